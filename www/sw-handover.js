// Stands where one worker for all notices was, before each had its own. It keeps nothing new: a page comes from the network as
// it is deployed, whose own worker takes the notice over. Until that one has the notice whole, the version that a phone has
// kept answers the tabs that began with it, and opens where the network gives no page.

import { isIntact } from './intact.js';

// Caches belong to the origin: those of before have this scope in their names.
const SCOPE = self.registration.scope;
const TABS = `kigen-tabs ${SCOPE}`;
const named = (version) => `kigen-${version} ${SCOPE}`;
const tab = (id) => new URL(`?${id}`, SCOPE);
const isVersion = (name) => name.startsWith('kigen-') && name.endsWith(` ${SCOPE}`) && name !== TABS;

// Milliseconds. So long the network has to give a page, where there is a kept one.
const GIVEN_UP_AFTER = 5_000;

const isFixed = (address) => address.startsWith(`${SCOPE}v/`);

// A page of a site without workers, too. Another page comes from who stands between: a login, an error.
const isPage = async (response) => response.ok && !response.redirected
  && /<html[^>]* data-version=/.test(await response.clone().text());

// A store that cannot be read is as good as empty.
const find = (address, cacheName) => caches.match(address, { cacheName, ignoreVary: true }).catch(() => undefined);

const versions = async () => (await caches.keys()).filter(isVersion);

const versionOf = async (id) => (await find(tab(id), TABS))?.text();

const begin = async (id, version) => (await caches.open(TABS)).put(tab(id), new Response(version));

// A page is kept under its folder's address. A query changes nothing here, and must not cost anyone the page.
const addressOf = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/');
};

// A download says itself of which version it is.
const versionIn = (url) => {
  const [, version] = new URL(url).search.match(/^\?([0-9a-f]{16})$/) ?? [];
  return version && named(version);
};

// From the version that has been there longest: a newer one may not have come whole.
const findKept = async (address) => {
  for (const version of await versions().catch(() => [])) {
    const kept = await find(address, version);
    if (kept) return { kept, version };
  }
  return {};
};

// The page as it is deployed, if the network gives it in time.
const deployed = (event) => {
  const page = fetch(event.request).then(async (response) => ((await isPage(response)) ? response : undefined));
  const arriving = page.catch(() => undefined);
  // Late, it is there for the next time.
  event.waitUntil(arriving);
  return Promise.race([arriving, new Promise((resolve) => { setTimeout(resolve, GIVEN_UP_AFTER); })]);
};

// The tab that takes the update asks for its page, notes its answers and opens the page. It loses them where a minute ends in
// between, so that the page is fetched before.
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

// With the last notice goes all the rest.
const leave = async () => {
  const names = await versions();
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  if (kept.flat().some(({ url }) => url !== SCOPE && !isFixed(url))) return;
  await Promise.all([TABS, ...names].map((name) => caches.delete(name)));
  await self.registration.unregister();
};

// Whether a tab goes on with a version of before.
const isUsed = async (scope) => {
  if (!(await caches.has(TABS))) return false;
  const tabs = await caches.open(TABS);
  for (const request of await tabs.keys()) {
    const client = await self.clients.get(new URL(request.url).search.slice(1));
    if (client?.url.startsWith(scope) && (await caches.has(await versionOf(client.id)))) return true;
  }
  return false;
};

// A notice that its own worker keeps needs none of this.
const letGo = async (scope) => {
  if (await isUsed(scope)) return;
  for (const name of await versions()) {
    const cache = await caches.open(name);
    const addresses = (await cache.keys()).map(({ url }) => url).filter((url) => url.startsWith(scope));
    await Promise.all(addresses.map((address) => cache.delete(address, { ignoreVary: true })));
  }
  await leave();
};

// One after the other: to look whether a cache is used opens it, which must not come after its end.
let last = Promise.resolve();
const inTurn = (act) => (last = last.then(act, act));

// Of a version that is not there nothing is noted: such a page has come from the network.
const note = async (id, version) => { if (await caches.has(version)) await begin(id, version); };

// A damaged one would take away what a phone has kept. The worker of before stays in its place.
const install = async () => { if (!(await isIntact())) throw new Error('the worker is damaged'); };

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(inTurn(leave)));

// As pages of before and pages of now say it.
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
