/**
 * `<kigen-check>`: the checker on a page of one's own.
 *
 * ```html
 * <script src="https://your-host.example/embed.js" defer></script>
 * <kigen-check><a href="https://your-host.example/nagasaki/ja/">クーポンの補償を確かめる</a></kigen-check>
 * ```
 *
 * The link inside is what there is where no script runs. Loading the script defines the element; nothing is exported.
 */

/** The languages there are. */
export type Language = "ja" | "ja-easy" | "en" | "zh-hans" | "zh-hant" | "ko";

/** What the traveller's answers have come to. The answers themselves stay in the frame. */
export interface VerdictDetail {
  readonly verdict: import("./kigen.js").Verdict;
  /** The notice's name in addresses, such as `nagasaki`. */
  readonly notice: string;
}

/**
 * A link that becomes a frame. In CSS, `--kigen-height` is the frame's height until the page has told its own (`40rem`),
 * `--kigen-margin` the room that is left above a question brought into view (`1rem`; more where a header stays at the top),
 * and `color-scheme` decides whether the page is light or dark.
 */
export interface KigenCheckElement extends HTMLElement {
  /** The attribute `language`; without one the nearest `lang` around the element, or else the link's own. */
  get language(): Language;
  set language(language: Language);
  addEventListener<K extends keyof KigenCheckEventMap>(
    type: K,
    listener: (this: KigenCheckElement, event: KigenCheckEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** The events of the element, which do not bubble. */
export interface KigenCheckEventMap extends HTMLElementEventMap {
  /** Each time that answers have come to a result. */
  "kigen-verdict": CustomEvent<VerdictDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    "kigen-check": KigenCheckElement;
  }
}
