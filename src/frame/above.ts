/** The element around another one, through shadow trees. */
export function above(element: Element): Element | undefined {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** Whether a container stands around `widget`, shadow trees or not. */
export function isContained(widget: Element): boolean {
  for (let at = above(widget); at; at = above(at)) if (at.localName === 'back-story') return true;
  return false;
}
