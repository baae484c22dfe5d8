// The page in a frame: sends its height, its scroll position and its verdict to a host page that asks, and follows the
// host's language and colours. It never sends answers. It accepts messages only from the framing window, and sends them
// only to that window's origin. The messages are described in embed.js.
import { explain } from './sandbox.js';

// The version of the messages: host and page can be of different versions.
const VERSION = 1;

const root = document.documentElement;
const byId = (id) => document.getElementById(id);

// The origin of the host, once it has asked.
let host = null;

// Events from before that.
const early = {};

const post = (what, origin) => parent.postMessage({ kigen: VERSION, ...what }, origin);
const tell = (what) => {
  if (host) post(what, host === 'null' ? '*' : host);
  else Object.assign(early, what);
};

// Asks the host for its state.
const ask = () => post({ ready: true }, '*');

// The language that the host last asked for.
let asked;

let told;

// Sends the page's state to the host: at every change, and whenever the host has sent a message.
function tellState() {
  // The room reserved for the deferred part of a result is not part of the page's height, and a hidden frame has no
  // height.
  if (!host || root.hasAttribute('data-coming')) return;
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (!height) return;
  told = `${height} ${document.title}`;
  tell({ height, took: asked, title: document.title });
  // An observer of sizes misses a height that is over before it is painted.
  requestAnimationFrame(measure);
}

function measure() {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (told !== `${height} ${document.title}`) tellState();
}

function scrollHostTo(element) {
  tell({ top: element.getBoundingClientRect().top + scrollY });
}

// Only the page itself moves the focus to a heading: after an answer, never on load.
function onFocus({ target }) {
  if (!target.matches('[tabindex="-1"]')) return;
  measure();
  scrollHostTo(target);
  const result = byId('result');
  if (!result || result.hidden || !target.matches('#result-title, #items-title')) return;
  // The verdict `elsewhere` would reveal the answer to the first question.
  const verdict = result.dataset.verdict.replace('elsewhere', 'not_covered');
  tell({ verdict: { verdict, notice: byId('notice').dataset.name } });
}

// A frame as high as its page does not scroll; the host does.
function onLinkClick({ target }) {
  const link = target.closest('a[href]');
  if (!link) return;
  const place = link.getAttribute('href').startsWith('#') && byId(link.hash.slice(1));
  if (place) setTimeout(() => { measure(); scrollHostTo(place); });
  // Phones open a calendar only from a top-level window.
  if (link.hasAttribute('data-calendar')) link.target = '_blank';
}

// Follows the host, not the device: a frame of another colour scheme would stand out in it.
const dark = new Set();
let scheme = 'light dark';

function applyColorScheme() {
  const isDark = scheme.includes('dark');
  const isLight = scheme.includes('light') || !isDark;
  const media = isDark && isLight ? '(prefers-color-scheme: dark)' : isDark ? 'all' : 'not all';
  for (const rule of [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])) {
    if (rule.media?.mediaText.includes('prefers-color-scheme')) dark.add(rule);
    if (rule.selectorText === ':root') rule.style.colorScheme = `${isLight ? 'light' : ''} ${isDark ? 'dark' : ''}`;
  }
  for (const rule of dark) rule.media.mediaText = media;
}

// A later choice of the traveller stays. The first message of a host from before `took` names the language that it has
// loaded.
function speak({ language, took = language }) {
  asked ??= took;
  if (asked === language) return;
  asked = language;
  // Also for the current language, as the page may be changing to another.
  [...document.querySelectorAll('.languages a')].find((link) => link.getAttribute('href') === `../${language}/`)?.click();
}

function onMessage({ source, origin, data }) {
  if (source !== parent || (host ?? origin) !== origin || data?.kigen !== VERSION) return;
  const isFirst = !host;
  if (isFirst) {
    host = origin;
    // From now on the host sets the height, and no scrollbar may come and go.
    root.style.overflow = 'hidden';
    new ResizeObserver(measure).observe(root);
    // The deferred part may be exactly as high as its reserved room.
    new MutationObserver(measure).observe(root, { attributeFilter: ['data-coming'] });
  }
  scheme = String(data.colorScheme);
  applyColorScheme();
  speak(data);
  tellState();
  if (isFirst) tell(early);
}

// Called once the page is complete.
export function begin() {
  addEventListener('message', onMessage);
  // The page in another language has another head.
  addEventListener('hashchange', () => {
    if (!host) return;
    applyColorScheme();
    measure();
  });
  // In the back/forward cache, the page may have missed messages.
  addEventListener('pageshow', ({ persisted }) => { if (persisted) ask(); });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('click', onLinkClick);
  explain();
  ask();
}
