// Stands in the page itself, and sees whether the checker begins. It does not where a download is missing or damaged, where
// the browser is older than the words that it is written in, and in a page that was saved.
import { showFallback } from './fallback.js';

function script() {
  return document.querySelector('script[integrity]');
}

function onLoadFailure() {
  var old = [].at ? 'damaged' : 'old';
  if (!document.kigen) showFallback(script() && location.protocol === 'file:' ? 'saved' : old);
}

// Of all that is loaded only the checker's own scripts count: others' errors are none of theirs.
function isOurs(address) {
  return script() && address && address.indexOf(script().src.replace(/[^/]*$/, '')) === 0;
}

addEventListener('error', function (event) {
  if (isOurs(event.target === window ? event.filename : event.target.src)) onLoadFailure();
}, true);

// That all has arrived says nothing of a script that waits for others: Safari can be through before that has begun. But one
// that stands in the page, is not there, or is nothing that the browser knows will tell of no error.
function look() {
  if (!('noModule' in HTMLScriptElement.prototype) || !document.querySelector('[type=module][src]')) onLoadFailure();
}

addEventListener('load', look);
// Some networks have all scripts wait until then.
if (document.readyState === 'complete') look();

// Says to the style that scripts run here, by what no page can be saved with.
function Runs() {
  return Reflect.construct(HTMLElement, [], Runs);
}

if (window.customElements) {
  Runs.prototype = Object.create(HTMLElement.prototype);
  customElements.define('kigen-runs', Runs);
}
