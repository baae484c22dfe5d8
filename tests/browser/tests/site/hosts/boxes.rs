//! The box that a host gives to the element: its size, paper, and a sandbox.

use super::*;

/// Boxes that are only as wide as their contents, or share their width; `{}` is the element, `.room` the available
/// width.
const BOXES: [(&str, &str); 15] = [
    ("a flex row", "<div class=\"room\" style=\"display: flex\">{}</div>"),
    (
        "a flex column",
        "<div class=\"room\" style=\"display: flex; flex-direction: column; align-items: center\">{}</div>",
    ),
    (
        "a wrapping row",
        "<div class=\"room\" style=\"display: flex; flex-wrap: wrap; justify-content: center\">{}</div>",
    ),
    ("a grid", "<div class=\"room\" style=\"display: grid; place-items: center\">{}</div>"),
    (
        "a grid's column",
        "<div class=\"room\" style=\"display: grid; grid-template-columns: auto; justify-content: start\">{}</div>",
    ),
    ("an inline box", "<div class=\"room\"><span style=\"display: inline-block\">{}</span></div>"),
    ("a float", "<div class=\"room\"><div style=\"float: left\">{}</div></div>"),
    (
        "a cell",
        "<div class=\"room\"><table style=\"border-spacing: 0\"><tr><td style=\"padding: 0\">{}</td></tr></table></div>",
    ),
    ("fit-content", "<div class=\"room\"><div style=\"width: fit-content\">{}</div></div>"),
    ("max-content, bounded", "<div class=\"room\"><div style=\"width: max-content; max-width: 100%\">{}</div></div>"),
    (
        "out of the flow",
        "<div class=\"room\" style=\"position: relative; height: 1px\"><div style=\"position: absolute; left: 0\">{}</div></div>",
    ),
    ("the element inline", "<div class=\"room\"><style>kigen-check { display: inline-block }</style>{}</div>"),
    ("the element floats", "<div class=\"room\"><style>kigen-check { float: left }</style>{}</div>"),
    (
        "the element fits",
        "<div class=\"room\"><style>kigen-check { display: block; width: fit-content }</style>{}</div>",
    ),
    (
        "beside a menu",
        "<div style=\"display: flex\"><nav style=\"width: 200px\">目次</nav><div style=\"width: 200px\">目次</div>{}</div><div class=\"room\" style=\"width: calc(100% - 400px)\"></div>",
    ),
];

#[tokio::test]
async fn the_frame_is_as_wide_as_there_is_room_in_any_box() -> Result<()> {
    in_each(async |browser, hosts| {
        for width in [1280, 800] {
            browser.resize(width, 900).await?;
            for (name, body) in BOXES {
                hosts.show(browser, SCRIPT, &body.replace("{}", CHECK)).await?;
                enter(browser, 0).await?;
                leave(browser).await?;
                let widths = "const { shadowRoot } = document.querySelector('kigen-check');
                    const width = (element) => Math.round(element.getBoundingClientRect().width);
                    const root = document.documentElement;
                    return [width(shadowRoot.querySelector('iframe')) - width(document.querySelector('.room')),
                        Math.max(0, root.scrollWidth - root.clientWidth)]";
                assert_eq!(browser.run(widths).await?, json!([0, 0]), "{name}, {width} wide");
            }
        }
        browser.resize(1280, 900).await?;
        // A host's own margins and padding are not counted as room.
        let style =
            "<style>body { margin: 0 } kigen-check { margin: 0 20px; padding: 10px; border: 1px solid }</style>";
        hosts.show(browser, &format!("{style}{SCRIPT}"), CHECK).await?;
        enter(browser, 0).await?;
        leave(browser).await?;
        let left = "const { shadowRoot } = document.querySelector('kigen-check');
            return document.documentElement.clientWidth - shadowRoot.querySelector('iframe').clientWidth";
        assert_eq!(browser.run(left).await?, json!(2 * (20 + 10 + 1)));
        Ok(())
    })
    .await
}

/// Contents of the element, one after the other; with the name that the frame then has, `null` if there is none yet.
const CHILDREN: [(&str, Option<&str>); 12] = [
    ("check.innerHTML = '<p>補償について</p><a href=\"#top\">上へ</a>'", None),
    ("check.insertAdjacentHTML('beforeend', '<div><p><a>確かめる</a></p></div>')", None),
    ("link().href = PAGE", Some("確かめる")),
    ("link().firstChild.data = ' 補償を\\n 確かめる '", Some("補償を 確かめる")),
    (
        "link().innerHTML = '<!-- 絵 --><img alt=\"クーポンの絵\"> <b>確かめる</b><i aria-hidden=\"true\">›</i>'",
        Some("クーポンの絵 確かめる"),
    ),
    ("link().querySelector('img').alt = '絵'", Some("絵 確かめる")),
    ("link().setAttribute('aria-label', '補償')", Some("補償")),
    ("link().removeAttribute('aria-label')", Some("絵 確かめる")),
    ("link().innerHTML = '<svg role=\"img\"><title>図</title></svg>'", Some("図")),
    ("link().innerHTML = ''; link().title = '題'", Some("題")),
    ("link().outerHTML = `<a href=\"${PAGE}\">別のリンク</a>`", Some("別のリンク")),
    ("check.replaceChildren()", Some("別のリンク")),
];

#[tokio::test]
async fn a_link_that_comes_late_or_changes_is_followed() -> Result<()> {
    in_each(async |browser, hosts| {
        hosts.show(browser, SCRIPT, "<kigen-check></kigen-check>").await?;
        let begin = format!(
            "window.check = document.querySelector('kigen-check');
            window.PAGE = '{}';
            window.link = () => check.querySelector('a:not([href^=\"#\"])');
            window.frames_ = () => [...check.shadowRoot.querySelectorAll('iframe')];",
            hosts.site.url(&usual_page()?)
        );
        browser.run(&begin).await?;
        for (change, name) in CHILDREN {
            let script = format!("{change}; return new Promise((resolve) => setTimeout(() => resolve(frames_().map(({{ title }}) => title))))");
            let names: Vec<_> = name.into_iter().collect();
            assert_eq!(browser.run(&script).await?, json!(names), "{change}");
        }
        // It was the same page all the time.
        speaks(browser, "ja").await?;
        browser.run("window.own = frames_()[0].contentWindow").await?;
        assert_eq!(browser.run("return own === frames_()[0].contentWindow").await?, json!(true));
        // Only the page's title names it.
        browser.run("check.innerHTML = `<a href=\"${PAGE}\"> </a>`").await?;
        let entitled = "return frames_()[0].title.length > 5 && frames_()[0].title";
        browser.until("the frame had the page's title", entitled).await?;
        // Another page replaces this one, without a new entry in the history.
        let before = browser.run("return history.length").await?;
        let other = *Reading::first()?.moments.first().context("there are no moments")?;
        browser.run(&format!("link().href = PAGE.replace(/at=.*/, 'at={other}')")).await?;
        let another = format!(
            "const [asOf] = seen('time[data-fill=as-of]');
            return location.hash === '#at={other}' && Date.parse(asOf?.dateTime) === {}",
            common::moment(Some(other))?.epoch_ms()
        );
        inside(browser, "the other page was there", &another).await?;
        assert_eq!(browser.run("return history.length").await?, before);
        Ok(())
    })
    .await
}

/// A printed frame would be cut at the end of a sheet, and blank if it is not laid out for paper.
#[tokio::test]
async fn a_printed_host_has_the_link_with_its_address_in_place_of_the_frame() -> Result<()> {
    in_each(async |browser, hosts| {
        hosts.show(browser, SCRIPT, CHECK).await?;
        enter(browser, 0).await?;
        begins(browser, Embedded::Element).await?;
        leave(browser).await?;
        print::is_one_sheet(browser, 1.0, "the host").await
    })
    .await?;
    let hosts = Hosts::serve()?;
    let browser = Browser::open(&Setup::DESK).await?;
    hosts.show(&browser, SCRIPT, CHECK).await?;
    enter(&browser, 0).await?;
    begins(&browser, Embedded::Element).await?;
    leave(&browser).await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let printed = "const { shadowRoot, firstChild } = document.querySelector('kigen-check');
        const [frame, slot] = ['iframe', 'slot'].map((name) => shadowRoot.querySelector(name));
        return [frame.checkVisibility(), firstChild.checkVisibility(), getComputedStyle(slot, '::after').content]";
    let address = format!("\"{}\"", hosts.site.url(&usual_page()?));
    assert_eq!(browser.run(printed).await?, json!([false, true, address]));
    browser.close().await
}

/// Elements that a sandbox blocks, or that would replace the page: which of them are visible, and the page's
/// explanation.
const AWAY: &str = "const note = document.getElementById('boxed');
    return {
        buttons: seen('[data-print], .calendar').length > 0,
        numbers: seen('a[href^=\"tel:\"]').map(({ target }) => target),
        note: seen('#boxed').length > 0 && note.innerText.includes(location.href.split('#')[0]),
        number: seen('.telephone').every(({ innerText }) => /^[\\d-]+$/.test(innerText.trim())),
    }";

#[tokio::test]
async fn blocked_links_in_a_sandbox_are_hidden_or_explained() -> Result<()> {
    in_each(async |browser, hosts| {
        let (reading, secret) = secret()?;
        let file = fs::read(Site::build_once()?.dist().join(path(&format!("kigen-{}.html", reading.notice))))?;
        fs::write(hosts.folder.path().join("file.html"), file)?;
        let file = &format!("{{host}}file.html{}", secret.fragment());
        let bare = "sandbox=\"allow-scripts allow-forms\"";
        let more = "sandbox=\"allow-scripts allow-forms allow-same-origin\"";
        let hidden = json!({ "buttons": false, "numbers": [], "note": true, "number": true });
        let explained = json!({ "buttons": true, "numbers": ["_blank", "_blank"], "note": true, "number": true });
        let works = json!({ "buttons": true, "numbers": ["", ""], "note": false, "number": true });
        for (sandbox, address, expected) in [
            (bare, "{page}", &hidden),
            (bare, file, &hidden),
            (more, "{page}", &explained),
            // If the host is of the site's own origin.
            (more, file, &explained),
            ("", "{page}", &works),
            ("", file, &works),
        ] {
            let frame = format!("<iframe {sandbox} src=\"{address}\" width=\"100%\" height=\"600\"></iframe>");
            hosts.show(browser, "", &frame).await?;
            enter(browser, 0).await?;
            common::answers_now(browser).await?;
            reading.fill_in(browser, &secret.answers, secret.at).await?;
            // The explanation comes with the last script, or never.
            if !sandbox.is_empty() {
                common::look_until(browser, "the page had told of the sandbox", "return seen('#boxed').length > 0")
                    .await?;
            }
            browser.run("document.getElementById('whole').open = true").await?;
            assert_eq!(&common::look(browser, AWAY).await?, expected, "{frame}");
            // In another language it is another page.
            browser.click(".languages a[hreflang=ko]").await?;
            common::look_until(
                browser,
                &format!("the page was in Korean in {frame}"),
                "return document.documentElement.lang === 'ko'",
            )
            .await?;
            browser.run("document.getElementById('whole').open = true").await?;
            assert_eq!(&common::look(browser, AWAY).await?, expected, "{frame}, in Korean");
            // After a press of the number, the answers are still there. Without a sandbox the browser would ask how to
            // dial.
            if !sandbox.is_empty() {
                browser.run("document.querySelector('.telephone a').click()").await?;
                common::look_until(browser, "the result stayed", "return seen('#result').length > 0").await?;
            }
            leave(browser).await?;
        }
        Ok(())
    })
    .await
}
