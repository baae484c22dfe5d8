// Keeps whole versions of one notice, so that it opens and answers without a network. Of other notices it knows nothing.
// The build fills in KIGEN_VERSION and KIGEN_FILES: what every page needs, and what it can do without; of both, for each type,
// the files of that version by their address from this folder, with what they are checked by.
import { digestOf, isIntact } from './intact.js';

// Caches belong to the origin: the scope is in the name, so that two copies on one host leave each other alone.
const SCOPE = self.registration.scope;
const named = (version) => `kigen-${version} ${SCOPE}`;
const CACHE = named(KIGEN_VERSION);

// Which version each open tab began with, and so goes on with.
const TABS = `kigen-tabs ${SCOPE}`;
const tab = (id) => new URL(`?${id}`, SCOPE);

// Where all notices lie. One worker kept them all, before each had its own, and tabs may still be of a version from then.
const TOP = new URL('../', SCOPE).href;
const TABS_BEFORE = `kigen-tabs ${TOP}`;

const byAddress = (types) => new Map(Object.entries(types).flatMap(([type, files]) =>
  Object.entries(files).map(([file, integrity]) => [new URL(file, SCOPE).href, { integrity, type }])));

const NEEDED = byAddress(KIGEN_FILES.needed);
const OPTIONAL = byAddress(KIGEN_FILES.optional);
const FILES = new Map([...NEEDED, ...OPTIONAL]);

// Requests at once: HTTP/1.1 has six connections, and what can wait leaves half of them to the page.
const NEEDED_AT_ONCE = 6;
const OPTIONAL_AT_ONCE = 3;

// Milliseconds. So long a version waits for what can wait before it is ready all the same, and so long for each such file.
const READY_AFTER = 5_000;
const GIVEN_UP_AFTER = 30_000;

const isOf = (scope, name) => name.startsWith('kigen-') && name.endsWith(` ${scope}`);
const isPage = (address) => address.endsWith('/');
const isFixed = (address) => address.startsWith(`${TOP}v/`);

// Why something could not be kept, as pages tell it: 'host', 'network' or 'browser'.
const because = (cause, { message }) => new Error(message, { cause });

// What a host says of the way that a file has come is not true of what is kept of it.
const ON_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

const receive = async (address, options) => {
  const response = await fetch(address, options);
  return { response, bytes: await response.arrayBuffer() };
};

// A file of this version or an error, and of a type that no host gets wrong. Not checked by `fetch` itself, whose error would
// not tell a file that is another one from a line that is down. Where that is down, it is tried once more.
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

// One after the other, so many at once. The first error ends it.
const each = async (addresses, atOnce, act) => {
  // Shared by all: a loop that ends with an error ends a generator, and with it the other loops.
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

// Called again while it runs, it is the same run.
const once = (act) => {
  let running;
  return () => (running ??= act().finally(() => { running = undefined; }));
};

// Past the HTTP cache, which may hold another version's. Where one file is not to be had, nobody pays for the rest.
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

// Each by itself, and again at the next page that begins; only where there is no room, no other will have any.
const keepOptional = once(async () => {
  await each(await missing(OPTIONAL), OPTIONAL_AT_ONCE, async (address) => {
    try {
      // Asked for again and again where a host has another: so that it can say that nothing has changed.
      await put(address, await load(address, { cache: 'no-cache', signal: AbortSignal.timeout?.(GIVEN_UP_AFTER) }));
    } catch (error) {
      if (error.cause === 'browser') throw error;
    }
  });
});

// What has not come yet, and what the browser has thrown away.
const complete = () => keepNeeded().then(keepOptional);

// To every page, for none is in the hands of a worker that is not there yet.
const tellUnkept = async (unkept) => {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) {
    if (client.url.startsWith(SCOPE)) client.postMessage({ unkept, scope: SCOPE });
  }
};

// All or nothing of what is needed: what is not whole is no version.
const install = async () => {
  let isThere = true;
  try {
    if (!(await isIntact())) throw because('host', { message: 'the worker is damaged' });
    isThere = await caches.has(CACHE);
    await keepNeeded();
  } catch (error) {
    // A tab may still be using it, from before another version was here.
    if (!isThere) await caches.delete(CACHE).catch(() => {});
    await tellUnkept(error.cause ?? 'browser');
    throw error;
  }
  const late = new Promise((resolve) => { setTimeout(resolve, READY_AFTER); });
  await Promise.race([keepOptional().catch(() => {}), late]);
};

// An older version goes when no tab uses it. A newer one, which waits, has none yet.
const forget = async () => {
  if (self.registration.installing || self.registration.waiting) return;
  const tabs = await caches.open(TABS);
  const used = new Set([CACHE, TABS]);
  for (const request of await tabs.keys()) {
    const version = await tabs.match(request);
    if (await self.clients.get(new URL(request.url).search.slice(1))) used.add(await version.text());
    else await tabs.delete(request);
  }
  // With the worker of before goes its list of tabs. Late, it may have put a file back.
  const isAlone = !(await caches.has(TABS_BEFORE));
  const isOurs = (name) => isOf(SCOPE, name) || (isAlone && isOf(TOP, name));
  const names = (await caches.keys()).filter((name) => isOurs(name) && !used.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
};

const begin = async (id, version) => (await caches.open(TABS)).put(tab(id), new Response(version));

// Before those tabs are its own: with which version they go on.
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

// Whether all that pages of a version need is there, and if not, why. Another version is there when it came whole, or while it
// is still coming.
const lookWhole = async (version) => {
  if (version !== CACHE) return { isWhole: !self.registration.installing && (await caches.has(version)) };
  return keepNeeded().then(() => ({ isWhole: true }), ({ cause = 'browser' }) => ({ isWhole: false, unkept: cause }));
};

// A store that cannot be read is as good as empty.
const find = (address, cacheName) => caches.match(address, { cacheName, ignoreVary: true }).catch(() => undefined);

const versionOf = async (id) => (await find(tab(id), TABS))?.text() ?? CACHE;

// What the browser has thrown away comes again, as long as it is still to be had.
const mend = async (address) => {
  const response = await load(address, { cache: 'reload' });
  // Where there is no room, the answer is still right.
  await put(address, response.clone()).catch(() => {});
  return response;
};

// A page is kept under its folder's address. A query changes nothing here, and must not cost anyone the page.
const addressOf = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/');
};

// What a page leads to says of which version it is: a download is asked for by no tab that it could be known by.
const versionIn = (url) => {
  const [, version] = new URL(url).search.match(/^\?([0-9a-f]{16})$/) ?? [];
  return version;
};

// From the one version only, never from whichever has it.
const answer = async (event, address, asked) => {
  const begins = event.request.mode === 'navigate' && isPage(address);
  const version = begins ? CACHE : await (asked ? cacheOf(asked) : versionOf(event.clientId));
  // What lies under a name that is made of its bytes is the same in all of them.
  const kept = await find(address, version) ?? (isFixed(address) ? await find(address) : undefined);
  if (kept) return kept;
  if (version !== CACHE || !FILES.has(address)) return fetch(event.request);
  try {
    const response = await mend(address);
    event.waitUntil(complete().catch(() => {}));
    return response;
  } catch {
    // Another version is there by now. A page of it is whole by itself, and what no page needs does no harm; any other file
    // of it would not fit.
    event.waitUntil(self.registration.update().catch(() => {}));
    return begins || OPTIONAL.has(address) ? fetch(event.request) : Response.error();
  }
};

// Entries of calendars that hang on an answer, from the press to the request for them: by address, and in memory alone. No host
// is asked for any.
const entries = new Map();
const isEntry = (address) => address.endsWith('.ics') && !FILES.has(address);

// A browser may have ended the worker in between, and its memory with it: then the page stays where it is.
const entryAt = (address) => (entries.has(address)
  ? new Response(entries.get(address), { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' } })
  : new Response(null, { status: 204 }));

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver().catch(() => {}).then(() => self.clients.claim()).then(forget)));

self.addEventListener('message', (event) => {
  const { take, begun, whole, entry } = event.data ?? {};
  // An open page goes on with the version it began with, until whoever reads it takes the new one.
  if (take) self.skipWaiting();
  // Said by the page itself: a browser may give a tab another name than the one that its opening had.
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
  // The word of what is deployed is never kept. Without a network there is none, which is no fault.
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
