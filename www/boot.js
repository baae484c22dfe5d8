// Starts the checker. What goes wrong on the way is said on the page; its guide needs no script.
import init, { handle, refresh, show_deferred, start } from './page.js';
import { engine, framed, offline, pageAt } from 'loader';
import { come, follow, forget, leave, noteAddress, noteMoment, resume } from './address.js';
import { fillIn } from './carry.js';
import { dropDouble } from './double.js';
import { attempt, blame, fail, isComing, late } from './failure.js';
import { foldBelowChecker } from './guide.js';
import { speak } from './languages.js';
import { takeResults } from './results.js';

const away = () => attempt(leave);

// The rest of a result comes with the picture after the next one.
function drawRest() {
  if (isComing()) requestAnimationFrame(() => requestAnimationFrame(() => attempt(() => { if (isComing()) show_deferred(); })));
}

function take(event) {
  attempt(() => {
    const { hash } = location;
    if (event.type === 'hashchange') noteMoment();
    if (handle(event)) follow(hash, away);
    if (event.type === 'hashchange') noteAddress();
    drawRest();
  });
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
  for (const event of ['hashchange', 'results']) addEventListener(event, take);
  for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, tick, true);
  addEventListener('pagehide', away);
  tick();
}

addEventListener('beforeprint', () => attempt(refresh));

// Where a last day hangs on an answer.
async function takeCalendars() {
  if (!document.querySelector('[data-calendar]:not([data-calendar=""])')) return;
  const { begin } = await import('./calendar.js');
  begin(late);
}

// An answer given before the checker has arrived is taken once it has. It is never sent anywhere.
let early = false;
addEventListener('submit', (event) => { event.preventDefault(); early = true; });

const frame = framed();
const asked = [...document.querySelectorAll('.languages a')].find(({ hash }) => hash && hash === location.hash);
if (asked) speak(pageAt(asked), asked.href);
try {
  await init(engine());
  blame('broken');
  const { state } = history;
  resume(state);
  if (state?.carried) fillIn(state.carried.form);
  follow(start(state?.carried?.coupons ?? '') ? location.hash : state?.link, away);
  forget(state);
  noteAddress();
  listen();
  drawRest();
  foldBelowChecker();
  if (early) document.getElementById('interview').requestSubmit();
  late(import('./share.js'));
  late(takeResults().then(takeCalendars));
  late(offline());
} catch (error) {
  fail(error);
}
// Whatever it has come to: a host is told nothing before.
late(frame.then((module) => module?.begin()));
