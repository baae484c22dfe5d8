// Keeps one whole version of the site, so that it opens and answers without a network.
// The build fills in KIGEN_VERSION and KIGEN_FILES, the addresses of that version from this folder.

// Caches belong to the origin: the scope is in the name, so that two copies on one host leave each other alone.
const SCOPE = self.registration.scope;
const CACHE = `kigen-${KIGEN_VERSION} ${SCOPE}`;

// All or nothing, and past the HTTP cache, which may hold files of an older version.
const keep = async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll(KIGEN_FILES.map((file) => new Request(new URL(file, SCOPE), { cache: 'reload' })));
};

const forgetOthers = async () => {
  const ours = (name) => name.startsWith('kigen-') && name.endsWith(` ${SCOPE}`);
  const others = (await caches.keys()).filter((name) => ours(name) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
};

// A page is kept under its folder's address. A query changes nothing here, and must not cost anyone the page.
const address = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/');
};

const answer = async (request) => {
  // From this version's cache only, never from whichever has it.
  const cache = await caches.open(CACHE);
  return (await cache.match(address(request.url), { ignoreVary: true })) ?? fetch(request);
};

// No skipWaiting: an open page goes on with the version it began with.
self.addEventListener('install', (event) => event.waitUntil(keep()));

self.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && event.request.url.startsWith(SCOPE)) {
    event.respondWith(answer(event.request));
  }
});
