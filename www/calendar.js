// The calendar entry of a step whose last day hangs on an answer: the build has written it but for that day. A phone of Apple's
// takes an entry from a real address alone, which the page's worker answers with what it is given in memory; elsewhere the browser
// makes a file of it. The day is in no address, and no host learns it. In browsers within apps neither does anything: there the
// day stands on the page, and this is not offered.
import { textAt } from 'loader';
import { DAY_MS, fillIn } from './calendar-entry.js';
import { isWithinApp } from './offline-hint.js';

// A worker of a version before this one does not answer.
const ANSWERED_MS = 1_000;

// A page without an origin may not even ask.
const worker = () => (window.origin === 'null' ? undefined : navigator.serviceWorker?.controller);

// Whether a worker has taken the text, to answer with at the address.
const handOver = (address, text) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(true);
  setTimeout(resolve, ANSWERED_MS, false);
  worker().postMessage({ entry: { address, text } }, [port2]);
});

// Where the link would have led, and in which window.
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
  // Some browsers read it only after they have asked where to.
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

// `late` says that something has not come.
export function begin(late) {
  if (!isWithinApp()) return document.addEventListener('click', (event) => late(Promise.resolve(take(event))));
  // In another language it is another page.
  addEventListener('hashchange', withdraw);
  return withdraw();
}
