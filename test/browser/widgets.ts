/** What there is to know of each widget for the tests that hold for all of them. */
import '../../src/all.js';
import type { Problem } from '../../src/story/types.js';
import { markup, plain, proxy, ready, type Raw } from './story.js';

export interface Widget {
  readonly name: string;
  readonly views: readonly string[];
  /** Those beside the first that are pictures too. */
  readonly pictures?: readonly string[];
  /** A table to start from, and what the graphic says of it. */
  readonly table: string;
  readonly fromTable: RegExp;
  /** What it says of the seed story, here and in the other languages. */
  readonly fromSeed: RegExp;
  readonly inLanguages: Readonly<Record<'az' | 'ru' | 'fa', RegExp>>;
}

/** A table of lines, the first its headings; bars part the cells. */
export const tableOf = (...lines: string[]): string => {
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const [head, ...body] = cells;
  return `<table><thead><tr>${head!.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>
    <tbody>${body
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</tbody></table>`;
};

export const widgets: readonly Widget[] = [
  {
    name: 'casualty-chart',
    views: ['bars', 'cumulative', 'claims', 'table'],
    pictures: ['cumulative', 'claims'],
    table: tableOf(
      'When | Side | Killed | Source',
      '2018-01 | North | over 40 | Ember Wire',
      '2018-02 | South | 10–14 | Ember Wire',
    ),
    fromTable: /over 40/,
    fromSeed: /over 6,500/,
    inLanguages: { az: /6\.500-dən çox/, ru: /более 6.500/, fa: /بیش از.۶٬۵۰۰/ },
  },
  {
    name: 'border-exchange-timeline',
    views: ['lanes', 'list', 'table'],
    table: tableOf(
      'When | Title | Side | Kind | Source',
      '2018-01-14 | Shots across the river | North and South | fire exchange | Ember Wire',
      '2018-02 | Road closed for a week | South | blockade | Ember Wire',
    ),
    fromTable: /Shots across\s+the\s+river/,
    fromSeed: /Armenia/,
    inLanguages: { az: /Ermənistan/, ru: /Армения/, fa: /ارمنستان/ },
  },
  {
    name: 'actor-relations-diagram',
    views: ['diagram', 'list', 'table'],
    table: tableOf(
      'From | To | Kind | Sign | Since | Until',
      'North | South | dispute | -1 | 2009 |',
      'East | North | alliance | 1 | 2016 |',
    ),
    fromTable: /North/,
    fromSeed: /Azerbaijan/,
    inLanguages: { az: /Azərbaycan/, ru: /Азербайджан/, fa: /آذربایجان/ },
  },
].filter(({ name }) => customElements.get(name));

export type Host = HTMLElement & {
  updateComplete: Promise<unknown>;
  data: unknown;
  view: string | undefined;
  story: Raw | undefined;
  problems: readonly Problem[];
  toSVG(): string;
  toCSV(): string;
  toPNG(scale?: number): Promise<Blob>;
};

/** A widget on the page, as written; `data` is set before it is waited for. */
export async function show(name: string, attributes = '', data?: unknown): Promise<Host> {
  const host = markup(`<${name} loading="eager" ${attributes}></${name}>`)
    .firstElementChild as Host;
  if (data !== undefined) host.data = data;
  return ready(host);
}

const keys = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'PageDown', 'Home'];

/** What is spoken at the place that the keyboard has come to. */
export const current = (host: Host): string => plain(proxy(host).getAttribute('aria-label'));

/**
 * Walks by keyboard until `visit` has enough or every place has been come to. From each place the
 * key is pressed that was pressed there least often, so that no place that can be reached is missed.
 */
export async function walk(
  host: Host,
  visit: (spoken: string) => boolean | void | Promise<boolean | void>,
): Promise<number> {
  const press = async (key: string): Promise<void> => {
    proxy(host).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await host.updateComplete;
  };
  await press('Home');
  const total = Number(/(\d+)$/.exec(current(host))?.[1]);
  const seen = new Set<string>();
  const pressed = new Map<string, number>();
  for (let steps = 0; seen.size < total && steps < 60 * total; steps++) {
    const here = current(host);
    if (!seen.has(here) && (await visit(here))) break;
    seen.add(here);
    const uses = (key: string): number => pressed.get(here + key) ?? 0;
    const key = keys.reduce((a, b) => (uses(b) < uses(a) ? b : a));
    pressed.set(here + key, uses(key) + 1);
    await press(key);
  }
  return total - seen.size;
}
