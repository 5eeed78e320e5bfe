import { unsafeCSS, type CSSResult } from 'lit';
import { colours, fontStack, hues, hueName, textShare, tintShare } from './tokens.js';

/* The private `--_x` is what the widgets read; a publisher's `--backstory-x`, inherited from
   anywhere in the page, comes before the default. One pair of values serves both schemes. */
const set = (name: string, own: string, lightAndDark: string): string =>
  `--_${name}:var(--backstory-${own},light-dark(${lightAndDark}));`;

const named = Object.entries(colours).map(([name, pair]) => set(name, name, pair));

const derived = hues.map((pair, i) => {
  const own = hueName(i);
  const hue = `var(--_hue-${i})`;
  const mix = (share: number, ground: string): string =>
    `color-mix(in srgb,${hue} ${share}%,${ground})`;
  const tints = tintShare.map((share) => mix(share, 'var(--_surface)'));
  return (
    set(`hue-${i}`, own, pair) +
    set(`tint-${i}`, `${own}-tint`, tints.join()) +
    set(`text-${i}`, `${own}-text`, `${mix(textShare, '#000')},${hue}`)
  );
});

/* With forced colours only texture, line and word speak: hues become the text colour. */
const forced =
  '--_surface:Canvas;--_grid:color-mix(in srgb,CanvasText 25%,Canvas);--_period:Canvas;--_line:CanvasText;--_rule:CanvasText;' +
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
  `.frame{--_font:${fontStack};${named.join('')}${derived.join('')}}` +
    ['light', 'dark'].map((s) => `.frame[data-scheme=${s}]{color-scheme:${s}}`).join('') +
    '@media print{.frame.frame{color-scheme:light}}' +
    `@media (forced-colors:active){.frame{${forced}}}`,
);
