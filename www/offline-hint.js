// Where a page cannot be kept to be read without a network: why, and what to do instead.
const byId = (id) => document.getElementById(id);

// Browsers within apps have no service worker, or lose what it keeps, and say so by no other mark than their names.
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
  // A link that was read is no longer in the address.
  if (away) away.hash = document.kigen.link ?? location.hash;
}

// Says so, and tells whether there was anything to say.
export function hint() {
  if (!place()) return false;
  // Another language says so, too; and what the address asks for is to be asked for elsewhere, too.
  addEventListener('hashchange', show);
  show();
  return true;
}
