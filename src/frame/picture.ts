import type { Shape } from '../marks/shape.js';
import { definitionsOf, svgOf, type SvgLook, type SvgNode } from '../marks/svg.js';

/** Shapes and the size of their picture, in pixels. */
export interface Picture {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}

/** The widget's own colours, which change by themselves. */
const look: SvgLook = {
  colour: (name) => `var(--_${name})`,
  prefix: '',
  points: String,
  round: { class: 'round' },
  halo: { class: 'halo' },
};

export function make({ tag, values, inside }: SvgNode): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) element.setAttribute(name, value as string);
  }
  for (const one of inside) element.append(typeof one === 'string' ? one : make(one));
  return element;
}

const drawn = new WeakMap<readonly Shape[], Element>();

/**
 * The picture as SVG, made once for a list of shapes: of hundreds a template takes several times
 * as long, and leaves a comment beside each. Hidden from speech: the words layer speaks.
 *
 * @param remake makes it instead of `make`, perhaps of another picture, whose list of shapes then
 *   must not be drawn again
 */
export function picture({ shapes, width, height }: Picture, remake = make): Element {
  let svg = drawn.get(shapes);
  if (!svg) {
    const values = {
      'aria-hidden': 'true',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      direction: 'ltr',
    };
    const defs = { tag: 'defs', values: {}, inside: definitionsOf(shapes, look) };
    const inside = [defs, ...shapes.map((shape) => svgOf(shape, look))];
    drawn.set(shapes, (svg = remake({ tag: 'svg', values, inside })));
  }
  return svg;
}
