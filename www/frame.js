// The page in a frame: tells a host page that asks how high it is, where to look and what it has come to, and goes by the
// host's language and colours. No answer is ever told. Only who framed the page is heard, and only that origin is told. What
// is said is in embed.js.
import { explain } from './sandbox.js';

// Of the messages: host and page need not be of one version.
const VERSION = 1;

const root = document.documentElement;
const byId = (id) => document.getElementById(id);

// The origin of the host, once it has asked.
let host = null;

// What has come about before that.
const early = {};

const post = (what, origin) => parent.postMessage({ kigen: VERSION, ...what }, origin);
const tell = (what) => {
  if (host) post(what, host === 'null' ? '*' : host);
  else Object.assign(early, what);
};

// Asks the host for its state.
const ask = () => post({ ready: true }, '*');

// The language that the host asked for last.
let asked;

let told;

// All that the host is to know of the page: whenever it is another, and whenever the host has spoken.
function tellState() {
  // Room that is kept for the rest of a result is no part of the page's height, and in a hidden frame it has none.
  if (!host || root.hasAttribute('data-coming')) return;
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (!height) return;
  told = `${height} ${document.title}`;
  tell({ height, took: asked, title: document.title });
  // A height that is over before it is drawn is no event for an observer of sizes.
  requestAnimationFrame(measure);
}

function measure() {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (told !== `${height} ${document.title}`) tellState();
}

function scrollHostTo(element) {
  tell({ top: element.getBoundingClientRect().top + scrollY });
}

// The focus goes to a heading by the page's own doing only: after an answer, never on load.
function onFocus({ target }) {
  if (!target.matches('[tabindex="-1"]')) return;
  measure();
  scrollHostTo(target);
  const result = byId('result');
  if (!result || result.hidden || !target.matches('#result-title, #items-title')) return;
  // Of a trip to elsewhere it is the answer to the first question that would be told.
  const verdict = result.dataset.verdict.replace('elsewhere', 'not_covered');
  tell({ verdict: { verdict, notice: byId('notice').dataset.name } });
}

// In a frame of the page's own height there is nothing to scroll but the host.
function onLinkClick({ target }) {
  const link = target.closest('a[href]');
  if (!link) return;
  const place = link.getAttribute('href').startsWith('#') && byId(link.hash.slice(1));
  if (place) setTimeout(() => { measure(); scrollHostTo(place); });
  // On phones a calendar is taken from a window of its own, and from no frame.
  if (link.hasAttribute('data-calendar')) link.target = '_blank';
}

// As the host is, whatever the device prefers: a frame of another scheme would stand out in it.
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

// What the traveller has chosen since stays chosen. A host of before `took` means by its first word what it has loaded.
function speak({ language, took = language }) {
  asked ??= took;
  if (asked === language) return;
  asked = language;
  // Also to the one that the page is in: it may be on its way to another.
  [...document.querySelectorAll('.languages a')].find((link) => link.getAttribute('href') === `../${language}/`)?.click();
}

function onMessage({ source, origin, data }) {
  if (source !== parent || (host ?? origin) !== origin || data?.kigen !== VERSION) return;
  const isFirst = !host;
  if (isFirst) {
    host = origin;
    // Its height is the host's affair from now on, and no scrollbar is to come and go with it.
    root.style.overflow = 'hidden';
    new ResizeObserver(measure).observe(root);
    // The rest of a result may be just as high as its room was.
    new MutationObserver(measure).observe(root, { attributeFilter: ['data-coming'] });
  }
  scheme = String(data.colorScheme);
  applyColorScheme();
  speak(data);
  tellState();
  if (isFirst) tell(early);
}

// To be called once the page stands as it will be read.
export function begin() {
  addEventListener('message', onMessage);
  // In another language the page has another head.
  addEventListener('hashchange', () => {
    if (!host) return;
    applyColorScheme();
    measure();
  });
  // Taken out of the browser's memory, it may have missed a word.
  addEventListener('pageshow', ({ persisted }) => { if (persisted) ask(); });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('click', onLinkClick);
  explain();
  ask();
}
