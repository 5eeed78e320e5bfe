/**
 * Small stories and the ways to look at a chart as a reader or a page does. Assertions are about
 * words and truths, never about nodes: the runner cannot report a node when one fails.
 */
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import '../../src/casualty-chart/define.js';

export type Raw = Record<string, any>;

export const seed = '/seeds/lachin-2022.story.json';
export const stress = '/seeds/stress.story.json';

/** One figure of side "north" on an event of its own; `change` says what is different. */
export const figure = (id: string, change: Raw = {}): Raw => ({
  id,
  measure: 'killed',
  number: { value: 12, bound: 'exact' },
  scope: { when: '2018-03', sides: ['north'] },
  category: 'not-stated',
  tally: 'period',
  status: 'reported',
  sources: ['wire'],
  ...change,
});

/** A story of three actors and two sources that reads without a problem. */
export const storyOf = (figures: Raw[], change: Raw = {}): Raw => ({
  version: 1,
  id: 'small',
  lang: 'en',
  title: 'A small story',
  asOf: '2018-08-31',
  actors: [
    { id: 'north', name: 'North', short: 'NOR', kind: 'state' },
    { id: 'south', name: 'South', short: 'SOU', kind: 'state' },
    { id: 'west', name: 'West', short: 'WES', kind: 'state' },
  ],
  sources: [
    { id: 'wire', title: 'Ember Wire', kind: 'news', url: 'https://example.org/wire' },
    { id: 'ministry', title: 'North ministry', kind: 'official', party: 'north' },
  ],
  figures,
  ...change,
});

export const number = (value: number, bound = 'exact'): Raw => ({ value, bound });

/** A story that says "12 killed" and "over 280 killed". */
export const small = (): Raw =>
  storyOf([
    figure('first'),
    figure('second', { number: number(280, 'over'), scope: { when: '2018-05', sides: ['south'] } }),
  ]);

/** A story that says this number killed. */
export const saying = (value: number): Raw => storyOf([figure('one', { number: number(value) })]);

/** A story as a child of its widget. */
export const scriptOf = (story: unknown): string =>
  `<script type="application/json">${JSON.stringify(story)}</script>`;

const placed = new Set<Element>();

/** Puts `element` at the end of the page until the test is over. */
export function place<T extends Element>(element: T): T {
  placed.add(element);
  document.body.append(element);
  return element;
}

/** Parses markup as a page does and puts it at the end of the page. */
export function markup(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return place(holder);
}

export const chartIn = (holder: Element): CasualtyChart => holder.querySelector('casualty-chart')!;

/** An element with these attributes and properties, not yet on the page. */
export function elementWith<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Raw = {},
  properties: Raw = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return Object.assign(element, properties);
}

export const chartWith = (attributes: Raw = {}, properties: Raw = {}): CasualtyChart =>
  elementWith('casualty-chart', attributes, properties);

/** Waits for something to become so; says what it waited for if it does not. */
export async function until<T>(
  condition: () => T,
  what: string | (() => string),
  patience = 4000,
): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (performance.now() > end) {
      const wanted = typeof what === 'string' ? what : what();
      throw new Error(`waited in vain until ${wanted}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Long enough for whatever should not happen to happen. */
export const aWhile = (milliseconds = 120): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const part = <T extends HTMLElement = HTMLElement>(
  chart: Element,
  name: string,
): T | undefined => chart.shadowRoot!.querySelector<T>(`[part~="${name}"]`) ?? undefined;

export const plotOf = (chart: Element): SVGSVGElement | undefined =>
  part(chart, 'plot')?.querySelector('svg') ?? undefined;

/** Waits for the picture, and for the words of the page's language. */
export async function drawn<T extends CasualtyChart>(chart: T): Promise<T> {
  await until(() => plotOf(chart) ?? part(chart, 'table'), 'the chart is drawn');
  await chart.updateComplete;
  return chart;
}

/** Waits for any widget's first picture, list or table, and for the parts that come after it. */
export async function ready<T extends HTMLElement & { updateComplete: Promise<unknown> }>(
  host: T,
): Promise<T> {
  await until(
    () =>
      plotOf(host) ??
      part(host, 'table') ??
      host.shadowRoot?.querySelector('.plot canvas, .list, .empty'),
    `<${host.localName}> is drawn`,
  );
  await host.updateComplete;
  return host;
}

export const show = (attributes: Raw = {}, properties: Raw = {}): Promise<CasualtyChart> =>
  drawn(place(chartWith(attributes, properties)));

/** Text as it is read: no-break spaces and isolates are not told apart from plain ones. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

/** The words in the picture. */
export const labels = (chart: Element): string[] =>
  [...(plotOf(chart)?.querySelectorAll('text') ?? [])].map((text) => plain(text.textContent));

export const hasLabel = (chart: Element, text: string): boolean =>
  labels(chart).some((label) => label.includes(text));

/** Waits until the picture says this. */
export const awaitText = (chart: Element, text: string): Promise<boolean> =>
  until(
    () => hasLabel(chart, text),
    () => `the picture says ${text}: ${labels(chart).join(' | ')}`,
  );

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The words in the picture with the room that they take, without the halo: sideways from where the
 * first letter begins to where the next would, since engines differ about what leans out of that.
 */
export const labelBoxes = (chart: Element): { text: string; box: Box }[] =>
  [...plotOf(chart)!.querySelectorAll('text')].map((label) => {
    const { y, height } = label.getBBox();
    const width = label.getComputedTextLength();
    const [anchor, direction] = ['text-anchor', 'direction'].map((of) => label.getAttribute(of));
    const before = anchor === 'middle' ? 0.5 : Number((anchor === 'end') !== (direction === 'rtl'));
    const x = label.x.baseVal[0]!.value - before * width;
    return { text: plain(label.textContent), box: { x, y, width, height } };
  });

/** Everything that the widget itself says, picture and frame. */
export const says = (chart: Element): string => {
  const shown = [...chart.shadowRoot!.children].map((child) => child.cloneNode(true) as Element);
  for (const child of shown)
    for (const closed of child.querySelectorAll('.amiss:not([open]) > :not(summary)'))
      closed.remove();
  return plain(shown.map((child) => child.textContent).join(' '));
};

/** Whether the reader sees the element. */
export const isSeen = (element: Element): boolean => element.checkVisibility();

/** The button whose name is or contains this text. */
export const button = (chart: Element, name: string | RegExp): HTMLButtonElement | undefined =>
  [...chart.shadowRoot!.querySelectorAll<HTMLButtonElement>('button, summary')].find((one) =>
    plain(one.getAttribute('aria-label') ?? one.textContent).match(name),
  );

/** The one place that the keyboard goes to in the picture. */
export const proxy = (chart: Element): HTMLButtonElement =>
  part(chart, 'plot')!.querySelector<HTMLButtonElement>('[role="application"] button')!;

/** Presses a key where the focus is, and waits for what it changes. */
export async function press(
  host: { readonly updateComplete: Promise<unknown> },
  key: string,
): Promise<void> {
  await sendKeys({ press: key });
  // Firefox says that a key is pressed before the page has heard of it.
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  await host.updateComplete;
}

/** What a screen reader was told last. */
export const spoken = (chart: Element): string =>
  plain(part(chart, 'plot')!.querySelector('[aria-live]')?.textContent);

/** An address from which `fetch` gets this text. */
const addresses = new Set<string>();
export function address(text: string, type = 'application/json'): string {
  const url = URL.createObjectURL(new Blob([text], { type }));
  addresses.add(url);
  return url;
}

type Answer = (url: string) => Promise<Response> | Response;
const realFetch = window.fetch;

/** Stands in for the network; the result lists what was asked for. */
export function network(answer: Answer): string[] {
  const asked: string[] = [];
  window.fetch = async (input) => {
    const url = String(input instanceof Request ? input.url : input);
    asked.push(url);
    return answer(url);
  };
  return asked;
}

export const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

/** A promise that is kept from outside. */
export function promise<T>(): { value: Promise<T>; keep: (value: T) => void } {
  let keep!: (value: T) => void;
  const value = new Promise<T>((resolve) => (keep = resolve));
  return { value, keep };
}

const types = [
  'backstory-ready',
  'backstory-select',
  'backstory-period',
  'backstory-date',
  'backstory-problem',
];

/** Every event of ours that reaches `target` from now on. */
export function listen(target: EventTarget = document): CustomEvent[] {
  const heard: CustomEvent[] = [];
  for (const type of types) {
    const hear = (event: Event): number => heard.push(event as CustomEvent);
    target.addEventListener(type, hear);
    undo.push(() => target.removeEventListener(type, hear));
  }
  return heard;
}

const realWarn = console.warn;

/** Console warnings from now on, each as its arguments. */
export function warnings(): unknown[][] {
  const warned: unknown[][] = [];
  console.warn = (...args) => void warned.push(args);
  return warned;
}

const failures: unknown[] = [];
window.addEventListener('error', (event) => failures.push(event.message));
window.addEventListener('unhandledrejection', (event) => failures.push(event.reason));
/** What was thrown and not caught since the page began. */
export const thrown = (): readonly unknown[] => failures;

const isChromium = navigator.userAgent.includes('Chrome/');
/** A test of pixels or of letters' widths that are Chromium's own. */
export const itInChromium = isChromium ? it : it.skip;
let running: Mocha.Test | undefined;
beforeEach(function () {
  running = this.currentTest;
});

/** A command that only Chromium knows: a test that needs it is skipped in another browser. */
export const cdp = async (method: string, params: object = {}): Promise<unknown> =>
  isChromium ? executeServerCommand('cdp', { method, params }) : running?.skip();

const usual: Record<string, string> = {
  'prefers-color-scheme': 'light',
  'forced-colors': 'none',
  'prefers-reduced-motion': 'no-preference',
};

/**
 * Asks the browser to behave as if the reader had these preferences. Each is named, also for
 * none: a request comes by a line of its own, and what another line asked for stays till then.
 */
export async function prefer(
  features: Record<string, string> = {},
  media = 'screen',
): Promise<void> {
  const wished = Object.entries({ ...usual, ...features });
  const isUsual = media === 'screen' && wished.every(([name, value]) => usual[name] === value);
  // What is usual is so in any browser, for want of a way to ask for anything else.
  if (isUsual && !isChromium) return;
  const named = wished.map(([name, value]) => ({ name, value }));
  await cdp('Emulation.setEmulatedMedia', { media, features: named });
}

const undo: (() => void)[] = [];

/** Leaves the page as it was. To be called after each test. */
export function tidy(): void {
  for (const element of placed) element.remove();
  placed.clear();
  for (const step of undo.splice(0)) step();
  for (const url of addresses) URL.revokeObjectURL(url);
  addresses.clear();
  window.fetch = realFetch;
  console.warn = realWarn;
  for (const name of ['lang', 'dir', 'style', 'class', 'data-theme'])
    document.documentElement.removeAttribute(name);
  document.body.removeAttribute('style');
  window.scrollTo(0, 0);
}
