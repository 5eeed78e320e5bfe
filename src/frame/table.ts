import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../locale/languages.js';
import { numberInWords } from '../story/quantity.js';
import type { Speech } from './templates.js';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => unknown;
  /** A column of numbers is set to the end and marked where the number is not known. */
  readonly number?: boolean;
  readonly unknown?: (row: Row) => boolean;
  readonly struck?: (row: Row) => boolean;
}

/** Rows that a table shows at a time. */
const page = 50;

export interface TableOptions {
  readonly caption: string;
  /** Rows asked for so far; 0 is the first page of them. */
  readonly shown: number;
  /** Called with the rows to show when a reader asks for more. */
  readonly show: (rows: number) => void;
}

/**
 * The data as a table, the first column its row heads. Shows a page of rows and asks for more:
 * a table of thousands is not put into the page at once.
 */
export function dataTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { caption, shown, show }: TableOptions,
  { locale, lang }: Speech,
): TemplateResult {
  const visible = Math.max(page, shown);
  const left = Math.min(page, rows.length - visible);
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
  return html`<div class="wide" part="table" role="region" aria-label=${caption} tabindex="0">
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
          ${rows.slice(0, visible).map(
            (row) =>
              html`<tr role="row">
                ${columns.map((column, i) => cell(row, column, i))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      left > 0
        ? html`<button class="link" @click=${() => show(visible + page)}>
            ${fill(locale.frame.showMore, { n: numberInWords(left, lang) })}
          </button>`
        : nothing
    }`;
}
