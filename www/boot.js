// Starts the checker. What goes wrong on the way is said on the page; its guide needs no script.
import init, { start } from './kigen.js';

const byId = (id) => document.getElementById(id);

function fail(error) {
  console.error(error);
  byId('engine-failed').hidden = false;
  byId('interview').hidden = true;
}

// An answer given before the checker has arrived is taken once it has.
let early = false;
const wait = (event) => { event.preventDefault(); early = true; };
byId('interview').addEventListener('submit', wait);

addEventListener('error', (event) => fail(event.error));
try {
  await init({ module_or_path: new URL('kigen_bg.wasm', import.meta.url) });
  start();
  byId('interview').removeEventListener('submit', wait);
  if (early) byId('interview').requestSubmit();
} catch (error) {
  fail(error);
}

// In a frame the host page decides what is kept.
if (window.top === window) {
  navigator.serviceWorker?.register(new URL('../../sw.js', import.meta.url));
}
