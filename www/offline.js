// What the page says of its own version: that it is kept, that a newer one waits, that a later report is known. No question
// needs any of this, so it comes last. The build fills in KIGEN_WORKER, whether there is a service worker.
import { pageAt } from 'loader';
import { carried, isMoment } from './carry.js';
import { hint } from './offline-hint.js';
import { write_moment } from './page.js';

const byId = (id) => document.getElementById(id);
const NOTICE = new URL('../', location.href);
const { version } = document.documentElement.dataset;

// A sandboxed page may not even ask whether there are workers.
const workers = window.origin === 'null' ? undefined : navigator.serviceWorker;

// What is to be said stays said when the page is there in another language.
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

// Opens a page anew with all that is on the screen, by way of the tab's history: another page than ours must not see it, so
// that it is looked at first.
export async function reopen(href) {
  if (!(await pageAt({ href }))) throw new Error(`${href} is not there`);
  const { state } = history;
  const moment = isMoment.test(location.hash) ? location.hash : state?.moment;
  // Until the page goes nothing takes them away again.
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

// What is kept.

const isSettled = (worker) => ['activated', 'redundant'].includes(worker.state);

const settled = (worker) => new Promise((resolve) => {
  const look = () => { if (isSettled(worker)) resolve(worker); };
  worker.addEventListener('statechange', look);
  look();
});

// The one address that is ever made into a script's, whatever is asked for.
const createScriptURL = () => `${NOTICE}sw.js`;
const addresses = globalThis.trustedTypes?.createPolicy('kigen', { createScriptURL }) ?? { createScriptURL };

class Unkept extends Error {
  constructor(cause) {
    super(`this version could not be kept: ${cause}`);
    this.cause = cause;
  }
}

// A worker that fails says why to every page there is, and goes. One that a browser has ended, as it does when files do not
// come for minutes, says nothing more.
const UNTOLD_AFTER = 5_000;
const told = new Promise((resolve) => {
  workers?.addEventListener('message', ({ data }) => { if (data?.unkept && data.scope === NOTICE.href) resolve(data.unkept); });
});
const untold = () => new Promise((resolve) => { setTimeout(resolve, UNTOLD_AFTER, 'network'); });

// A host may also forbid it in a policy of its own.
let isForbidden = false;
addEventListener('securitypolicyviolation', ({ effectiveDirective }) => { isForbidden ||= effectiveDirective === 'worker-src'; });

// Browsers leave unchecked what they cannot read as a digest: 43 digits of base64, of which the last has two bits that are 0.
const isDigest = (text) => /^sha256-[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/.test(text);

// Why a worker was not even begun: it is not to be had as it was deployed, or else it is the browser that has none.
async function whyNotBegun() {
  if (isForbidden) return 'host';
  const cache = 'no-store';
  try {
    const script = await fetch(createScriptURL(), { cache, redirect: 'manual' });
    const isScript = script.ok && /(java|ecma|j|live)script/i.test(script.headers.get('content-type'));
    // To the end: what breaks off is no fault of the host's.
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

// Whether the version that is shown is there whole, and if not, why.
const look = (worker) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => resolve(data);
  worker.postMessage({ whole: version }, [port2]);
});

// The one worker for all notices, which phones may have from before, lets go of this one.
async function relieve() {
  const before = await workers.getRegistration('../../');
  const { installing, waiting, active } = (await before?.update()) ?? {};
  (installing ?? waiting ?? active)?.postMessage({ kept: NOTICE.href });
}

// Whether it is the version that is shown, or else it is another that will open without a network.
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

// What is deployed: a later report, another version, or this page otherwise than it has arrived.

// As it came, from where the browser has it: as a rule this asks nobody.
const arrives = (address, integrity) => fetch(address, { cache: 'force-cache', integrity }).then(({ ok }) => ok, () => false);

// Whether it is another than was deployed. Asked twice: a worker that has just learned of which version this page is gave another
// before, or none.
async function isDamaged(address, digest) {
  const isRight = async () => isDigest(digest) && arrives(address, digest);
  return !(await isRight()) && (await arrives(address, '')) && !(await isRight());
}

async function ask() {
  const answer = await fetch('../edition.json', { cache: 'no-store' });
  const deployed = await answer.json();
  const { dates } = JSON.parse(byId('notice').textContent);
  if (deployed.superseded) say('superseded');
  else if (deployed.amended > dates.amended) say('later-edition');
  if (deployed.version !== version) return registration?.update();
  const language = new URL('./', location.href).pathname.split('/').at(-2);
  const page = location.href.split('#')[0];
  const isWhole = !(await isDamaged(page, deployed.pages[language]));
  if (!isWhole || (await isDamaged(new URL('result.html', page), deployed.results[language]))) say('damaged');
}

// Without a network there is nothing to be said of it.
const askQuietly = () => ask().catch(() => {});

addEventListener('hashchange', show);
addEventListener('online', askQuietly);
document.addEventListener('visibilitychange', () => { if (!document.hidden) askQuietly(); });
askQuietly();

// Whichever worker there is has to know what it may give this page, in a frame too.
const tellWorker = () => workers?.controller?.postMessage({ begun: version });
workers?.addEventListener('controllerchange', tellWorker);
tellWorker();

// In a frame the host page decides what is kept. Where the hint has said why nothing lasts, there is no more to say.
if (KIGEN_WORKER && window.top === window) {
  const sayOnce = hint() ? () => {} : say;
  keep().then((isShown) => { if (isShown) sayOnce('kept'); }, ({ cause }) => {
    unkept = cause ?? 'browser';
    sayOnce('not-kept');
  });
}
