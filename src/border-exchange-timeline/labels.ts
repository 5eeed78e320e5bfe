import type { Page } from '../marks/page.js';
import type { Ink } from '../marks/shape.js';
import type { TextStyle } from '../marks/text.js';
import type { LayoutOptions } from './layout.js';
import type { Entry } from './model.js';

/** Entries that a picture holds with their words; above this a linear axis shows marks. */
export const mostLabelled = 60;

export interface Line extends TextStyle {
  readonly text: string;
  readonly ink: Ink;
  readonly struck?: boolean;
}

/** Words set in lines: one over the other, as wide as the widest. */
export interface Words {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const titleStyle = { size: 13, bold: true, ink: 'ink-1' } as const;
const detailStyle = { size: 12, ink: 'ink-2' } as const;
/** Lines that a title or a detail may take; columns are as wide as three of them need. */
const mostLines = 5;

/**
 * The lines of an entry's words in `width` pixels; undefined where its title or one of its details
 * would take more than `most`, or a word would have to be broken.
 */
export function linesOf(
  page: Page,
  { said, status }: Entry,
  width: number,
  extra: readonly string[],
  most = mostLines,
): readonly Line[] | undefined {
  const { title, details } = said;
  const lines: Line[] = [];
  for (const [i, text] of [title, ...extra, ...details].filter(Boolean).entries()) {
    const style = i ? detailStyle : titleStyle;
    const set = page.wrapWhole(text, width, style, most);
    if (!set) return undefined;
    const struck = !i && status === 'withdrawn' && { struck: true };
    for (const line of set) lines.push({ ...style, text: line, ...struck });
  }
  return lines;
}

/** The same as a block. */
export function labelOf(...of: Parameters<typeof linesOf>): Words | undefined {
  const lines = linesOf(...of);
  return lines && block(of[0], lines);
}

export const heightOf = (page: Page, lines: readonly Line[]): number =>
  lines.reduce((sum, { size }) => sum + page.line(size), 0);

export function block(page: Page, lines: readonly Line[]): Words {
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => page.widthOf(line.text, line))),
    height: heightOf(page, lines),
  };
}

/** Sets words with their top start at `x`, `y`. */
export function setWords(page: Page, { lines }: Words, x: number, y: number, halo = false): void {
  for (const { size, ...line } of lines) {
    y += page.line(size);
    page.text(x, y - page.px(size) * 0.33, line.text, { ...line, size, ...(halo && { halo }) });
  }
}

/** What matters most comes first where not all can have words. */
export function byWeight(a: Entry, b: Entry): number {
  const weight = ({ band, form, event }: Entry): number =>
    event
      ? 3 * Number(band) + 2 * Number(form === 'diamond') + Math.min(2, event.figures.length)
      : 4;
  return weight(b) - weight(a);
}

/** As many entries as a picture holds with their words, in their own order. */
export function weightiest(entries: readonly Entry[]): readonly Entry[] {
  const kept = new Set([...entries].sort(byWeight).slice(0, mostLabelled));
  return entries.filter((entry) => kept.has(entry));
}

/** Entries whose words found no room at their marks, each with the number that stands there. */
export class Key {
  readonly #entries: Entry[] = [];
  readonly #names = new Map<string, string>();
  readonly #options: LayoutOptions;

  constructor(options: LayoutOptions) {
    this.#options = options;
  }

  get used(): boolean {
    return this.#entries.length > 0;
  }

  get names(): number {
    return this.#names.size;
  }

  /** Forgets the numbers, for words that are placed anew. */
  clear(): void {
    this.#entries.length = 0;
  }

  /** The number of an entry as words at its mark. */
  number(page: Page, entry: Entry): Words {
    this.#entries.push(entry);
    const text = this.#options.number(this.#entries.length);
    return block(page, [{ ...titleStyle, text }]);
  }

  /** Tells what a short name at a lane stands for. */
  name(short: string, name: string): void {
    if (short !== name) this.#names.set(short, name);
  }

  /** Writes the list below all that is there. */
  write(page: Page): void {
    const lines = [
      ...this.#names,
      ...this.#entries.map(({ said }, i) => {
        const { title, date, details } = said;
        const text = [title, date, ...details].join(this.#options.separator);
        return [this.#options.number(i + 1), text] as const;
      }),
    ];
    const style = { ...titleStyle, size: 12 };
    const indent = Math.max(...lines.map(([sign]) => page.widthOf(sign, style))) + page.px(10);
    if (lines.length) page.y += page.px(8);
    for (const [sign, text] of lines) {
      page.y += page.px(4);
      const top = page.y;
      page.paragraph(indent, page.width - indent, text, { size: 12, ink: 'ink-1' });
      page.text(0, top + page.line(12) - page.px(12) * 0.3, sign, style);
    }
  }
}
