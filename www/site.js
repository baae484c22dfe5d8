// Where the rest of a page comes from: here, from the site. The build fills in KIGEN_WASM, what the Wasm is checked by.

export const engine = () => ({
  module_or_path: fetch(new URL('kigen_bg.wasm', import.meta.url), { integrity: KIGEN_WASM }),
});

// Of another version nothing is taken into this page.
const isOurs = (page) => page?.documentElement.dataset.version === document.documentElement.dataset.version;

export const pageAt = (link) => new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.onloadend = () => resolve(isOurs(request.response) ? request.response : null);
  request.open('GET', link.href);
  request.send();
});

// What the page says of its own version.
export const offline = () => import('./offline.js');

// What the page does in a frame alone.
export const framed = async () => (parent === window ? undefined : import('./frame.js'));
