/*
 * The entry of the split build: registers those elements that the page uses, when it uses them,
 * and upgrades its figures. What they share is fetched once, what a picture does not need later.
 */

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'actor-relations-diagram': () => import('./actor-relations-diagram/define.js'),
  'back-story': () => import('./back-story/define.js'),
  'border-exchange-timeline': () => import('./border-exchange-timeline/define.js'),
  'casualty-chart': () => import('./casualty-chart/define.js'),
};
const figure = 'figure[data-backstory]';
const ours = [...Object.keys(elements), figure].join();

const load = (name: string): Promise<unknown> | undefined =>
  Object.hasOwn(elements, name) ? elements[name]!().catch(() => undefined) : undefined;

/** Registers an element; a figure needs what turns figures into elements, which then looks after all. */
function see(element: Element): void {
  if (!element.matches(figure)) void load(element.localName);
  else
    figures ??= import('./embed/figures.js').then(
      ({ watchFigures }) => watchFigures(load),
      () => (figures = undefined),
    );
}
let figures: Promise<unknown> | undefined;

const find = (root: ParentNode): void => root.querySelectorAll(ours).forEach(see);

if (typeof document !== 'undefined') {
  find(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        see(node);
        find(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
