/**
 * `<kigen-check>`: the checker on a page of one's own.
 *
 * ```html
 * <script src="https://your-host.example/embed.js" defer></script>
 * <kigen-check><a href="https://your-host.example/notice/ja/">対象かどうか確かめる</a></kigen-check>
 * ```
 *
 * Without scripts, the link inside stays. Loading the script defines the element; nothing is exported.
 */

/** The languages there are. */
export type Language = "ja" | "ja-easy" | "en" | "zh-hans" | "zh-hant" | "ko";

/**
 * The result of the traveller's answers. The answers themselves stay in the frame. A verdict `elsewhere` is sent as
 * `not_covered`, because it would reveal the answer to one question.
 */
export interface VerdictDetail {
  /** The verdict, by its name in the notice's reading, such as `eligible`, `confirm` or `not_covered`. */
  readonly verdict: string;
  /** The notice's name in addresses. */
  readonly notice: string;
}

/**
 * A link that becomes a frame as wide as its container. The link may come later, be nested, and change: its text, or its
 * text alternative, is the frame's title. In print it is a link again, with the address of the page.
 *
 * In CSS, `--kigen-height` is the frame's height until the page has reported its own (`40rem`), `--kigen-margin` the margin
 * above a question that is scrolled into view (`1rem`; more with a fixed header). The page is light or dark as the
 * host's `color-scheme` is there, by CSS or by `<meta name="color-scheme">`, and follows when it changes.
 */
export interface KigenCheckElement extends HTMLElement {
  /**
   * The page's language: the attribute `language`, or else the nearest `lang` around the element, shadow trees included, or else
   * the link's own. Either may be any language tag in any case: `zh-TW` is `zh-hant`, and a language that the page does not have
   * is `en`. A `language` that is no tag counts as missing. `null` and `undefined` remove the attribute.
   */
  get language(): Language;
  set language(language: Language | null | undefined);
  addEventListener<K extends keyof KigenCheckEventMap>(
    type: K,
    listener: (this: KigenCheckElement, event: KigenCheckEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** The events of the element, which do not bubble. */
export interface KigenCheckEventMap extends HTMLElementEventMap {
  /** Fires each time that the answers lead to a result. */
  "kigen-verdict": CustomEvent<VerdictDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    "kigen-check": KigenCheckElement;
  }
}
