import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => unknown;
  /** A column of numbers is set to the end and marked where the number is not known. */
  readonly number?: boolean;
  readonly unknown?: (row: Row) => boolean;
  readonly struck?: (row: Row) => boolean;
}

/** Rows that a table shows at a time. */
export const tablePage = 50;

/**
 * The data as a table, the first column its row heads. Shows `shown` rows and asks for more:
 * a table of thousands is not put into the page at once.
 */
export function dataTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  options: { caption: string; shown: number; moreLabel: string; more: () => void },
): TemplateResult {
  const cell = (row: Row, column: Column<Row>, i: number): TemplateResult => {
    const classes = classMap({
      number: column.number ?? false,
      unknown: column.unknown?.(row) ?? false,
      struck: column.struck?.(row) ?? false,
    });
    return i
      ? html`<td class=${classes}>${column.cell(row)}</td>`
      : html`<th scope="row" class=${classes}>${column.cell(row)}</th>`;
  };
  return html`<div
      class="wide"
      part="table"
      role="region"
      aria-label=${options.caption}
      tabindex="0"
    >
      <table>
        <thead>
          <tr>
            ${columns.map(
              ({ title, number }) =>
                html`<th scope="col" class=${number ? 'number' : nothing}>${title}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, options.shown).map(
            (row) =>
              html`<tr>
                ${columns.map((column, i) => cell(row, column, i))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      rows.length > options.shown
        ? html`<button class="link" @click=${options.more}>${options.moreLabel}</button>`
        : nothing
    }`;
}
