//! The page embedded in other pages; `tests/hosts` has difficult ones. Each test loads one, runs the whole interview
//! inside, and checks both after every step.

mod boxes;
mod colours;
mod hostile;
mod languages;
mod messages;

use std::fs;
use std::os::unix::fs::symlink;

use anyhow::{Context as _, Result};
use kigen::reading::Bearing;
use kigen_browser::fantoccini::elements::{Element, ElementRef};
use kigen_browser::serde_json::{Value, from_str, json};
use kigen_browser::{Browser, Engine, Scheme, Server, Setup, Site};
use tempfile::TempDir;

use crate::common::{self, Reading, Traveller, path, usual_page};
use crate::print;

const RESETS: [&str; 5] = [
    "reset-css/reset.css",
    "normalize.css/normalize.css",
    "modern-normalize/modern-normalize.css",
    "sanitize.css/sanitize.css",
    "destyle.css/destyle.css",
];

/// The verdict that the page sends to a host, if any.
fn told(traveller: &Traveller) -> Result<Value> {
    let reading = Reading::first()?;
    // The reason why somebody is not covered would reveal an answer, so the host gets the one verdict for all of them.
    let is_not = matches!(reading.notice()?.bearing(&traveller.verdict), Some(Bearing::NotCovered | Bearing::Outside));
    let verdict = if is_not { "not_covered" } else { &traveller.verdict };
    Ok(json!({ "verdict": verdict, "notice": reading.notice }))
}

/// The first reading, and its traveller with answers that can be searched for.
fn secret() -> Result<(&'static Reading, &'static Traveller)> {
    let reading = Reading::first()?;
    Ok((reading, reading.traveller("secret")?))
}

/// The page's background, light and dark.
const LIGHT: &str = "rgb(255, 255, 255)";
const DARK: &str = "rgb(22, 23, 26)";

/// The way in which the page is embedded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Embedded {
    /// In the element, which has the page's height.
    Element,
    /// In a frame of a fixed height.
    Frame,
    /// Not embedded: opened by its address.
    Nowhere,
}

/// The hosts, on another origin than the site.
struct Hosts {
    site: Server,
    server: Server,
    /// The same hosts, cross-origin isolated.
    isolated: Server,
    folder: TempDir,
}

/// The headers of an isolated host.
const ISOLATED: &[(&str, &str)] =
    &[("cross-origin-embedder-policy", "require-corp"), ("cross-origin-opener-policy", "same-origin")];

impl Hosts {
    fn serve() -> Result<Self> {
        let site = Site::build_once()?.serve()?;
        let folder = tempfile::tempdir()?;
        symlink(xtask::root().join("node_modules"), folder.path().join("packages"))?;
        let server = Server::start_foreign(folder.path().to_path_buf(), &[])?;
        let isolated = Server::start_foreign(folder.path().to_path_buf(), ISOLATED)?;
        let hosts = Self { site, server, isolated, folder };
        for entry in fs::read_dir(xtask::root().join("tests/hosts"))? {
            let path = entry?.path();
            let name = path.file_name().context("a file has a name")?.to_string_lossy().into_owned();
            let text = fs::read_to_string(&path)?;
            for reset in RESETS {
                if name == "reset.html" {
                    hosts.write(&reset_host(reset), &text.replace("{reset}", reset))?;
                }
            }
            hosts.write(&name, &text)?;
        }
        Ok(hosts)
    }

    fn write(&self, name: &str, text: &str) -> Result<()> {
        let page = self.site.url(&usual_page()?);
        let text = text.replace("{page}", &page).replace("{site}", &self.site.url("")).replace("{host}", &self.url(""));
        Ok(fs::write(self.folder.path().join(name), text)?)
    }

    /// Opens a host in Japanese, with this head and this body.
    async fn show(&self, browser: &Browser, head: &str, body: &str) -> Result<()> {
        let head = format!("<meta charset=\"utf-8\"><title>地域クーポンについて</title>{head}");
        self.write(
            "shown.html",
            &format!("<!doctype html><html lang=\"ja\"><head>{head}</head><body>{body}</body></html>"),
        )?;
        common::open_any(browser, &self.url("shown.html")).await
    }

    /// Under another host name than the site's, so that browsers treat the two as different sites.
    fn url(&self, path: &str) -> String {
        format!("http://localhost:{}/{path}", self.server.address().port())
    }

    /// The same host as a file.
    fn file(&self, name: &str) -> Result<String> {
        let address = url::Url::from_file_path(self.folder.path().join(name));
        Ok(address.ok().context("the file has no address")?.into())
    }
}

fn reset_host(reset: &str) -> String {
    format!("{}.html", reset.replace('/', "-"))
}

/// The frames in a host, in its elements or by themselves.
const FRAMES: &str =
    "const frames = [...document.querySelectorAll('kigen-check')].map(({ shadowRoot }) => shadowRoot?.querySelector('iframe'));
    const [frame] = frames.length > 0 ? frames : document.querySelectorAll('iframe');";

/// Enters one of the frames.
pub(crate) async fn enter(browser: &Browser, number: usize) -> Result<()> {
    let script = format!("{FRAMES} return frames[{number}] ?? frame");
    let frame = browser.until("the frame was there", &script).await?;
    let id = frame.as_object().and_then(|frame| frame.values().next()).and_then(Value::as_str);
    let id = ElementRef::from(id.context("the frame has no name")?.to_owned());
    Ok(Element::from_element_id(browser.client().clone(), id).enter_frame().await?)
}

/// Leaves the frame.
pub(crate) async fn leave(browser: &Browser) -> Result<()> {
    Ok(browser.client().clone().enter_parent_frame().await?)
}

/// The page is as high as its frame, to two pixels, and nothing lies beside it; or it can be scrolled there, and
/// nothing covers it. In either case the host cannot be scrolled sideways, and the current question is in view.
async fn fits(browser: &Browser, embedded: Embedded, number: usize, what: &str) -> Result<()> {
    let top = fits_inside(browser, embedded, what).await?;
    if embedded == Embedded::Nowhere {
        browser.until(&format!("{what} was in view"), &format!("return {top} >= -1 && {top} < innerHeight")).await?;
        return Ok(());
    }
    leave(browser).await?;
    let outside = format!(
        "{FRAMES} const place = (frames[{number}] ?? frame).getBoundingClientRect().top + {top};
        const root = document.documentElement;
        return root.scrollWidth <= root.clientWidth && place >= -1 && place < innerHeight"
    );
    browser.until(&format!("{what} was in view"), &outside).await?;
    enter(browser, number).await
}

/// The part of this that can be measured inside the frame. Returns the position of the element with the focus.
async fn fits_inside(browser: &Browser, embedded: Embedded, what: &str) -> Result<Value> {
    let inside = match embedded {
        Embedded::Element => {
            "const page = root.getBoundingClientRect();
            return Math.abs(innerHeight - page.height) <= 2 && root.clientWidth === innerWidth && scrollY === 0
                && { beside: root.scrollWidth - root.clientWidth, top }"
        }
        Embedded::Frame | Embedded::Nowhere => {
            "const { overflowY } = getComputedStyle(root);
            return { beside: root.scrollWidth - root.clientWidth, top, scrolls: overflowY !== 'hidden' }"
        }
    };
    let script = format!(
        "const root = document.documentElement;
        const {{ top }} = (document.activeElement === document.body ? root : document.activeElement).getBoundingClientRect();
        {inside}"
    );
    let seen = match common::look_until(browser, &format!("the frame fitted {what}"), &script).await {
        Ok(seen) => seen,
        Err(error) => {
            let state = "const root = document.documentElement, { width, height } = root.getBoundingClientRect();
                return { innerWidth, width, innerHeight, height, scrollY, isComing: root.hasAttribute('data-coming'),
                    hasFocus: document.hasFocus(), visibility: document.visibilityState }";
            return Err(error.context(format!("inside it was {}", browser.run(state).await?)));
        }
    };
    assert_eq!(seen.get("beside"), Some(&json!(0)), "something is beside {what}");
    assert_ne!(seen.get("scrolls"), Some(&json!(false)), "{what} cannot be scrolled");
    seen.get("top").cloned().context("nothing has the focus")
}

/// Opens a host, and enters the frame once the checker in there has started.
async fn open(browser: &Browser, address: &str, embedded: Embedded) -> Result<()> {
    common::open_any(browser, address).await?;
    enter(browser, 0).await?;
    begins(browser, embedded).await
}

async fn begins(browser: &Browser, embedded: Embedded) -> Result<()> {
    common::answers_now(browser).await?;
    fits(browser, embedded, 0, "the beginning").await
}

/// The interview, and back to one of its questions, which is shorter than the result, and to the result again.
async fn interview(browser: &Browser, embedded: Embedded) -> Result<()> {
    let (reading, secret) = secret()?;
    let asked = reading.asked(&secret.answers, secret.at)?;
    for (place, answer) in asked.iter().enumerate() {
        let (question, _) = *answer;
        common::asks(browser, question, place > 0).await?;
        fits(browser, embedded, 0, question).await?;
        common::take(browser, *answer).await?;
    }
    common::finishes(browser).await?;
    fits(browser, embedded, 0, "the result").await?;
    reading.shows(browser, &secret.answers, secret.at).await?;
    let again = *asked.get(1).context("less is asked")?;
    let change = format!(
        "document.getElementById('answers').open = true;
        document.querySelector('[data-change={}]').click()",
        again.0
    );
    browser.run(&change).await?;
    common::asks(browser, again.0, true).await?;
    fits(browser, embedded, 0, "a question asked again").await?;
    common::take(browser, again).await?;
    common::finishes(browser).await?;
    fits(browser, embedded, 0, "the result again").await
}

/// The host is unchanged, and has received only the documented messages.
async fn is_untouched(browser: &Browser, embedded: Embedded, host: &str) -> Result<()> {
    assert_eq!(browser.run("return probe.changes()").await?, json!(""), "{host}");
    let read =
        format!("{FRAMES} try {{ return frame.contentWindow.document.title }} catch (error) {{ return error.name }}");
    assert_eq!(browser.run(&read).await?, json!("SecurityError"), "{host} reads the page");
    let heard = browser.run("return probe.heardAll()").await?;
    let (reading, secret) = secret()?;
    for secret in &reading.secrets {
        assert!(!heard.to_string().contains(secret), "{host} hears of `{secret}`: {heard}");
    }
    let told = browser.run("return probe.told()").await?;
    if embedded == Embedded::Element {
        let once = format!("verdict: {}, notice: {}", secret.verdict, reading.notice);
        assert_eq!(told, json!(format!("{once}; {once}")), "{host}");
    } else {
        assert_eq!([told, heard], [json!(""), json!("kigen: 1, ready: true")], "{host} has not asked");
    }
    Ok(())
}

async fn holds_out(browser: &Browser, name: &str, address: &str, embedded: Embedded) -> Result<()> {
    let walk = async {
        open(browser, address, embedded).await?;
        interview(browser, embedded).await?;
        leave(browser).await?;
        is_untouched(browser, embedded, name).await
    };
    walk.await.with_context(|| name.to_owned())
}

const SCRIPT: &str = "<script src=\"{site}embed.js\"></script>";
const CHECK: &str = "<kigen-check><a href=\"{page}\">クーポンの補償を確かめる</a></kigen-check>";

/// A desktop with each of the engines that differ here.
async fn in_each<T>(test: T) -> Result<()>
where
    T: AsyncFn(&Browser, &Hosts) -> Result<()>,
{
    let hosts = Hosts::serve()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::open(&Setup { engine, ..Setup::DESK }).await?;
        test(&browser, &hosts).await.with_context(|| format!("{engine:?}"))?;
        browser.close().await?;
    }
    Ok(())
}

/// Waits for a state of the page in the first frame, wherever that frame is.
async fn inside(browser: &Browser, what: &str, script: &str) -> Result<()> {
    enter(browser, 0).await?;
    common::answers_now(browser).await?;
    common::look_until(browser, what, script).await?;
    leave(browser).await
}

async fn speaks(browser: &Browser, language: &str) -> Result<()> {
    let script = format!("return document.documentElement.lang === '{language}'");
    inside(browser, &format!("the page was in {language}"), &script).await
}

async fn is_painted(browser: &Browser, paper: &str, why: &str) -> Result<()> {
    let script = format!("return getComputedStyle(document.body).backgroundColor === '{paper}'");
    inside(browser, &format!("the page was {paper}: {why}"), &script).await
}

const HEIGHTS: &str = "return [...document.querySelectorAll('kigen-check')]
    .map(({ shadowRoot }) => shadowRoot.querySelector('iframe').style.height)";
