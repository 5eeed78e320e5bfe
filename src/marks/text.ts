import type { Measure } from './wrap.js';

export { wrap, type Measure, type TextStyle } from './wrap.js';

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
