// All that the checker does is done in `attempt`, so that only its own errors are its own: a page has scripts of browsers, of
// apps and of extensions, too. After an error it does no more.
import { showFallback } from './fallback.js';

const root = document.documentElement;

let failed = false;

// What would be the cause if it failed now, by the names that the page has for causes.
let cause = globalThis.WebAssembly ? 'damaged' : 'missing';
export const blame = (what) => { cause = what; };

// Whether some of a result is still to come.
export const isComing = () => root.dataset.coming !== undefined;

export function fail(error) {
  console.error(error);
  failed = true;
  showFallback(cause);
  // A result of which some has not come is none.
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

// Says a failure in a page that has come since. False where there was none.
export function tellAgain() {
  if (failed) showFallback(cause);
  return failed;
}

// What can come later is not waited for. Where it does not come, that is said.
export const late = (module) => module.catch((error) => {
  console.error(error);
  document.getElementById('damaged').hidden = false;
});

// It is told after the failure.
addEventListener('securitypolicyviolation', ({ blockedURI }) => {
  if (!blockedURI.startsWith('wasm')) return;
  blame('policy');
  tellAgain();
});
