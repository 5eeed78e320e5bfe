import { files } from '../frame/after.js';

type Widget = CustomElementConstructor & { readonly observedAttributes: readonly string[] };

/** The element of this library, of whichever copy, that is registered under `name`. */
function ours(name: string): Widget | undefined {
  const found = customElements.get(name);
  return found && 'backstory' in found ? (found as unknown as Widget) : undefined;
}

/* A framework that renders a tree must find it again as it left it. */
const owned = '[data-reactroot],[data-v-app],[data-svelte-h],[ng-version],[data-framework]';
const isOwned = (figure: Element): boolean =>
  figure.closest(owned) !== null ||
  Object.keys(figure).some((key) => key.startsWith('__react') || key.startsWith('__vue'));

const reserved = '--backstory-reserved';
const heightOf = (element: Element): number => element.getBoundingClientRect().height;

/** What knows no such element says so, once. */
const tellOf = (name: string): Promise<unknown> =>
  files.load().then((late) => late?.noElement(name));

/**
 * Turns `figure[data-backstory]`, which survives a CMS's sanitizer, into a widget: figure and
 * caption stay, the element is put in, the table moves into it, `data-*` become its attributes.
 */
function upgrade(figure: HTMLElement, load: Load): void {
  const name = figure.dataset['backstory'] ?? '';
  const element = ours(name);
  if (isOwned(figure)) return;
  if (!element)
    return void (load(name) ?? tellOf(name)).then(() => ours(name) && upgrade(figure, load));
  if (figure.querySelector(`:scope > ${name}`)) return;
  const widget = document.createElement(name);
  for (const attribute of element.observedAttributes) {
    const value = figure.getAttribute(`data-${attribute}`);
    if (value !== null) widget.setAttribute(attribute, value);
  }
  const caption = figure.querySelector(':scope > figcaption');
  if (caption) {
    widget.setAttribute('data-captioned', '');
    if (!widget.hasAttribute('headline')) {
      widget.setAttribute('headline', (caption.textContent ?? '').trim());
    }
  }
  const kept = getComputedStyle(figure).getPropertyValue(reserved);
  const height = heightOf(figure);
  const first = caption !== null && caption === figure.firstElementChild;
  for (const child of [...figure.children]) if (child !== caption) widget.append(child);
  figure.insertBefore(widget, first ? caption.nextSibling : figure.firstChild);
  // The figure keeps its height: what its caption does not take is the widget's.
  if (kept) {
    const around = heightOf(figure) - heightOf(widget);
    widget.style.setProperty(reserved, `${Math.max(0, height - around)}px`);
  }
}

/** Gets an element that is not registered yet; undefined for a name that is none of ours. */
export type Load = (name: string) => Promise<unknown> | undefined;

/** Upgrades the figures of the page, now and as the page grows. */
export function watchFigures(load: Load = () => undefined): void {
  if (typeof document === 'undefined') return;
  const all = (root: ParentNode): void =>
    root
      .querySelectorAll<HTMLElement>('figure[data-backstory]')
      .forEach((figure) => upgrade(figure, load));
  const start = (): void => {
    all(document);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof HTMLElement)) continue;
          if (node.matches('figure[data-backstory]')) upgrade(node, load);
          else all(node);
        }
      }
    }).observe(document, { childList: true, subtree: true });
  };
  // A figure that is still being parsed would be torn apart.
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
