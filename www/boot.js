// Starts the checker. What goes wrong on the way is reported, for the page to say so; its guide needs no script.
// The build fills in KIGEN_WASM, what the Wasm is checked by.
import init, { start } from './kigen.js';

const byId = (id) => document.getElementById(id);

// The guide is all there where nothing runs. Below a checker that runs, its steps are folded, and on a phone it is.
function fold(open) {
  byId('whole').open = open;
  for (const step of document.querySelectorAll('#whole details')) step.open = false;
}

function foldBelowChecker() {
  const isPhone = matchMedia('(max-width: 40rem)').matches;
  const isRead = location.hash === '#guide' || byId('whole').getBoundingClientRect().top < 0;
  fold(!isPhone || isRead);
}

addEventListener('hashchange', () => { if (location.hash === '#guide') byId('whole').open = true; });
addEventListener('click', ({ target }) => { if (target.closest('[href="#guide"]')) byId('whole').open = true; });

// An answer given before the checker has arrived is taken once it has.
let early = false;
const wait = (event) => { event.preventDefault(); early = true; };
byId('interview').addEventListener('submit', wait);

// Another language keeps the answers. They are in the form and nowhere else, so the form stays filled in while the page
// around it is replaced; its controls are the same in every language.
function speak(page, href) {
  const filled = [...byId('interview').elements];
  const { open } = byId('whole');
  // Read where no script runs, what stands there for that case is more than text.
  for (const element of page.querySelectorAll('noscript, head script')) element.remove();
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.dataset.locale = page.documentElement.dataset.locale;
  document.head.replaceWith(page.head);
  document.body.replaceWith(page.body);
  [...byId('interview').elements].forEach((control, index) => {
    if (control.type === 'radio') control.checked = filled[index].checked;
    else control.value = filled[index].value;
  });
  fold(open);
  const at = location.hash.startsWith('#at=') ? location.hash : '';
  history.replaceState(null, '', href + at);
  dispatchEvent(new Event('hashchange'));
  document.querySelector('.languages [aria-current]').focus();
}

function changeLanguage(event) {
  const link = event.target.closest('.languages a:not([aria-current])');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.onloadend = () => {
    const version = request.response?.documentElement.dataset.version;
    if (version === document.documentElement.dataset.version) speak(request.response, link.href);
    // Of another version nothing is taken into this page: it is opened as a whole.
    else offline.then(({ reopen }) => reopen(link.href)).catch(() => location.assign(link.href));
  };
  request.open('GET', link.href);
  request.send();
}

// What can come later is not waited for. Where it does not come, that is said.
const late = (module) => module.catch((error) => {
  console.error(error);
  byId('damaged').hidden = false;
  throw error;
});
let offline = Promise.reject(new Error('it has not started'));
offline.catch(() => {});

try {
  const wasm = fetch(new URL('kigen_bg.wasm', import.meta.url), { integrity: KIGEN_WASM });
  await init({ module_or_path: wasm });
  start();
  // Answers that were carried over are in the form by now, and have no business in the address.
  if (history.state === 'carried') history.replaceState(null, '', location.pathname + location.search);
  foldBelowChecker();
  byId('interview').removeEventListener('submit', wait);
  if (early) byId('interview').requestSubmit();
  addEventListener('click', changeLanguage);
  late(import('./keep.js')).catch(() => {});
  offline = late(import('./offline.js'));
  offline.catch(() => {});
} catch (error) {
  reportError(error);
}
