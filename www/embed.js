// <kigen-check>: replaces the link inside it by a frame with the page that the link leads to, as high as that page.
// Without this script, the link is there. Its API is in embed.d.ts. The build fills in KIGEN_LANGUAGES.
//
// Host and page send each other their whole state, at every change of it and whenever the other asks, so that no
// message is too early or too late. They can be of different versions: fields may be added, and a missing one is
// unknown.
// To the page: language, took (the language in which it was loaded, or that it last reported), colorScheme
// From it: ready (a request), or height, took and title; and top and verdict, after an event
const VERSION = 1;

// As an adopted style sheet, which no host's policy forbids. The element is as wide as the room, even if a box is only
// as wide as its contents: a row without height asks for the window's width, and shrinks. In print it shows the link
// with the page's address, since a frame would be cut at the end of a sheet. The mark is a scroll target, with the
// margin above it. Its colour is a system colour of the current colour scheme, whatever sets that, and its transition
// fires an event when the scheme changes.
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

// The height of a heading in pixels.
const LINE = 40;

// A page's address: the part before the language, the language, and the part after it.
const PAGE = /^(https?:.+\/)(\w\w(?:-\w+)?)(\/([?#].*)?)$/;

// The relevant subtags of a language tag: of the scripts only those of Chinese. Any text may follow them.
const TAG = /^([a-z]{2,8})(?:-[a-z]{3}){0,3}(?:(-han[st])|-[a-z]{4})?(-[a-z]{2}|-\d{3})?(?![a-z\d])/;

// The page's language for a tag: English if the page lacks the language, and undefined for an invalid tag. A link to a
// variety of the language takes precedence.
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

// Across the boundary of a shadow tree, too.
const above = (node) => node.parentElement ?? node.getRootNode().host;

// The text of a link as screen readers announce it.
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
    // The address of the loaded page without its language, and that of its link.
    #address;
    #own;
    // The names from its link, and from its own title.
    #name;
    #title;
    // The language that the page has taken from here. A later choice of the traveller stays.
    #took;
    // The target of messages: the page's origin, once it has sent one; and the last state sent.
    #page;
    #told;
    #window;
    #watch = new MutationObserver(() => this.#update());
    // A hidden mark fires no transition event.
    #shown = new ResizeObserver(() => this.#tell());

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [style];
      root.append(this.#mark, this.#link);
      this.#mark.addEventListener('transitionrun', () => this.#tell());
      // The property was set before the class was defined.
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
      // A value that cannot be converted to text counts as missing.
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

    // With this method, moveBefore() does not reload the frame.
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
      // A new frame adds no entry to the history.
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

    // Sends the page its language and colour scheme, if they have changed.
    #tell() {
      if (!this.#page) return;
      const { language } = this;
      // A light colour means a dark scheme.
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
      // A sandboxed page has an opaque origin; and a script of the host's own origin could do all of this anyway.
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
        // Scrolls the mark into view, unless it is visible.
        if (seen.top < 0 || seen.bottom + LINE > innerHeight) mark.scrollIntoView();
      }
      if (verdict) this.dispatchEvent(new CustomEvent('kigen-verdict', { detail: verdict }));
    };
  });
};

// Server-side rendering has no elements, and a browser without adopted style sheets keeps the link. Another copy of
// this script may have defined the element.
if (globalThis.document?.adoptedStyleSheets && !customElements.get('kigen-check')) define();
