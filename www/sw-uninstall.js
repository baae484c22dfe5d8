// In the place of the service worker where none is wanted any more: takes away what an earlier one has kept, and itself.
const SCOPE = self.registration.scope;
const isOurs = (name) => name.startsWith('kigen-') && name.endsWith(` ${SCOPE}`);

const leave = async () => {
  const names = (await caches.keys()).filter(isOurs);
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
};

// At once: there is nothing in here that an open page could be mixed with.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(leave()));
