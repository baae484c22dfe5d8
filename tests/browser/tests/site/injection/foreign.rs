//! Messages of other pages to the page, and to the element that embeds it.

use std::fs;

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Server};
use tempfile::TempDir;

use super::payloads::PAYLOADS;
use super::try_all;
use crate::common::{self, first, path, usual_page};

/// The messages that a host, and a frame beside the page, can send.
const MESSAGES: &str = "globalThis.messages = (payloads) => payloads.flatMap((payload) => [
        payload,
        { kigen: payload },
        { kigen: 1, language: payload, colorScheme: payload },
        { kigen: 1, language: [payload], colorScheme: { payload } },
        { kigen: 1, begun: payload, take: payload, ready: payload, height: payload, top: payload, verdict: { verdict: payload } },
        JSON.stringify({ kigen: 1, language: payload }),
    ]);";

/// The hosts on another origin, and what was received.
struct Foreign {
    server: Server,
    _folder: TempDir,
}

impl Foreign {
    /// A host that frames the page, one whose element frames a page that is not ours, and that page.
    fn serve(site: &Server) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let server = Server::start(folder.path().to_path_buf(), 0)?;
        let say = format!(
            "<script>globalThis.payloads = {}; {MESSAGES}</script>",
            json!(PAYLOADS).to_string().replace('<', "\\u003c")
        );
        let (page, own) = (site.url(&usual_page()?), path("ja/"));
        let forger = format!("http://127.0.0.1:{}/forger.html", server.address().port());
        for (name, body) in [
            (
                "host.html",
                format!("<iframe src='{page}' width=360 height=740></iframe><iframe src='{forger}'></iframe>"),
            ),
            (
                "forger.html",
                "<script>for (const said of messages(payloads)) parent[0].postMessage(said, '*')</script>".to_owned(),
            ),
            (
                "element.html",
                format!(
                    "<script src='{}'></script><kigen-check><a href='/{own}'>期限</a></kigen-check>",
                    site.url("embed.js")
                ),
            ),
            (
                &format!("{own}index.html"),
                "<script>parent.postMessage({ kigen: 1, ready: true }, '*');
                for (const said of messages(payloads)) parent.postMessage(said, '*');
                parent.postMessage('all', '*')</script>"
                    .to_owned(),
            ),
        ] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().context("a file is in a folder")?)?;
            fs::write(path, format!("<!doctype html><meta charset=utf-8><title>期限</title>{say}{body}"))?;
        }
        Ok(Self { server, _folder: folder })
    }

    /// Under another host name than the site's.
    fn url(&self, path: &str) -> String {
        format!("http://localhost:{}/{path}", self.server.address().port())
    }
}

pub(super) async fn messages(browser: &Browser, site: &Server) -> Result<u64> {
    let foreign = Foreign::serve(site)?;
    browser.goto(&foreign.url("host.html")).await?;
    browser.shows("iframe").await?.enter_frame().await?;
    common::answers_now(browser).await?;
    first()?.0.fill_in(browser, &first()?.1.answers, first()?.1.at).await.context("in a frame")?;
    // In an array, because a driver can have variables of its own beside the page's.
    browser.run("window.heard = []; addEventListener('message', ({ origin }) => heard.push(origin))").await?;
    browser.client().enter_parent_frame().await?;
    let said = "for (const said of messages(payloads)) frames[0].postMessage(said, '*');
        return messages(payloads).length";
    let said = browser.run(said).await?.as_u64().context("nothing was said")?;
    browser.run("document.querySelectorAll('iframe')[1].src += '?again'").await?;
    browser.shows("iframe").await?.enter_frame().await?;
    let both = 2 * said;
    browser.until("all had been heard", &format!("return heard.length >= {both}")).await?;
    assert_eq!(browser.run("return new Set(heard).size").await?, json!(2), "one of the two was not heard");
    let script = format!("tried('messages'); isText('the result', seen('#result').length === 1); count = {both}");
    let inside = try_all(browser, "messages", &script).await?;
    browser.client().enter_parent_frame().await?;

    // The opposite direction: to the host of the element.
    browser.goto("about:blank").await?;
    browser.goto(&foreign.url("element.html")).await?;
    let said = "return new Promise((resolve) => {
        addEventListener('message', ({ data }) => { if (data === 'all') resolve(true); });
        const { shadowRoot } = document.querySelector('kigen-check');
        shadowRoot.querySelector('iframe').src += '?again';
    })";
    browser.run(said).await?;
    let script = format!(
        "const {{ shadowRoot }} = document.querySelector('kigen-check');
        isText('the element', shadowRoot.querySelectorAll('*').length === 3);
        const frame = shadowRoot.querySelector('iframe');
        isText('the frame', [...frame.attributes].every(({{ value }}) => !value.includes('injected')));
        if ('injected' in window) throw new Error('a global');
        count = {said}",
        said = both / 2
    );
    Ok(inside + try_all(browser, "messages to a host", &script).await?)
}
