// Where the rest of a page comes from: here, from the site. The build fills in KIGEN_WASM, what the Wasm is checked by.

// Of another type than it is, Safari has none of it; what it holds is checked, whatever the host calls it.
const wasm = async () => {
  const { ok, status, body } = await fetch(new URL('kigen_bg.wasm', import.meta.url), { integrity: KIGEN_WASM });
  if (!ok) throw new Error(`kigen_bg.wasm: ${status}`);
  return new Response(body, { headers: { 'content-type': 'application/wasm' } });
};

export const engine = () => ({ module_or_path: wasm() });

// A host may answer with a page of its own: an error, a login, another site.
const isPage = (answer) => answer?.documentElement.dataset.version
  && answer.getElementById('notice')?.dataset.name === document.getElementById('notice').dataset.name;

// The page that a link leads to, of whichever version, or null.
export const pageAt = ({ href }) => new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.onloadend = () => resolve(request.status === 200 && isPage(request.response) ? request.response : null);
  request.open('GET', href);
  request.send();
});

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
