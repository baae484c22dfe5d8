// The notices on the page's version: that it is cached, that an update waits, that a later report is known. No question
// needs any of this, so it loads last. The build fills in KIGEN_WORKER, whether there is a service worker.
import { pageAt } from 'loader';
import { carried, isMoment } from './carry.js';
import { hint } from './offline-hint.js';
import { write_moment } from './page.js';

const byId = (id) => document.getElementById(id);
const NOTICE = new URL('../', location.href);
const { version } = document.documentElement.dataset;

// A sandboxed page must not even ask for workers.
const workers = window.origin === 'null' ? undefined : navigator.serviceWorker;

// Notices stay when the page changes its language.
const said = new Set();
let keptAt = NaN;
let unkept;

function show() {
  for (const id of said) byId(id).hidden = false;
  if (said.has('kept')) write_moment('kept', keptAt);
  for (const text of document.querySelectorAll('#not-kept [data-cause]')) text.hidden = text.dataset.cause !== unkept;
}

function say(id) {
  said.add(id);
  show();
}

// Reloads the page with its state, by way of the tab's history. A page that is not ours must not see that, so the new
// page is fetched and verified first.
export async function reopen(href) {
  if (!(await pageAt({ href }))) throw new Error(`${href} is not there`);
  const { state } = history;
  const moment = isMoment.test(location.hash) ? location.hash : state?.moment;
  // Until the page unloads, nothing else removes the state.
  document.kigen.opens = true;
  history.replaceState({ ...state, moment, carried: carried() }, '', href);
  location.reload();
}

// The update.

let registration;

const offerWaiting = () => { if (registration.waiting && registration.active) say('update'); };

const open = () => reopen(location.href).catch(() => say('damaged'));

function take() {
  const { waiting } = registration;
  // Another tab has taken it already.
  if (!waiting) return open();
  waiting.addEventListener('statechange', () => { if (waiting.state === 'activated') open(); });
  waiting.postMessage({ take: true });
}

document.addEventListener('click', ({ target }) => { if (target.closest('[data-update]')) take(); });

// The cache.

const isSettled = (worker) => ['activated', 'redundant'].includes(worker.state);

const settled = (worker) => new Promise((resolve) => {
  const look = () => { if (isSettled(worker)) resolve(worker); };
  worker.addEventListener('statechange', look);
  look();
});

// The only address that becomes a script's, whatever the input.
const createScriptURL = () => `${NOTICE}sw.js`;
const addresses = globalThis.trustedTypes?.createPolicy('kigen', { createScriptURL }) ?? { createScriptURL };

class Unkept extends Error {
  constructor(cause) {
    super(`this version could not be kept: ${cause}`);
    this.cause = cause;
  }
}

// A failing worker reports the cause to every page, and is removed. A worker that the browser has ended, as it does
// after minutes without a file, reports nothing.
const UNTOLD_AFTER = 5_000;
const told = new Promise((resolve) => {
  workers?.addEventListener('message', ({ data }) => { if (data?.unkept && data.scope === NOTICE.href) resolve(data.unkept); });
});
const untold = () => new Promise((resolve) => { setTimeout(resolve, UNTOLD_AFTER, 'network'); });

// A host may also forbid workers in a policy of its own.
let isForbidden = false;
addEventListener('securitypolicyviolation', ({ effectiveDirective }) => { isForbidden ||= effectiveDirective === 'worker-src'; });

// Browsers ignore a digest that they cannot parse: 43 digits of base64, the last of which has two zero bits.
const isDigest = (text) => /^sha256-[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/.test(text);

// The reason why a worker did not start: the host's script is missing or differs from the deployed one, or else the
// browser has no workers.
async function whyNotBegun() {
  if (isForbidden) return 'host';
  const cache = 'no-store';
  try {
    const script = await fetch(createScriptURL(), { cache, redirect: 'manual' });
    const isScript = script.ok && /(java|ecma|j|live)script/i.test(script.headers.get('content-type'));
    // To the end: a connection that breaks is not the host's fault.
    await script.arrayBuffer();
    const edition = await fetch('../edition.json', { cache });
    const { worker } = await edition.json().catch(() => ({}));
    if (!isScript || !isDigest(worker)) return 'host';
    return await fetch(createScriptURL(), { cache, integrity: worker }).then(() => 'browser', () => 'host');
  } catch {
    return 'network';
  }
}

const register = () => workers.register(addresses.createScriptURL('')).catch(async () => {
  throw new Unkept(await whyNotBegun());
});

// Whether the cache has the page's version complete, and if not, why.
const look = (worker) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => resolve(data);
  worker.postMessage({ whole: version }, [port2]);
});

// The single worker for all notices, which phones may have from an older version, releases this one.
async function relieve() {
  const before = await workers.getRegistration('../../');
  const { installing, waiting, active } = (await before?.update()) ?? {};
  (installing ?? waiting ?? active)?.postMessage({ kept: NOTICE.href });
}

// Shows whether the page's version, or another one, opens offline.
async function keep() {
  registration = await register();
  registration.addEventListener('updatefound', () => {
    registration.installing.addEventListener('statechange', offerWaiting);
  });
  offerWaiting();
  const begun = registration.active ?? registration.installing ?? registration.waiting;
  const worker = begun && (registration.active ?? (await settled(begun)));
  if (worker?.state !== 'activated' && worker?.state !== 'activating') throw new Unkept(await Promise.race([told, untold()]));
  const { isWhole, unkept: cause } = await look(worker);
  if (cause) throw new Unkept(cause);
  const page = isWhole && (await caches.match(new URL('./', location.href), { cacheName: `kigen-${version} ${NOTICE}` }));
  if (!page) return false;
  relieve().catch(() => {});
  keptAt = Date.parse(page.headers.get('date'));
  return true;
}

// The deployed version: a later report, another version, or a page that differs from the one received.

// As received, from the browser's cache: normally without a request.
const arrives = (address, integrity) => fetch(address, { cache: 'force-cache', integrity }).then(({ ok }) => ok, () => false);

// Whether the page differs from the deployed one. Checked twice: a worker that has just learned the version of this
// page may have answered with another before, or with an error.
async function isDamaged(address, digest) {
  const isRight = async () => isDigest(digest) && arrives(address, digest);
  return !(await isRight()) && (await arrives(address, '')) && !(await isRight());
}

// Nothing offline, or where a host answers with a page of its own.
const edition = () => fetch('../edition.json', { cache: 'no-store' }).then((answer) => answer.json()).catch(() => {});

async function ask() {
  const deployed = await edition();
  if (!deployed?.pages) return;
  if (deployed.superseded) say('superseded');
  else if (deployed.amended > byId('notice').dataset.amended) say('later-edition');
  if (deployed.version !== version) {
    registration?.update().catch(() => {});
    return;
  }
  const language = new URL('./', location.href).pathname.split('/').at(-2);
  const page = location.href.split('#')[0];
  const isWhole = !(await isDamaged(page, deployed.pages[language]));
  if (!isWhole || (await isDamaged(new URL('result.html', page), deployed.results[language]))) say('damaged');
}

addEventListener('hashchange', show);
addEventListener('online', ask);
document.addEventListener('visibilitychange', () => { if (!document.hidden) ask(); });
ask();

// Any worker has to know this page's version to answer it, in a frame too.
const tellWorker = () => workers?.controller?.postMessage({ begun: version });
workers?.addEventListener('controllerchange', tellWorker);
tellWorker();

// In a frame, the host page decides on the cache. If the hint has explained why nothing lasts, there is no more to say.
if (KIGEN_WORKER && window.top === window) {
  const sayOnce = hint() ? () => {} : say;
  keep().then((isShown) => { if (isShown) sayOnce('kept'); }, ({ cause }) => {
    unkept = cause ?? 'browser';
    sayOnce('not-kept');
  });
}
