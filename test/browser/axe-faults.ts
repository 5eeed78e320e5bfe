import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

/* The package is a script that leaves this behind. */
declare const axe: { run: (element: Element, options?: RunOptions) => Promise<AxeResults> };

/** The rules that an element breaks. */
export const violationsOf = async (element: Element): Promise<AxeResults['violations']> =>
  (await axe.run(element)).violations;

/** What axe finds, in words; a run that checked nothing is a fault too. */
export async function axeFaults(element: Element, options?: RunOptions): Promise<string[]> {
  const { violations, passes } = await axe.run(element, options ?? {});
  if (!passes.some(({ id }) => id === 'color-contrast')) return ['axe found no words to check'];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}
