// The handover: stands in place of the one worker for all notices, from before each had its own. It caches nothing new:
// the network provides the deployed page, whose own worker takes the notice over. Until that one has cached the notice
// completely, the cached old version serves the tabs that began with it, and opens if the network provides no page.

import { isIntact } from './intact.js';

// Caches belong to the origin: those of older versions have this scope in their names.
const SCOPE = self.registration.scope;
const TABS = `kigen-tabs ${SCOPE}`;
const named = (version) => `kigen-${version} ${SCOPE}`;
const tab = (id) => new URL(`?${id}`, SCOPE);
const isVersion = (name) => name.startsWith('kigen-') && name.endsWith(` ${SCOPE}`) && name !== TABS;

// The network's timeout for a page in milliseconds, if there is a cached one.
const GIVEN_UP_AFTER = 5_000;

const isFixed = (address) => address.startsWith(`${SCOPE}v/`);

// Also a page of a site without workers. Other pages come from an intermediary: a login, an error.
const isPage = async (response) => response.ok && !response.redirected
  && /<html[^>]* data-version=/.test(await response.clone().text());

// An unreadable cache counts as empty.
const find = (address, cacheName) => caches.match(address, { cacheName, ignoreVary: true }).catch(() => undefined);

const versions = async () => (await caches.keys()).filter(isVersion);

const versionOf = async (id) => (await find(tab(id), TABS))?.text();

const begin = async (id, version) => (await caches.open(TABS)).put(tab(id), new Response(version));

// The cache key of a page is its folder's address. A query changes nothing, and must not cost anyone the page.
const addressOf = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/');
};

// A download names its version.
const versionIn = (url) => {
  const [, version] = new URL(url).search.match(/^\?([0-9a-f]{16})$/) ?? [];
  return version && named(version);
};

// From the oldest version: a newer one may be incomplete.
const findKept = async (address) => {
  for (const version of await versions().catch(() => [])) {
    const kept = await find(address, version);
    if (kept) return { kept, version };
  }
  return {};
};

// The deployed page, if the network provides it in time.
const deployed = (event) => {
  const page = fetch(event.request).then(async (response) => ((await isPage(response)) ? response : undefined));
  const arriving = page.catch(() => undefined);
  // A late response is there for the next time.
  event.waitUntil(arriving);
  return Promise.race([arriving, new Promise((resolve) => { setTimeout(resolve, GIVEN_UP_AFTER); })]);
};

// The tab that takes the update requests its page, stores its answers and opens the page. A change of the minute in
// between would lose them, so the page is fetched before.
let taker;
let ready;

const open = async (event, address) => {
  const { kept, version } = await findKept(address);
  if (!kept) return fetch(event.request);
  const response = ready?.address === address ? ready.page : await deployed(event);
  ready = undefined;
  if (response) return response;
  await begin(event.resultingClientId, version).catch(() => {});
  return kept;
};

const answer = async (event, address) => {
  if (taker && taker === event.clientId && address.endsWith('/')) {
    taker = undefined;
    ready = { address, page: await deployed(event) };
  }
  const version = versionIn(event.request.url) ?? (await versionOf(event.clientId));
  const kept = version && (await find(address, version) ?? (isFixed(address) ? await find(address) : undefined));
  return kept ?? fetch(event.request);
};

// Removes everything else after the last notice.
const leave = async () => {
  const names = await versions();
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  if (kept.flat().some(({ url }) => url !== SCOPE && !isFixed(url))) return;
  await Promise.all([TABS, ...names].map((name) => caches.delete(name)));
  await self.registration.unregister();
};

// Whether a tab still uses an old version.
const isUsed = async (scope) => {
  if (!(await caches.has(TABS))) return false;
  const tabs = await caches.open(TABS);
  for (const request of await tabs.keys()) {
    const client = await self.clients.get(new URL(request.url).search.slice(1));
    if (client?.url.startsWith(scope) && (await caches.has(await versionOf(client.id)))) return true;
  }
  return false;
};

// Removes a notice that its own worker has cached.
const letGo = async (scope) => {
  if (await isUsed(scope)) return;
  for (const name of await versions()) {
    const cache = await caches.open(name);
    const addresses = (await cache.keys()).map(({ url }) => url).filter((url) => url.startsWith(scope));
    await Promise.all(addresses.map((address) => cache.delete(address, { ignoreVary: true })));
  }
  await leave();
};

// One after the other: checking whether a cache is in use opens it, which must not happen after its deletion.
let last = Promise.resolve();
const inTurn = (act) => (last = last.then(act, act));

// Versions that are not cached are not recorded: such a page has come from the network.
const note = async (id, version) => { if (await caches.has(version)) await begin(id, version); };

// A damaged copy could delete a phone's caches. Without this, the old worker stays in place.
const install = async () => { if (!(await isIntact())) throw new Error('the worker is damaged'); };

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(inTurn(leave)));

// Both older and current pages send this.
self.addEventListener('message', (event) => {
  const { take, begun, whole, kept } = event.data ?? {};
  if (take) {
    taker = event.source.id;
    self.skipWaiting();
  }
  if (begun) event.waitUntil(note(event.source.id, named(begun)));
  if (whole) {
    const told = caches.has(named(whole)).catch(() => false);
    event.waitUntil(told.then((isWhole) => event.ports[0].postMessage({ isWhole })));
  }
  if (kept) event.waitUntil(inTurn(() => letGo(kept)));
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(SCOPE)) return;
  const address = addressOf(url);
  event.respondWith(mode === 'navigate' && address.endsWith('/') ? open(event, address) : answer(event, address));
});
