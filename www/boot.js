// Starts the checker. What goes wrong on the way is said on the page; its guide needs no script.
import init, { start } from './kigen.js';
import { engine, framed, offline, pageAt } from 'source';
import { tell } from './tell.js';

document.documentElement.dataset.begun = '';
const byId = (id) => document.getElementById(id);

// What would be the cause if it failed now.
let cause = globalThis.WebAssembly ? 'damaged' : 'missing';
let failed = false;

function fail(error) {
  console.error(error);
  failed = true;
  tell(cause);
  // A result of which some has not come is none.
  const { dataset } = document.documentElement;
  if (dataset.coming === undefined) return;
  byId('result').hidden = true;
  delete dataset.coming;
}

// It is told after the failure.
addEventListener('securitypolicyviolation', ({ blockedURI }) => {
  if (!blockedURI.startsWith('wasm')) return;
  cause = 'policy';
  if (failed) tell(cause);
});

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

// Paper cannot be unfolded, and it comes without its address. Where a file lies is nobody else's business.
let folded = [];
addEventListener('beforeprint', () => {
  byId('address').textContent = location.protocol.startsWith('http') ? location.href.split('#')[0] : '';
  folded = [...document.querySelectorAll('#guide details:not([open])')];
  for (const details of folded) details.open = true;
});
addEventListener('afterprint', () => { for (const details of folded) details.open = false; });

// An answer given before the checker has arrived is taken once it has.
let early = false;
const wait = (event) => { event.preventDefault(); early = true; };
addEventListener('submit', wait);

// Another language keeps the answers. They are in the form and nowhere else, so the form stays filled in while the page
// around it is replaced; its controls are the same in every language.
function speak(page, href) {
  const filled = [...byId('interview').elements];
  const { open } = byId('whole');
  const { hidden } = byId('damaged');
  // Read where no script runs, what stands there for that case is more than text; and what runs needs not be there twice.
  for (const element of page.querySelectorAll('noscript, head script')) element.remove();
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.dataset.locale = page.documentElement.dataset.locale;
  document.head.replaceWith(page.head);
  document.body.replaceWith(page.body);
  [...byId('interview').elements].forEach((control, index) => {
    if (control.type === 'radio') control.checked = filled[index].checked;
    else control.value = filled[index].value;
  });
  byId('damaged').hidden = hidden;
  if (failed) tell(cause);
  else fold(open);
  const at = location.hash.startsWith('#at=') ? location.hash : '';
  history.replaceState(null, '', href.split('#')[0] + at);
  dispatchEvent(new Event('hashchange'));
  // The one file has its languages in the fragment, where there is room for them.
  if (!at) history.replaceState(null, '', href);
}

async function changeLanguage(event) {
  const link = event.target.closest('.languages a:not([aria-current])');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const page = await pageAt(link);
  if (!page) return offline().then(({ reopen }) => reopen(link.href)).catch(() => location.assign(link.href));
  speak(page, link.href);
  // Asked for by the host of a frame and not by the traveller, it is no reason to take the focus there.
  if (event.isTrusted) document.querySelector('.languages [aria-current]').focus();
}

// What can come later is not waited for. Where it does not come, that is said.
const late = (module) => module.catch((error) => {
  console.error(error);
  byId('damaged').hidden = false;
});

addEventListener('click', changeLanguage);
const frame = framed();
addEventListener('error', (event) => fail(event.error));
const asked = [...document.querySelectorAll('.languages a')].find(({ hash }) => hash && hash === location.hash);
if (asked) speak(pageAt(asked), asked.href);
try {
  await init(engine());
  cause = 'broken';
  start();
  // Answers that were carried over are in the form by now, and have no business in the address.
  if (history.state === 'carried') history.replaceState(null, '', location.pathname + location.search);
  foldBelowChecker();
  removeEventListener('submit', wait);
  if (early) byId('interview').requestSubmit();
  late(import('./keep.js'));
  late(offline());
} catch (error) {
  fail(error);
}
// Whatever it has come to: a host is told nothing before.
late(frame.then((module) => module?.begin()));
