// Stands in the page itself, and sees whether the checker begins. It does not where a download is missing or damaged, and
// where the browser is older than the words that it is written in.
import { tell } from './tell.js';

function missed() {
  if (!document.documentElement.hasAttribute('data-begun')) tell([].at ? 'damaged' : 'old');
}

// Of all that is loaded only the checker's own script counts; what is wrong within it is told to the window.
addEventListener('error', function (event) {
  if (event.target === window || event.target.type === 'module') missed();
}, true);

// That all has arrived says nothing of a script that waits for others: Safari can be through before that has begun. But one
// that stands in the page, is not there, or is nothing that the browser knows will tell of no error.
addEventListener('load', function () {
  if (!('noModule' in HTMLScriptElement.prototype) || !document.querySelector('[type=module][src]')) missed();
});
