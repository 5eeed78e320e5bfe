/** A table as it goes into a spreadsheet: numbers as numbers, their qualifiers beside them. */
import type { Column } from './table.js';

type Value = string | number;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c]!);

/** One line, and nothing that a spreadsheet would run. */
const safe = (value: Value): string => {
  const text = String(value).replace(/\s+/g, ' ').trim();
  return typeof value === 'string' && /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
};

/** Heads and rows; of the columns that only a copy has, those with something in them. */
function sheetOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  plainText: (column: Column<Row>, row: Row) => string,
): Value[][] {
  const all = columns.flatMap((column) => [
    { title: column.title, values: rows.map((row) => plainText(column, row)) },
    ...(column.also ?? [])
      .map(({ title, value }) => ({ title, values: rows.map((row): Value => value(row) ?? '') }))
      .filter(({ values }) => values.some((value) => value !== '')),
  ]);
  return [
    all.map(({ title }) => title),
    ...rows.map((_, i) => all.map(({ values }) => values[i]!)),
  ];
}

// The format keeps a spreadsheet from making a date of "2020-09".
const htmlCell = (value: Value): string =>
  typeof value === 'number'
    ? `<td>${value}</td>`
    : `<td style="mso-number-format:'\\@'">${escape(safe(value))}</td>`;

/** Puts rows on the clipboard in both forms that spreadsheets take; `plainText` gives the words of a cell. */
export function putTable<Row>(
  event: ClipboardEvent,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  plainText: (column: Column<Row>, row: Row) => string,
): void {
  const { clipboardData } = event;
  if (!clipboardData) return;
  const [head, ...body] = sheetOf(columns, rows, plainText);
  const lines = [head!, ...body].map((line) => line.map(safe).join('\t'));
  clipboardData.setData('text/plain', lines.join('\r\n'));
  const heads = head!.map((title) => `<th>${escape(String(title))}</th>`).join('');
  const trs = body.map((line) => `<tr>${line.map(htmlCell).join('')}</tr>`).join('');
  clipboardData.setData(
    'text/html',
    `<table><thead><tr>${heads}</tr></thead><tbody>${trs}</tbody></table>`,
  );
  event.preventDefault();
}

/** Copies without a selection. The browser asks nobody: it is the reader who pressed a button. */
export function copyNow(put: (event: ClipboardEvent) => void): boolean {
  document.addEventListener('copy', put, { once: true });
  try {
    // Not `navigator.clipboard`: that may ask, and is not there in frames and on plain HTTP.
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put);
  }
}

function selectedRange(root: Node): Range | undefined {
  const selection = document.getSelection();
  if (!selection || !(root instanceof ShadowRoot)) return undefined;
  // Browsers that do not know this see into shadow roots by themselves, or not at all.
  const composed =
    'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: [root] })[0]
      : undefined;
  if (!composed) return undefined;
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

/** Which of the rows shown a selection touches; none where it is of words within one cell. */
export function selectedRows(body: HTMLTableSectionElement): number[] {
  const range = selectedRange(body.getRootNode());
  if (!range) return [];
  const words = range.toString().trim();
  const rows = [...body.rows].filter((row) => range.intersectsNode(row));
  const within = rows.some((row) =>
    [...row.cells].some((cell) => cell.textContent?.includes(words)),
  );
  return within ? [] : rows.map((row) => row.sectionRowIndex);
}
