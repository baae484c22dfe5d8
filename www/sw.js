// Keeps whole versions of the site, so that it opens and answers without a network.
// The build fills in KIGEN_VERSION and KIGEN_FILES: of each type the files of that version, by their address from this folder
// with what they are checked by.

// Caches belong to the origin: the scope is in the name, so that two copies on one host leave each other alone.
const SCOPE = self.registration.scope;
const named = (version) => `kigen-${version} ${SCOPE}`;
const CACHE = named(KIGEN_VERSION);

// Which version each open tab began with, and so goes on with.
const TABS = `kigen-tabs ${SCOPE}`;
const tab = (id) => new URL(`?${id}`, SCOPE);

const FILES = new Map(Object.entries(KIGEN_FILES).flatMap(([type, files]) =>
  Object.entries(files).map(([file, integrity]) => [new URL(file, SCOPE).href, { integrity, type }])));

const isOurs = (name) => name.startsWith('kigen-') && name.endsWith(` ${SCOPE}`);
const isPage = (address) => address.endsWith('/');
const isFixed = (address) => address.startsWith(`${SCOPE}v/`);

// What a host says of the way that a file has come is not true of what is kept of it.
const ON_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

// A file of this version or an error: past the HTTP cache, which may hold another's, and of a type that no host gets wrong.
const load = async (address) => {
  const { integrity, type } = FILES.get(address);
  const response = await fetch(address, { cache: 'reload', integrity });
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  const headers = new Headers(response.headers);
  for (const name of ON_THE_WAY) headers.delete(name);
  headers.set('content-type', type);
  headers.set('date', new Date().toUTCString());
  return new Response(response.body, { headers });
};

// All or nothing: what is not whole is no version.
const keep = async () => {
  const isThere = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  const put = async (address) => cache.put(address, await load(address));
  const puts = await Promise.allSettled([...FILES.keys()].map(put));
  const failed = puts.find(({ status }) => status === 'rejected');
  if (!failed) return;
  // A tab may still be using it, from before another version was here.
  if (!isThere) await caches.delete(CACHE);
  throw failed.reason;
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
  const names = (await caches.keys()).filter((name) => isOurs(name) && !used.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
};

const begin = async (id, version) => (await caches.open(TABS)).put(tab(id), new Response(version));

// A store that cannot be read is as good as empty.
const find = (address, cacheName) => caches.match(address, { cacheName, ignoreVary: true }).catch(() => undefined);

const versionOf = async (id) => (await find(tab(id), TABS))?.text() ?? CACHE;

// What the browser has thrown away comes again, one file after the other, as long as it is still to be had.
const mend = async (address) => {
  const response = await load(address);
  // Where there is no room, the answer is still right.
  await caches.open(CACHE).then((cache) => cache.put(address, response.clone())).catch(() => {});
  return response;
};

let mending;
const mendAll = () => (mending ??= (async () => {
  for (const address of FILES.keys()) {
    if (!(await find(address, CACHE))) await mend(address);
  }
})().finally(() => { mending = undefined; }));

// A page is kept under its folder's address. A query changes nothing here, and must not cost anyone the page.
const addressOf = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/');
};

// From the one version only, never from whichever has it.
const answer = async (event, address) => {
  const begins = event.request.mode === 'navigate' && isPage(address);
  const version = begins ? CACHE : await versionOf(event.clientId);
  // What lies under a name that is made of its bytes is the same in all of them.
  const kept = await find(address, version) ?? (isFixed(address) ? await find(address) : undefined);
  if (kept) return kept;
  if (version !== CACHE || !FILES.has(address)) return fetch(event.request);
  try {
    const response = await mend(address);
    event.waitUntil(mendAll().catch(() => {}));
    return response;
  } catch {
    // Another version is there by now. A page of it is whole by itself; any other file of it would not fit.
    event.waitUntil(self.registration.update().catch(() => {}));
    return begins ? fetch(event.request) : Response.error();
  }
};

self.addEventListener('install', (event) => event.waitUntil(keep()));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(forget)));

self.addEventListener('message', (event) => {
  const { take, begun } = event.data ?? {};
  // An open page goes on with the version it began with, until whoever reads it takes the new one.
  if (take) self.skipWaiting();
  // Said by the page itself: a browser may give a tab another name than the one that its opening had.
  if (begun) event.waitUntil(begin(event.source.id, named(begun)).then(forget));
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const address = addressOf(url);
  // The word of what is deployed is never kept. Without a network there is none, which is no fault.
  if (address.endsWith('/edition.json')) {
    event.respondWith(fetch(event.request).catch(() => new Response(null, { status: 204 })));
    return;
  }
  if (method !== 'GET' || !(FILES.has(address) || isFixed(address))) return;
  event.respondWith(answer(event, address));
  if (mode === 'navigate' && event.resultingClientId) {
    event.waitUntil(begin(event.resultingClientId, CACHE).catch(() => {}));
  }
});
