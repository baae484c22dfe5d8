// <kigen-check>: turns the link inside it into a frame with the page that the link leads to, as high as that page is. Where
// this does not run, the link is there. What it takes and gives is in embed.d.ts. The build fills in KIGEN_LANGUAGES.
//
// Host and page tell each other all of their state, at every change of it and whenever the other asks, so that no message is
// too early or too late. They need not be of one version: fields may be added, and what is missing is as if not known.
//   to the page: language, took (the language that it was loaded in, or has said that it took), colorScheme
//   from it:     ready (it asks), or height, took and title; and top and verdict, when something comes about
const VERSION = 1;

// In the one way that no host's policy forbids. As wide as there is room, also where a box is only as wide as what is in it:
// a row without height asks for the window's width, and does with less. In print it is the link with the page's address, since a
// frame is cut at the end of a sheet. The mark is the room to be left above what is to be seen. Its ink is the system's for
// the colour scheme that counts here, for whatever reason, and that it turns to another is an event.
const STYLE = ':host{display:block;position:relative;box-sizing:border-box;width:100%;'
  + 'width:-moz-available;width:-webkit-fill-available;width:stretch;min-width:min(100%,17.5rem);flex-shrink:9999;'
  + 'height:auto!important}'
  + ':host::before{content:"";display:grid;grid-template-columns:minmax(0,100vw)}'
  + ':host([hidden]),slot[hidden]{display:none}'
  + 'slot{display:block}'
  + 'iframe{display:block;width:100%;height:var(--kigen-height,40rem);border:0}'
  + 'i{position:absolute;height:var(--kigen-margin,1rem);translate:0 -100%;color:CanvasText;background:CanvasText;'
  + 'transition:color 1ms}'
  + '@media print{iframe{display:none}slot[hidden]{display:block}'
  + 'slot::after{content:attr(data-address);display:block;overflow-wrap:anywhere}}';

// As high as a heading.
const LINE = 40;

// A page's address: what is before the name of its language, the name, and what is after it.
const PAGE = /^(https?:.+\/)(\w\w(?:-\w+)?)(\/([?#].*)?)$/;

// The subtags of a language tag that say something here: of the scripts only those of Chinese. After these, anything may come.
const TAG = /^([a-z]{2,8})(?:-[a-z]{3}){0,3}(?:(-han[st])|-[a-z]{4})?(-[a-z]{2}|-\d{3})?(?![a-z\d])/;

// The page's language for a tag, English where there is none, and nothing for what is no tag. A link in a variety of the
// language is taken at its word.
const nearest = (text, own = '') => {
  try {
    const tag = text.trim().toLowerCase().replaceAll('_', '-');
    if (!own && KIGEN_LANGUAGES.includes(tag)) return tag;
    const [, base, written = '', region = ''] = TAG.exec(tag.replace(/^zh-yue/, 'yue'));
    const { language, script } = new Intl.Locale(base + written + region).maximize();
    if (/^Han[st]$/.test(script) && !KIGEN_LANGUAGES.includes(language)) {
      return tag === 'zh' && own.startsWith(tag) ? own : `zh-${script.toLowerCase()}`;
    }
    return [own, ...KIGEN_LANGUAGES].find((name) => name.split('-')[0] === language) ?? 'en';
  } catch {
    return undefined;
  }
};

// Out of a shadow tree, too.
const above = (node) => node.parentElement ?? node.getRootNode().host;

// As a link is read out.
const words = (node) => {
  if (node.nodeType === Node.COMMENT_NODE || node.ariaHidden === 'true') return '';
  return node.nodeValue ?? (node.alt || node.ariaLabel || [...node.childNodes].map(words).join(''));
};
const nameOf = (link) => {
  const name = link.ariaLabelledByElements?.map(words).join(' ') || words(link) || link.title;
  return name.replace(/\s+/g, ' ').trim();
};

const define = () => {
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);

  customElements.define('kigen-check', class KigenCheck extends HTMLElement {
    #frame = document.createElement('iframe');
    #mark = document.createElement('i');
    #link = document.createElement('slot');
    // The page that is loaded, but for its language, and that of its link.
    #address;
    #own;
    // By its link, and by its own title.
    #name;
    #title;
    // The language that the page has taken from here. What the traveller has chosen since stays chosen.
    #took;
    // Whom to speak to: the page's origin, once it has spoken; and what it was told last.
    #page;
    #told;
    #window;
    #watch = new MutationObserver(() => this.#update());
    // What was not shown has had no event of its ink.
    #shown = new ResizeObserver(() => this.#tell());

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [style];
      root.append(this.#mark, this.#link);
      this.#mark.addEventListener('transitionrun', () => this.#tell());
      // Set before there was a class to take it.
      if (!this.hasOwnProperty('language')) return;
      const { language } = this;
      delete this.language;
      this.language = language;
    }

    get language() {
      const asked = nearest(this.getAttribute('language'));
      if (asked) return asked;
      let node = this;
      while (node && !node.hasAttribute('lang')) node = above(node);
      const tag = node?.getAttribute('lang').trim();
      return (tag ? nearest(tag, this.#own) : this.#own) ?? 'en';
    }

    set language(name) {
      // What cannot be written is none.
      try {
        if (name !== null && name !== undefined) return void this.setAttribute('language', name);
      } catch {}
      this.removeAttribute('language');
    }

    connectedCallback() {
      this.#window = this.ownerDocument.defaultView;
      this.#window?.addEventListener('message', this.#hear);
      this.#shown.observe(this);
      this.#look();
    }

    // With it, what is moved by moveBefore() stays as it is.
    connectedMoveCallback() {
      this.#look();
    }

    disconnectedCallback() {
      this.#window?.removeEventListener('message', this.#hear);
      this.#watch.disconnect();
      this.#shown.disconnect();
      this.#frame.remove();
      this.#page = this.#address = '';
    }

    // Children may come late, change and be replaced, and the language may be that of any element above.
    #look() {
      const own = ['language', 'lang', 'href', 'alt', 'title', 'aria-label', 'aria-labelledby', 'aria-hidden'];
      this.#watch.disconnect();
      this.#watch.observe(this, { childList: true, characterData: true, subtree: true, attributeFilter: own });
      for (let node = above(this); node; node = above(node)) this.#watch.observe(node, { attributeFilter: ['lang'] });
      this.#update();
    }

    #update() {
      const link = [...this.querySelectorAll('a[href]')].find(({ href }) => PAGE.test(href));
      if (link) {
        const [, site, own, rest] = PAGE.exec(link.href);
        this.#own = own;
        this.#name = nameOf(link);
        this.#entitle();
        if (this.#address !== site + rest) this.#load(site, rest);
      }
      this.#tell();
    }

    #load(site, rest) {
      const frame = this.#frame;
      // Anew, so that there is nothing to go back to.
      frame.remove();
      this.#page = '';
      this.#address = site + rest;
      this.#took = this.language;
      frame.src = site + this.#took + rest;
      frame.allow = 'clipboard-write; web-share';
      frame.loading = 'lazy';
      this.#mark.before(frame);
    }

    #entitle() {
      const title = this.#name || this.#title || 'Kigen';
      if (this.#frame.title !== title) this.#frame.title = title;
    }

    // Says what the page is to go by here, if it has not been said.
    #tell() {
      if (!this.#page) return;
      const { language } = this;
      // A light ink is for a dark page.
      const [red] = /\d+/.exec(getComputedStyle(this.#mark).backgroundColor) ?? [0];
      const colorScheme = red > 127 ? 'dark' : 'light';
      const told = language + colorScheme;
      if (told === this.#told) return;
      this.#told = told;
      const message = { kigen: VERSION, language, took: this.#took, colorScheme };
      this.#frame.contentWindow.postMessage(message, this.#page);
    }

    #hear = ({ source, origin, data }) => {
      const frame = this.#frame;
      const mark = this.#mark;
      // Within a sandbox nobody has an origin; and whoever has the host's could do all of this without the page.
      const isPage = frame.src.startsWith(`${origin}/`) || origin === self.origin;
      if (source !== frame.contentWindow || !isPage || data?.kigen !== VERSION) return;
      const { ready, height, took, title, top, verdict } = data;
      if (took) this.#took = took;
      if (ready || !this.#page) {
        this.#page = origin === 'null' ? '*' : origin;
        this.#told = '';
        this.#tell();
      }
      if (title) {
        this.#title = title;
        this.#entitle();
      }
      if (height > 0) {
        frame.style.height = `${height}px`;
        this.#link.dataset.address = frame.src;
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
  });
};

// On a server there are no elements, and a browser too old for the style keeps the link. Another copy of this may have come
// before.
if (globalThis.document?.adoptedStyleSheets && !customElements.get('kigen-check')) define();
