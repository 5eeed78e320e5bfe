import type { Ink } from '../marks/shape.js';
import type { Palette } from '../theme/palette.js';

/** `rgb(…)` or `color(srgb …)`, as browsers give computed colours, in `#rrggbb`. */
function hex(computed: string): string {
  const numbers = computed.match(/[\d.]+/g)?.map(Number) ?? [];
  const unit = computed.startsWith('color(') ? 255 : 1;
  return `#${numbers
    .slice(0, 3)
    .map((n) =>
      Math.round(n * unit)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/**
 * Typefaces for a file that may be opened where the page's own are not. What a Linux desktop takes
 * instead is so wide that words run into each other; this one is hardly wider than most.
 */
export const withNarrow = (families: string): string =>
  families.replace(/(?<=^|,\s*)(?=sans-serif\s*$)/, '"DejaVu Sans Condensed", ');

/** The colours and the typeface that a widget has on the page now, a publisher's own included. */
export function livePalette(widget: HTMLElement): { palette: Palette; font: string } | undefined {
  const frame = widget.shadowRoot?.querySelector('.frame');
  if (!frame) return undefined;
  const probe = document.createElement('span');
  probe.hidden = true;
  frame.append(probe);
  const known = new Map<Ink | 'rule', string>();
  const style = getComputedStyle(probe);
  const palette: Palette = (ink) => {
    let colour = known.get(ink);
    if (!colour) {
      frame.append(probe);
      probe.style.color = `var(--_${ink})`;
      known.set(ink, (colour = hex(style.color)));
      probe.remove();
    }
    return colour;
  };
  const font = withNarrow(style.fontFamily);
  probe.remove();
  return { palette, font };
}
