// What a traveller can keep: a sheet of paper, or a link once it is written, to copy, to send, or to have read by another
// phone. No question needs any of this, so it comes last.
import encode from 'qr';

const byId = (id) => document.getElementById(id);
const show = (selector, shown) => { byId('linked').querySelector(selector).hidden = !shown; };

// The address of a file on this device leads nobody else anywhere, and is nobody else's business.
const isFile = () => !location.protocol.startsWith('http');

function offer() {
  // Time may have turned the result into a question.
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
  // In a frame the clipboard is often forbidden; what is selected can be copied all the same.
  const copied = await navigator.clipboard?.writeText(link.value).then(() => true, () => false);
  if (!copied) link.select();
  show('[data-copied]', copied || document.execCommand('copy'));
}

const send = () => navigator.share({ url: byId('link').value }).catch((error) => {
  // Whoever thinks better of it has done nothing wrong.
  if (error.name !== 'AbortError') throw error;
});

document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-print]')) print();
  else if (target.closest('[data-link]')) offer();
  else if (target.closest('[data-copy]')) copy();
  else if (target.closest('[data-send]')) send();
});
