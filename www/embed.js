// <kigen-check>: turns the link inside it into a frame with the page that the link leads to, as high as that page is. Where
// this does not run, the link is there. What it takes and gives is in embed.d.ts. The build fills in KIGEN_LANGUAGES.
// Of the messages: host and page need not be of one version.
const VERSION = 1;

// In the one way that no host's policy forbids. A browser too old for it stops here, and keeps the link. The mark is the
// room to be left above what is to be seen.
const style = new CSSStyleSheet();
style.replaceSync(':host{display:block;position:relative;height:auto!important}'
  + 'iframe{display:block;width:100%;height:var(--kigen-height,40rem);border:0}'
  + 'i{position:absolute;height:var(--kigen-margin,1rem);translate:0 -100%}');

// As high as a heading.
const LINE = 40;

// A page's address: what is before the name of its language, the name, and what is after it.
const PAGE = /^(https?:.+\/)(\w\w(?:-\w+)?)(\/([?#].*)?)$/;

// What there is of a host's language, the link's own before others; English where there is nothing.
const nearest = (tag, own) => {
  const base = tag.slice(0, 2);
  if (base === 'zh') return /-(hant|tw|hk|mo)/i.test(tag) ? 'zh-hant' : 'zh-hans';
  return [own, ...KIGEN_LANGUAGES].find((name) => name.startsWith(base)) ?? 'en';
};

class KigenCheck extends HTMLElement {
  #frame = document.createElement('iframe');
  #mark = document.createElement('i');
  #link = document.createElement('slot');
  // The language of the link.
  #own;
  // Whom to speak to: the page's origin, once it has spoken.
  #page;
  #watch = new MutationObserver(() => this.#tell());

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    root.append(this.#mark, this.#link);
    // A parser hands the link over later than its element.
    this.#link.onslotchange = () => this.connectedCallback();
  }

  get language() {
    return this.getAttribute('language') || nearest(this.closest('[lang]')?.lang || this.#own, this.#own);
  }

  set language(name) {
    this.setAttribute('language', name);
  }

  connectedCallback() {
    const frame = this.#frame;
    const link = this.querySelector('a');
    const [, site, own, rest] = PAGE.exec(link?.href) ?? [];
    if (!site || frame.isConnected) return;
    this.#own = own;
    frame.src = site + this.language + rest;
    frame.title = link.textContent.trim();
    frame.allow = 'clipboard-write; web-share';
    frame.loading = 'lazy';
    addEventListener('message', this.#hear);
    for (let node = this; node; node = node.parentElement) this.#watch.observe(node, { attributes: true });
    this.#mark.before(frame);
  }

  // With it, what is moved by moveBefore() stays as it is.
  connectedMoveCallback() {}

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    this.#watch.disconnect();
    this.#page = '';
    this.#frame.remove();
  }

  // Says what the page is to go by here.
  #tell() {
    const { colorScheme } = getComputedStyle(this);
    const message = { kigen: VERSION, language: this.language, colorScheme };
    if (this.#page) this.#frame.contentWindow.postMessage(message, this.#page);
  }

  #hear = ({ source, origin, data }) => {
    const frame = this.#frame;
    const mark = this.#mark;
    // Within a sandbox nobody has an origin; and whoever has the host's could do all of this without the page.
    const isPage = frame.src.startsWith(`${origin}/`) || origin === self.origin;
    if (source !== frame.contentWindow || !isPage || data?.kigen !== VERSION) return;
    const { ready, height, top, verdict } = data;
    if (ready) {
      this.#page = origin === 'null' ? '*' : origin;
      this.#tell();
    }
    if (height > 0) {
      frame.style.height = `${height}px`;
      this.#link.hidden = true;
    }
    if (top) {
      mark.style.top = `${top}px`;
      const seen = mark.getBoundingClientRect();
      // Brought into view, unless it is there.
      if (seen.top < 0 || seen.bottom + LINE > innerHeight) mark.scrollIntoView();
    }
    if (verdict) this.dispatchEvent(new CustomEvent('kigen-verdict', { detail: verdict }));
  };
}

customElements.get('kigen-check') ?? customElements.define('kigen-check', KigenCheck);
