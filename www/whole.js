// Where the rest of a page comes from: here, from the one file, which holds all of it. Unpacked by a library rather than by
// the browser, because phones from before 2023 cannot, and because it is then there at once.
import { gunzipSync, strFromU8 } from 'fflate';
import wasm from './kigen_bg.wasm.gz';
import others from './others.json.gz';

// As it came, without what is running.
const own = document.cloneNode(true);
own.querySelector('[type=module]').remove();

export const engine = () => ({ module_or_path: gunzipSync(wasm) });

export function pageAt({ hash }) {
  const html = JSON.parse(strFromU8(gunzipSync(others)))[hash.slice(1)];
  if (!html) return own.cloneNode(true);
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const style of own.head.querySelectorAll('style')) page.head.append(style.cloneNode(true));
  return page;
}

export const isWhole = true;
