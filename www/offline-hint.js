// The hint in a browser that cannot cache the page for offline use: the reason, and an alternative.
const byId = (id) => document.getElementById(id);

// Browsers within apps have no service worker, or lose its caches, and can only be recognised by their user agent
// string.
const app = () => {
  if (/\bLine\//.test(navigator.userAgent)) return 'line';
  return /\bFBA[NV]\/|Instagram|MicroMessenger|KAKAOTALK|; wv\)/.test(navigator.userAgent) ? 'app' : null;
};
const place = () => app() ?? (navigator.serviceWorker ? null : 'none');

export const isWithinApp = () => app() !== null;

function show() {
  const hint = byId('unkept').querySelector(`[data-unkept="${place()}"]`);
  hint.hidden = false;
  byId('unkept').hidden = false;
  const away = hint.querySelector('a');
  // The address no longer has the answers of a link that was read.
  if (away) away.hash = document.kigen.link ?? location.hash;
}

// Shows the hint, and returns whether there is one.
export function hint() {
  if (!place()) return false;
  // It must be there in another language, too; and its links carry the current fragment.
  addEventListener('hashchange', show);
  show();
  return true;
}
