/** Texts in their own direction, whatever that of the page: else numbers and stops change place. */

const isolates = { rtl: '\u2067', ltr: '\u2066' } as const;
/** Letters, not digits, of scripts that run from right to left. */
const rtlLetters = /[\u05d0-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/** Whether any letter of a text runs from right to left. */
export const hasRtl = (text: string): boolean => text.search(rtlLetters) >= 0;

/**
 * A text of a page, isolated from what stands beside it. It runs as its letters and digits do, if
 * all of them run one way, and as the page does, if they do not or there are none.
 */
export function isolated(text: string, page: 'ltr' | 'rtl'): string {
  const others = text.replace(rtlLetters, '');
  const own = others === text ? 'ltr' : 'rtl';
  const isOne = own === 'rtl' ? !/\p{L}/u.test(others) : /[\p{L}\d]/u.test(others);
  return `${isolates[isOne ? own : page]}${text}\u2069`;
}
