//! The colours of the page follow the host's.

use super::*;

/// Ways in which a host turns dark, and light again: a name, its head, and the two scripts.
const TURNS: [(&str, &str, &str, &str); 6] = [
    ("an attribute", "", "document.body.style.colorScheme = 'dark'", "document.body.style.colorScheme = 'light'"),
    (
        "a style that is switched on",
        "<style media=\"not all\" id=\"dark\">:root { color-scheme: only dark }</style>",
        "document.getElementById('dark').media = 'all'",
        "document.getElementById('dark').media = 'not all'",
    ),
    (
        "a rule",
        "<style id=\"rules\"></style>",
        "document.getElementById('rules').sheet.insertRule('body { color-scheme: dark }')",
        "document.getElementById('rules').sheet.deleteRule(0)",
    ),
    (
        "the metadata",
        "<meta name=\"color-scheme\" content=\"light\">",
        "document.querySelector('[name=color-scheme]').content = 'dark'",
        "document.querySelector('[name=color-scheme]').content = 'light'",
    ),
    (
        "metadata that come and go",
        "",
        "document.head.append(Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'dark' }))",
        "document.querySelector('[name=color-scheme]').remove()",
    ),
    (
        "a state that no attribute tells of",
        "<style>:root:has(#box:checked) { color-scheme: dark }</style>",
        "document.body.prepend(Object.assign(document.createElement('input'), { type: 'checkbox', id: 'box', checked: true }))",
        "document.getElementById('box').checked = false",
    ),
];

#[tokio::test]
async fn the_page_has_the_hosts_colours_however_they_change() -> Result<()> {
    in_each(async |browser, hosts| {
        for (name, head, dark, light) in TURNS {
            hosts.show(browser, &format!("{head}{SCRIPT}"), CHECK).await?;
            is_painted(browser, LIGHT, name).await?;
            browser.run(dark).await?;
            is_painted(browser, DARK, name).await?;
            browser.run(light).await?;
            is_painted(browser, LIGHT, name).await?;
            // The change happens while the element is hidden.
            browser.run(&format!("document.querySelector('kigen-check').hidden = true; {dark}")).await?;
            browser.run("document.querySelector('kigen-check').hidden = false").await?;
            is_painted(browser, DARK, name).await?;
        }
        Ok(())
    })
    .await
}

/// Within shadow trees, one open and one closed, the language and the colours are those of the elements around them.
#[tokio::test]
async fn colours_and_languages_come_through_shadow_trees() -> Result<()> {
    in_each(async |browser, hosts| {
        hosts.show(browser, SCRIPT, "<div id=\"outer\"></div>").await?;
        let script = "const outer = document.getElementById('outer');
            const inner = document.createElement('div');
            inner.innerHTML = '<kigen-check><a href=\"{page}\">確かめる</a></kigen-check>';
            const slotted = inner.firstChild;
            window.sheet = new CSSStyleSheet();
            const closed = outer.attachShadow({ mode: 'closed' });
            closed.adoptedStyleSheets = [sheet];
            window.middle = document.createElement('p');
            closed.append(middle);
            middle.attachShadow({ mode: 'open' }).append(slotted);
            window.check = slotted;";
        browser.run(&script.replace("{page}", &hosts.site.url(&path("ja/")))).await?;
        let sees = |what: &'static str, script: &'static str| async move {
            let frame = browser.until("the frame was there", "return check.shadowRoot.querySelector('iframe')").await?;
            let id = frame.as_object().and_then(|frame| frame.values().next()).and_then(Value::as_str);
            let id = ElementRef::from(id.context("the frame has no name")?.to_owned());
            Element::from_element_id(browser.client().clone(), id).enter_frame().await?;
            common::answers_now(browser).await?;
            common::look_until(browser, what, script).await?;
            leave(browser).await
        };
        sees("it was in Japanese", "return document.documentElement.lang === 'ja'").await?;
        browser.run("middle.lang = 'ko'").await?;
        sees("it was in Korean", "return document.documentElement.lang === 'ko'").await?;
        browser.run("middle.removeAttribute('lang'); document.getElementById('outer').lang = 'en'").await?;
        sees("it was in English", "return document.documentElement.lang === 'en-GB'").await?;
        browser.run("sheet.replaceSync('p { color-scheme: dark }')").await?;
        sees("it was dark", "return getComputedStyle(document.body).backgroundColor === 'rgb(22, 23, 26)'").await?;
        browser.run("sheet.replaceSync('')").await?;
        sees("it was light", "return getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'").await
    })
    .await
}

/// By the device, as far as a test can change its scheme while the browser runs.
#[tokio::test]
async fn a_host_that_goes_by_the_device_takes_the_page_along() -> Result<()> {
    let hosts = Hosts::serve()?;
    let browser = Browser::open(&Setup::DESK).await?;
    let style = "<style>@media (prefers-color-scheme: dark) { body { color-scheme: dark } }</style>";
    for (name, head) in [("by its style", style), ("by its metadata", "<meta name=color-scheme content='light dark'>")]
    {
        hosts.show(&browser, &format!("{head}{SCRIPT}"), CHECK).await?;
        for (scheme, paper) in [("light", LIGHT), ("dark", DARK), ("light", LIGHT)] {
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
            is_painted(&browser, paper, name).await?;
        }
    }
    browser.close().await
}

#[tokio::test]
async fn a_host_that_moves_says_nothing_but_what_has_changed() -> Result<()> {
    in_each(async |browser, hosts| {
        hosts.show(browser, SCRIPT, &format!("<main>{CHECK}</main>")).await?;
        enter(browser, 0).await?;
        begins(browser, Embedded::Element).await?;
        browser
            .run("window.told = []; addEventListener('message', ({ data }) => { window.told.push(data.language); })")
            .await?;
        leave(browser).await?;
        let moving = "const main = document.querySelector('main');
            const check = document.querySelector('kigen-check');
            const picture = () => new Promise(requestAnimationFrame);
            return (async () => {
                for (let step = 0; step < 20; step += 1) {
                    main.style.paddingLeft = `${step}px`;
                    main.className = check.className = `step-${step}`;
                    document.documentElement.dataset.step = step;
                    document.documentElement.lang = 'ja';
                    check.title = check.firstChild.title = step;
                    await picture();
                }
                document.documentElement.lang = 'en';
            })()";
        browser.run(moving).await?;
        speaks(browser, "en-GB").await?;
        enter(browser, 0).await?;
        assert_eq!(browser.run("return window.told").await?, json!(["en"]));
        leave(browser).await
    })
    .await
}

#[tokio::test]
async fn an_isolated_host_has_the_page_in_element_and_frame() -> Result<()> {
    in_each(async |browser, hosts| {
        for (name, embedded) in [
            ("plain.html", Embedded::Element),
            ("frame.html", Embedded::Frame),
            ("sandbox-opaque.html", Embedded::Frame),
        ] {
            let address = format!("http://localhost:{}/{name}", hosts.isolated.address().port());
            holds_out(browser, name, &address, embedded).await?;
            assert_eq!(browser.run("return crossOriginIsolated").await?, json!(true), "{name} is not isolated");
        }
        Ok(())
    })
    .await
}
