// The calendar entry of a step whose last day depends on an answer: the build leaves placeholders for that day. Apple's
// phones accept an entry from a real address only, so the page's worker answers the request from memory; other browsers
// download a blob. The day is in no address, and no host learns it. Neither works in browsers within apps: they show
// the day on the page, and no link.
import { textAt } from 'loader';
import { DAY_MS, fillIn } from './calendar-entry.js';
import { isWithinApp } from './offline-hint.js';

// A timeout in milliseconds: workers of older versions do not answer.
const ANSWERED_MS = 1_000;

// A page with an opaque origin must not even ask for workers.
const worker = () => (window.origin === 'null' ? undefined : navigator.serviceWorker?.controller);

// Whether a worker has accepted the text, to answer with at the address.
const handOver = (address, text) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(true);
  setTimeout(resolve, ANSWERED_MS, false);
  worker().postMessage({ entry: { address, text } }, [port2]);
});

// Follows the link with another address, or as a download.
function follow(link, href, name) {
  const way = link.cloneNode();
  way.href = href;
  if (name) way.download = name;
  else way.removeAttribute('download');
  way.click();
}

async function offer(link) {
  const { calendar: step } = link.dataset;
  const day = link.closest('[data-step]').querySelector('[data-last-day]').dateTime;
  const text = fillIn(await textAt(link), day);
  const name = `${step}.ics`;
  const address = new URL(name, location.href).href;
  if (worker() && (await handOver(address, text))) return follow(link, address);
  const made = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  follow(link, made, name);
  // Some browsers read the blob only after a prompt for the folder.
  setTimeout(() => URL.revokeObjectURL(made), DAY_MS);
}

const COUNTED = '[data-calendar]:not([data-calendar=""])';

function withdraw() {
  for (const link of document.querySelectorAll(COUNTED)) link.remove();
}

function take(event) {
  const link = event.target.closest(COUNTED);
  if (!link) return undefined;
  event.preventDefault();
  return offer(link);
}

// `late` reports that a script did not load.
export function begin(late) {
  if (!isWithinApp()) return document.addEventListener('click', (event) => late(Promise.resolve(take(event))));
  // The page in another language has other elements.
  addEventListener('hashchange', withdraw);
  return withdraw();
}
