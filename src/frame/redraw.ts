/** A picture in another width, of the elements that it has: a page that is dragged has none to style anew. */
import type { SvgNode } from '../marks/svg.js';
import { make } from './picture.js';

/** Makes an element that was made of `old` into one of `node`. */
function become(element: Element, old: SvgNode, node: SvgNode): Element {
  if (old.tag !== node.tag) return make(node);
  for (const name in old.values) if (node.values[name] === undefined) element.removeAttribute(name);
  for (const name in node.values) {
    const value = node.values[name];
    if (value !== undefined && value !== old.values[name])
      element.setAttribute(name, value as string);
  }
  // A text is all that there is in its element.
  if (typeof node.inside[0] === 'string') {
    if (node.inside[0] !== old.inside[0]) element.textContent = node.inside[0];
    return element;
  }
  const children = old.inside.length ? [...element.children] : [];
  for (const child of children.splice(node.inside.length)) child.remove();
  (node.inside as SvgNode[]).forEach((one, i) => {
    const child = children[i];
    if (!child) return void element.append(make(one));
    const is = become(child, old.inside[i] as SvgNode, one);
    if (is !== child) child.replaceWith(is);
  });
  return element;
}

/** The picture that a widget made last. */
const last = new WeakMap<Element, { readonly node: SvgNode; readonly svg: Element }>();

/**
 * Makes pictures of a widget: one of another width out of the last, which is then gone. Of one of
 * the same width marks move to the next, so that both have to be there.
 */
export function redraw(host: Element): (node: SvgNode) => Element {
  return (node) => {
    const old = last.get(host);
    const same = old?.node.values['width'] === node.values['width'];
    const svg = old && !same ? become(old.svg, old.node, node) : make(node);
    last.set(host, { node, svg });
    return svg;
  };
}
