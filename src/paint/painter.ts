import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { above } from '../frame/above.js';
import { many } from '../frame/painting.js';
import type { Picture } from '../frame/picture.js';
import { lookOf, Probe } from './look.js';
import { paintShapes } from './paint-shapes.js';

type Host = ReactiveControllerHost & HTMLElement;

/** A picture goes to the canvas above `many` shapes, and back to SVG at `few`. */
export const limits = { many, few: 1200 };

/** Room around the picture for letters that reach out of it, in pixels. */
const bleed = 4;
/** What browsers can hold of a canvas: pixels on a side, and in all. */
const mostAside = 16_384;
const mostInAll = 268_000_000;
/** What one frame takes: milliseconds, and steps, since browsers may do the work at its end. */
const longest = 20;
const mostSteps = 128;

/** What a reader may change while the picture stands. */
const media = (): string[] => [
  'print',
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
  `(resolution: ${devicePixelRatio}dppx)`,
];

/** Pixels of the canvas for one of a picture of this size: the screen's own, where they fit. */
export const scaleFor = (width: number, height: number, ratio: number): number =>
  Math.min(ratio, mostAside / Math.max(width, height), Math.sqrt(mostInAll / (width * height)));

/**
 * Paints a widget's picture onto a canvas while it has many shapes. The canvas follows what SVG
 * follows by itself: theme, contrast, zoom. Paper gets SVG.
 */
class Painter implements ReactiveController {
  readonly #host: Host;
  /** As large as the picture; the canvas stands out of it by its bleed. */
  readonly #box = document.createElement('div');
  readonly #canvas = document.createElement('canvas');
  readonly #probe = new Probe();
  readonly #page = new MutationObserver(() => this.#soon());
  #queries: MediaQueryList[] = [];
  #on = false;
  #printing = false;
  #picture: Picture = { shapes: [], width: 0, height: 0 };
  /** What the canvas shows: its picture, look and scale. */
  #shown: readonly unknown[] = [];
  /** Frames that are asked for: to look for changes, and to paint on. */
  #next = 0;
  #going = 0;
  #work: Generator<undefined, void> | undefined;

  constructor(host: Host) {
    this.#host = host;
    /* Set by script, which every policy allows. Contained, so that the bleed never lets the page
       scroll sideways. */
    Object.assign(this.#box.style, { position: 'relative', contain: 'layout', maxWidth: '100%' });
    Object.assign(this.#canvas.style, {
      position: 'absolute',
      insetBlockStart: `-${bleed}px`,
      insetInlineStart: `-${bleed}px`,
    });
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#canvas.addEventListener('contextrestored', () => {
      this.#shown = [];
      this.#soon();
    });
    this.#box.append(this.#canvas, this.#probe.element);
    host.addController(this);
  }

  /** The element that shows the picture; undefined where SVG is to. */
  picture(picture: Picture): HTMLElement | undefined {
    const on = picture.shapes.length > (this.#on ? limits.few : limits.many);
    // Nothing changes its nature under the reader's hand.
    if (on !== this.#on) {
      if (this.#host.matches(':active')) this.#afterwards();
      else this.#on = on;
    }
    if (!this.#on || this.#printing || matchMedia('print').matches) return undefined;
    this.#picture = picture;
    this.#box.style.width = `${picture.width}px`;
    this.#box.style.height = `${picture.height}px`;
    this.#soon();
    return this.#box;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#print);
    this.#listen();
    this.#soon();
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#print);
    this.#unlisten();
    this.#page.disconnect();
  }

  #listen(): void {
    this.#queries = media().map((query) => matchMedia(query));
    for (const query of this.#queries) query.addEventListener('change', this.#changed);
  }

  #unlisten(): void {
    for (const query of this.#queries) query.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => {
    this.#unlisten();
    this.#listen();
    this.#host.requestUpdate();
  };

  readonly #print = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#host.requestUpdate();
  };

  /** Has the host ask again once the reader's hand is off it. */
  #afterwards(): void {
    requestAnimationFrame(() =>
      this.#host.matches(':active') ? this.#afterwards() : this.#host.requestUpdate(),
    );
  }

  /** Paints in the next frame, a task of its own, if there is anything new to paint. */
  #soon(): void {
    if (this.#next) return;
    this.#next = requestAnimationFrame(() => {
      this.#next = 0;
      if (this.#box.isConnected) this.#paint();
    });
  }

  #paint(): void {
    const { shapes, width, height } = this.#picture;
    this.#page.disconnect();
    for (let at = this.#box.closest('.frame') ?? undefined; at; at = above(at))
      this.#page.observe(at, { attributes: true });
    const [w, h] = [width + 2 * bleed, height + 2 * bleed];
    const scale = scaleFor(w, h, devicePixelRatio);
    const worn = this.#probe.read();
    const shown = [shapes, width, height, worn, scale];
    if (shown.every((value, i) => value === this.#shown[i])) return;
    this.#shown = shown;
    cancelAnimationFrame(this.#going);
    const canvas = this.#canvas;
    canvas.width = Math.round(w * scale);
    canvas.height = Math.round(h * scale);
    canvas.style.width = `${w}px`;
    canvas.style.height = `${h}px`;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.scale(canvas.width / w, canvas.height / h);
    context.translate(bleed, bleed);
    this.#work = paintShapes(context, shapes, lookOf(worn, scale));
    this.#go();
  }

  /** Paints on, in the next frame too if it takes long. */
  #go(): void {
    const end = performance.now() + longest;
    for (let step = 0; step < mostSteps && performance.now() < end; step++)
      if (this.#work!.next().done) return;
    this.#going = requestAnimationFrame(() => this.#go());
  }
}

const painters = new WeakMap<Host, Painter>();

/** The element that shows a widget's picture; undefined where SVG is to. */
export function paint(host: Host, picture: Picture): HTMLElement | undefined {
  let painter = painters.get(host);
  if (!painter) {
    if (picture.shapes.length <= limits.many) return undefined;
    painters.set(host, (painter = new Painter(host)));
  }
  return painter.picture(picture);
}
