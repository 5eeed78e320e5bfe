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

/** How far the width of a line is from that of its words: letters are set closer around few spaces. */
const close = 2;

/**
 * Fills lines with words. What one word does that is wider than a line `split` answers: its pieces,
 * or undefined where it must not be.
 */
function fill(
  text: string,
  width: number,
  style: TextStyle,
  measure: Measure,
  split: (word: string) => string[] | undefined,
): string[] | undefined {
  const lines: string[] = [];
  const space = measure(' ', style);
  let line = '';
  let end = 0;
  for (const word of text.split(/[ \t\n\r]+/)) {
    const own = measure(word, style);
    const longer = line ? `${line} ${word}` : word;
    const far = line ? end + space + own : own;
    // Words come again, lines do not: few have to be measured.
    if (far < width - close || (far < width + close && measure(longer, style) <= width)) {
      line = longer;
      end = far;
      continue;
    }
    if (line) lines.push(line);
    const pieces = own > width ? split(word) : [word];
    if (!pieces) return undefined;
    line = pieces.pop() ?? '';
    end = measure(line, style);
    lines.push(...pieces);
  }
  if (line || !lines.length) lines.push(line);
  return lines;
}

/**
 * Breaks `text` into lines no wider than `width` pixels, at spaces where it can and inside a word
 * only where that word alone is wider than the line. No-break spaces hold. Nothing is cut off.
 */
export function wrap(text: string, width: number, style: TextStyle, measure: Measure): string[] {
  return fill(text, width, style, measure, (word) => breakWord(word, width, style, measure))!;
}

/** The same, but undefined where a word would have to be broken. */
export const wrapWhole = (
  text: string,
  width: number,
  style: TextStyle,
  measure: Measure,
): string[] | undefined => fill(text, width, style, measure, () => undefined);
