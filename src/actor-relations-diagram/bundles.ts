import { groupBy } from '../marks/group-by.js';
import type { Sign } from '../story/types.js';
import { mostParallel } from './arrange.js';
import type { Now } from './dates.js';
import type { Parallel } from './layout-ties.js';
import { formOf } from './tie-mark.js';

/** The sign that the form of a line says. */
const signOf = (now: Now): Sign => {
  const form = formOf(now);
  return form === 'fighting' || form === 'hostile' ? -1 : form === 'friendly' ? 1 : 0;
};

/** One line for ties of one sign; kind and status are told where all have the same. */
function bundleOf(rest: readonly Now[]): Parallel {
  const { tie, phase, standing } = rest[0]!;
  const same = (of: (now: Now) => unknown): boolean =>
    rest.every((now) => of(now) === of(rest[0]!));
  const kind = same((now) => now.tie.kind) ? tie.kind : 'other';
  const status = same((now) => now.phase.status) ? phase.status : undefined;
  const now: Now = {
    tie: { ...tie, kind, directed: false },
    phase: { sign: signOf(rest[0]!), ...(status && { status }) },
    standing: rest.some((one) => one.standing === 'there') ? 'there' : standing,
  };
  return { now, rest };
}

/**
 * A line for each tie of a pair. Of too many each sign has its share of the lines, so that none is
 * hidden behind another: first ties of their own, then one line for all that are left.
 */
export function bundles(nows: readonly Now[]): Parallel[] {
  const own = (now: Now): Parallel => ({ now, rest: [] });
  const groups = [...groupBy(nows, signOf).values()];
  const shares = groups.map(() => 1);
  for (let left = mostParallel - groups.length; left > 0;)
    groups.forEach((group, i) => {
      if (left > 0 && group.length > shares[i]!) {
        shares[i]!++;
        left--;
      }
    });
  return groups.flatMap((group, i) => {
    const share = shares[i]!;
    return group.length > share
      ? [...group.slice(0, share - 1).map(own), bundleOf(group.slice(share - 1))]
      : group.map(own);
  });
}
