// Where the rest of a page comes from: here, from the single file, which holds all of it. Unpacked by a library rather than by
// the browser, because phones from before 2023 cannot, and because it is then there at once.
import { gunzipSync, strFromU8 } from 'fflate';
import { explain } from './sandbox.js';
import wasm from './page_bg.wasm.gz';
import others from './others.json.gz';

const own = document.documentElement.outerHTML;

export const engine = () => ({ module_or_path: gunzipSync(wasm) });

// All that is ever parsed as markup: what stands in this file, by the name of its language.
const createHTML = (name) => JSON.parse(strFromU8(gunzipSync(others)))[name] ?? own;
const pages = globalThis.trustedTypes?.createPolicy('kigen', { createHTML }) ?? { createHTML };

export function pageAt({ hash }) {
  const page = new DOMParser().parseFromString(pages.createHTML(hash.slice(1)), 'text/html');
  // The languages have one style, and what runs needs not be there twice.
  for (const element of page.querySelectorAll('style, [type=module]')) element.remove();
  for (const style of document.head.querySelectorAll('style')) page.head.append(style.cloneNode(true));
  return page;
}

// Each has its results.
export const complete = async (page) => page;

// The text that a link holds: a page that was opened as a file may fetch nothing, not even what stands in it.
export const textAt = async ({ href }) => strFromU8(Uint8Array.from(atob(href.split(',')[1]), (byte) => byte.charCodeAt(0)));

// Kept as a file, it is the only version there is.
export const offline = () => Promise.resolve({});

// A host gives it a fixed height, and perhaps a sandbox.
export const framed = async () => (parent === window ? undefined : { begin: explain });
