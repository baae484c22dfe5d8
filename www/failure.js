// The checker runs in `attempt`, so that only its own errors count as failures: a page also runs scripts of browsers,
// of apps and of extensions. After a failure it does nothing more.
import { showFallback } from './fallback.js';

const root = document.documentElement;

let failed = false;

// The cause of a failure at this point, by the page's names for causes.
let cause = globalThis.WebAssembly ? 'damaged' : 'missing';
export const blame = (what) => { cause = what; };

// Whether a part of a result is still to be rendered.
export const isComing = () => root.dataset.coming !== undefined;

export function fail(error) {
  console.error(error);
  failed = true;
  showFallback(cause);
  // An incomplete result must not stay.
  if (!isComing()) return;
  document.getElementById('result').hidden = true;
  delete root.dataset.coming;
}

export function attempt(act) {
  if (failed) return;
  try {
    act();
  } catch (error) {
    fail(error);
  }
}

// Shows the failure again in a page that has been replaced since. Returns false if there was none.
export function tellAgain() {
  if (failed) showFallback(cause);
  return failed;
}

// Nothing waits for modules that load late. If one fails to load, the page says so.
export const late = (module) => module.catch((error) => {
  console.error(error);
  document.getElementById('damaged').hidden = false;
});

// The event comes after the failure.
addEventListener('securitypolicyviolation', ({ blockedURI }) => {
  if (!blockedURI.startsWith('wasm')) return;
  blame('policy');
  tellAgain();
});
