//! What comes from outside is shown as text or not at all: by whichever path a payload comes, it becomes no element, no
//! attribute, no script and no global. `-- injection --nocapture` prints what was tried.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Engine, Server, Setup, Site};
use tempfile::TempDir;
use xtask::site::Worker;

use crate::common::host::{self, Host, Version};
use crate::common::{self, Answer, At, PAGE};

const AT: At = Some("2023-04-18T10:00");

const ANSWERS: &[Answer] = &[
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "charged_twice"),
    ("expiry", "2023-02-24"),
    ("balance", "1500"),
    ("payout", "points"),
    ("charge", "paper"),
    ("applied", "no"),
    ("inquiry_number", "lost"),
];

/// One of each kind of what is tried against pages. Whatever of it became more than text would be called `injected`: an
/// element, and with it a global, or a global alone.
const PAYLOADS: [&str; 28] = [
    "<b id=injected>b</b>",
    "<script>injected=1</script>",
    "</script><script>injected=1</script>",
    "<script src=data:,injected=1></script>",
    "<img id=injected src=x onerror=injected=1>",
    "<svg id=injected onload=injected=1>",
    "<svg><script>injected=1</script></svg>",
    "<svg><animate id=injected onbegin=injected=1 attributeName=x></svg>",
    "<math><mtext><table><mglyph><style><img id=injected src onerror=injected=1>",
    "<iframe name=injected srcdoc='<script>parent.injected=1</script>'></iframe>",
    "<object name=injected data=javascript:injected=1></object>",
    "<embed name=injected src=javascript:injected=1>",
    "<a id=injected href=javascript:injected=1>a</a>",
    "<form id=injected action=javascript:injected=1><button>b</button></form>",
    "<details id=injected open ontoggle=injected=1>",
    "<input id=injected autofocus onfocus=injected=1>",
    "<base id=injected href=https://kigen.example/>",
    "<meta id=injected http-equiv=refresh content='0;url=javascript:injected=1'>",
    "<link id=injected rel=stylesheet href=data:text/css,*{display:none}>",
    "<template id=injected shadowrootmode=open><b>b</b></template>",
    "\"><img id=injected src onerror=injected=1>",
    "'><img id=injected src onerror=injected=1>",
    "\" id=injected onfocus=injected=1 autofocus x=\"",
    "</style></title></textarea></noscript></option><img id=injected src onerror=injected=1>",
    "--><img id=injected src onerror=injected=1><!--",
    "&lt;img id=injected src onerror=injected=1&gt;",
    "%3Cimg%20id=injected%20src%20onerror=injected=1%3E",
    "｜<img id=injected src onerror=injected=1>《<i id=injected>》\u{0}\u{202e}",
];

/// Finds in a document what no page of ours has in it.
const INSPECT: &str = "
    const FOREIGN = 'iframe, frame, object, embed, applet, base, math, template, marquee, audio, video, [srcdoc], [formaction], '
        + 'form[action], animate, meta[http-equiv=refresh i], link[rel~=stylesheet], [id*=injected], [name*=injected]';
    const CODE = 'script:not([type=\"application/json\"]), style';
    const inspect = (page) => {
        const found = [...page.querySelectorAll(FOREIGN)].map(({ outerHTML }) => outerHTML);
        for (const { textContent, src } of page.querySelectorAll(CODE)) {
            if (/injected/.test(textContent + src)) found.push(textContent, src);
        }
        for (const element of page.querySelectorAll('*')) {
            for (const { name, value } of element.attributes) {
                if (name.startsWith('on') || /injected/.test(name)) found.push(name);
                if (/^\\s*(javascript|vbscript):/i.test(value)) found.push(value);
            }
        }
        if ('injected' in window) found.push('a global');
        return found;
    };
    let count = 0;
    const tried = (what) => {
        count += 1;
        const found = inspect(document);
        if (found.length > 0) throw new Error(`${what}: ${found}`);
    };
    const isText = (what, is) => { if (!is) throw new Error(`${what} is not shown as text`); };";

/// What is tried on a page by script, and where the payload comes in.
type Path = (&'static str, &'static str);

/// A page that holds a result for each of two coupons, and each path into it but those that need another page.
const PATHS: &[Path] = &[
    (
        "the fragment",
        "for (const payload of payloads) {
            for (const start of ['', 'at=', 'at=2023-04-18T10:00', 'answers/', `${link}prefecture=`]) {
                const before = location.hash;
                history.replaceState(null, '', `#${start}${payload}`);
                if (location.hash === before) throw new Error('the browser takes no more fragments');
                dispatchEvent(new Event('hashchange'));
                await settled();
                tried(start + payload);
            }
        }",
    ),
    (
        "the name of a coupon",
        "const field = document.getElementById('coupon-name');
        for (const payload of payloads) {
            field.value = payload;
            field.dispatchEvent(new Event('change', { bubbles: true }));
            await settled();
            tried(payload);
            const name = field.value.trim();
            const shown = ['[data-current]', '.coupons [aria-current] [data-name]'].flatMap((css) =>
                [...document.querySelectorAll(css)]);
            isText(payload, shown.length > 3 && shown.every(({ textContent }) => textContent === name));
            const listed = [...document.querySelectorAll('#coupons-steps [data-names], #coupons-binding [data-names]')];
            isText(payload, listed.length > 3 && listed.some(({ textContent }) => textContent.includes(name)));
        }",
    ),
    (
        "what is typed",
        "document.getElementById('answers').open = true;
        for (const question of ['expiry', 'balance']) {
            document.querySelector(`[data-change=${question}]`).click();
            const fields = [...document.querySelectorAll(`[data-question=${question}] input[type=text]`)];
            const before = fields.map(({ value }) => value);
            for (const payload of payloads) {
                for (const field of fields) {
                    field.value = payload;
                    for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
                }
                document.querySelector('#interview [type=submit]').click();
                await settled();
                tried(`${question} ${payload}`);
                isText(payload, fields.every(({ value }) => value.trim() === payload.trim()));
                isText(payload, seen('#errors').length === 1);
            }
            fields.forEach((field, index) => { field.value = before[index]; });
            document.querySelector(`[data-question=${question}] input:not([data-typed])`).checked = true;
            document.querySelector('#interview [type=submit]').click();
        }",
    ),
    (
        "the document's own data",
        "const names = new Set([...document.querySelectorAll('*')].flatMap((element) =>
            element.getAttributeNames().filter((name) => name.startsWith('data-'))));
        for (const name of names) {
            const elements = [...document.querySelectorAll(`[${name}]`)];
            const before = elements.map((element) => element.getAttribute(name));
            for (const element of elements) element.setAttribute(name, payloads.join(' '));
            const act = [
                () => dispatchEvent(new Event('hashchange')),
                () => document.getElementById('coupon-name').dispatchEvent(new Event('change', { bubbles: true })),
                () => document.getElementById('balance').dispatchEvent(new Event('input', { bubbles: true })),
                () => document.getElementById('balance').dispatchEvent(new Event('change', { bubbles: true })),
                () => document.querySelector('#interview [type=submit]').click(),
                () => dispatchEvent(new Event('beforeprint')),
            ];
            act.forEach((each) => each());
            await new Promise((resolve) => setTimeout(resolve));
            tried(name);
            // All of them at once.
            count += payloads.length - 1;
            elements.forEach((element, index) => element.setAttribute(name, before[index]));
        }",
    ),
];

/// Runs a script in which each payload is [tried], and gives how many times one was.
async fn try_all(browser: &Browser, what: &str, script: &str) -> Result<u64> {
    let script = format!(
        "const payloads = {}; const link = 'answers/2/nagasaki/2023-03-13/';
        {INSPECT} return (async () => {{ {script}; return count; }})()",
        json!(PAYLOADS)
    );
    let count = common::look(browser, &script).await.with_context(|| what.to_owned())?;
    let count = count.as_u64().context("nothing was counted")?;
    ensure!(count > 0, "{what}: nothing was tried");
    Ok(count)
}

/// The inspection finds each payload where it was taken for markup, whatever it was meant to break out of.
async fn is_not_blind(browser: &Browser) -> Result<()> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("index.html"), "<!doctype html><title>期限</title>")?;
    fs::write(folder.path().join("global.html"), "<!doctype html><title>期限</title><script>injected=1</script>")?;
    let server = Server::start(folder.path().to_path_buf(), 0)?;
    browser.goto(&server.url("global.html")).await?;
    let found = browser.run(&format!("{INSPECT} return inspect(document).includes('a global')")).await?;
    assert_eq!(found, json!(true), "a global is not found");
    browser.goto(&server.url("")).await?;
    let script = "for (const payload of payloads) {
        const entities = new DOMParser().parseFromString(payload, 'text/html').body.textContent;
        const texts = [payload, entities, decodeURIComponent(payload)];
        const pages = texts.flatMap((text) => [text, `<input value=\"${text}`, `<input value='${text}`, `<!--${text}`,
            `<style>${text}`, `<script>${text}`, `<textarea>${text}`]);
        const found = pages.some((html) => inspect(new DOMParser().parseFromString(html, 'text/html')).length > 0);
        if (!found) throw new Error(`nobody would see ${payload}`);
        count += 1;
    }";
    let found = usize::try_from(try_all(browser, "what was taken for markup", script).await?)?;
    assert_eq!(found, PAYLOADS.len());
    Ok(())
}

/// A page that anybody can have a traveller open: with payloads in its query, and in the name of its window.
async fn query(browser: &Browser, server: &Server) -> Result<u64> {
    common::open(browser, &common::address(server, AT)).await?;
    browser.run(&format!("window.name = {}", json!(PAYLOADS.concat()))).await?;
    let query: String = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(PAYLOADS.iter().map(|payload| (payload, payload)))
        .finish();
    // Once as forms write it, once as it is.
    let raw = PAYLOADS.concat().replace(['#', '\0'], "");
    browser.goto(&server.url(&format!("{PAGE}?{query}&{raw}#at=2023-04-18T10:00"))).await?;
    // To the same path and fragment, Firefox's driver does not wait.
    browser.until("the page was another", "return location.search.length > 1").await?;
    common::answers_now(browser).await?;
    common::fill_in(browser, ANSWERS, AT).await.context("the query")?;
    let script = "for (const payload of payloads) {
            isText(payload, location.search.includes('injected'));
            tried(payload);
        }
        const [address] = location.href.split('#');
        document.querySelector('[data-link]').click();
        isText('the address', document.getElementById('link').value.startsWith(`${address}#answers/`));
        tried('a link');
        dispatchEvent(new Event('beforeprint'));
        isText('the address', document.getElementById('address').textContent === address);
        tried('paper')";
    try_all(browser, "the query", script).await
}

/// What a host, and a frame beside the page, can say to it.
const MESSAGES: &str = "globalThis.messages = (payloads) => payloads.flatMap((payload) => [
        payload,
        { kigen: payload },
        { kigen: 1, language: payload, colorScheme: payload },
        { kigen: 1, language: [payload], colorScheme: { payload } },
        { kigen: 1, begun: payload, take: payload, ready: payload, height: payload, top: payload, verdict: { verdict: payload } },
        JSON.stringify({ kigen: 1, language: payload }),
    ]);";

/// Hosts at another origin, and what they say.
struct Foreign {
    server: Server,
    _folder: TempDir,
}

impl Foreign {
    /// With a host that frames the page, one that has the element frame a page that is not ours, and that page.
    fn serve(site: &Server) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let server = Server::start(folder.path().to_path_buf(), 0)?;
        let say = format!(
            "<script>globalThis.payloads = {}; {MESSAGES}</script>",
            json!(PAYLOADS).to_string().replace('<', "\\u003c")
        );
        let page = site.url(PAGE);
        let forger = format!("http://127.0.0.1:{}/forger.html", server.address().port());
        for (name, body) in [
            (
                "host.html",
                format!(
                    "<iframe src='{page}#at=2023-04-18T10:00' width=360 height=740></iframe><iframe src='{forger}'></iframe>"
                ),
            ),
            (
                "forger.html",
                "<script>for (const said of messages(payloads)) parent[0].postMessage(said, '*')</script>".to_owned(),
            ),
            (
                "element.html",
                format!(
                    "<script src='{}'></script><kigen-check><a href='/nagasaki/ja/'>期限</a></kigen-check>",
                    site.url("embed.js")
                ),
            ),
            (
                "nagasaki/ja/index.html",
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

    /// By another name than the site's.
    fn url(&self, path: &str) -> String {
        format!("http://localhost:{}/{path}", self.server.address().port())
    }
}

async fn messages(browser: &Browser, site: &Server) -> Result<u64> {
    let foreign = Foreign::serve(site)?;
    browser.goto(&foreign.url("host.html")).await?;
    browser.shows("iframe").await?.enter_frame().await?;
    common::answers_now(browser).await?;
    common::fill_in(browser, ANSWERS, AT).await.context("in a frame")?;
    // In a list, because a driver can have variables of its own beside the page's.
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

    // The other way round, into the element's host.
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

/// What the build takes: a notice, its names in other languages, and texts, each with payloads in it.
fn poisoned_site() -> Result<Version> {
    // Those that mean something in the files themselves, or are refused there, are left out.
    let all = PAYLOADS.concat().replace(['{', '}', '\0', '\u{202e}', '｜', '《', '》'], "");
    let short = "\"'></script></style></title></textarea><img id=injected src onerror=injected=1>";
    Version::make_with(Worker::Keeps, |www, _| {
        let notice = |text: String| {
            let lines = text.lines().map(|line| match line.split_once(" = ") {
                // What is not of its own letters is refused (readings/regionpay/tests/notice_fields.json); these are all that it has.
                Some(("application_site_address", _)) => {
                    "application_site_address = \"https://kigen.example/!#$%&()*+,-./:;=?@[]_~\"".to_owned()
                }
                Some((key, value)) if NAMES.contains(&key) => {
                    let name = value.trim_matches('"');
                    format!("{key} = {}", json!(format!("{name}{all}")))
                }
                _ => line.to_owned(),
            });
            lines.collect::<Vec<_>>().join("\n") + "\n"
        };
        host::change(&host::notices(www).join("nagasaki.toml"), notice)?;
        for language in ["ja-easy", "en", "zh-hans", "zh-hant", "ko"] {
            host::change(&host::notices(www).join(format!("nagasaki.{language}.ftl")), |text| poison(&text, &all))?;
        }
        for folder in [www.join("text"), host::own_texts(www)] {
            for entry in fs::read_dir(folder)? {
                host::change(&entry?.path(), |text| poison(&text, short))?;
            }
        }
        Ok(())
    })
}

/// The fields of a notice that take any text.
const NAMES: [&str; 8] =
    ["prefecture", "campaign", "office", "title", "report", "call_centre", "application_site", "third_report"];

/// The texts that others are put together of, some of which are counted by.
const PARTS: [&str; 8] = ["day", "day-full", "minute", "clock", "weekday", "third", "and", "readings"];

/// Puts a payload before each text.
fn poison(texts: &str, payload: &str) -> String {
    let lines = texts.lines().map(|line| match line.split_once(" = ") {
        Some((key, text)) if !line.starts_with([' ', '#']) && !PARTS.contains(&key) => {
            format!("{key} = {payload} {text}")
        }
        _ => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// The site and the one file, asked and answered, with what the build put into them.
async fn built(browser: &Browser, version: &Version) -> Result<u64> {
    let host = Host::serve(version)?;
    let texts = "const texts = [...document.querySelectorAll('h1, h2, h3, p, li, dt, summary, th, td, a, b')]
            .filter(({ textContent }) => textContent.includes('id=injected'));
        isText('the texts', texts.length > 300 && document.title.includes('id=injected'));
        tried('the build');
        count = texts.length";
    let mut count = 0;
    for page in ["nagasaki/ja/", "nagasaki/en/", "nagasaki/kigen-nagasaki.html"] {
        common::open(browser, &host.url(&format!("{page}#at=2023-04-18T10:00"))).await?;
        browser.run("history.replaceState(null, '', location.pathname)").await?;
        count += try_all(browser, page, texts).await?;
        browser.click(".languages li:last-child a").await?;
        browser.until("the page was in Korean", "return document.documentElement.lang === 'ko'").await?;
        count += try_all(browser, page, texts).await?;
    }
    Ok(count)
}

async fn injection(engine: Engine) -> Result<()> {
    let site = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    is_not_blind(&browser).await?;
    let mut tries = Vec::new();
    for (path, script) in PATHS {
        common::open(&browser, &common::address(&site, AT)).await?;
        common::fill_in(&browser, ANSWERS, AT).await.with_context(|| (*path).to_owned())?;
        browser.run("document.querySelector('#result [data-coupons=copy]').click()").await?;
        tries.push((*path, try_all(&browser, path, script).await?));
    }
    tries.push(("the query", query(&browser, &site).await?));
    tries.push(("messages", messages(&browser, &site).await?));
    tries.push(("the notice and the texts", built(&browser, &poisoned_site()?).await?));
    for (path, count) in &tries {
        println!("injection in {engine:?}: {path}: {count} tries");
    }
    browser.close().await
}

#[tokio::test]
async fn nothing_from_outside_is_markup() -> Result<()> {
    injection(Engine::Chromium).await
}

#[tokio::test]
#[ignore = "takes half a minute: before a release"]
async fn nothing_from_outside_is_markup_in_firefox() -> Result<()> {
    injection(Engine::Firefox).await
}
