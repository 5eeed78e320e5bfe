/** 300 ticks at once, as the documentation has it for a picture at rest, then lines, circles and names. */
import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';

const [width, height] = [720, 400];

export const prepare =
  (_kind, { names, links }) =>
  () => ({
    nodes: names.map((name) => ({ name })),
    links: links.map(([source, target]) => ({ source, target })),
  });

function add(parent, tag, values) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
  parent.append(element);
  return element;
}

export function draw(box, { nodes, links }) {
  forceSimulation(nodes)
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('centre', forceCenter(width / 2, height / 2))
    .stop()
    .tick(300);
  const svg = add(box, 'svg', { width, height, viewBox: boundsOf(nodes) });
  for (const { source, target } of links) {
    const [a, b] = [source, target];
    add(svg, 'line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: '#999' });
  }
  for (const { x, y, name } of nodes) {
    add(svg, 'circle', { cx: x, cy: y, r: 5 });
    add(svg, 'text', { x: x + 7, y: y + 4, 'font-size': 12 }).textContent = name;
  }
}

/** All of it is in view. */
function boundsOf(nodes) {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - 20, Math.min(...ys) - 20];
  return [left, top, Math.max(...xs) - left + 60, Math.max(...ys) - top + 20].join(' ');
}
