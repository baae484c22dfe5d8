// What a traveller can keep: a sheet of paper, or a link once it is written, to copy, to send, or to have read by another
// phone. No question needs any of this, so it comes last.
import encode from 'qr';

const byId = (id) => document.getElementById(id);
const show = (selector, shown) => { byId('linked').querySelector(selector).hidden = !shown; };

function offer() {
  const link = byId('link');
  show('[data-copy]', true);
  show('[data-copied]', false);
  show('[data-send]', navigator.canShare?.({ url: link.value }) ?? false);
  try {
    byId('linked').querySelector('[data-code]').src = encode(link.value, 'data-url', { ecc: 'low', border: 4, scale: 4 });
    show('[data-code]', true);
    show('[data-long]', false);
  } catch {
    show('[data-code]', false);
    show('[data-long]', true);
  }
  link.focus();
  link.select();
}

async function copy() {
  const link = byId('link');
  // In a frame the clipboard is often forbidden; what is selected can be copied all the same.
  const copied = await navigator.clipboard?.writeText(link.value).then(() => true, () => false);
  if (!copied) link.select();
  show('[data-copied]', copied || document.execCommand('copy'));
}

const send = () => navigator.share({ url: byId('link').value }).catch((error) => {
  // Whoever thinks better of it has done nothing wrong.
  if (error.name !== 'AbortError') throw error;
});

// Paper cannot be unfolded, and it comes without its address.
let folded = [];
addEventListener('beforeprint', () => {
  byId('address').textContent = location.href.split('#')[0];
  folded = [...document.querySelectorAll('#guide details:not([open])')];
  for (const details of folded) details.open = true;
});
addEventListener('afterprint', () => { for (const details of folded) details.open = false; });

document.addEventListener('click', ({ target, isTrusted }) => {
  if (target.closest('[data-print]')) print();
  // The page presses the button itself when it has to carry the answers over.
  else if (target.closest('[data-link]')) { if (isTrusted) offer(); }
  else if (target.closest('[data-copy]')) copy();
  else if (target.closest('[data-send]')) send();
});
