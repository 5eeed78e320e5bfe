import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { fill } from '../locale/languages.js';
import { later } from '../locale/en/later.js';
import { tables } from '../locale/en/tables.js';
import { numberInWords } from '../story/quantity.js';
import { files } from './after.js';
import { remember } from './remember.js';
import { sortRows, type Order } from './table-order.js';
import type { Speech } from './templates.js';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => unknown;
  /** The words of a cell that is more than a text. */
  readonly text?: (row: Row) => string;
  /** What its rows are sorted by; the words of the cell if absent. */
  readonly order?: (row: Row) => Order;
  /** Columns that follow this one where the table is copied into a spreadsheet. */
  readonly also?: readonly {
    readonly title: string;
    readonly value: (row: Row) => string | number | undefined;
  }[];
  /** A column of numbers is set to the end and marked where the number is not known. */
  readonly number?: boolean;
  readonly unknown?: (row: Row) => boolean;
  readonly struck?: (row: Row) => boolean;
}

/** The words of a cell. */
function plainText<Row>({ text, cell }: Column<Row>, row: Row): string {
  if (text) return text(row);
  const content = cell(row);
  return typeof content === 'string' ? content : '';
}

/** Rows that a table shows at a time. */
const page = 50;
/** Width in px under which a table's rows are blocks: of many columns, none stands in little room. */
const least = ({ length }: readonly unknown[]): number => (length > 8 ? 960 : 600);

export interface TableOptions {
  readonly caption: string;
  /** The widget that draws the table again when a reader asks for more, or its width changes. */
  readonly host: ReactiveControllerHost & Element;
  /** Whether a row is about what is selected. One beyond the rows that are shown stands first. */
  readonly chosen?: (row: unknown) => boolean;
}

/** A page of rows, what is chosen among them wherever it is. */
export const pageOf = <Row>(
  rows: readonly Row[],
  length: number,
  chosen?: (row: Row) => boolean,
): Row[] => [...(chosen ? rows.slice(length).filter(chosen) : []), ...rows.slice(0, length)];

const asked = new WeakMap<ReactiveControllerHost, number>();

/** How many rows, or entries of a list, a widget's reader has asked for; 0 is the first page. */
export const paging = (host: ReactiveControllerHost) => ({
  shown: asked.get(host) ?? 0,
  show(rows: number): void {
    asked.set(host, rows);
    host.requestUpdate();
  },
});

function tableCell<Row>(row: Row, column: Column<Row>, head: boolean): TemplateResult {
  const cell = column.cell(row);
  const content = Array.isArray(cell) && !cell.length ? '' : cell;
  const classes = [
    column.number && 'number',
    column.unknown?.(row) && 'unknown',
    column.struck?.(row) && 'struck',
    !content && 'none',
  ]
    .filter(Boolean)
    .join(' ');
  // Roles hold where narrow styles take the cells out of the table's own layout.
  return head
    ? html`<th role="rowheader" scope="row" class=${classes} data-name=${column.title}>
        <span>${content}</span>
      </th>`
    : html`<td role="cell" class=${classes} data-name=${column.title}>
        <span>${content || '–'}</span>
      </td>`;
}

interface Sorting {
  readonly title: string;
  readonly down: boolean;
}

/** Up, down, and back to the order of the story. */
const afterwards = (title: string, now: Sorting | undefined): Sorting | undefined =>
  now?.title !== title ? { title, down: false } : now.down ? undefined : { title, down: true };

/** Keeps how a reader sorted the table for as long as the table is there. */
class SortableTable extends Directive {
  #sorting: Sorting | undefined;
  #said = '';
  readonly #sorted = remember<readonly unknown[]>();

  render(
    columns: readonly Column<unknown>[],
    given: readonly unknown[],
    { caption, host, chosen }: TableOptions,
    { locale, lang }: Speech,
  ): TemplateResult {
    const { shown, show } = paging(host);
    const words = locale.frame.tables ?? tables;
    const visible = Math.max(page, shown);
    const left = Math.min(page, given.length - visible);
    const by = columns.find(({ title }) => title === this.#sorting?.title);
    const { down = false } = this.#sorting ?? {};
    const rows = by
      ? this.#sorted([by.title, down, lang, ...given], () =>
          sortRows(given, by.order ?? ((row) => plainText(by, row)), down, lang),
        )
      : given;
    const shownRows = pageOf(rows, visible, chosen);
    const say = (text: string): void => {
      this.#said = text;
      show(visible);
    };
    const sort = (title: string): void => {
      this.#sorting = afterwards(title, this.#sorting);
      const said = this.#sorting ? words[this.#sorting.down ? 'down' : 'up'] : words.asTold;
      say(fill(said, { column: title }));
    };
    const copySelected = (event: ClipboardEvent): void => {
      const body = (event.currentTarget as Element).querySelector('tbody')!;
      const { value } = files;
      const some = value?.selectedRows(body).map((i) => shownRows[i]!);
      if (some?.length) value!.putTable(event, columns, some, plainText);
    };
    const copy = (by = files.value): void => {
      if (by?.copyNow((event) => by.putTable(event, columns, rows, plainText))) say(words.copied);
    };
    // At once where it can be: not every browser copies for what a reader did a moment ago.
    const copyAll = (): unknown => (files.value ? copy() : files.load().then(copy));
    const head = ({ title, number }: Column<unknown>): TemplateResult => {
      const sorted = title === by?.title ? (down ? 'descending' : 'ascending') : 'none';
      const arrow =
        sorted === 'none' ? nothing : html`<span aria-hidden="true">${down ? '↓' : '↑'}</span>`;
      // A head of numbers ends where they end, so its arrow stands before it.
      return html`<th
        role="columnheader"
        scope="col"
        class=${number ? 'number' : nothing}
        aria-sort=${sorted}
      >
        <button class="link sort" @click=${() => sort(title)}>
          ${number ? html`${arrow} ${title}` : html`${title} ${arrow}`}
        </button>
      </th>`;
    };
    return html`<div
        class=${host.clientWidth < least(columns) ? 'wide stacked' : 'wide'}
        part="table"
        role="region"
        aria-label=${caption}
        tabindex="0"
        @copy=${copySelected}
      >
        <table role="table">
          <thead role="rowgroup">
            <tr role="row" data-name=${words.sort}>
              ${columns.map(head)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${shownRows.map(
              (row) =>
                html`<tr role="row" aria-current=${chosen?.(row) ? 'true' : nothing}>
                  ${columns.map((column, i) => tableCell(row, column, i === 0))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="below">
        ${
          left > 0
            ? html`<button class="link" @click=${() => show(visible + page)}>
                ${fill((locale.frame.later ?? later).showMore, { n: numberInWords(left, lang) })}
              </button>`
            : nothing
        }
        <button class="link" @click=${copyAll}>${words.copy}</button>
      </p>
      <p class="unseen" aria-live="polite">${this.#said}</p>`;
  }
}

const sortable = directive(SortableTable);

/**
 * The data as a table, the first column its row heads, the others' heads buttons that sort. Shows a
 * page of rows and asks for more: a table of thousands is not put into the page at once.
 */
export const dataTable = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  options: TableOptions,
  speech: Speech,
): TemplateResult =>
  html`${sortable(columns as readonly Column<unknown>[], rows, options, speech)}`;
