//! The handover to a worker for each notice: a visitor of one notice caches nothing of another. Phones from before, on
//! which one worker at the top caches all notices, lose nothing on the way there: some version opens at any time, and
//! the answers are taken over.

use anyhow::Result;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Setup};
use xtask::site::Worker;

use crate::common::host::{Damage, Host};
use crate::common::version::{self, Version, add_a_notice};
use crate::common::{self, first, path};
use crate::update::{becomes, change_language, interview_up_to, is_of, kept, look_for_news};

/// All caches and their owners: the path of each file, and each worker's scope. The list of tabs, with the version that
/// each began with, is left out.
pub(crate) const KEPT: &str = "(async () => {
    const path = (address) => new URL(address).pathname;
    const files = (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs ')).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => path(url)));
    const workers = await navigator.serviceWorker.getRegistrations();
    return { files: (await Promise.all(files)).flat(), scopes: workers.map(({ scope }) => path(scope)).sort() };
})()";

/// The page's notice on its cache.
const SAYS: &str = "seen('#kept, #not-kept').map(({ id }) => id).join(' and ')";

pub(crate) async fn says(browser: &Browser, what: &str) -> Result<()> {
    common::look_until(browser, &format!("the page said `{what}`"), &format!("return {SAYS} === '{what}'")).await?;
    Ok(())
}

/// The scope of the first notice's own worker.
pub(crate) fn scope() -> String {
    format!("/{}", path(""))
}

pub(crate) async fn is_kept_by(browser: &Browser, scopes: &[&str]) -> Result<()> {
    let script = format!("return {KEPT}.then(({{ scopes }}) => String(scopes) === '{}')", scopes.join(","));
    browser.until(&format!("there were workers of {scopes:?} alone"), &script).await?;
    Ok(())
}

/// The worker that controls the page.
pub(crate) async fn is_answered_by(browser: &Browser, script: &str) -> Result<()> {
    // WebKit does not report the end of a worker's activation to a tab that it has claimed.
    let is_there = format!(
        "const worker = navigator.serviceWorker.controller;
        return ['activating', 'activated'].includes(worker?.state) && new URL(worker.scriptURL).pathname === '{script}'"
    );
    browser.until(&format!("{script} was in charge"), &is_there).await?;
    Ok(())
}

async fn opens(browser: &Browser, top: &str, version: &Version) -> Result<()> {
    for language in ["ko", "ja"] {
        common::open(browser, &format!("{top}{}", path(&format!("{language}/")))).await?;
        is_shown(browser, version).await?;
        says(browser, "kept").await?;
    }
    interview_up_to(browser, 2).await?;
    Ok(())
}

async fn is_shown(browser: &Browser, version: &Version) -> Result<()> {
    assert_eq!(browser.run("return document.documentElement.dataset.version").await?, json!(version.name));
    Ok(())
}

async fn hands_over(engine: Engine) -> Result<()> {
    let (old, new) = (Version::of_before(|_| Ok(()))?, Version::make("NEW", Worker::Keeps)?);
    let (host, browser) = kept(engine, &old).await?;
    is_answered_by(&browser, "/sw.js").await?;
    interview_up_to(&browser, 3).await?;
    let tab = browser.client().window().await?;
    let second = browser.client().new_window(true).await?.handle;
    browser.client().switch_to_window(second.clone()).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    interview_up_to(&browser, 1).await?;

    host.deploy(&new);
    look_for_news(&browser).await?;
    browser.shows("#update [data-update]").await?;
    change_language(&browser, "en").await?;
    is_of(&browser, &old, false).await?;

    // The update takes the answers along.
    browser.client().switch_to_window(tab.clone()).await?;
    browser.click("#update [data-update]").await?;
    becomes(&browser, &new).await?;
    is_of(&browser, &new, true).await?;
    common::asks(&browser, first()?.0.question(3)?, false).await?;
    let held = "return [document.querySelectorAll('#interview :checked').length, location.hash, history.state]";
    assert_eq!(browser.run(held).await?, json!([3, "", null]), "the answers are in the form and nowhere else");
    is_answered_by(&browser, &format!("/{}", path("sw.js"))).await?;
    says(&browser, "kept").await?;

    // The other tab goes on with the old version, though the host has removed it.
    browser.client().switch_to_window(second).await?;
    is_answered_by(&browser, &format!("/{}", path("sw.js"))).await?;
    change_language(&browser, "ko").await?;
    is_of(&browser, &old, false).await?;
    common::asks(&browser, first()?.0.question(1)?, false).await?;
    is_kept_by(&browser, &["/", &scope()]).await?;
    let calendar = format!("return fetch('apply.ics?{}').then(({{ ok }}) => ok)", old.name);
    assert_eq!(browser.run(&calendar).await?, json!(true));
    browser.client().close_window().await?;

    // The last tab of the old version removes its cache.
    browser.client().switch_to_window(tab).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    is_kept_by(&browser, &[&scope()]).await?;
    let is_gone =
        format!("return caches.keys().then((names) => !names.some((name) => name.endsWith(' {}')))", host.url(""));
    // The old worker, which under load may still fetch after its end, can have put a file back: until the next visit.
    common::open(&browser, &host.url(&path("ja/"))).await?;
    browser.until("all that was before was gone", &is_gone).await?;
    let top = host.url("");
    drop(host);
    opens(&browser, &top, &new).await?;
    browser.close().await
}

#[tokio::test]
async fn a_phone_from_before_is_handed_over_in_chromium() -> Result<()> {
    hands_over(Engine::Chromium).await
}

#[tokio::test]
async fn a_phone_from_before_is_handed_over_in_firefox() -> Result<()> {
    hands_over(Engine::Firefox).await
}

#[tokio::test]
async fn a_phone_from_before_is_handed_over_in_webkit_gtk() -> Result<()> {
    hands_over(Engine::WebKitGtk).await
}

async fn opens_at_any_time(engine: Engine) -> Result<()> {
    let (old, new) = (Version::of_before(|_| Ok(()))?, Version::built()?);

    // Without a network once the update is there.
    let (host, browser) = kept(engine, &old).await?;
    interview_up_to(&browser, 3).await?;
    host.deploy(&new);
    look_for_news(&browser).await?;
    browser.shows("#update [data-update]").await?;
    let top = host.url("");
    drop(host);
    browser.run("window.isOld = true").await?;
    browser.click("#update [data-update]").await?;
    browser.until("the page was there anew", "return window.isOld === undefined").await?;
    common::answers_now(&browser).await?;
    is_shown(&browser, &old).await?;
    common::asks(&browser, first()?.0.question(3)?, false).await?;
    is_answered_by(&browser, "/sw.js").await?;
    opens(&browser, &top, &old).await?;
    browser.goto(&top).await?;
    browser.shows(&format!("a[href*='{}']", path(""))).await?;

    // Without a network once the new page is there, which could not be cached; and while a login or error page is all
    // that comes.
    let host = Host::serve(&old)?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    browser.works_offline().await?;
    host.deploy(&new);
    host.damage(&path("ko/index.html"), &Damage::Missing);
    common::open(&browser, &host.url(&path("ja/"))).await?;
    look_for_news(&browser).await?;
    browser.click("#update [data-update]").await?;
    becomes(&browser, &new).await?;
    says(&browser, "not-kept").await?;
    is_answered_by(&browser, "/sw.js").await?;
    change_language(&browser, "en").await?;
    is_shown(&browser, &new).await?;
    for damage in [Damage::ErrorPage, Damage::Elsewhere, Damage::Missing] {
        host.damage("*", &damage);
        common::open(&browser, &host.url(&path("ja/"))).await?;
        is_shown(&browser, &old).await?;
    }
    // Once all of it is available, the handover completes.
    host.deploy(&new);
    common::open(&browser, &host.url(&path("ja/"))).await?;
    is_shown(&browser, &new).await?;
    is_kept_by(&browser, &[&scope()]).await?;
    let top = host.url("");
    drop(host);
    opens(&browser, &top, &new).await?;
    browser.close().await
}

#[tokio::test]
async fn some_version_opens_at_any_time_of_the_handover_in_chromium() -> Result<()> {
    opens_at_any_time(Engine::Chromium).await
}

#[tokio::test]
async fn some_version_opens_at_any_time_of_the_handover_in_firefox() -> Result<()> {
    opens_at_any_time(Engine::Firefox).await
}

async fn works_under_the_old_worker(engine: Engine) -> Result<()> {
    let (old, new) = (Version::of_before(|_| Ok(()))?, Version::built()?);
    let (host, browser) = kept(engine, &old).await?;
    // As if the browser had evicted a page, so that the worker has to take the deployed one.
    let lose = "return caches.keys().then((names) => Promise.all(names.map(async (name) =>
        (await caches.open(name)).delete(new URL('../ja/', location.href)))))";
    // Before, the worker could fetch it again.
    host.deploy(&new);
    browser.run(lose).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    is_shown(&browser, &new).await?;
    interview_up_to(&browser, 2).await?;
    says(&browser, "kept").await?;
    is_answered_by(&browser, &format!("/{}", path("sw.js"))).await?;
    // The old worker cannot report this: the one that takes its place does.
    let is_new = "return navigator.serviceWorker.getRegistration('/').then((before) =>
        !before || (!before.installing && !before.waiting && before.active.state === 'activated'))";
    browser.until("the old worker was gone", is_new).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    is_kept_by(&browser, &[&scope()]).await?;
    let top = host.url("");
    drop(host);
    opens(&browser, &top, &new).await?;
    browser.close().await
}

#[tokio::test]
async fn a_new_page_under_the_old_worker_works_in_chromium() -> Result<()> {
    works_under_the_old_worker(Engine::Chromium).await
}

#[tokio::test]
async fn a_new_page_under_the_old_worker_works_in_firefox() -> Result<()> {
    works_under_the_old_worker(Engine::Firefox).await
}

/// Of two notices that a phone has from before, the one that is not visited again.
#[tokio::test]
async fn unvisited_notice_of_the_old_worker_stays_cached() -> Result<()> {
    let (old, new) = (Version::of_before(add_a_notice)?, Version::of_two()?);
    for engine in [Engine::Chromium, Engine::Firefox] {
        let (host, browser) = kept(engine, &old).await?;
        host.deploy(&new);
        look_for_news(&browser).await?;
        browser.click("#update [data-update]").await?;
        becomes(&browser, &new).await?;
        is_answered_by(&browser, &format!("/{}", path("sw.js"))).await?;
        says(&browser, "kept").await?;
        let is_let_go = "return caches.keys()
            .then((names) => names.find((name) => !name.startsWith('kigen-tabs ') && name.endsWith(`${location.origin}/`)))
            .then((name) => caches.match(location.href, { cacheName: name }))
            .then((found) => found === undefined)";
        browser.until("the notice was let go", is_let_go).await?;
        let (top, sample) = (host.url(""), format!("{}/ja/", version::sample()?));
        drop(host);
        common::open(&browser, &format!("{top}{sample}")).await?;
        is_answered_by(&browser, "/sw.js").await?;
        assert_eq!(browser.run("return document.documentElement.dataset.version").await?, json!(old.name));
        says(&browser, "kept").await?;
        opens(&browser, &top, &new).await?;
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn kill_switch_deletes_old_caches() -> Result<()> {
    let (old, new, gone) =
        (Version::of_before(|_| Ok(()))?, Version::built()?, Version::make("NEW", Worker::Uninstall)?);
    for engine in [Engine::Chromium, Engine::Firefox] {
        for is_in_the_middle in [false, true] {
            let (host, browser) = kept(engine, &old).await?;
            // A worker that still fetches in Firefox while it ends may put a file back. The list of notices is cached,
            // and the description of the deployed version is not: the number is the same.
            let files = old.files()?.len();
            let is_all = format!("return {KEPT}.then((kept) => kept.files.length === {files})");
            browser.until("all of it was kept", &is_all).await?;
            if is_in_the_middle {
                host.deploy(&new);
                host.damage(&path("sw.js"), &Damage::Missing);
                look_for_news(&browser).await?;
                browser.click("#update [data-update]").await?;
                becomes(&browser, &new).await?;
                says(&browser, "not-kept").await?;
            }
            host.deploy(&gone);
            if is_in_the_middle {
                common::open(&browser, &host.url(&path("ja/"))).await?;
            } else {
                look_for_news(&browser).await?;
            }
            is_kept_by(&browser, &[]).await?;
            let is_nothing = format!("return {KEPT}.then((kept) => kept.files.length === 0)");
            browser.until("nothing was kept", &is_nothing).await?;
            common::open(&browser, &host.url(&path("ja/"))).await?;
            is_of(&browser, &gone, true).await?;
            browser.close().await?;
        }
    }
    Ok(())
}

/// The older worker stays, and so do the caches of the phone.
#[tokio::test]
async fn damaged_handover_deletes_nothing() -> Result<()> {
    let (old, new) = (Version::of_before(|_| Ok(()))?, Version::built()?);
    for engine in [Engine::Chromium, Engine::Firefox] {
        let (host, browser) = kept(engine, &old).await?;
        host.deploy(&new);
        // This number is a timeout for the network: the worker runs as well with another.
        host.damage("sw.js", &Damage::OneBitIn("5e3"));
        let look = "return (async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            await registration.update().catch(() => {});
            const { installing, waiting } = registration;
            const worker = installing ?? waiting;
            if (!worker) return 'redundant';
            while (!['installed', 'redundant'].includes(worker.state)) {
                await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
            }
            return worker.state;
        })()";
        assert_eq!(browser.run(look).await?, json!("redundant"), "{engine:?}");
        let top = host.url("");
        drop(host);
        for language in ["ko", "ja"] {
            common::open(&browser, &format!("{top}{}", path(&format!("{language}/")))).await?;
            is_shown(&browser, &old).await?;
        }
        browser.close().await?;
    }
    Ok(())
}

/// As by a page in somebody's HTTP cache: there is nothing to hand over.
#[tokio::test]
async fn worker_at_the_top_with_nothing_to_hand_over_goes() -> Result<()> {
    let host = Host::serve(&Version::built()?)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    // A document without a policy.
    browser.goto(&host.url(&path("notice.json"))).await?;
    let begin = "return navigator.serviceWorker.register('/sw.js').then(({ scope }) => new URL(scope).pathname)";
    assert_eq!(browser.run(begin).await?, Value::from("/"));
    is_kept_by(&browser, &[]).await?;
    assert_eq!(browser.run("return caches.keys()").await?, json!([]));
    browser.close().await
}
