// Stands in the page itself, and sees whether the checker has begun once all has arrived. It has not where a download is
// missing or damaged, and where the browser is older than the words that it is written in.
import { tell } from './tell.js';

addEventListener('load', function () {
  if (!document.documentElement.hasAttribute('data-begun')) tell([].at ? 'damaged' : 'old');
});
