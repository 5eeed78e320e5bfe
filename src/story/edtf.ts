/** Dates in EDTF, with what was most likely meant by one that is none. */
import { refuse, suggestDate, type EdtfErrorCode } from './edtf-fix.js';
import { longest, readEdtf, type Edtf } from './edtf-span.js';

export * from './edtf-span.js';

export interface EdtfError {
  readonly code: EdtfErrorCode;
  /** What was there, shortened. */
  readonly found: string;
  /** A value that parses and is most likely meant, where that can be told. */
  readonly fix?: string;
}

export type EdtfResult = Edtf | { readonly error: EdtfError };

/**
 * Parses an EDTF value (ISO 8601-2:2019, level 1 but for negative and five-digit years, with
 * one-of lists and masked last digits of level 2). Space around it is ignored. Years 0000–9999.
 *
 * `2022-10-0X` is one of the days 1–9, `2022-1X` one of the months October–December. A time needs
 * `Z` or an offset. Never throws; the result is remembered, so asking again is cheap.
 */
export function parseEdtf(text: string): EdtfResult {
  const read = readEdtf(text);
  if (read) return read;
  if (typeof text !== 'string') return { error: { code: 'syntax', found: typeof text } };
  if (text.length > longest) return { error: { code: 'too-long', found: text.slice(0, 40) + '…' } };
  const found = text.trim();
  const code = refuse(found);
  const fix = suggestDate(found, code, (other) => readEdtf(other) !== undefined);
  return { error: { code, found, ...(fix !== undefined && { fix }) } };
}
