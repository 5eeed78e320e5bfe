/** How a piece of text is set. `size` in CSS pixels. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
}

/** Width in CSS pixels that `text` takes when set in `style`, on one line. */
export type Measure = (text: string, style: TextStyle) => number;

/* Advance widths in 1/100 em of a common sans serif, two digits for each of the printable ASCII
   characters from space to "}". Other scripts get one generous width each: layout must never count
   on less than the text takes. */
const ascii =
  '2727416558847323303056582733273758585858585858585858272758585844906465637356527375342862539176' +
  '7961796255567460945957583337335845295762486257356262262654269462616262424837625179535147405540';

function advance(code: number): number {
  if (code >= 32 && code <= 125) return Number(ascii.slice((code - 32) * 2, (code - 31) * 2));
  if (code < 0x300) return 62;
  if (code < 0x370) return 0; // combining marks
  if (code < 0x590) return 66; // Greek, Cyrillic, Armenian
  if (code < 0x900) return 60; // Hebrew, Arabic, Persian
  if (code < 0x1100) return 70; // Indic, Georgian
  if (code >= 0x2000 && code <= 0x206f) return code === 0x2014 ? 100 : 50;
  return 100; // CJK and all else
}

/** A measurer that needs no font: a metrics table, on the generous side. For servers and tests. */
export const approximateMeasure: Measure = (text, { size, bold }) => {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += advance(text.charCodeAt(i));
  return (width / 100) * size * (bold ? 1.08 : 1);
};

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
