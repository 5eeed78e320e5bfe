/** Dates in EDTF, with what was most likely meant by one that is none. */
import { refuse, suggestDate } from './edtf-fix.js';
import { readEdtf, type EdtfResult } from './edtf-span.js';

export * from './edtf-span.js';

/**
 * Parses an EDTF value (ISO 8601-2:2019, level 1 but for negative and five-digit years, with
 * one-of lists and masked last digits of level 2). Space around it is ignored. Years 0000–9999.
 *
 * `2022-10-0X` is one of the days 1–9, `2022-1X` one of the months October–December. A time needs
 * `Z` or an offset. Never throws; the result is remembered, so asking again is cheap.
 */
export function parseEdtf(text: string): EdtfResult {
  const result = readEdtf(text);
  if (!('error' in result) || typeof text !== 'string' || result.error.code === 'too-long')
    return result;
  const { found } = result.error;
  const code = result.error.code === 'syntax' ? refuse(found) : result.error.code;
  const fix = suggestDate(found, code, (t) => !('error' in readEdtf(t)));
  return { error: { code, found, ...(fix !== undefined && { fix }) } };
}
