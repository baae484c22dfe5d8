// The results, which come once the first question stands: in the site they are a file beside the page.
import { complete } from 'loader';

// On a bad line again and again, each time after a longer while.
const AGAIN_AFTER_MS = 2_000;
const AGAIN_AT_MOST_MS = 60_000;

const byId = (id) => document.getElementById(id);

const networkOrIn = (wait) => new Promise((resolve) => {
  addEventListener('online', resolve, { once: true });
  setTimeout(resolve, wait);
});

export async function takeResults(wait = AGAIN_AFTER_MS) {
  if (byId('result')) return;
  try {
    await complete(document, location.href);
  } catch (error) {
    console.error(error);
    byId('damaged').hidden = false;
    await networkOrIn(wait);
    await takeResults(Math.min(wait * 2, AGAIN_AT_MOST_MS));
    byId('damaged').hidden = true;
    return;
  }
  dispatchEvent(new Event('results'));
}
