//! The payloads, and their paths within a page.

/// One of each kind of attack on pages. A payload that becomes more than text defines `injected`: an element, and with
/// it a global, or a global alone.
/// element, and with it a global, or a global alone.
pub(super) const PAYLOADS: [&str; 28] = [
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

/// Finds content in a document that none of our pages has.
pub(super) const INSPECT: &str = "
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

/// A path by which a payload enters, and the script that tries it.
pub(super) type Path = (&'static str, &'static str);

/// A page with a result for each of two coupons, and each path into it that needs no other page.
pub(super) const PATHS: &[Path] = &[
    (
        "the fragment",
        "for (const payload of payloads) {
            for (const start of ['', 'at=', at, 'answers/', link]) {
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
        "const field = document.getElementById('item-name');
        for (const payload of payloads) {
            field.value = payload;
            field.dispatchEvent(new Event('change', { bubbles: true }));
            await settled();
            tried(payload);
            const name = field.value.trim();
            const shown = ['[data-current]', '.items [aria-current] [data-name]'].flatMap((css) =>
                [...document.querySelectorAll(css)]);
            isText(payload, shown.length > 3 && shown.every(({ textContent }) => textContent === name));
            const listed = [...document.querySelectorAll('#items-steps [data-names], #items-binding [data-names]')];
            isText(payload, listed.length > 3 && listed.some(({ textContent }) => textContent.includes(name)));
        }",
    ),
    (
        "what is typed",
        "document.getElementById('answers').open = true;
        const typed = [...document.querySelectorAll('[data-answer]:not([hidden])')].map(({ dataset }) => dataset.answer)
            .filter((question) => document.querySelector(`[data-question=${question}] input[type=text]`));
        for (const question of typed) {
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
            const field = [...document.querySelectorAll('#interview input[type=text]')].at(-1);
            const act = [
                () => dispatchEvent(new Event('hashchange')),
                () => document.getElementById('item-name').dispatchEvent(new Event('change', { bubbles: true })),
                () => field.dispatchEvent(new Event('input', { bubbles: true })),
                () => field.dispatchEvent(new Event('change', { bubbles: true })),
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
