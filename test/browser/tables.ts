/** The table of a chart as a reader has it, and stories to look at in one. */
import { figure, part, plain, storyOf, type Raw } from './story.js';

/** The table as its reader has it: heads, then cells by row. */
export function read(chart: Element): { heads: string[]; rows: string[][] } {
  const table = part(chart, 'table')!.querySelector('table')!;
  const words = (row: HTMLTableRowElement): string[] =>
    [...row.cells].map((cell) => plain(cell.textContent));
  return {
    heads: words(table.tHead!.rows[0]!),
    rows: [...table.tBodies[0]!.rows].map(words),
  };
}

/** A story of a number of each year. */
export const numbered = (quantities: Raw[]): Raw =>
  storyOf(
    quantities.map((quantity, i) =>
      figure(`f-${i}`, { number: quantity, scope: { when: `${1990 + i}`, sides: ['north'] } }),
    ),
  );

/** The button that sorts by a column. */
export const headOf = (chart: Element, name: string): HTMLButtonElement =>
  [...part(chart, 'table')!.querySelectorAll<HTMLButtonElement>('thead button')].find((one) =>
    plain(one.textContent).includes(name),
  )!;

/** What a table says aloud. */
export const heard = (chart: Element): string =>
  plain(chart.shadowRoot!.querySelector('.body [aria-live="polite"]')?.textContent);

export async function press(chart: Element & { updateComplete: Promise<unknown> }, name: string) {
  headOf(chart, name).click();
  await chart.updateComplete;
}
