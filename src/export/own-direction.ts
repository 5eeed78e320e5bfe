/** A text without the isolate that it stands in as a whole, and the direction that this gave it. */
export function ownDirection(text: string): { text: string; direction?: 'ltr' | 'rtl' } {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (/[\u2066-\u2068]/.test(text[i]!)) depth++;
    else if (text[i] === '\u2069') depth--;
    if (!depth && i < text.length - 1) return { text };
  }
  if (depth || !text.endsWith('\u2069') || text[0] === '\u2068') return { text };
  return { text: text.slice(1, -1), direction: text[0] === '\u2067' ? 'rtl' : 'ltr' };
}
