/** Texts in their own direction, whatever that of the page: else numbers and stops change place. */

/** Letters, not digits, of scripts that run from right to left. */
const rtlLetters = /[\u05d0-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/**
 * Whether a text of a page runs from right to left: as its letters and digits do, if all of them
 * run one way, and as the page does, if they do not or there are none.
 */
export function runsFromRight(text: string, page: 'ltr' | 'rtl'): boolean {
  const others = text.replace(rtlLetters, '');
  if (others === text) return page === 'rtl' && !/[\p{L}\d]/u.test(text);
  return page === 'rtl' || !/\p{L}/u.test(others);
}
