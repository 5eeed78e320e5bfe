/** What no single field can tell: an item at odds with itself. */
import { readEdtf, type Edtf } from './edtf-span.js';
import { isRecord } from './raw.js';
import type { Localised, Reporter } from './shape.js';

/** A range is drawn as given, even where its parts are out of order. */
export function range(item: { low: number; best?: number; high: number }, r: Reporter): void {
  const { low, high, best = low } = item;
  if (low > high) r.at('low', 'order', low, `≤ ${high}`);
  else if (best < low || best > high) r.at('best', 'order', best, `${low}–${high}`);
}

/** What is claimed is claimed by somebody. */
export function claimant(item: { status?: string; claimedBy?: string }, r: Reporter): void {
  if (item.status === 'claimed' && !item.claimedBy)
    r.at('claimedBy', 'no-claimant', '', 'actors, sources');
}

export function short(item: { short?: Localised }, r: Reporter): void {
  const names = isRecord(item.short) ? Object.values(item.short) : [item.short ?? ''];
  const long = names.find((name) => [...String(name)].length > 5);
  if (long) r.at('short', 'long', long, '5');
}

export function connects(item: { connects: string[] }, r: Reporter): void {
  if (item.connects.length === 1) r.at('connects', 'few', item.connects[0], '2');
}

/** Drops a link from an item to itself. */
function noSelf(item: { id: string }, links: string[], name: string, r: Reporter): void {
  const own = links.indexOf(item.id);
  if (own < 0) return;
  r.at(name, 'self', item.id, '');
  links.splice(own, 1);
}

interface FigureLike {
  id: string;
  measure: string;
  unit?: Localised;
  number: object;
  words?: Localised;
  status: string;
  claimedBy?: string;
  contradicts: string[];
}

export function figure(item: FigureLike, r: Reporter): void {
  claimant(item, r);
  noSelf(item, item.contradicts, 'contradicts', r);
  if (item.measure === 'other' && !item.unit) r.at('unit', 'missing', '', 'unit');
  if ('vague' in item.number && !('words' in item.number) && !item.words)
    r.at('words', 'missing', '', 'words');
}

export function claim(item: { id: string; concerns: string[] }, r: Reporter): void {
  noSelf(item, item.concerns, 'concerns', r);
}

interface EventLike {
  id: string;
  status: string;
  claimedBy?: string;
  concerns: string[];
  parties: { actor: string; role: string }[];
}

export function event(item: EventLike, r: Reporter): void {
  claimant(item, r);
  noSelf(item, item.concerns, 'concerns', r);
  const [first, second, third] = item.parties;
  if (!second || (!third && first!.actor !== second.actor)) return;
  const seen = new Set<string>();
  const parties = item.parties.filter((party) => {
    const key = `${party.role} ${party.actor}`;
    if (seen.has(key)) r.at('parties', 'twice', `${party.actor}, ${party.role}`, '');
    return !seen.has(key) && seen.add(key);
  });
  if (parties.length < item.parties.length) item.parties = parties;
}

/** A phase that has ends; of a date without a slash, none is certain. */
function spanOf(when: string): Edtf | undefined {
  const date = readEdtf(when);
  return 'error' in date || date.form !== 'interval' ? undefined : date;
}

/** When a phase surely still lasts, and when the next has surely begun; else beyond all time. */
const lasts = (span: Edtf | undefined): number =>
  span?.to?.start ?? (span?.openEnd === 'open' ? Infinity : -Infinity);
const begun = (span: Edtf | undefined): number =>
  span?.from?.end ?? (span?.openStart === 'open' ? -Infinity : Infinity);

interface RelationLike {
  from: string;
  to: string;
  phases: { when: string; status?: string; claimedBy?: string }[];
}

export function relation(item: RelationLike, r: Reporter): boolean {
  if (item.from === item.to) {
    r.at('to', 'self-tie', item.to, '');
    return r.fail();
  }
  item.phases.forEach(({ when }, i) => {
    const before = item.phases[i - 1]?.when;
    if (!before) return;
    const [a, b] = [spanOf(before), spanOf(when)];
    const [last, next] = [lasts(a), begun(b)];
    if (a?.from && b?.from && next <= a.from.start) r.at('phases', 'backwards', when, before);
    // A shared month or year is no overlap.
    else if (last >= next && last > -Infinity && next < Infinity)
      r.at('phases', 'overlap', when, before);
  });
  return true;
}
