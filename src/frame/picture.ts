import { html, svg, nothing, type TemplateResult } from 'lit';
import {
  pathOf,
  used,
  type Area,
  type Dot,
  type Fade,
  type Fill,
  type Label,
  type Line,
  type Lines,
  type Rect,
  type Shape,
  type Texture,
} from '../marks/shape.js';
import { tile } from '../marks/texture.js';

type Svg = TemplateResult<2>;

/* Elements are closed in full: in HTML a slash after a bare value belongs to the value. */
const colour = (name: string): string => `var(--_${name})`;
const paint = (fill: Fill): string => ('ink' in fill ? colour(fill.ink) : `url(#${fill.texture})`);

function fadeDefinition(fade: Fade): Svg {
  const is = (side: Fade): number => Number(fade === side);
  return svg`<linearGradient id="to-${fade}" x1=${is('left')} y1=${is('up')} x2=${is('right')} y2=${is('down')}>
      <stop stop-color="#fff"></stop><stop offset="1" stop-color="#fff" stop-opacity="0"></stop>
    </linearGradient>
    <mask id="fade-${fade}" maskContentUnits="objectBoundingBox">
      <rect width="1" height="1" fill="url(#to-${fade})"></rect>
    </mask>`;
}

function textureDefinition(texture: Texture): Svg {
  const { size, ground, ink, d, width } = tile(texture);
  return svg`<pattern id=${texture} width=${size} height=${size} patternUnits="userSpaceOnUse">
    <rect width=${size} height=${size} fill=${colour(ground)}></rect>
    <path d=${d} stroke=${colour(ink)} stroke-width=${width}></path>
  </pattern>`;
}

const rect = ({ x, y, width, height, fill, stroke, fade }: Rect): Svg =>
  svg`<rect x=${x} y=${y} width=${width} height=${height} fill=${paint(fill)}
    stroke=${stroke ? colour(stroke.ink) : nothing} stroke-width=${stroke?.width ?? nothing}
    mask=${fade ? `url(#fade-${fade})` : nothing}></rect>`;

const line = (l: Line): Svg =>
  svg`<polyline points=${l.points.join(' ')} fill="none" stroke=${colour(l.ink)}
    stroke-width=${l.width} stroke-dasharray=${l.dash ?? nothing}
    class=${l.round ? 'round' : nothing}></polyline>`;

const lines = (l: Lines): Svg =>
  svg`<path d=${pathOf(l.lines)} fill="none" stroke=${colour(l.ink)} stroke-width=${l.width}
    stroke-dasharray=${l.dash ?? nothing} class=${l.round ? 'round' : nothing}></path>`;

const dot = ({ x, y, r, fill, stroke }: Dot): Svg =>
  svg`<circle cx=${x} cy=${y} r=${r} fill=${paint(fill)} stroke=${stroke ? colour(stroke.ink) : nothing}
    stroke-width=${stroke?.width ?? nothing} stroke-dasharray=${stroke?.dash ?? nothing}></circle>`;

const area = ({ points, fill, stroke }: Area): Svg =>
  svg`<polygon points=${points.join(' ')} fill=${paint(fill)} stroke=${stroke ? colour(stroke.ink) : nothing}
    stroke-width=${stroke?.width ?? nothing} stroke-dasharray=${stroke?.dash ?? nothing}></polygon>`;

const label = (t: Label): Svg =>
  svg`<text x=${t.x} y=${t.y} fill=${colour(t.ink)} font-size=${t.size}
    font-weight=${t.bold ? 700 : nothing} text-anchor=${t.anchor ?? nothing}
    text-decoration=${t.struck ? 'line-through' : nothing}
    class=${t.halo ? 'halo' : nothing}>${t.text}</text>`;

const drawing = { rect, line, lines, dot, area, text: label };

/** Shapes and the size of their picture, in pixels. */
export interface Picture {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}

/** The picture as SVG in the widget's own colours. Hidden from speech: the words layer speaks. */
export function picture({ shapes, width, height }: Picture): TemplateResult {
  const { textures, fades } = used(shapes);
  return html`<svg
    aria-hidden="true"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    direction="ltr"
  >
    <defs>${fades.map(fadeDefinition)}${textures.map(textureDefinition)}</defs>
    ${shapes.map((shape) => drawing[shape.type](shape as never))}
  </svg>`;
}
