// Where the rest of a page comes from: here, from the site. The build fills in KIGEN_WASM, what the Wasm is checked by.

// Of another type than it is, Safari has none of it; what it holds is checked, whatever the host calls it.
const wasm = async () => {
  const { ok, status, body } = await fetch(new URL('page_bg.wasm', import.meta.url), { integrity: KIGEN_WASM });
  if (!ok) throw new Error(`page_bg.wasm: ${status}`);
  return new Response(body, { headers: { 'content-type': 'application/wasm' } });
};

export const engine = () => ({ module_or_path: wasm() });

// A host may answer with a page of its own: an error, a login, another site.
const isPage = (answer) => answer?.documentElement.dataset.version
  && answer.getElementById('notice')?.dataset.name === document.getElementById('notice').dataset.name;

// What lies at an address, or null.
const documentAt = (href) => new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.onloadend = () => resolve(request.status === 200 ? request.response : null);
  request.open('GET', href);
  request.send();
});

const versionOf = (page) => page.documentElement.dataset.version;

// Puts the results into a page, unless they have come by another way meanwhile.
export async function complete(page, href) {
  const results = await documentAt(new URL('result.html', href));
  if (page.getElementById('result')) return page;
  // Cut off it has no end.
  const isWhole = results && versionOf(results) === versionOf(page) && results.getElementById('end');
  if (!isWhole) throw new Error(`${href}: its results have not come`);
  page.head.append(...results.querySelectorAll('style'));
  page.getElementById('answers').before(results.getElementById('items'));
  page.getElementById('interview').after(results.getElementById('result'));
  return page;
}

// The page that a link leads to, of whichever version, or null. Of another version nothing is shown here, nor are its results.
export async function pageAt({ href }) {
  const page = await documentAt(href);
  if (!isPage(page)) return null;
  return versionOf(page) === versionOf(document) ? complete(page, href).catch(() => null) : page;
}

// The text that a link leads to.
export async function textAt({ href }) {
  const file = await fetch(href);
  if (!file.ok) throw new Error(`${href}: ${file.status}`);
  return file.text();
}

// What the page says of its own version.
export const offline = () => import('./offline.js');

// What the page does in a frame alone.
export const framed = async () => (parent === window ? undefined : import('./frame.js'));
