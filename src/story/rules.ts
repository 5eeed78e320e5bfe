/**
 * What no single field can tell: an item at odds with itself. Each rule says whether something is
 * wrong with the field that it is named for; `mend.ts` says what, and mends it.
 */
import { readEdtf, type Edtf } from './edtf-span.js';
import { isRecord } from './raw.js';
import type { Localised } from './shape.js';

/** What is claimed is claimed by somebody. */
export const claimant = {
  claimedBy: (item: { status?: string; claimedBy?: string }): boolean =>
    item.status === 'claimed' && !item.claimedBy,
};

interface Range {
  low: number;
  best?: number;
  high: number;
}

/** A range is drawn as given, even where its parts are out of order. */
export const range = {
  low: ({ low, high }: Range): boolean => low > high,
  best: ({ low, best = low, high }: Range): boolean => low <= high && (best < low || best > high),
};

/** The first name that is too long to stand for another. */
export const longName = (short: Localised = ''): string | undefined =>
  (isRecord(short) ? Object.values(short) : [short]).find((name) => [...name].length > 5);

export const short = {
  short: (item: { short?: Localised }): boolean => longName(item.short) !== undefined,
};

export const connects = {
  connects: (item: { connects: string[] }): boolean => item.connects.length === 1,
};

export const figure = {
  ...claimant,
  contradicts: (item: { id: string; contradicts: string[] }): boolean =>
    item.contradicts.includes(item.id),
  unit: (item: { measure: string; unit?: Localised }): boolean =>
    item.measure === 'other' && !item.unit,
  words: ({ number, words }: { number: object; words?: Localised }): boolean =>
    'vague' in number && !('words' in number) && !words,
};

export const claim = {
  concerns: (item: { id: string; concerns: string[] }): boolean => item.concerns.includes(item.id),
};

interface Party {
  actor: string;
  role: string;
}

export const part = ({ actor, role }: Party): string => `${actor}, ${role}`;

export const event = {
  ...claimant,
  ...claim,
  parties({ parties }: { parties: Party[] }): boolean {
    const [first, second, third] = parties;
    // Most events are between two at most.
    if (!second || (!third && first!.actor !== second.actor)) return false;
    return new Set(parties.map(part)).size < parties.length;
  },
};

/** A phase that has ends; of a date without a slash, none is certain. */
function spanOf(when: string): Edtf | undefined {
  const date = readEdtf(when);
  return date?.form === 'interval' ? date : undefined;
}

/** When a phase surely still lasts, and when the next has surely begun; NaN where none can tell. */
const lasts = (span: Edtf | undefined): number =>
  span?.to?.start ?? (span?.openEnd === 'open' ? Infinity : NaN);
const begun = (span: Edtf | undefined): number =>
  span?.from?.end ?? (span?.openStart === 'open' ? -Infinity : NaN);

interface When {
  when: string;
}

/** How a phase stands to the one `before` it, where that cannot be. */
export function misplaced(before: When | undefined, phase: When): string | undefined {
  if (!before) return undefined;
  const [a, b] = [spanOf(before.when), spanOf(phase.when)];
  if (a?.from && b?.from && b.from.end <= a.from.start) return 'backwards';
  // A shared month or year is no overlap.
  return lasts(a) >= begun(b) ? 'overlap' : undefined;
}

export const relation = {
  to: (item: { from: string; to: string }): boolean => item.from === item.to,
  phases: ({ phases }: { phases: readonly When[] }): boolean =>
    phases.some((phase, i) => misplaced(phases[i - 1], phase)),
};
