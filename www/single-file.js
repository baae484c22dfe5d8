// The loader of the single-file build, which contains the rest of the page. A library decompresses it rather than the
// browser, because phones from before 2023 cannot, and because the library does so synchronously.
import { gunzipSync, strFromU8 } from 'fflate';
import { explain } from './sandbox.js';
import wasm from './page_bg.wasm.gz';
import others from './others.json.gz';

const own = document.documentElement.outerHTML;

export const engine = () => ({ module_or_path: gunzipSync(wasm) });

// The only text that is ever parsed as markup: that of this file, by the name of its language.
const createHTML = (name) => JSON.parse(strFromU8(gunzipSync(others)))[name] ?? own;
const pages = globalThis.trustedTypes?.createPolicy('kigen', { createHTML }) ?? { createHTML };

export function pageAt({ hash }) {
  const page = new DOMParser().parseFromString(pages.createHTML(hash.slice(1)), 'text/html');
  // All languages share one style, and the scripts run already.
  for (const element of page.querySelectorAll('style, [type=module]')) element.remove();
  for (const style of document.head.querySelectorAll('style')) page.head.append(style.cloneNode(true));
  return page;
}

// Each language contains its results.
export const complete = async (page) => page;

// The text in a data URL: a page that was opened as a file cannot fetch, not even that.
export const textAt = async ({ href }) => strFromU8(Uint8Array.from(atob(href.split(',')[1]), (byte) => byte.charCodeAt(0)));

// A saved file has no other version.
export const offline = () => Promise.resolve({});

// A host gives it a fixed height, and perhaps a sandbox.
export const framed = async () => (parent === window ? undefined : { begin: explain });
