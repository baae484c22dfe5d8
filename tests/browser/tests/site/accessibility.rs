//! axe-core reports no violation on any page in any state: in every language, light and dark, in Chromium and Firefox.
//! All combinations together take six minutes, and are tested before a release; [`Extent::InTurn`] says which ones
//! every run tests.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Scheme, Server, Setup, Site};
use tempfile::TempDir;

use crate::common::states::{self, State, states};
use crate::common::{self, LANGUAGES, Reading, path};

/// The part of a page that axe-core tests, and its rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// The whole page, by every rule of WCAG 2.2 AA and of good practice.
    Whole,
    /// The same, without parts that are hidden or the same in every state: it takes a tenth of the time.
    Shown,
    /// Only its contrast, the one thing that the dark scheme can make worse.
    Contrast,
}

/// A copy of axe-core beside the site, for the page to load: in Firefox, a script from the driver takes five times as
/// long.
const AXE: &str = "axe.js";
const LOOKS: &str = "looks.js";

/// Returns what axe-core reports as a violation or as incomplete: the rule, the place, and the reason.
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

/// The site of a reading in a folder, with axe-core and the states beside it.
fn site_to_look_at(reading: &Reading, states: &[State]) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    symlink(reading.site()?.dist, folder.path().join("site"))?;
    symlink(axe(), folder.path().join(AXE))?;
    fs::write(folder.path().join(LOOKS), format!("{}\n{FAULTS}\nexport {{ faults }};", states::module(states)))?;
    Ok(folder)
}

/// Makes the page load axe-core as a script of its own.
async fn load_axe(browser: &Browser) -> Result<()> {
    // The page's policy blocks script elements with other addresses, but not an import.
    browser
        .run(&format!("return import('/{AXE}').then(() => null)"))
        .await
        .context("no axe-core: `npm ci` installs it")?;
    // axe-core cannot tell the background of a short text with a dot beside it.
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

/// The violations in the page as it is.
async fn faults(browser: &Browser, look: Look) -> Result<Vec<Value>> {
    list(browser.run(&format!("{FAULTS} return faults({})", look.arguments())).await?)
}

/// The violations in the page in a state, by its index.
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

/// A positive control: axe-core has to find a planted violation.
async fn detects_planted_violation(browser: &Browser, look: Look) -> Result<()> {
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

/// The combinations of states and languages to test.
#[derive(Clone, Copy, Debug)]
enum Extent {
    /// All combinations.
    Everything,
    /// In each engine and scheme, each state in one of the six languages.
    InTurn,
}

impl Extent {
    fn holds(self, setup: &Setup, state: usize, language: usize) -> bool {
        // Another language in each, so that four languages are tested in every state.
        let turn = 2 * usize::from(setup.scheme == Scheme::Dark) + usize::from(setup.engine == Engine::Firefox);
        matches!(self, Self::Everything) || (state + language + turn).is_multiple_of(LANGUAGES.len())
    }
}

/// The pages of a reading, and the combinations to test.
struct Round<'a> {
    reading: &'a Reading,
    states: &'a [State],
    server: &'a Server,
    extent: Extent,
}

impl Round<'_> {
    /// Tests the states in every language. Returns the violations.
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
                detects_planted_violation(browser, shown).await?;
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

    /// Tests the schemes one after the other, each in a browser of its own.
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
async fn all_states_pass_axe() -> Result<()> {
    nobody_is_kept_out(Extent::InTurn).await
}

#[tokio::test]
#[ignore = "takes six minutes: before a release"]
async fn all_combinations_pass_axe() -> Result<()> {
    nobody_is_kept_out(Extent::Everything).await
}

#[tokio::test]
async fn all_other_pages_pass_axe() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::DESK).await?;
    // Run by the driver, as the policy of these pages blocks the script.
    let axe = fs::read_to_string(axe()).context("no axe-core: `npm ci` installs it")?;
    let kit = ["", "review", "ledger", "open", "embed", "poster", "host", "update", "accessibility"];
    let kit = kit.map(|page| if page.is_empty() { page.to_owned() } else { format!("{page}.html") });
    for page in [String::new()].into_iter().chain(kit.map(|page| format!("kit/{}", path(&page)))) {
        browser.goto(&server.url(&page)).await?;
        browser.run(&axe).await?;
        // The rows are alike, and the review table has thousands.
        browser.run("document.querySelectorAll('tbody tr:nth-child(n + 5)').forEach((row) => row.remove())").await?;
        // The frames of the kit show the page, which has its own tests.
        browser.run("document.querySelectorAll('#preview iframe').forEach((frame) => frame.remove())").await?;
        detects_planted_violation(&browser, Look::Whole).await?;
        assert_eq!(faults(&browser, Look::Whole).await?, [Value::Null; 0], "/{page}");
    }
    browser.close().await
}
