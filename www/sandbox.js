// A sandboxed frame may block links and downloads: calls, calendars, printing, files. If so, the page offers
// alternatives.

// A page can detect a sandbox, but not what it allows: by its frame element if the host is of our origin, and else
// because setting `document.domain` throws in every sandbox. Elsewhere setting it has an effect, but only for pages of
// our origin that script one another, and there are none.
const isSandboxed = () => {
  if (window.frameElement) return window.frameElement.hasAttribute('sandbox');
  try {
    document.domain = document.domain;
    return false;
  } catch {
    return true;
  }
};

// In the sandbox of the documentation the page has an opaque origin, and none of these works.
const isBare = () => self.origin === 'null';

function show() {
  const note = document.getElementById('boxed');
  const isNew = note.hidden;
  note.hidden = false;
  // A file that is shown without an address has none to open.
  if (location.protocol.startsWith('http')) note.querySelector('b').textContent = location.href.split('#')[0];
  for (const link of document.querySelectorAll('a[href^="tel:"]')) {
    if (isBare()) link.removeAttribute('href');
    // A number that cannot be called must not replace the page.
    else link.target = '_blank';
  }
  if (!isBare() || !isNew) return;
  const { sheet } = document.querySelector('style');
  sheet.insertRule('[data-print],.calendar,[data-save]{display:none!important}', sheet.cssRules.length);
  sheet.insertRule('.telephone a{color:inherit;text-decoration:none}', sheet.cssRules.length);
}

export function explain() {
  if (!isSandboxed()) return;
  // The page in another language has other elements, and results come later.
  for (const event of ['hashchange', 'results']) addEventListener(event, show);
  show();
}
