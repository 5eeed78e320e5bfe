/** How a piece of text is set. `size` in CSS pixels. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
}

/** Width in CSS pixels that `text` takes when set in `style`, on one line. */
export type Measure = (text: string, style: TextStyle) => number;

/** Breaks a word that is wider than the line, between grapheme clusters. */
function breakWord(word: string, width: number, style: TextStyle, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (part && measure(part + segment, style) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return part ? [...parts, part] : parts;
}

/**
 * Breaks `text` into lines no wider than `width` pixels, at spaces where it can and inside a word
 * only where that word alone is wider than the line. No-break spaces hold. Nothing is cut off.
 */
export function wrap(text: string, width: number, style: TextStyle, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n\r]+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = measure(word, style) > width ? breakWord(word, width, style, measure) : [word];
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  if (line || !lines.length) lines.push(line);
  return lines;
}
