/** Texts in their own direction, whatever that of the page: else numbers and stops change place. */

/** Letters, not digits, of scripts that run from right to left. */
const rtlLetters = /[\u05d0-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/** Whether any letter of a text runs from right to left. */
export const hasRtl = (text: string): boolean => text.search(rtlLetters) >= 0;

/**
 * Where a text of a page runs from: as its letters and digits do, if all of them run one way, and
 * as the page does, if they do not or there are none.
 */
export function runsFromRight(text: string, page: 'ltr' | 'rtl'): boolean {
  const others = text.replace(rtlLetters, '');
  const own = others === text ? 'ltr' : 'rtl';
  const isOne = own === 'rtl' ? !/\p{L}/u.test(others) : /[\p{L}\d]/u.test(others);
  return (isOne ? own : page) === 'rtl';
}
