import { Problems } from './alike.js';
import { headerRow, isFilled } from './table.js';
import type { Problem } from './types.js';

/*
 * Own code, because the usual readers (d3-dsv, µDSV) compile a function per file from its header
 * with `new Function`, which a page under a strict content security policy forbids.
 */

export type Delimiter = ',' | ';' | '\t' | '|';

export interface Delimited {
  /** Every record, the header first; a blank line is a record of one empty cell. */
  readonly rows: string[][];
  readonly problems: Problem[];
}

const QUOTE = 34;
const CR = 13;
const LF = 10;

/** The delimiter that the first line uses most outside quotes; a tab before a comma. */
function sniff(text: string, from: number): Delimiter {
  const seen: Record<Delimiter, number> = { '\t': 0, ',': 0, ';': 0, '|': 0 };
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '\n' || char === '\r') break;
    else if (char in seen) seen[char as Delimiter]++;
  }
  const best = (Object.keys(seen) as Delimiter[]).reduce((a, b) => (seen[b] > seen[a] ? b : a));
  return seen[best] ? best : ',';
}

interface Records {
  readonly rows: string[][];
  /** Line of the text, from 1, on which each record starts. */
  readonly lines: number[];
  /** Line on which a quote opens that never closes. */
  unclosed?: number;
  /** Line on which text first follows a closing quote. */
  stray?: number;
}

/** RFC 4180, and what files do besides. One pass over the characters. */
function records(text: string, start: number, delimiter: Delimiter): Records {
  const rows: string[][] = [];
  const lines: number[] = [];
  const result: Records = { rows, lines };
  const mark = delimiter.charCodeAt(0);
  const end = text.length;
  let row: string[] = [];
  let line = 1;
  let rowLine = 1;
  let i = start;
  while (i <= end) {
    let cell = '';
    let from = i;
    let closed = false;
    if (text.charCodeAt(i) === QUOTE) {
      const close = closingQuote(text, i);
      if (close < 0) {
        // Read on as if the quote were a letter: one slip must not swallow the rest of the file.
        // No later quote can be unclosed too: what is left of them stands in pairs.
        result.unclosed = line;
      } else {
        cell = text.slice(i + 1, close).replaceAll('""', '"');
        line += lineBreaks(text, i, close);
        from = i = close + 1;
        closed = true;
      }
    }
    let code = text.charCodeAt(i);
    while (i < end && code !== mark && code !== LF && code !== CR) code = text.charCodeAt(++i);
    const rest = text.slice(from, i);
    // What follows a closing quote belongs to no standard, but to the cell; most often an earlier
    // quote was not closed and has swallowed a line break.
    if (closed && rest.trim()) result.stray ??= line;
    row.push(closed ? cell + rest.trimEnd() : rest);
    if (i < end && code === mark) {
      i++;
      continue;
    }
    rows.push(row);
    lines.push(rowLine);
    row = [];
    i += code === CR && text.charCodeAt(i + 1) === LF ? 2 : 1;
    rowLine = ++line;
  }
  return result;
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) count++;
  }
  return count;
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => !cell.trim());

/** Rows of more or fewer cells than the headings; `lines` are those of a file on which they start. */
export function ragged(
  rows: readonly (readonly unknown[])[],
  lines?: readonly number[],
): Problem[] {
  const header = headerRow(rows);
  const width = (rows[header] ?? []).findLastIndex(isFilled) + 1;
  const problems = new Problems();
  rows.forEach((row, i) => {
    const last = row.findLastIndex(isFilled);
    // Spreadsheets pad rows with empty cells; those lose nothing.
    if (i <= header || last < 0 || (row.length >= width && last < width)) return;
    const found = `${row.length}${lines ? ` (line ${lines[i]})` : ''}`;
    const expected = String(width);
    problems.add({ path: `rows[${i}]`, code: 'ragged', found, expected, severity: 'warning' });
  });
  return problems.done();
}

/**
 * Reads delimited text (CSV, TSV) into rows of cells: RFC 4180 with quoted line breaks and doubled
 * quotes, with or without a byte order mark, any line ends, and a `sep=;` line as spreadsheets
 * write it. Trailing blank lines are dropped; blank lines between stay, so that row numbers agree
 * with a spreadsheet's. Never throws.
 *
 * @param delimiter what parts the cells; found from the first line if absent
 * @returns the rows, ragged ones as they are, and what was wrong: paths are `rows[i]` with i from
 *   0 at the header, `found` names the line of the file from 1
 */
export function parseDelimited(text: string, delimiter?: Delimiter): Delimited {
  const problems: Problem[] = [];
  const file = typeof text === 'string' ? text : '';
  const add = (
    code: string,
    severity: Problem['severity'],
    found: string,
    expected: string,
  ): void => void problems.push({ path: 'rows', code, found, expected, severity });

  if (!/\S/.test(file)) add('empty-file', 'error', '', 'rows');
  // An error page of the server.
  else if (/^\s*<(?:!doctype|html|\?xml)/i.test(file))
    add('web-page', 'error', file.trim().slice(0, 80), 'CSV');
  if (problems.length) return { rows: [], problems };
  if (file.includes('\ufffd')) add('encoding', 'warning', '\ufffd', 'UTF-8');

  let start = file.charCodeAt(0) === 0xfeff ? 1 : 0;
  const declared = /^\ufeff?sep=([,;\t|])\r?\n?/.exec(file);
  if (declared) start = declared[0].length;
  const first = start + file.slice(start).search(/\S/);
  const read = records(
    file,
    start,
    delimiter ?? (declared?.[1] as Delimiter | undefined) ?? sniff(file, first),
  );
  while (read.rows.length && isBlank(read.rows.at(-1)!)) read.rows.pop();
  if (read.unclosed) add('unclosed-quote', 'error', `line ${read.unclosed}`, '"');
  if (read.stray) add('stray-quote', 'warning', `line ${read.stray}`, '""');
  problems.push(...ragged(read.rows, read.lines));
  return { rows: read.rows, problems };
}
