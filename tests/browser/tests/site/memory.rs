//! A tab that is used for a long time, or reloaded again and again, leaks no memory, and logs no errors.
//!
//! The numbers that the issue asks for take minutes: `cargo test -p kigen-browser memory -- --ignored --nocapture`.

use std::time::Instant;

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::{Value, from_value, json};
use kigen_browser::{Browser, Engine, Setup, Site};

use crate::common::{self, Reading, first};

/// So many interviews, of travellers in turn.
const INTERVIEWS: &str = "
    const next = document.querySelector('#interview [type=submit]');
    const asked = () => document.querySelector('[data-question]:not([hidden])')?.dataset.question;
    for (let count = 0; count < COUNT; count += 1) {
        document.getElementById('interview').reset();
        dispatchEvent(new Event('hashchange'));
        const answers = travellers[count % travellers.length];
        while (document.getElementById('result').hidden) {
            const question = asked();
            const radio = (value) => document.querySelector(`[name=${question}][value='${value}']`);
            (radio(answers[question]) ?? radio('unknown')).click();
            next.click();
            if (asked() === question && document.getElementById('result').hidden) throw new Error(`stuck at ${question}`);
        }
    }";

/// The script for so many interviews: of somebody who answers everything, somebody who is done at once, and somebody
/// who knows nothing.
fn interviews_of(count: u32) -> Result<String> {
    let reading = Reading::first()?;
    let answers = |name| -> Result<Value> {
        let answers = reading.traveller(name)?.answers.iter();
        Ok(answers.map(|(question, answer)| ((*question).to_owned(), json!(answer))).collect())
    };
    let travellers = json!([answers("usual")?, answers("short")?, answers("unknown")?]);
    Ok(format!("const travellers = {travellers}; {}", INTERVIEWS.replace("COUNT", &count.to_string())))
}

/// Interviews in one command: a multiple of the travellers, so that the last one is always the same.
const BATCH: u32 = 30;

/// Records console messages from the first script on, for engines whose driver has no console.
const LISTEN: &str = "window.said ??= [];
    addEventListener('error', ({ message }) => said.push(message));
    const { error } = console;
    console.error = (...words) => { said.push(words.join(' ')); error(...words); };";

/// The memory of a tab.
#[derive(Debug)]
struct Held {
    /// The memory of the Wasm module, in bytes.
    wasm: u64,
    /// The number of elements of the page.
    elements: u64,
    /// In Chromium, after a garbage collection: nodes, documents, listeners, and the bytes of the scripts' heap.
    counters: Option<[u64; 4]>,
}

impl Held {
    async fn by(browser: &Browser, engine: Engine) -> Result<Self> {
        let page = browser.run(
            "const script = document.querySelector('script[type=module]').src.replace('boot', 'kigen');
            return import(script).then(({ default: init }) => init())
                .then(({ memory }) => [memory.buffer.byteLength, document.querySelectorAll('*').length])",
        );
        let [wasm, elements] = from_value(page.await?)?;
        let counters = if engine == Engine::Chromium { Some(counters(browser).await?) } else { None };
        Ok(Self { wasm, elements, counters })
    }

    /// Nothing grows with the number of interviews. Caches fill up a little, and no more.
    fn is_no_more_than(&self, first: &Self) {
        assert_eq!((self.wasm, self.elements), (first.wasm, first.elements), "{first:?} became {self:?}");
        let (Some([nodes, documents, listeners, heap]), Some(before)) = (self.counters, first.counters) else { return };
        let [nodes_before, documents_before, listeners_before, heap_before] = before;
        assert!(documents <= documents_before, "documents: {first:?} became {self:?}");
        assert!(listeners <= listeners_before, "listeners: {first:?} became {self:?}");
        assert!(nodes <= nodes_before + nodes_before / 50, "nodes: {first:?} became {self:?}");
        assert!(heap <= heap_before + heap_before / 10, "heap: {first:?} became {self:?}");
    }
}

async fn counters(browser: &Browser) -> Result<[u64; 4]> {
    for _ in 0..2 {
        browser.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let dom = browser.devtools("Memory.getDOMCounters", json!({})).await?;
    let count = |name: &str| dom.get(name).and_then(Value::as_u64).context("there is no such counter");
    let heap = browser.devtools("Runtime.getHeapUsage", json!({})).await?;
    let heap = heap.get("usedSize").and_then(Value::as_f64).context("there is no heap")?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a heap has a size")]
    Ok([count("nodes")?, count("documents")?, count("jsEventListeners")?, heap as u64])
}

async fn says_nothing(browser: &Browser, engine: Engine) -> Result<()> {
    assert!(!browser.is_shown("#engine-failed").await?, "the checker gave up");
    if engine == Engine::Chromium {
        common::is_quiet(browser).await?;
    }
    Ok(())
}

async fn interviews(engine: Engine, count: u32) -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    common::open(&browser, &first()?.0.address(&server, first()?.1.at)).await?;
    // On a busy machine, scripts that load late would come between the two measurements.
    common::look_until(&browser, "all had come", "return seen('#kept').length > 0").await?;
    browser.run(LISTEN).await?;
    let batch = interviews_of(BATCH)?;
    // One-time allocations happen in the first half: a browser goes on optimising code for some hundreds of runs.
    for _ in 0..(count / 2).div_ceil(BATCH) {
        browser.run(&batch).await?;
    }
    let first = Held::by(&browser, engine).await?;
    let started = Instant::now();
    for _ in 0..count.div_ceil(BATCH) {
        browser.run(&batch).await?;
    }
    let last = Held::by(&browser, engine).await?;
    eprintln!("{engine:?}: {count} interviews in {:.1?}: {first:?}, then {last:?}", started.elapsed());
    last.is_no_more_than(&first);
    assert_eq!(browser.run("return said").await?, json!([]));
    says_nothing(&browser, engine).await?;
    browser.close().await
}

async fn reloads(engine: Engine, count: u32) -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    common::open(&browser, &first()?.0.address(&server, first()?.1.at)).await?;
    browser.works_offline().await?;
    let reload = async || -> Result<()> {
        browser.client().refresh().await?;
        // To the end: scripts that load late do so every time.
        common::look_until(&browser, "all had come", "return seen('#kept').length > 0").await?;
        says_nothing(&browser, engine).await
    };
    // Chromium allocates some memory for good within the first hundreds.
    for _ in 0..count / 2 {
        reload().await?;
    }
    let first = Held::by(&browser, engine).await?;
    let started = Instant::now();
    for _ in 0..count {
        reload().await?;
    }
    let last = Held::by(&browser, engine).await?;
    eprintln!("{engine:?}: {count} reloads in {:.1?}: {first:?}, then {last:?}", started.elapsed());
    last.is_no_more_than(&first);
    browser.close().await
}

#[tokio::test]
async fn interviews_leave_nothing_behind() -> Result<()> {
    interviews(Engine::Chromium, BATCH).await
}

#[tokio::test]
async fn interviews_leave_nothing_behind_in_firefox() -> Result<()> {
    interviews(Engine::Firefox, BATCH).await
}

#[tokio::test]
async fn reloads_leave_nothing_behind() -> Result<()> {
    reloads(Engine::Chromium, 10).await
}

#[tokio::test]
async fn reloads_leave_nothing_behind_in_firefox() -> Result<()> {
    reloads(Engine::Firefox, 5).await
}

#[tokio::test]
#[ignore = "takes minutes: see the head of this file"]
async fn a_thousand_interviews() -> Result<()> {
    interviews(Engine::Chromium, 1000).await?;
    interviews(Engine::Firefox, 1000).await
}

#[tokio::test]
#[ignore = "takes minutes: see the head of this file"]
async fn a_thousand_reloads() -> Result<()> {
    reloads(Engine::Chromium, 1000).await
}

#[tokio::test]
#[ignore = "takes minutes: see the head of this file"]
async fn a_thousand_reloads_in_firefox() -> Result<()> {
    reloads(Engine::Firefox, 1000).await
}
