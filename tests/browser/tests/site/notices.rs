//! Notices of one reading on one site: each has a worker of its own, and a visitor of one caches nothing of another.

use anyhow::Result;
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Engine, Setup};
use kigen_registry::first_published;

use crate::common::host::Host;
use crate::common::version::{self, Version};
use crate::common::{self, path};
use crate::handover::{KEPT, is_answered_by, is_kept_by, says, scope};

async fn keeps_one_notice(engine: Engine) -> Result<()> {
    let version = Version::of_two()?;
    let host = Host::serve(&version)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let (sample, own) = (version::sample()?, first_published());
    let (of_sample, of_own) = (format!("/{sample}/"), scope());
    let [one, both]: [&[&str]; 2] = [&[&of_sample], &[&of_sample, &of_own]];
    for (notice, other, scopes) in [(&*sample, own, one), (own, &*sample, both)] {
        host.asked();
        common::open(&browser, &host.url(&format!("{notice}/ja/"))).await?;
        is_answered_by(&browser, &format!("/{notice}/sw.js")).await?;
        says(&browser, "kept").await?;
        is_kept_by(&browser, scopes).await?;
        let files = version.files()?;
        let own = |file: &&String| {
            !file.starts_with(&format!("{other}/")) && !file.ends_with("/sw.js") && !file.ends_with("/edition.json")
        };
        // Optional files may come later.
        let is_all = format!(
            "return {KEPT}.then(({{ files }}) => files.filter((file) => !file.startsWith('/{other}/')).length >= {})",
            files.iter().filter(own).count()
        );
        browser.until("all of the notice was kept", &is_all).await?;
        let asked = host.asked();
        let of_other = asked.iter().filter(|path| path.starts_with(other) || *path == "sw.js" || *path == "index.html");
        assert_eq!(of_other.collect::<Vec<_>>(), [""; 0], "a visitor of {notice}");
        if notice == sample {
            let kept = browser.run(&format!("return {KEPT}.then(({{ files }}) => files.sort())")).await?;
            let mut expected: Vec<_> =
                files.iter().filter(own).map(|file| format!("/{}", file.trim_end_matches("index.html"))).collect();
            expected.sort();
            assert_eq!(kept, json!(expected));
            println!("{engine:?}: {} files are kept, {} requests were made", expected.len(), asked.len());
        }
    }
    let top = host.url("");
    drop(host);
    for page in [format!("{sample}/en/"), path("en/")] {
        common::open(&browser, &format!("{top}{page}")).await?;
        says(&browser, "kept").await?;
    }
    browser.close().await
}

#[tokio::test]
async fn a_visitor_of_one_notice_keeps_nothing_of_another_in_chromium() -> Result<()> {
    keeps_one_notice(Engine::Chromium).await
}

#[tokio::test]
async fn a_visitor_of_one_notice_keeps_nothing_of_another_in_firefox() -> Result<()> {
    keeps_one_notice(Engine::Firefox).await
}

#[tokio::test]
async fn a_visitor_of_one_notice_keeps_nothing_of_another_in_webkit_gtk() -> Result<()> {
    keeps_one_notice(Engine::WebKitGtk).await
}
