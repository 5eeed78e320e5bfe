import { unsafeCSS, type CSSResult } from 'lit';
import { hues } from './tokens.js';

/* With forced colours only texture, line and word speak: hues become the text colour. */
const forced =
  '--_surface:Canvas;--_grid:color-mix(in srgb,CanvasText 25%,Canvas);--_period:Canvas;--_line:CanvasText;--_rule:CanvasText;' +
  '--_accent:LinkText;--_focus:Highlight;--_warn:CanvasText;--_warn-wash:Canvas;' +
  [1, 2, 3].map((n) => `--_ink-${n}:CanvasText;`).join('') +
  hues
    .map(
      (_, i) =>
        `--_hue-${i}:CanvasText;--_tint-${i}:color-mix(in srgb,CanvasText 30%,Canvas);--_text-${i}:CanvasText;`,
    )
    .join('');

/** Over the theme, once it has come: it is much, and few readers need it. */
export const forcedColours: CSSResult = unsafeCSS(
  `@media (forced-colors:active){.frame{${forced}}}`,
);
