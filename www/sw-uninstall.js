// The kill switch, in place of the service worker: deletes the caches of an earlier one, and unregisters itself.
const SCOPE = self.registration.scope;
const isOurs = (name) => name.startsWith('kigen-') && name.endsWith(` ${SCOPE}`);

const leave = async () => {
  const names = (await caches.keys()).filter(isOurs);
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
};

// Immediately, as it contains no files that an open page could mix with its own.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(leave()));
