/** Whether `name` is an element of this library, of whichever copy. */
const isOurs = (name: string): boolean => 'backstory' in (customElements.get(name) ?? {});

/* A framework that renders a tree must find it again as it left it. */
const owned = '[data-reactroot],[data-v-app],[data-svelte-h],[ng-version],[data-framework]';
const isOwned = (figure: Element): boolean =>
  figure.closest(owned) !== null ||
  Object.keys(figure).some((key) => key.startsWith('__react') || key.startsWith('__vue'));

/**
 * Turns `figure[data-backstory]`, which survives a CMS's sanitizer, into a widget: figure and
 * caption stay, the element is put in, the table moves into it, `data-*` become its attributes.
 */
function upgrade(figure: HTMLElement): void {
  const name = figure.dataset['backstory'] ?? '';
  if (!isOurs(name) || isOwned(figure)) return;
  if (figure.querySelector(`:scope > ${name}`)) return;
  const widget = document.createElement(name);
  for (const { name: attribute, value } of figure.attributes) {
    if (attribute.startsWith('data-') && attribute !== 'data-backstory') {
      widget.setAttribute(attribute.slice(5), value);
    }
  }
  const caption = figure.querySelector(':scope > figcaption');
  if (caption) {
    widget.setAttribute('data-captioned', '');
    if (!widget.hasAttribute('headline')) {
      widget.setAttribute('headline', (caption.textContent ?? '').trim());
    }
  }
  for (const child of [...figure.children]) if (child !== caption) widget.append(child);
  figure.insertBefore(
    widget,
    caption && caption === figure.firstElementChild ? caption.nextSibling : figure.firstChild,
  );
}

/** Upgrades the figures of the page, now and as the page grows. */
export function watchFigures(): void {
  if (typeof document === 'undefined') return;
  const all = (root: ParentNode): void =>
    root.querySelectorAll<HTMLElement>('figure[data-backstory]').forEach(upgrade);
  const start = (): void => {
    all(document);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof HTMLElement)) continue;
          if (node.matches('figure[data-backstory]')) upgrade(node);
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
