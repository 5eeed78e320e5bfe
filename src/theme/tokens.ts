/**
 * Default colours: light, dark. Each is overridden by the public variable `--backstory-<name>`.
 * Contrasts and colour-blind distances of the hues are listed in the theming guide.
 */
export const colours = {
  surface: '#ffffff,#15181c',
  'ink-1': '#16191d,#f2f3f4',
  'ink-2': '#3f4650,#c6cad0',
  'ink-3': '#5b636e,#a0a7b1',
  line: '#868e99,#737b86',
  rule: '#c8ccd2,#3d444d',
  grid: '#e6e8eb,#2a3037',
  period: '#f0f0f1,#27292d',
  accent: '#1d57b0,#8fb7ff',
  focus: '#1d57b0,#9cc0ff',
  warn: '#7a4b00,#f1c67a',
  'warn-wash': '#fbf1dc,#2e2718',
} as const;

export type ColourName = keyof typeof colours;

/** Typeface where the publisher sets none: the reader's own. */
export const fontStack =
  'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Helvetica Neue",Arial,sans-serif';

/** Totals of no one side, then actors 1–8: teal, ochre, violet, rose, olive, steel, umber, jade. */
export const hues = [
  '#5d6672,#a9b1bc',
  '#0c9e93,#01aca0',
  '#bd7d05,#b98e1b',
  '#8f7ad9,#ae9cf7',
  '#af6682,#d2719a',
  '#8d915a,#b1c18b',
  '#2672a5,#7a9fbc',
  '#a94e00,#f09c59',
  '#068a5a,#7accb2',
] as const;

/** Public name of a hue: `together` for totals, else `actor-n`. */
export const hueName = (hue: number): string => (hue ? `actor-${hue}` : 'together');

/** Per cent of the hue in its tint (over the surface) and, in light, in its text (over black). */
export const tintShare = [30, 34] as const;
export const textShare = 78;
