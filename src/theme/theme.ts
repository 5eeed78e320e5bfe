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

/**
 * The colours and the typeface of every widget, set on its outermost part `.frame`. `data-scheme`
 * on it says light or dark; without, the reader's preference decides. Print is always light.
 *
 * What a publisher may set, and what holds otherwise; the manifest takes it from here.
 *
 * @cssprop [--backstory-font=system-ui, …] - Typeface; the reader's own by default.
 * @cssprop [--backstory-font-headline=inherit] - Typeface of the headline.
 * @cssprop [--backstory-size-headline=1.25rem] - Size of the headline.
 * @cssprop [--backstory-size-headline-s=1.125rem] - Size of the headline in columns under 480 px.
 * @cssprop [--backstory-lead-headline=1.3] - Line height of the headline.
 * @cssprop [--backstory-size-summary=0.9375rem] - Size of the line below the headline.
 * @cssprop [--backstory-numeric=tabular-nums lining-nums] - `font-variant-numeric` of picture and table.
 * @cssprop [--backstory-surface=light-dark(#ffffff, #15181c)] - Ground.
 * @cssprop [--backstory-ink-1=light-dark(#16191d, #f2f3f4)] - Main text.
 * @cssprop [--backstory-ink-2=light-dark(#3f4650, #c6cad0)] - Second text, and ties.
 * @cssprop [--backstory-ink-3=light-dark(#5b636e, #a0a7b1)] - Lightest text.
 * @cssprop [--backstory-period=light-dark(#f0f0f1, #27292d)] - Wars, truces and stays behind a timeline.
 * @cssprop [--backstory-halo=4px] - Width of the ground around words that cross a line.
 * @cssprop [--backstory-line=light-dark(#868e99, #737b86)] - Dotted lines and underlines; ties of the past and of uncertain date.
 * @cssprop [--backstory-rule=light-dark(#c8ccd2, #3d444d)] - Hairline over the footer.
 * @cssprop [--backstory-grid=light-dark(#e6e8eb, #2a3037)] - Grid lines.
 * @cssprop [--backstory-accent=light-dark(#1d57b0, #8fb7ff)] - Selection.
 * @cssprop [--backstory-focus=light-dark(#1d57b0, #9cc0ff)] - Focus ring.
 * @cssprop [--backstory-warn=light-dark(#7a4b00, #f1c67a)] - The chip that counts problems.
 * @cssprop [--backstory-warn-wash=light-dark(#fbf1dc, #2e2718)] - Ground of that chip.
 * @cssprop [--backstory-together=light-dark(#5d6672, #a9b1bc)] - Totals of several sides, and what belongs to no side; `-tint` and `-text` behind the name set its light fill and its text.
 * @cssprop [--backstory-actor-1=light-dark(#0c9e93, #01aca0)] - Hue of the story's first actor; `-tint` and `-text` behind the name set its light fill and its text.
 * @cssprop [--backstory-actor-2=light-dark(#bd7d05, #b98e1b)] - Hue of the story's second actor; `-tint` and `-text` behind the name set its light fill and its text.
 * @cssprop [--backstory-actor-3=light-dark(#8f7ad9, #ae9cf7)] - Hue of the story's third actor; `-tint` and `-text` behind the name set its light fill and its text.
 * @cssprop [--backstory-actor-4=light-dark(#af6682, #d2719a)] - Hue of the story's fourth actor; `-tint` and `-text` behind the name set its light fill and its text.
 * @cssprop [--backstory-actor-5=light-dark(#8d915a, #b1c18b)] - Hue of the story's fifth actor; `-tint` and `-text` behind the name set its light fill and its text.
 * @cssprop [--backstory-actor-6=light-dark(#2672a5, #7a9fbc)] - Hue of the story's sixth actor; `-tint` and `-text` behind the name set its light fill and its text.
 * @cssprop [--backstory-actor-7=light-dark(#a94e00, #f09c59)] - Hue of the story's seventh actor; `-tint` and `-text` behind the name set its light fill and its text.
 * @cssprop [--backstory-actor-8=light-dark(#068a5a, #7accb2)] - Hue of the story's eighth actor; `-tint` and `-text` behind the name set its light fill and its text.
 * @cssprop [--backstory-line-frame=2px] - Rule above the graphic.
 * @cssprop [--backstory-radius-card=4px] - Corners of the card.
 */
export const theme: CSSResult = unsafeCSS(
  `.frame{--_font:${fontStack};${named.join('')}${derived.join('')}}` +
    ['light', 'dark'].map((s) => `.frame[data-scheme=${s}]{color-scheme:${s}}`).join('') +
    '@media print{.frame.frame{color-scheme:light}}',
);
