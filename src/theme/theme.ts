import { unsafeCSS, type CSSResult } from 'lit';
import { colours, fontStack, hues, hueVariable, textShare, tintShare } from './tokens.js';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/* The private `--_x` is what the widgets read; a publisher's `--backstory-x`, inherited from
   anywhere in the page, comes before the default. One pair of values serves both schemes. */
const named = Object.entries(colours).map(
  ([name, [light, dark]]) => `--_${name}:var(--backstory-${name},light-dark(${light},${dark}));`,
);

const derived = hues.map(([light, dark], i) => {
  const own = hueVariable(i);
  const mix = (share: number, ground: string): string =>
    `color-mix(in srgb,var(--_hue-${i}) ${percent(share)},${ground})`;
  return (
    `--_hue-${i}:var(${own},light-dark(${light},${dark}));` +
    `--_tint-${i}:var(${own}-tint,light-dark(${mix(tintShare[0], 'var(--_surface)')},${mix(tintShare[1], 'var(--_surface)')}));` +
    `--_text-${i}:var(${own}-text,light-dark(${mix(textShare, '#000')},var(--_hue-${i})));`
  );
});

/* With forced colours only texture, line and word speak: hues become the text colour. */
const forced =
  '--_surface:Canvas;--_wash:Canvas;--_grid:GrayText;--_period:Canvas;--_line:CanvasText;--_rule:CanvasText;' +
  '--_accent:LinkText;--_focus:Highlight;--_warn:CanvasText;--_warn-wash:Canvas;' +
  [1, 2, 3].map((n) => `--_ink-${n}:CanvasText;`).join('') +
  hues
    .map((_, i) => `--_hue-${i}:CanvasText;--_tint-${i}:Canvas;--_text-${i}:CanvasText;`)
    .join('');

/**
 * The colours and the typeface of every widget, set on its outermost part `.frame`. `data-scheme`
 * on it says light or dark; without, the reader's preference decides. Print is always light.
 */
export const theme: CSSResult = unsafeCSS(
  `.frame{color-scheme:light dark;--_font:${fontStack};${named.join('')}${derived.join('')}}` +
    ['light', 'dark'].map((s) => `.frame[data-scheme=${s}]{color-scheme:${s}}`).join('') +
    '@media print{.frame.frame{color-scheme:light}}' +
    `@media (forced-colors:active){.frame{${forced}}}`,
);
