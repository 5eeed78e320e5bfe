/** Says what is wrong where an item is at odds with itself (`rules.ts`), and mends what it can. */
import type { Reading } from './reading.js';
import type * as all from './rules.js';
import { longName, misplaced, part } from './rules.js';
import type { Rules } from './shape.js';
import type { Actor, Claim, Figure, Place, Relation, StoryEvent } from './types.js';

/** The fields that rules are named for: none goes without its words. */
type RuleName = { [K in keyof typeof all]: keyof (typeof all)[K] }[keyof typeof all];

/** `false` where the item cannot be kept. */
type Mend = (item: never, r: Reading) => false | void;

/** Drops a link from an item to itself. */
function dropSelf(name: string, links: string[], id: string, r: Reading): void {
  r.at(name, 'self', id, '');
  links.splice(links.indexOf(id), 1);
}

interface Range {
  low: number;
  best: number;
  high: number;
}

const mends: Readonly<Record<RuleName, Mend>> = {
  claimedBy: (_, r) => r.at('claimedBy', 'no-claimant', '', 'actors, sources'),
  low: ({ low, high }: Range, r) => r.at('low', 'order', low, `≤ ${high}`),
  best: ({ low, best, high }: Range, r) => r.at('best', 'order', best, `${low}–${high}`),
  short: ({ short }: Actor, r) => r.at('short', 'long', longName(short), '5'),
  connects: ({ connects }: Place, r) => r.at('connects', 'few', connects[0], '2'),
  contradicts: ({ id, contradicts }: Figure, r) => dropSelf('contradicts', contradicts, id, r),
  unit: (_, r) => r.at('unit', 'missing', '', 'unit'),
  words: (_, r) => r.at('words', 'missing', '', 'words'),
  concerns: ({ id, concerns }: Claim, r) => dropSelf('concerns', concerns, id, r),
  parties(item: StoryEvent, r) {
    const seen = new Set<string>();
    item.parties = item.parties.filter((party) => {
      const name = part(party);
      if (seen.has(name)) r.at('parties', 'twice', name, '');
      return !seen.has(name) && seen.add(name);
    });
  },
  to({ to }: Relation, r) {
    r.at('to', 'self-tie', to, '');
    return r.fail();
  },
  phases({ phases }: Relation, r) {
    phases.forEach((phase, i) => {
      const before = phases[i - 1];
      const how = misplaced(before, phase);
      if (how) r.at('phases', how, phase.when, before!.when);
    });
  },
};

/** Whether an item can be kept, by the rules of its shape; what is wrong is told. */
export function mend(rules: Rules, item: object, r: Reading): boolean {
  for (const name in rules)
    if (rules[name]!(item as never) && mends[name as RuleName](item as never, r) === false)
      return false;
  return true;
}
