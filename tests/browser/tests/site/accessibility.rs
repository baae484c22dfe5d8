//! axe-core has nothing to say of any page in any state: in every language, light and dark, in Chromium and Firefox.
//! All of these together take six minutes, and are looked at before a release; what is looked at in every run says
//! [`Extent::InTurn`].

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Scheme, Server, Setup, Site};
use tempfile::TempDir;

use crate::common::states::{self, State, states};
use crate::common::{self, LANGUAGES, Reading, path};

/// What axe-core looks at, and by which of its rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// The whole page, by every rule of WCAG 2.2 AA and of good practice.
    Whole,
    /// The same, without what is hidden or the same in every state: in a tenth of the time.
    Shown,
    /// Of that the contrast, which is all that the dark scheme can make worse.
    Contrast,
}

/// What lies beside the site, for the page to load: in Firefox, a script of the driver's takes five times as long.
const AXE: &str = "axe.js";
const LOOKS: &str = "looks.js";

/// Gives what axe-core finds wrong or cannot tell: by which rule, where, and why.
const FAULTS: &str = "
    const faults = async (options, setAside) => {
        const aside = (setAside ? [...document.querySelectorAll(setAside)] : []).map((element) => {
            const place = document.createComment('');
            element.replaceWith(place);
            return () => place.replaceWith(element);
        });
        const looked = await axe.run({ ...options, resultTypes: ['violations', 'incomplete'], iframes: false, preload: false })
            .finally(() => aside.reverse().forEach((putBack) => putBack()));
        return [...looked.violations, ...looked.incomplete].flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary]));
    };";

fn axe() -> PathBuf {
    xtask::root().join("node_modules/axe-core/axe.min.js")
}

/// The site of a reading in a folder, with all that looks at it.
fn site_to_look_at(reading: &Reading, states: &[State]) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    symlink(reading.site()?.dist, folder.path().join("site"))?;
    symlink(axe(), folder.path().join(AXE))?;
    fs::write(folder.path().join(LOOKS), format!("{}\n{FAULTS}\nexport {{ faults }};", states::module(states)))?;
    Ok(folder)
}

/// Has the page load axe-core as a script of its own.
async fn load_axe(browser: &Browser) -> Result<()> {
    // The page's policy lets no other address become a script's; what is imported has none.
    browser
        .run(&format!("return import('/{AXE}').then(() => null)"))
        .await
        .context("no axe-core: `npm ci` installs it")?;
    // It cannot tell what is behind a short text that has a dot beside it.
    browser.run("document.styleSheets[0].insertRule('.steps > li::before { display: none !important }')").await?;
    Ok(())
}

impl Look {
    /// The arguments of `faults`.
    fn arguments(self) -> String {
        let rules = json!({ "rules": { "target-size": { "enabled": true } } });
        let contrast = json!({ "runOnly": ["color-contrast"] });
        let options = if self == Self::Contrast { contrast } else { rules };
        let set_aside = if self == Self::Whole { "" } else { "#guide, [hidden]" };
        format!("{options}, {}", json!(set_aside))
    }
}

/// What is wrong with the page as it is.
async fn faults(browser: &Browser, look: Look) -> Result<Vec<Value>> {
    list(browser.run(&format!("{FAULTS} return faults({})", look.arguments())).await?)
}

/// What is wrong with the page in a state, by its place in the list.
async fn faults_in(browser: &Browser, state: usize, look: Look) -> Result<Vec<Value>> {
    let script = format!(
        "return import('/{LOOKS}').then(async ({{ enter, states, faults }}) =>
            await enter(states[{state}]) ? faults({}) : [['not entered']])",
        look.arguments()
    );
    list(browser.run(&script).await?)
}

fn list(faults: Value) -> Result<Vec<Value>> {
    match faults {
        Value::Array(faults) => Ok(faults),
        other => anyhow::bail!("axe-core said {other}"),
    }
}

/// A look that finds nothing proves nothing unless it finds what is there.
async fn is_not_blind(browser: &Browser, look: Look) -> Result<()> {
    let [spoil, mend] = ["'#777'", "null"].map(|ink| {
        format!("document.body.style.color = {ink}; document.querySelector('main').toggleAttribute('aria-wrong')")
    });
    browser.run(&spoil).await?;
    let found = json!(faults(browser, look).await?).to_string();
    let rules: &[&str] =
        if look == Look::Contrast { &["color-contrast"] } else { &["color-contrast", "aria-valid-attr"] };
    for rule in rules {
        ensure!(found.contains(rule), "axe-core is blind to `{rule}`: {found}");
    }
    browser.run(&mend).await?;
    Ok(())
}

/// Which states are looked at in which language.
#[derive(Clone, Copy, Debug)]
enum Extent {
    /// All in all.
    Everything,
    /// In each engine and scheme each state in one of the six languages.
    InTurn,
}

impl Extent {
    fn holds(self, setup: &Setup, state: usize, language: usize) -> bool {
        // Another one in each, so that all states are looked at in four.
        let turn = 2 * usize::from(setup.scheme == Scheme::Dark) + usize::from(setup.engine == Engine::Firefox);
        matches!(self, Self::Everything) || (state + language + turn).is_multiple_of(LANGUAGES.len())
    }
}

/// The pages of a reading, and what is looked at in them.
struct Round<'a> {
    reading: &'a Reading,
    states: &'a [State],
    server: &'a Server,
    extent: Extent,
}

impl Round<'_> {
    /// Goes through the states in every language. What is wrong in any.
    async fn walk(&self, browser: &Browser, setup: &Setup) -> Result<Vec<String>> {
        let mut wrong = Vec::new();
        for (turn, language) in LANGUAGES.iter().enumerate() {
            let page = self.server.url(&format!("site/{}", self.reading.page(language, Some(self.reading.at))));
            common::open(browser, &page).await?;
            load_axe(browser).await?;
            let (whole, shown) = match setup.scheme {
                Scheme::Light => (Look::Whole, Look::Shown),
                Scheme::Dark => (Look::Contrast, Look::Contrast),
            };
            if turn == 0 {
                is_not_blind(browser, shown).await?;
            }
            let states = self.states.iter().enumerate();
            for (index, state) in states.filter(|(index, _)| self.extent.holds(setup, *index, turn)) {
                let look = if state.is_all_open() { whole } else { shown };
                let found = faults_in(browser, index, look).await?;
                let place =
                    |fault| format!("{} in {language}, {:?}, {:?}: {fault}", state.what, setup.engine, setup.scheme);
                wrong.extend(found.iter().map(place));
            }
        }
        Ok(wrong)
    }

    /// The schemes one after the other, each in a browser of its own.
    async fn walk_in(&self, engine: Engine) -> Result<Vec<String>> {
        let mut wrong = Vec::new();
        for scheme in [Scheme::Light, Scheme::Dark] {
            let setup = Setup { engine, scheme, ..Setup::PHONE };
            let browser = Browser::open(&setup).await?;
            wrong.extend(self.walk(&browser, &setup).await?);
            browser.close().await?;
        }
        Ok(wrong)
    }
}

async fn nobody_is_kept_out(extent: Extent) -> Result<()> {
    for reading in Reading::all()? {
        let states = states(reading)?;
        let folder = site_to_look_at(reading, &states)?;
        let server = Server::start(folder.path().to_path_buf(), 0)?;
        let round = Round { reading, states: &states, server: &server, extent };
        let (chromium, firefox) = tokio::try_join!(round.walk_in(Engine::Chromium), round.walk_in(Engine::Firefox))?;
        let wrong = [chromium, firefox].concat();
        assert!(wrong.is_empty(), "{}: {}", reading.notice, wrong.join("\n"));
    }
    Ok(())
}

#[tokio::test]
async fn no_state_of_the_page_keeps_anybody_out() -> Result<()> {
    nobody_is_kept_out(Extent::InTurn).await
}

#[tokio::test]
#[ignore = "takes six minutes: before a release"]
async fn no_state_of_the_page_keeps_anybody_out_in_any_combination() -> Result<()> {
    nobody_is_kept_out(Extent::Everything).await
}

#[tokio::test]
async fn no_other_page_of_the_site_does_either() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::DESK).await?;
    // The driver's script, since the policy of these pages lets them load none.
    let axe = fs::read_to_string(axe()).context("no axe-core: `npm ci` installs it")?;
    let kit = ["", "review", "ledger", "open", "embed", "poster", "host", "update", "accessibility"];
    let kit = kit.map(|page| if page.is_empty() { page.to_owned() } else { format!("{page}.html") });
    for page in [String::new()].into_iter().chain(kit.map(|page| format!("kit/{}", path(&page)))) {
        browser.goto(&server.url(&page)).await?;
        browser.run(&axe).await?;
        // Rows are made alike, and of the review's there are thousands.
        browser.run("document.querySelectorAll('tbody tr:nth-child(n + 5)').forEach((row) => row.remove())").await?;
        // What the kit shows in a frame is the page, which is looked at by itself.
        browser.run("document.querySelectorAll('#preview iframe').forEach((frame) => frame.remove())").await?;
        is_not_blind(&browser, Look::Whole).await?;
        assert_eq!(faults(&browser, Look::Whole).await?, [Value::Null; 0], "/{page}");
    }
    browser.close().await
}
