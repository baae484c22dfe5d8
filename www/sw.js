// The service worker of one notice: caches whole versions of it, so that it opens and answers offline. It does not
// touch other notices. The build fills in KIGEN_VERSION and KIGEN_FILES: the needed and the optional files of that
// version; of both, for each media type, their addresses from this folder with their integrity values.
import { digestOf, isIntact } from './intact.js';

// Caches belong to the origin: the scope is part of the name, so that two copies on one host do not interfere.
const SCOPE = self.registration.scope;
const named = (version) => `kigen-${version} ${SCOPE}`;
const CACHE = named(KIGEN_VERSION);

// Records the version that each open tab began with, and continues with.
const TABS = `kigen-tabs ${SCOPE}`;
const tab = (id) => new URL(`?${id}`, SCOPE);

// The folder of all notices. In older versions one worker cached them all, and tabs may still be of such a version.
const TOP = new URL('../', SCOPE).href;
const TABS_BEFORE = `kigen-tabs ${TOP}`;

const byAddress = (types) => new Map(Object.entries(types).flatMap(([type, files]) =>
  Object.entries(files).map(([file, integrity]) => [new URL(file, SCOPE).href, { integrity, type }])));

const NEEDED = byAddress(KIGEN_FILES.needed);
const OPTIONAL = byAddress(KIGEN_FILES.optional);
const FILES = new Map([...NEEDED, ...OPTIONAL]);

// Concurrent requests: HTTP/1.1 has six connections, and optional files leave half of them to the page.
const NEEDED_AT_ONCE = 6;
const OPTIONAL_AT_ONCE = 3;

// Timeouts in milliseconds: a version is ready after so long even without the optional files, each of which also has so
// long.
const READY_AFTER = 5_000;
const GIVEN_UP_AFTER = 30_000;

const isOf = (scope, name) => name.startsWith('kigen-') && name.endsWith(` ${scope}`);
const isPage = (address) => address.endsWith('/');
const isFixed = (address) => address.startsWith(`${TOP}v/`);

// The reason why a file could not be cached, as pages show it: 'host', 'network' or 'browser'.
const because = (cause, { message }) => new Error(message, { cause });

// Headers of the transfer, which do not apply to the cached copy.
const ON_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

const receive = async (address, options) => {
  const response = await fetch(address, options);
  return { response, bytes: await response.arrayBuffer() };
};

// Loads a file of this version or throws, and sets its media type, as some hosts send a wrong one. `fetch` does not
// check the integrity itself, because its error would not distinguish a wrong file from a network failure, after which
// there is one retry.
const load = async (address, options) => {
  const { integrity, type } = FILES.get(address);
  const again = () => receive(address, options);
  const { response, bytes } = await again().catch(again).catch((error) => { throw because('network', error); });
  const isRight = response.ok && (await digestOf(bytes)) === integrity;
  if (!isRight) throw because('host', { message: `${address}: ${response.status}, or not of this version` });
  const headers = new Headers(response.headers);
  for (const name of ON_THE_WAY) headers.delete(name);
  headers.set('content-type', type);
  headers.set('date', new Date().toUTCString());
  return new Response(bytes, { headers });
};

const put = async (address, response) => {
  try {
    await (await caches.open(CACHE)).put(address, response);
  } catch (error) {
    throw because('browser', error);
  }
};

// Calls `act` for each, so many at a time. The first error stops it.
const each = async (addresses, atOnce, act) => {
  // Shared by all loops: an error in one ends the generator, and with it the others.
  const left = (function* () { yield* addresses; })();
  let failure;
  const work = async () => { for (const address of left) await act(address); };
  const works = Array.from({ length: atOnce }, () => work().catch((error) => { failure ??= error; }));
  await Promise.all(works);
  if (failure) throw failure;
};

const missing = async (files) => {
  const requests = await (await caches.open(CACHE)).keys();
  const kept = new Set(requests.map(({ url }) => url));
  return [...files.keys()].filter((address) => !kept.has(address));
};

// A call during a run joins that run.
const once = (act) => {
  let running;
  return () => (running ??= act().finally(() => { running = undefined; }));
};

// Without the HTTP cache, which may have another version's file. If one file fails, the others are not loaded.
const keepNeeded = once(async () => {
  const stop = new AbortController();
  await each(await missing(NEEDED), NEEDED_AT_ONCE, async (address) => {
    try {
      await put(address, await load(address, { cache: 'reload', signal: stop.signal }));
    } catch (error) {
      stop.abort();
      throw error;
    }
  });
});

// One by one, and again with the next page that opens; only a full storage stops it, as no other file would fit.
const keepOptional = once(async () => {
  await each(await missing(OPTIONAL), OPTIONAL_AT_ONCE, async (address) => {
    try {
      // Retried again and again if a host has another file, so the host must be able to answer that it has not changed.
      await put(address, await load(address, { cache: 'no-cache', signal: AbortSignal.timeout?.(GIVEN_UP_AFTER) }));
    } catch (error) {
      if (error.cause === 'browser') throw error;
    }
  });
});

// Loads missing files, and those that the browser has evicted.
const complete = () => keepNeeded().then(keepOptional);

// To every page, as a worker that is not active yet controls none.
const tellUnkept = async (unkept) => {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) {
    if (client.url.startsWith(SCOPE)) client.postMessage({ unkept, scope: SCOPE });
  }
};

// All needed files or none: an incomplete version is never used.
const install = async () => {
  let isThere = true;
  try {
    if (!(await isIntact())) throw because('host', { message: 'the worker is damaged' });
    isThere = await caches.has(CACHE);
    await keepNeeded();
  } catch (error) {
    // A tab may still be using this version, from before another one.
    if (!isThere) await caches.delete(CACHE).catch(() => {});
    await tellUnkept(error.cause ?? 'browser');
    throw error;
  }
  const late = new Promise((resolve) => { setTimeout(resolve, READY_AFTER); });
  await Promise.race([keepOptional().catch(() => {}), late]);
};

// Deletes an older version that no tab uses. A newer one, which waits, has no tabs yet.
const forget = async () => {
  if (self.registration.installing || self.registration.waiting) return;
  const tabs = await caches.open(TABS);
  const used = new Set([CACHE, TABS]);
  for (const request of await tabs.keys()) {
    const version = await tabs.match(request);
    if (await self.clients.get(new URL(request.url).search.slice(1))) used.add(await version.text());
    else await tabs.delete(request);
  }
  // After the old worker, its list of tabs goes. A late fetch of it may have put a file back.
  const isAlone = !(await caches.has(TABS_BEFORE));
  const isOurs = (name) => isOf(SCOPE, name) || (isAlone && isOf(TOP, name));
  const names = (await caches.keys()).filter((name) => isOurs(name) && !used.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
};

const begin = async (id, version) => (await caches.open(TABS)).put(tab(id), new Response(version));

// Takes over the old worker's tabs, with the versions that they continue with.
const takeOver = async () => {
  if (!(await caches.has(TABS_BEFORE))) return;
  const before = await caches.open(TABS_BEFORE);
  for (const request of await before.keys()) {
    const version = await (await before.match(request)).text();
    if (await caches.has(version)) await begin(new URL(request.url).search.slice(1), version);
  }
};

const cacheOf = async (version) => {
  const before = `kigen-${version} ${TOP}`;
  return (await caches.has(before).catch(() => false)) ? before : named(version);
};

// Whether all needed files of a version are cached, and if not, why. Another version counts if it was complete, or is
// still loading.
const lookWhole = async (version) => {
  if (version !== CACHE) return { isWhole: !self.registration.installing && (await caches.has(version)) };
  return keepNeeded().then(() => ({ isWhole: true }), ({ cause = 'browser' }) => ({ isWhole: false, unkept: cause }));
};

// An unreadable cache counts as empty.
const find = (address, cacheName) => caches.match(address, { cacheName, ignoreVary: true }).catch(() => undefined);

const versionOf = async (id) => (await find(tab(id), TABS))?.text() ?? CACHE;

// Fetches a file again that the browser has evicted, as long as the host has it.
const mend = async (address) => {
  const response = await load(address, { cache: 'reload' });
  // If the storage is full, the response is still right.
  await put(address, response.clone()).catch(() => {});
  return response;
};

// The cache key of a page is its folder's address. A query changes nothing, and must not cost anyone the page.
const addressOf = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/');
};

// The page's links name its version, as a download's request belongs to no known tab.
const versionIn = (url) => {
  const [, version] = new URL(url).search.match(/^\?([0-9a-f]{16})$/) ?? [];
  return version;
};

// From this one version only, never from any other cache.
const answer = async (event, address, asked) => {
  const begins = event.request.mode === 'navigate' && isPage(address);
  const version = begins ? CACHE : await (asked ? cacheOf(asked) : versionOf(event.clientId));
  // A file whose name is a hash of its bytes is the same in all versions.
  const kept = await find(address, version) ?? (isFixed(address) ? await find(address) : undefined);
  if (kept) return kept;
  if (version !== CACHE || !FILES.has(address)) return fetch(event.request);
  try {
    const response = await mend(address);
    event.waitUntil(complete().catch(() => {}));
    return response;
  } catch {
    // By now another version is deployed. A page of it is complete by itself, and optional files do no harm; any other
    // file of it would not fit.
    event.waitUntil(self.registration.update().catch(() => {}));
    return begins || OPTIONAL.has(address) ? fetch(event.request) : Response.error();
  }
};

// Calendar entries whose day depends on an answer, from the click to the request: by address, in memory only. No host
// is asked for them.
const entries = new Map();
const isEntry = (address) => address.endsWith('.ics') && !FILES.has(address);

// The browser may have ended the worker in between, and lost its memory: then the page stays where it is.
const entryAt = (address) => (entries.has(address)
  ? new Response(entries.get(address), { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' } })
  : new Response(null, { status: 204 }));

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver().catch(() => {}).then(() => self.clients.claim()).then(forget)));

self.addEventListener('message', (event) => {
  const { take, begun, whole, entry } = event.data ?? {};
  // An open page continues with the version it began with, until the traveller takes the update.
  if (take) self.skipWaiting();
  // The page itself reports it: a browser may give a tab another id than its navigation had.
  if (begun) {
    event.waitUntil(cacheOf(begun).then((version) => begin(event.source.id, version)).then(forget));
    event.waitUntil(complete().catch(() => {}));
  }
  if (entry) {
    entries.set(entry.address, entry.text);
    event.ports[0].postMessage({ isTaken: true });
  }
  if (whole) event.waitUntil(lookWhole(named(whole)).then((told) => event.ports[0].postMessage(told)));
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const address = addressOf(url);
  // The description of the deployed version is never cached. Offline there is none, which is no error.
  if (address.endsWith('/edition.json')) {
    event.respondWith(fetch(event.request).catch(() => new Response(null, { status: 204 })));
    return;
  }
  const asked = versionIn(url);
  if (isEntry(address) && !asked) {
    event.respondWith(entryAt(address));
    return;
  }
  if (method !== 'GET' || !(FILES.has(address) || isFixed(address) || asked)) return;
  event.respondWith(answer(event, address, asked));
  if (mode === 'navigate' && isPage(address) && event.resultingClientId) {
    event.waitUntil(begin(event.resultingClientId, CACHE).catch(() => {}));
  }
});
