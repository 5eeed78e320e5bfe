const names = [
  'actor-relations-diagram',
  'back-story',
  'border-exchange-timeline',
  'casualty-chart',
] as const;

const pairs = (text: string): string[] => Array.from(text, (_, i) => text.slice(i, i + 2));

/** The element whose name shares most pairs of letters with what was written. */
function nearest(written: string): string {
  const own = new Set(pairs(written.toLowerCase()));
  const alike = (name: string): number => pairs(name).filter((pair) => own.has(pair)).length;
  return names.reduce((best, name) => (alike(name) > alike(best) ? name : best));
}

const told = new Set<string>();

/** Says once that a figure asks for an element that there is not; one whose script is to come is none. */
export function noElement(name: string): void {
  if (told.has(name) || names.some((one) => one === name)) return;
  told.add(name);
  console.warn(`data-backstory="${name}": no such element; most like it is "${nearest(name)}".`);
}
