//! A traveller's input stays in the page: not in a request, not in the address, not in any storage.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use kigen_browser::serde_json::{Value, from_value, json};
use kigen_browser::{Browser, Engine, Setup};

use crate::common::host::Host;
use crate::common::{self, PAGE_LANGUAGE, Reading, first};

/// Everything that a page can leave on a device, by its place.
const TRACES: &str = "return (async () => ({
    address: location.href,
    history: history.length,
    state: history.state,
    name: window.name,
    cookies: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
}))()";

/// Every cached address. The list of tabs, with the version that each began with, is left out.
const KEPT: &str = "return (async () => {
    const addresses = [];
    for (const name of (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '))) {
        for (const { url } of await (await caches.open(name)).keys()) addresses.push(url);
    }
    return addresses.sort();
})()";

const LISTEN: &str = "window.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));";

async fn journey(browser: &Browser, reading: &Reading) -> Result<()> {
    let usual = reading.usual()?;
    reading.is_gone_through(browser, &usual.answers, usual.at).await
}

#[tokio::test]
async fn answers_neither_leave_the_page_nor_stay_behind() -> Result<()> {
    for reading in Reading::all()? {
        leaves_nothing(reading).await.with_context(|| reading.notice)?;
    }
    Ok(())
}

async fn leaves_nothing(reading: &Reading) -> Result<()> {
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTEN })).await?;
    common::open(&browser, &reading.address(&server, Some(reading.at))).await?;
    browser.works_offline().await?;
    // The page's only later request, whatever the answers: which version is deployed.
    let asked = format!(
        "return performance.getEntriesByType('resource').some(({{ name }}) => name.endsWith('/{}'))",
        reading.path("edition.json")
    );
    browser.until("the page had asked what is deployed", &asked).await?;
    browser.shows("#kept").await?;
    let (traces, kept) = (browser.run(TRACES).await?, browser.run(KEPT).await?);
    let loaded = "return performance.getEntriesByType('resource').length";
    let requests = browser.run(loaded).await?;

    journey(&browser, reading).await?;
    assert_eq!(browser.run(TRACES).await?, traces, "the journey left a trace");
    assert_eq!(browser.run(KEPT).await?, kept, "the journey was kept");
    assert_eq!(browser.run(loaded).await?, requests, "the journey asked the server for something");
    for store in ["/local", "/session"] {
        assert_eq!(traces.pointer(store), Some(&json!({})), "{store}");
    }
    assert_eq!(traces.pointer("/cookies"), Some(&json!("")));
    assert_eq!(traces.pointer("/databases"), Some(&json!([])));
    assert_eq!(traces.pointer("/state"), Some(&Value::Null));

    // Every fetched or cached file is one of the site.
    let fetched = browser.run("return performance.getEntriesByType('resource').map(({ name }) => name)").await?;
    let dist = reading.site()?.dist;
    for address in [fetched, kept].iter().flat_map(|list| list.as_array().into_iter().flatten()) {
        let address = address.as_str().context("an address is a text")?;
        let file = address.strip_prefix(&server.url("")).with_context(|| format!("{address} is not ours"))?;
        let file = dist.join(file);
        assert!(file.is_file() || file.join("index.html").is_file(), "{address} is no file of the site");
    }
    assert_eq!(browser.run("return violations").await?, json!([]));
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// The next user of the device sees an empty form.
#[tokio::test]
async fn next_visitor_finds_no_answers() -> Result<()> {
    for reading in Reading::all()? {
        let (server, usual) = (reading.serve()?, reading.usual()?);
        let first = reading.asked(&usual.answers, usual.at)?.first().context("nothing is asked")?.0;
        let browser = Browser::open(&Setup::PHONE).await?;
        common::open(&browser, &reading.address(&server, usual.at)).await?;
        journey(&browser, reading).await?;
        for again in ["reload", "visit"] {
            if again == "reload" {
                browser.client().refresh().await?;
                common::answers_now(&browser).await?;
            } else {
                common::open(&browser, &reading.address(&server, usual.at)).await?;
            }
            common::asks(&browser, first, false).await?;
            let given = "return document.querySelectorAll('input:checked').length
                + [...document.querySelectorAll('input[type=text]')].filter(({ value }) => value).length";
            assert_eq!(browser.run(given).await?, json!(0), "after a {again}");
        }
        browser.close().await?;
    }
    Ok(())
}

/// The prefix of the text typed into every field, before its name; and the chosen moment, which alone may be in the
/// address.
const TYPED: &str = "canary-";
const CHOSEN: &str = "2023-04-17T09:41";

/// The canaries, unlike any other text: these and the answers that only the traveller `secret` gives.
fn all_canaries(reading: &Reading) -> Result<Vec<&'static str>> {
    let (secret, usual) = (reading.traveller("secret")?, reading.usual()?);
    let own = secret.answers.iter().filter(|answer| !usual.answers.contains(answer));
    let all: Vec<_> = [TYPED, CHOSEN].into_iter().chain(own.map(|(_, answer)| *answer)).collect();
    ensure!(all.len() > 3, "`secret` has no secrets: {all:?}");
    Ok(all)
}

/// From here on, records everything that the page sends to a console, a server, another window or worker, or a storage.
const OVERHEAR: &str = "
    window.said = [];
    const written = (value) => {
        if (value?.stack) return `${value} ${value.stack}`;
        try { return typeof value === 'object' ? JSON.stringify(value) ?? '' : String(value); } catch { return String(value); }
    };
    const note = (place, parts) => { window.said.push([place, parts.map(written).join(' ')]); };
    const overhear = (place, object, names) => {
        for (const name of names) {
            const own = object?.[name];
            if (!own) continue;
            object[name] = function (...parts) { note(place, parts); return own.apply(object === window ? window : this, parts); };
        }
    };
    overhear('console', window.console, ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn']);
    overhear('message', window, ['postMessage']);
    for (const name of ['MessagePort', 'ServiceWorker', 'BroadcastChannel', 'Worker']) {
        overhear('message', window[name]?.prototype, ['postMessage']);
    }
    overhear('request', window, ['fetch', 'open', 'EventSource', 'WebSocket']);
    overhear('request', XMLHttpRequest.prototype, ['open', 'send', 'setRequestHeader']);
    overhear('request', Navigator.prototype, ['sendBeacon']);
    overhear('store', Storage.prototype, ['setItem']);
    overhear('store', IDBFactory.prototype, ['open']);
    for (const name of ['Cache', 'CacheStorage', 'CookieStore']) {
        overhear('store', window[name]?.prototype, ['add', 'addAll', 'open', 'put', 'set']);
    }
    overhear('address', History.prototype, ['pushState', 'replaceState']);
    for (const event of ['securitypolicyviolation', 'unhandledrejection', 'error']) {
        addEventListener(event, ({ blockedURI, sample, reason, message }) => note(event, [blockedURI, sample, reason, message]));
    }";

/// Searches everything that the page has left anywhere, and returns how many texts there were of each kind, and which
/// contained a canary.
const SEARCH: &str = "
    const searched = {}, found = [];
    const look = (place, text) => {
        searched[place] = (searched[place] ?? 0) + 1;
        for (const canary of canaries) {
            const isOwn = place === 'address' && canary.includes('T');
            if (!isOwn && String(text).includes(canary)) found.push(`${canary}: ${place}`);
        }
    };
    const promised = (request) => new Promise((resolve, reject) => {
        Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) });
    });
    for (const address of [location.href, document.referrer, document.baseURI]) look('address', address);
    look('history', JSON.stringify(history.state));
    look('window', window.name);
    look('title', document.title);
    look('cookie', document.cookie);
    for (const [place, store] of [['local', localStorage], ['session', sessionStorage]]) {
        look(place, JSON.stringify({ ...store }));
    }
    const databases = await indexedDB.databases?.() ?? [];
    look('database', JSON.stringify(databases));
    for (const { name } of databases) {
        const database = await promised(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
            look('database', JSON.stringify(await promised(database.transaction(store).objectStore(store).getAll())));
        }
        database.close();
    }
    for (const name of await caches.keys()) {
        look('cache', name);
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            const response = await cache.match(request);
            look('cache', `${request.url} ${JSON.stringify([...response.headers])} ${await response.text()}`);
        }
    }
    for (const { name } of performance.getEntriesByType('resource')) look('request', name);
    for (const [place, text] of window.said ?? []) look(place, text);
    return [searched, found];";

/// The searched texts, and those of them that contained input.
#[derive(Debug)]
struct Search {
    searched: BTreeMap<String, u64>,
    found: Vec<String>,
}

async fn search(browser: &Browser, host: &Host, canaries: &[&str]) -> Result<Search> {
    let script = format!("const canaries = {}; return (async () => {{ {SEARCH} }})()", json!(canaries));
    let (mut searched, mut found): (BTreeMap<String, u64>, Vec<String>) = from_value(browser.run(&script).await?)?;
    let heard = host.heard();
    searched.insert("host".to_owned(), heard.len().try_into()?);
    let is_told = |canary: &&&str| heard.iter().any(|request| request.contains(**canary));
    found.extend(canaries.iter().filter(is_told).map(|canary| format!("{canary}: host")));
    Ok(Search { searched, found })
}

/// Types a canary wherever it can, and presses every button with it.
async fn enter_everywhere(browser: &Browser, reading: &Reading) -> Result<()> {
    let type_everywhere = format!(
        "const fields = [...document.querySelectorAll('input[type=text]:not([readonly])')];
        for (const field of fields) {{
            field.value = `{TYPED}${{field.id}}`;
            for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, {{ bubbles: true }}));
            document.querySelector('#interview [type=submit]').click();
        }}
        return fields.filter((field) => !field.closest('[data-question]')).map(({{ id }}) => id)"
    );
    let outside = browser.run(&type_everywhere).await?;
    assert_eq!(outside, json!(["item-name"]), "a field is new: say so here");
    let secret = reading.traveller("secret")?;
    reading.fill_in(browser, &secret.answers, secret.at).await?;
    // The list of answers, which shows no codes, has the last of them as typed.
    let known = *all_canaries(reading)?.last().context("there are no secrets")?;
    let press = format!(
        "document.querySelector('#result [data-items=copy]').click();
        const name = document.getElementById('item-name');
        name.value = '{TYPED}name';
        name.dispatchEvent(new Event('change', {{ bubbles: true }}));
        document.querySelector('[data-link]').click();
        document.getElementById('moment').value = '{CHOSEN}';
        document.querySelector('[data-moment]').click();
        dispatchEvent(new Event('beforeprint'));
        document.dispatchEvent(new Event('visibilitychange'));
        return settled().then(() => [document.getElementById('link').value, document.body.textContent]
            .every((text, place) => text.includes(['{known}', '{TYPED}name'][place])))"
    );
    assert_eq!(common::look(browser, &press).await?, json!(true), "nothing was entered");
    browser.until("the moment was chosen", &format!("return location.hash === '#at={CHOSEN}'")).await?;
    // Another language requests another page, and writes the address.
    let korean = "return new Promise((resolve) => {
        addEventListener('hashchange', () => { if (document.documentElement.lang === 'ko') resolve(true); });
        document.querySelector('.languages [hreflang=ko]').click();
    })";
    assert_eq!(browser.run(korean).await?, json!(true));
    Ok(())
}

/// A positive control: the search must find canaries planted in every place, by the page's own functions, or by a
/// script if the page has none.
const BETRAY: &str = "return (async () => {
    const canary = 'canary-found';
    console.error(new Error(canary));
    document.title = canary;
    document.cookie = `a=${canary}`;
    window.name = canary;
    localStorage.setItem('a', canary);
    sessionStorage.setItem('a', canary);
    history.replaceState(canary, '', `?${canary}`);
    window.postMessage(canary, '*');
    await (await caches.open('a')).put('/a', new Response(canary));
    const request = indexedDB.open('a');
    request.onupgradeneeded = () => request.result.createObjectStore('a').put(canary, 'a');
    await new Promise((resolve) => { request.onsuccess = resolve; });
    request.result.close();
    await fetch(`?${canary}`, { method: 'POST', body: canary });
})()";

const PLACES: [&str; 12] = [
    "address", "cache", "console", "cookie", "database", "history", "host", "local", "message", "request", "session",
    "title",
];

async fn canaries(engine: Engine) -> Result<()> {
    let (reading, usual) = first()?;
    let (canaries, secret) = (all_canaries(reading)?, reading.traveller("secret")?);
    let host = Host::serve(&reading.site()?)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    // Opened by a link with answers in its address: they are the traveller's own, and are removed from it.
    let answers: Vec<_> = secret.answers.iter().map(|(question, answer)| format!("{question}={answer}")).collect();
    let link = common::sealed(&format!("#{}{}", reading.link()?, answers.join("&")));
    common::open(&browser, &host.url(&format!("{}{link}", reading.page(PAGE_LANGUAGE, None)))).await?;
    browser.shows("#kept").await?;
    browser.run(OVERHEAR).await?;
    browser.run(&format!("location.hash = '{}'", usual.fragment())).await?;
    common::look_until(&browser, "the moment was taken", "return seen('[data-show=\"at:set\"]').length > 0").await?;
    enter_everywhere(&browser, reading).await?;
    let Search { searched, found } = search(&browser, &host, &canaries).await?;
    assert_eq!(found, [""; 0], "{engine:?}");
    let total: u64 = searched.values().sum();
    println!("privacy in {engine:?}: {} canaries in {total} texts: {searched:?}", canaries.len());
    if engine == Engine::Chromium {
        common::is_quiet(&browser).await?;
    }

    browser.run(BETRAY).await?;
    let Search { found, .. } = search(&browser, &host, &canaries).await?;
    for place in PLACES {
        assert!(found.contains(&format!("{TYPED}: {place}")), "{engine:?} would not see {place}: {found:?}");
    }
    browser.close().await
}

#[tokio::test]
async fn canaries_are_found_nowhere() -> Result<()> {
    canaries(Engine::Chromium).await
}

#[tokio::test]
async fn canaries_are_found_nowhere_in_firefox() -> Result<()> {
    canaries(Engine::Firefox).await
}

#[tokio::test]
async fn canaries_are_found_nowhere_in_webkit() -> Result<()> {
    canaries(Engine::WebKitGtk).await
}
