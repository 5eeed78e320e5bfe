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

const fadeEnds: Record<Fade, [x1: number, y1: number, x2: number, y2: number]> = {
  right: [0, 0, 1, 0],
  left: [1, 0, 0, 0],
  up: [0, 1, 0, 0],
  down: [0, 0, 0, 1],
};

function fadeDefinition(fade: Fade): Svg {
  const [x1, y1, x2, y2] = fadeEnds[fade];
  return svg`<linearGradient id=${`to-${fade}`} x1=${x1} y1=${y1} x2=${x2} y2=${y2}>
      <stop offset="0" stop-color="#fff"></stop><stop offset="1" stop-color="#fff" stop-opacity="0"></stop>
    </linearGradient>
    <mask id=${`fade-${fade}`} maskContentUnits="objectBoundingBox" x="0" y="0" width="1" height="1">
      <rect width="1" height="1" fill=${`url(#to-${fade})`}></rect>
    </mask>`;
}

function textureDefinition(texture: Texture): Svg {
  const { size, ground, ink, strokes, band } = tile(texture);
  return svg`<pattern id=${texture} width=${size} height=${size} patternUnits="userSpaceOnUse">
    <rect width=${size} height=${size} fill=${colour(ground)}></rect>
    ${strokes ? svg`<path d=${strokes.d} stroke=${colour(ink)} stroke-width=${strokes.width}></path>` : nothing}
    ${band ? svg`<rect width=${band.width} height=${band.height} fill=${colour(ink)}></rect>` : nothing}
  </pattern>`;
}

const rect = (r: Rect): Svg =>
  svg`<rect x=${r.x} y=${r.y} width=${r.width} height=${r.height} fill=${paint(r.fill)}
    mask=${r.fade ? `url(#fade-${r.fade})` : nothing}></rect>`;

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

const draw = (shape: Shape): Svg => {
  switch (shape.type) {
    case 'rect':
      return rect(shape);
    case 'line':
      return line(shape);
    case 'lines':
      return lines(shape);
    case 'dot':
      return dot(shape);
    case 'area':
      return area(shape);
    case 'text':
      return label(shape);
  }
};

/** The picture as SVG in the widget's own colours. Hidden from speech: the words layer speaks. */
export function picture(shapes: readonly Shape[], width: number, height: number): TemplateResult {
  const { textures, fades } = used(shapes);
  return html`<svg
    aria-hidden="true"
    viewBox=${`0 0 ${width} ${height}`}
    width=${width}
    height=${height}
    direction="ltr"
  >
    <defs>${fades.map(fadeDefinition)}${textures.map(textureDefinition)}</defs>
    ${shapes.map(draw)}
  </svg>`;
}
