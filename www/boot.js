// Starts the checker. What goes wrong on the way is said on the page; its guide needs no script.
import init, { handle, refresh, show_rest, start } from './kigen.js';
import { engine, framed, offline, pageAt } from 'source';
import { answers, carried, fillIn, isMoment } from './carry.js';
import { tell } from './tell.js';

// No attribute: a page that is saved would begin with it. With what its other scripts have to know.
const shared = {};
document.kigen = shared;
const root = document.documentElement;
const byId = (id) => document.getElementById(id);

// What would be the cause if it failed now.
let cause = globalThis.WebAssembly ? 'damaged' : 'missing';
let failed = false;

function fail(error) {
  console.error(error);
  failed = true;
  tell(cause);
  // A result of which some has not come is none.
  if (!isComing()) return;
  byId('result').hidden = true;
  delete root.dataset.coming;
}

// All that the checker does is done in here, so that only its own errors are its own: a page has scripts of browsers, of apps
// and of extensions, too. After an error it does no more.
function attempt(act) {
  if (failed) return;
  try {
    act();
  } catch (error) {
    fail(error);
  }
}

// It is told after the failure.
addEventListener('securitypolicyviolation', ({ blockedURI }) => {
  if (!blockedURI.startsWith('wasm')) return;
  cause = 'policy';
  if (failed) tell(cause);
});

// The address.

// As far as there is something of it.
const isOurs = /^#a(t|n|$)/i;

// The fragment with the moment that the page is read at, which a place within the page takes out of the address.
let moment = '';
// With answers that came by a link, the page comes again as it was left, as it would by the link. They are in the history of
// the tab for as long as it is away, and otherwise in memory alone.
const leave = () => { if (shared.link) note({ moment, link: shared.link, carried: carried() }); };
const away = () => attempt(leave);
const come = () => { if (history.state?.carried && !shared.opens) note(moment ? { moment } : null); };

// Firefox and Safari take only so many in a while; the next one will do.
function note(state, address = location.href) {
  try {
    history.replaceState(state, '', address);
  } catch (error) {
    console.warn(error);
  }
}

function follow(link) {
  if (!link) return;
  shared.link = link;
  // From `pagehide` on a reload takes no state. Without a link Firefox is to keep the page whole for Back, which this forbids.
  addEventListener('beforeunload', away);
}

function noteAddress() {
  const { hash, href } = location;
  if (hash && hash === shared.link) note(null, href.split('#')[0]);
  else if (moment && !isOurs.test(hash)) note({ moment });
}

// Events.

const isComing = () => root.dataset.coming !== undefined;

// The rest of a result comes with the picture after the next one.
function drawRest() {
  if (isComing()) requestAnimationFrame(() => requestAnimationFrame(() => attempt(() => { if (isComing()) show_rest(); })));
}

function take(event) {
  attempt(() => {
    const { hash } = location;
    if (event.type === 'hashchange' && (!hash || isOurs.test(hash))) moment = isMoment.test(hash) ? hash : '';
    if (handle(event)) follow(hash);
    if (event.type === 'hashchange') noteAddress();
    drawRest();
  });
}

// The second press of a double one is meant for what was there before the first. A browser counts presses of a mouse itself;
// of a finger, and where programs press, the time and the place tell.
const DOUBLE_MS = 500;
const NEAR_PX = 24;
let pressed = {};

function dropDouble(event) {
  const { clientX: x, clientY: y, timeStamp, target, detail, pointerType } = event;
  // A keyboard's.
  if (!detail) return;
  const thing = target.closest('a, button, label, summary');
  const question = document.querySelector('[data-question]:not([hidden])');
  const isCounted = detail > 1 || pointerType === 'touch';
  const isDouble = timeStamp - pressed.timeStamp < DOUBLE_MS
    && Math.hypot(x - pressed.x, y - pressed.y) <= (isCounted ? NEAR_PX : 0)
    && (question !== pressed.question || (isCounted && thing !== pressed.thing));
  pressed = { x, y, timeStamp, thing, question };
  if (!isDouble) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

// No outcome changes but at a full minute.
const MINUTE_MS = 60_000;
let ticking;

function tick() {
  clearTimeout(ticking);
  // A phone may end a page that nobody sees, and says nothing more.
  attempt(document.hidden ? leave : come);
  attempt(refresh);
  // A clock that cannot be read is none.
  ticking = setTimeout(tick, MINUTE_MS - Date.now() % MINUTE_MS || MINUTE_MS);
}

function listen() {
  addEventListener('click', dropDouble, true);
  for (const event of ['submit', 'click', 'change', 'input']) document.addEventListener(event, take);
  addEventListener('hashchange', take);
  for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, tick, true);
  addEventListener('pagehide', away);
  tick();
}

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
  attempt(refresh);
  byId('address').textContent = location.protocol.startsWith('http') ? location.href.split('#')[0] : '';
  folded = [...document.querySelectorAll('#guide details:not([open])')];
  for (const details of folded) details.open = true;
});
addEventListener('afterprint', () => { for (const details of folded) details.open = false; });

// An answer given before the checker has arrived is taken once it has. It is never sent anywhere.
let early = false;
addEventListener('submit', (event) => { event.preventDefault(); early = true; });

// Languages.

// Where the focus is, to be found again in another language. What the host of a frame has asked for takes it nowhere.
function placeOf(element, isTrusted) {
  if (!isTrusted && !document.hasFocus()) return null;
  if (element.closest('.languages')) return '.languages [aria-current]';
  if (element === document.body) return isTrusted && '.languages [aria-current]';
  const { id, name, type, value } = element;
  if (id) return `#${id}`;
  if (name) return `[name="${name}"]${type === 'radio' ? `[value="${value}"]` : ''}`;
  const question = element.closest('[data-question]')?.dataset.question;
  return question && `[data-question=${question}] h2`;
}

// Another language keeps the answers, and where the traveller was.
function speak(page, href, isTrusted) {
  const held = answers();
  const place = placeOf(document.activeElement, isTrusted);
  const { selectionStart, selectionEnd } = document.activeElement;
  const open = ['answers', 'whole'].filter((id) => byId(id).open);
  const { hidden } = byId('damaged');
  // Read where no script runs, what stands there for that case is more than text; and what runs needs not be there twice.
  for (const element of page.querySelectorAll('noscript, head script')) element.remove();
  root.lang = page.documentElement.lang;
  root.dataset.locale = page.documentElement.dataset.locale;
  document.head.replaceWith(page.head);
  document.body.replaceWith(page.body);
  fillIn(held);
  byId('damaged').hidden = hidden;
  if (failed) tell(cause);
  else fold(open.includes('whole'));
  byId('answers').open = open.includes('answers');
  const { hash } = location;
  const kept = isOurs.test(hash) ? hash : moment;
  note(history.state, href.split('#')[0] + kept);
  dispatchEvent(new Event('hashchange'));
  // The one file has its languages in the fragment, where there is room for them.
  if (!kept) note(history.state, href);
  const there = place && document.querySelector(place);
  if (!there) return;
  there.focus({ preventScroll: true });
  if (there.type === 'text') there.setSelectionRange(selectionStart, selectionEnd);
}

// The last one to be asked for counts, not the last one to arrive.
let wishes = 0;

async function changeLanguage(event) {
  const link = event.target.closest('.languages a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  wishes += 1;
  if (link.hasAttribute('aria-current')) return;
  const wish = wishes;
  const page = await pageAt(link);
  if (wish !== wishes) return;
  // Of another version nothing is taken into this page; and where no page of ours is, nobody is led there.
  if (!page) byId('damaged').hidden = false;
  else if (page.documentElement.dataset.version === root.dataset.version) speak(page, link.href, event.isTrusted);
  else late(offline().then(({ reopen }) => reopen(link.href)));
}

// What can come later is not waited for. Where it does not come, that is said.
const late = (module) => module.catch((error) => {
  console.error(error);
  byId('damaged').hidden = false;
});

addEventListener('click', changeLanguage);
const frame = framed();
const asked = [...document.querySelectorAll('.languages a')].find(({ hash }) => hash && hash === location.hash);
if (asked) speak(pageAt(asked), asked.href);
try {
  await init(engine());
  cause = 'broken';
  const { state } = history;
  if (isMoment.test(location.hash)) moment = location.hash;
  else if (state?.moment && !isOurs.test(location.hash)) {
    ({ moment } = state);
    note(state, moment);
  }
  if (state?.carried) fillIn(state.carried.form);
  follow(start(state?.carried?.coupons ?? '') ? location.hash : state?.link);
  // Answers that were carried over are in the form by now, and have no business elsewhere.
  if (state) note(null);
  noteAddress();
  listen();
  drawRest();
  foldBelowChecker();
  if (early) byId('interview').requestSubmit();
  late(import('./share.js'));
  if (document.querySelector('[data-calendar]:not([data-calendar=""])')) {
    late(import('./calendar.js').then(({ begin }) => begin(late)));
  }
  late(offline());
} catch (error) {
  fail(error);
}
// Whatever it has come to: a host is told nothing before.
late(frame.then((module) => module?.begin()));
