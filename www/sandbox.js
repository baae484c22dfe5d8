// Within a sandboxed frame what leaves the page may do nothing: a call, a calendar, a sheet of paper, a file. Where this is so
// the page says what to do instead.

// Whether there is a sandbox can be told, and not what it allows: where the host is of our origin by its frame, and else because
// every sandbox forbids this. Anywhere else it sets what is set, for pages of our origin that reach into one another, and there
// are none.
const isSandboxed = () => {
  if (window.frameElement) return window.frameElement.hasAttribute('sandbox');
  try {
    document.domain = document.domain;
    return false;
  } catch {
    return true;
  }
};

// In the sandbox that the documentation names the page has no origin, and none of these does anything.
const isBare = () => self.origin === 'null';

function show() {
  const note = document.getElementById('boxed');
  const isNew = note.hidden;
  note.hidden = false;
  // Of a file that is shown without an address there is none to open.
  if (location.protocol.startsWith('http')) note.querySelector('b').textContent = location.href.split('#')[0];
  for (const link of document.querySelectorAll('a[href^="tel:"]')) {
    if (isBare()) link.removeAttribute('href');
    // A number that cannot be called must not take the place of the page.
    else link.target = '_blank';
  }
  if (!isBare() || !isNew) return;
  const { sheet } = document.querySelector('style');
  sheet.insertRule('[data-print],.calendar,[data-save]{display:none!important}', sheet.cssRules.length);
  sheet.insertRule('.telephone a{color:inherit;text-decoration:none}', sheet.cssRules.length);
}

export function explain() {
  if (!isSandboxed()) return;
  // In another language it is another page, and results come later.
  for (const event of ['hashchange', 'results']) addEventListener(event, show);
  show();
}
