import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fontStack } from '../theme/tokens.js';
import type { Measure } from '../marks/wrap.js';
import { above } from './above.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The language in force at `element`: the nearest `lang`, through shadow trees; '' if none. */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = above(at)) {
    const lang = at.getAttribute('lang');
    if (lang !== null) return lang;
  }
  return '';
}

/** Where there is nothing to measure with. */
const rough: Measure = (text, { size }) => text.length * size * 0.6;

let context: (CanvasRenderingContext2D & { lang?: string }) | null | undefined;

/** Digits one by one, and what stands between them: pictures are full of numbers, all of ten digits. */
const pieces = /\p{Nd}|\P{Nd}+/gu;

/** A measurer for `family`, by the browser's own fonts: Firefox chooses them by the language, too. */
function canvasMeasure(family: string, lang: string): Measure {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return rough;
  const pen = context;
  const known = new Map<string, number>();
  const measure: Measure = (text, style) => {
    const weight = style.bold ? 700 : 400;
    const key = `${weight} ${style.size}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      const parts = text.match(pieces);
      if (parts?.[1]) width = parts.reduce((sum, part) => sum + measure(part, style), 0);
      else {
        pen.lang = lang;
        pen.font = `${weight} ${style.size}px ${family}`;
        width = pen.measureText(text).width;
      }
      if (known.size > 5000) known.clear();
      known.set(key, width);
    }
    return width;
  };
  return measure;
}

/**
 * What the page gives a widget: language, direction, colour scheme, width, size of type and the
 * fonts to measure with. Watches them and asks the host for an update when one changes.
 */
export class Environment implements ReactiveController {
  lang = '';
  rtl = false;
  /** Width of the host's content in CSS pixels; 0 before it was measured or while hidden. */
  width = 0;
  /** Size of the reader's type over the usual 16 px. */
  textScale = 1;
  /** The scheme that the page declares, if it declares one. */
  pageScheme: 'light' | 'dark' | undefined;
  measure: Measure = rough;

  readonly #host: Host;
  #resize: ResizeObserver | undefined;
  #page: MutationObserver | undefined;
  #letters = '';
  readonly #fontsLoaded = (): void => {
    this.#letters = '';
    this.#update();
  };

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    // It tells the width, and asks for styles while all of them are known: asking the page later
    // would have it laid out once more.
    this.#resize = new ResizeObserver(([entry]) => this.#update(entry!.contentRect.width));
    this.#resize.observe(this.#host);
    this.#page = new MutationObserver(() => this.#update());
    for (const node of [document.documentElement, document.body, this.#host])
      if (node)
        this.#page.observe(node, {
          attributeFilter: ['lang', 'dir', 'data-theme', 'style', 'class'],
        });
    document.fonts.addEventListener('loadingdone', this.#fontsLoaded);
  }

  hostDisconnected(): void {
    this.#resize!.disconnect();
    this.#page!.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#fontsLoaded);
  }

  #update(width?: number): void {
    const before = this.#state();
    this.#read(width);
    if (this.#state() === before) return;
    // Drawing within the observer's own round changes the height that it watches, which pages
    // are told of as an error ("ResizeObserver loop").
    if (width === undefined) this.#host.requestUpdate();
    else requestAnimationFrame(() => this.#host.requestUpdate());
  }

  #state(): string {
    return [this.rtl, this.width, this.textScale, this.pageScheme, this.#letters].join();
  }

  #read(width?: number): void {
    const style = getComputedStyle(this.#host);
    const [light, dark] = ['light', 'dark'].map((name) => style.colorScheme.includes(name));
    this.lang = languageOf(this.#host);
    this.rtl = style.direction === 'rtl';
    this.width = Math.floor(
      width ??
        (this.#host.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) ||
          0),
    );
    this.textScale =
      Math.round(parseFloat(getComputedStyle(document.documentElement).fontSize) * 6.25) / 100 || 1;
    this.pageScheme = light === dark ? undefined : dark ? 'dark' : 'light';
    const face = style.getPropertyValue('--backstory-font').trim() || fontStack;
    const family = face === 'inherit' ? style.fontFamily : face;
    const letters = `${this.lang} ${family}`;
    if (letters !== this.#letters) {
      this.#letters = letters;
      this.measure = canvasMeasure(family, this.lang);
    }
  }
}
