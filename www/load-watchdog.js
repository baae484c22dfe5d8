// The inline watchdog, which checks that the checker starts. It does not if a download is missing or damaged, if the
// browser is too old for its syntax, or if the page was saved.
import { showFallback } from './fallback.js';

function script() {
  return document.querySelector('script[integrity]');
}

function onLoadFailure() {
  var old = [].at ? 'damaged' : 'old';
  if (!document.kigen) showFallback(script() && location.protocol === 'file:' ? 'saved' : old);
}

// Only errors of the checker's own scripts count.
function isOurs(address) {
  return script() && address && address.indexOf(script().src.replace(/[^/]*$/, '')) === 0;
}

addEventListener('error', function (event) {
  if (isOurs(event.target === window ? event.filename : event.target.src)) onLoadFailure();
}, true);

// The `load` event does not mean that a module with imports has run: in Safari it can come before that starts. But a
// script that is inline, missing, or of an unknown type fires no error event.
function look() {
  if (!('noModule' in HTMLScriptElement.prototype) || !document.querySelector('[type=module][src]')) onLoadFailure();
}

addEventListener('load', look);
// Some networks delay all scripts until then.
if (document.readyState === 'complete') look();

// Tells the style sheet that scripts run, by a custom element, which no saved page can contain.
function Runs() {
  return Reflect.construct(HTMLElement, [], Runs);
}

if (window.customElements) {
  Runs.prototype = Object.create(HTMLElement.prototype);
  customElements.define('kigen-runs', Runs);
}
