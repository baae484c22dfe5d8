// What the page says of its own version: that it is kept, that a newer one waits, that a later report is known. No question
// needs any of this, so it comes last. The build fills in KIGEN_WORKER, whether there is a service worker.
import { hint } from './hint.js';
import { write_moment } from './kigen.js';

const byId = (id) => document.getElementById(id);
const SITE = new URL('../../', import.meta.url);
const { version } = document.documentElement.dataset;

// What is to be said stays said when the page is there in another language.
const said = new Set();
let keptAt = NaN;

function show() {
  for (const id of said) byId(id).hidden = false;
  if (said.has('kept')) write_moment('kept', keptAt);
}

function say(id) {
  said.add(id);
  show();
}

// Opens a page anew with the answers, which are in memory alone: it takes them from the address, and clears that.
export function reopen(href) {
  document.querySelector('[data-link]').click();
  const { hash } = new URL(byId('link').value);
  const isAnswered = hash.split('/').length > 5;
  history.replaceState(isAnswered ? 'carried' : null, '', new URL(isAnswered ? hash : location.hash, href));
  location.reload();
}

// The update.

let registration;

const offerWaiting = () => { if (registration.waiting && registration.active) say('update'); };

function take() {
  const { waiting } = registration;
  // Another tab has taken it already.
  if (!waiting) return reopen(location.href);
  waiting.addEventListener('statechange', () => { if (waiting.state === 'activated') reopen(location.href); });
  waiting.postMessage({ take: true });
}

document.addEventListener('click', ({ target }) => { if (target.closest('[data-update]')) take(); });

// What is kept.

const isSettled = (worker) => ['activated', 'redundant'].includes(worker.state);

const settled = (worker) => new Promise((resolve) => {
  const look = () => { if (isSettled(worker)) resolve(worker); };
  worker.addEventListener('statechange', look);
  look();
});

// The one address that is ever made into a script's, whatever is asked for.
const createScriptURL = () => `${SITE}sw.js`;
const addresses = globalThis.trustedTypes?.createPolicy('kigen', { createScriptURL }) ?? { createScriptURL };

// Whether it is the version that is shown, or else it is another that will open without a network.
async function keep() {
  registration = await navigator.serviceWorker.register(addresses.createScriptURL(''));
  registration.addEventListener('updatefound', () => {
    registration.installing.addEventListener('statechange', offerWaiting);
  });
  offerWaiting();
  const worker = registration.active ?? (await settled(registration.installing ?? registration.waiting));
  if (worker.state === 'redundant') throw new Error('this version could not be kept');
  const page = await caches.match(new URL('./', location.href), { cacheName: `kigen-${version} ${SITE}` });
  if (!page) return false;
  keptAt = Date.parse(page.headers.get('date'));
  return true;
}

// What is deployed: a later report, another version, or this page otherwise than it has arrived.

// As it came, from where the browser has it: as a rule this asks nobody.
function arrives(integrity) {
  const address = location.href.split('#')[0];
  return fetch(address, { cache: 'force-cache', integrity }).then(({ ok }) => ok, () => false);
}

async function ask() {
  const answer = await fetch('../edition.json', { cache: 'no-store' });
  const deployed = await answer.json();
  const { dates } = JSON.parse(byId('notice').textContent);
  if (deployed.superseded) say('superseded');
  else if (deployed.amended > dates.amended) say('later-edition');
  if (deployed.version !== version) return registration?.update();
  const language = new URL('./', location.href).pathname.split('/').at(-2);
  if (!(await arrives(deployed.pages[language])) && (await arrives(''))) say('damaged');
}

// Without a network there is nothing to be said of it.
const askQuietly = () => ask().catch(() => {});

addEventListener('hashchange', show);
addEventListener('online', askQuietly);
document.addEventListener('visibilitychange', () => { if (!document.hidden) askQuietly(); });
askQuietly();

// Whichever worker there is has to know what it may give this page, in a frame too. A sandboxed one may not even ask.
const workers = window.origin === 'null' ? undefined : navigator.serviceWorker;
const tellWorker = () => workers?.controller?.postMessage({ begun: version });
workers?.addEventListener('controllerchange', tellWorker);
tellWorker();

// In a frame the host page decides what is kept. Where the hint has said why nothing lasts, there is no more to say.
if (KIGEN_WORKER && window.top === window) {
  const sayOnce = hint() ? () => {} : say;
  keep().then((isShown) => { if (isShown) sayOnce('kept'); }, () => sayOnce('not-kept'));
}
