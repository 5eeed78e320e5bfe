import { html, nothing, type TemplateResult } from 'lit';

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
    const content = column.cell(row);
    const classes = [
      column.number && 'number',
      column.unknown?.(row) && 'unknown',
      column.struck?.(row) && 'struck',
      !content && 'none',
    ]
      .filter(Boolean)
      .join(' ');
    // Roles hold where narrow styles take the cells out of the table's own layout.
    return i
      ? html`<td role="cell" class=${classes} data-name=${column.title}>
          <span>${content || '–'}</span>
        </td>`
      : html`<th role="rowheader" scope="row" class=${classes} data-name=${column.title}>
          <span>${content}</span>
        </th>`;
  };
  return html`<div
      class="wide"
      part="table"
      role="region"
      aria-label=${options.caption}
      tabindex="0"
    >
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map(
              ({ title, number }) =>
                html`<th role="columnheader" scope="col" class=${number ? 'number' : nothing}>
                  ${title}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.slice(0, options.shown).map(
            (row) =>
              html`<tr role="row">
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
