// Printing and sharing: a sheet of paper, or a link on request, to copy, to send, or to scan as a QR code with another
// phone. No question needs any of this, so it loads last.
import encode from 'qr';

const byId = (id) => document.getElementById(id);
const show = (selector, shown) => { byId('linked').querySelector(selector).hidden = !shown; };

// The address of a local file works on this device only, and is private.
const isFile = () => !location.protocol.startsWith('http');

function offer() {
  // By now the result may have become a question.
  if (byId('linked').hidden) return;
  const link = byId('link');
  show('[data-copy]', true);
  show('[data-copied]', false);
  show('[data-send]', !isFile() && (navigator.canShare?.({ url: link.value }) ?? false));
  show('[data-file]', isFile());
  if (!isFile()) draw(link);
  link.focus();
  link.select();
}

function draw(link) {
  try {
    byId('linked').querySelector('[data-code]').src = encode(link.value, 'data-url', { ecc: 'low', border: 4, scale: 4 });
    show('[data-code]', true);
    show('[data-long]', false);
  } catch {
    show('[data-code]', false);
    show('[data-long]', true);
  }
}

async function copy() {
  const link = byId('link');
  // In a frame the clipboard is often blocked; selected text can be copied all the same.
  const copied = await navigator.clipboard?.writeText(link.value).then(() => true, () => false);
  if (!copied) link.select();
  show('[data-copied]', copied || document.execCommand('copy'));
}

const send = () => navigator.share({ url: byId('link').value }).catch((error) => {
  // The traveller has cancelled.
  if (error.name !== 'AbortError') throw error;
});

document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-print]')) print();
  else if (target.closest('[data-link]')) offer();
  else if (target.closest('[data-copy]')) copy();
  else if (target.closest('[data-send]')) send();
});
