/**
 * The entry of the split build: registers those elements that the page uses, when it uses them,
 * and upgrades its figures. What they share is fetched once, what a picture does not need later.
 */
import { watchFigures } from './embed/figures.js';

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'back-story': () => import('./back-story/define.js'),
  'casualty-chart': () => import('./casualty-chart/define.js'),
};
const names = Object.keys(elements).join();

const load = (name: string): Promise<unknown> | undefined =>
  Object.hasOwn(elements, name) ? elements[name]!().catch(() => undefined) : undefined;

function find(root: ParentNode): void {
  for (const element of root.querySelectorAll(names)) void load(element.localName);
}

if (typeof document !== 'undefined') {
  find(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        void load(node.localName);
        find(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
  watchFigures(load);
}
