import { credits } from '../export/credits.js';
import { livePalette } from '../export/live-palette.js';
import { svgDocument } from '../export/svg.js';
import { approximateMeasure } from '../marks/text.js';
import type { CommonAttributes } from './common-attributes.js';
import type { Environment } from './environment.js';
import type { Drawing, Ready, Room } from './frame.js';

/** A widget's graphic as one self-contained SVG file, in its size and colours on the page. */
export function writeSVG(
  widget: HTMLElement & CommonAttributes,
  { width, measure: own, rtl }: Environment,
  ready: Ready,
  draw: (ready: Ready, room: Room) => Drawing,
): string {
  const measure = width ? own : approximateMeasure;
  const size = Math.max(280, Math.min(width || 720, 960));
  const drawing = draw(ready, { width: size, textScale: 1, rtl, measure });
  return svgDocument({
    ...drawing,
    headline: widget.headline ?? drawing.headline,
    summary: widget.summary ?? drawing.summary,
    footer: credits(drawing.sources, ready.story, ready),
    lang: ready.lang,
    rtl,
    measure,
    ...livePalette(widget),
  });
}
