// The page in a frame: tells a host page that asks how high it is, where to look and what it has come to, and goes by the
// host's language and colours. No answer is ever told. Only who framed the page is heard, and only that origin is told.

// Of the messages: host and page need not be of one version.
const VERSION = 1;

const root = document.documentElement;
const byId = (id) => document.getElementById(id);

// The origin of the host, once it has asked.
let host = null;

const post = (what, origin) => parent.postMessage({ kigen: VERSION, ...what }, origin);
const tell = (what) => { if (host) post(what, host === 'null' ? '*' : host); };

let told;

function measure() {
  // Room that is kept for the rest of a result is no part of the page's height, and in a hidden frame it has none.
  if (root.hasAttribute('data-coming')) return;
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (!height || height === told) return;
  told = height;
  tell({ height });
}

function look(element) {
  tell({ top: element.getBoundingClientRect().top + scrollY });
}

// The focus goes to a heading by the page's own doing only: after an answer, never on load.
function follow({ target }) {
  if (!target.matches('[tabindex="-1"]')) return;
  measure();
  look(target);
  const result = byId('result');
  if (result.hidden || !target.matches('#result-title, #coupons-title')) return;
  tell({ verdict: { verdict: result.dataset.verdict, notice: byId('notice').dataset.name } });
}

// In a frame of the page's own height there is nothing to scroll but the host.
function lead({ target }) {
  const link = target.closest('a[href]');
  if (!link) return;
  const place = link.getAttribute('href').startsWith('#') && byId(link.hash.slice(1));
  if (place) setTimeout(() => { measure(); look(place); });
  // On phones a calendar is taken from a window of its own, and from no frame.
  if (link.hasAttribute('data-calendar')) link.target = '_blank';
}

// As the host is, whatever the device prefers: a frame of another scheme would stand out in it.
const dark = new Set();
let scheme = 'light dark';

function paint() {
  const isDark = scheme.includes('dark');
  const isLight = scheme.includes('light') || !isDark;
  const media = isDark && isLight ? '(prefers-color-scheme: dark)' : isDark ? 'all' : 'not all';
  for (const rule of [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])) {
    if (rule.media?.mediaText.includes('prefers-color-scheme')) dark.add(rule);
    if (rule.selectorText === ':root') rule.style.colorScheme = `${isLight ? 'light' : ''} ${isDark ? 'dark' : ''}`;
  }
  for (const rule of dark) rule.media.mediaText = media;
}

let language;

// What the traveller has chosen since stays chosen.
function speak(asked) {
  const first = language === undefined;
  if (asked === language) return;
  language = asked;
  if (first) return;
  const links = [...document.querySelectorAll('.languages a:not([aria-current])')];
  links.find((link) => link.getAttribute('href') === `../${asked}/`)?.click();
}

function hear({ source, origin, data }) {
  if (source !== parent || (host ?? origin) !== origin || data?.kigen !== VERSION) return;
  if (!host) {
    host = origin;
    // Its height is the host's affair from now on, and no scrollbar is to come and go with it.
    root.style.overflow = 'hidden';
    new ResizeObserver(measure).observe(root);
  }
  scheme = String(data.colorScheme);
  paint();
  speak(data.language);
  measure();
}

// To be called once the page stands as it will be read.
export function begin() {
  addEventListener('message', hear);
  // In another language the page has another head.
  addEventListener('hashchange', () => { if (host) paint(); });
  document.addEventListener('focusin', follow);
  document.addEventListener('click', lead);
  post({ ready: true }, '*');
}
