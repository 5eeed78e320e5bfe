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

/** Hands the height that the page keeps for the figure on to the widget, less the caption's. */
function reserve(figure: HTMLElement, caption: Element | null, widget: HTMLElement): void {
  const name = '--backstory-reserved';
  if (!getComputedStyle(figure).getPropertyValue(name)) return;
  const { marginTop = '0', marginBottom = '0' } = caption ? getComputedStyle(caption) : {};
  const words =
    (caption?.getBoundingClientRect().height ?? 0) +
    parseFloat(marginTop) +
    parseFloat(marginBottom);
  widget.style.setProperty(name, `${Math.max(0, figure.clientHeight - words)}px`);
}

/**
 * Turns `figure[data-backstory]`, which survives a CMS's sanitizer, into a widget: figure and
 * caption stay, the element is put in, the table moves into it, `data-*` become its attributes.
 */
function upgrade(figure: HTMLElement): void {
  const name = figure.dataset['backstory'] ?? '';
  const element = ours(name);
  if (!element || isOwned(figure)) return;
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
  reserve(figure, caption, widget);
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
