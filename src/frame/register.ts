/**
 * Registers an element if its name is free. A second copy of the library finds the name taken by
 * the first and leaves it; a stranger under the name is reported once.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const holder = customElements.get(name);
  if (!holder) customElements.define(name, element);
  else if (!('backstory' in holder)) {
    console.warn(`<${name}> is already defined by another script`);
  }
}
