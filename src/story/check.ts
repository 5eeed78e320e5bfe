/** What no single field can tell: an item at odds with itself, and links that run in circles. */
import { parseEdtf, type Edtf } from './edtf.js';
import { isRecord, type Reading } from './reading.js';
import type { ListName, Localised } from './shape.js';
import type { Story } from './types.js';

/** Only version 1 is known; another one is named and read as far as it goes. */
export function version(raw: unknown, r: Reading): 1 {
  if (raw !== 1) {
    r.report('version', raw, '1', '1');
    r.fail();
  }
  return 1;
}

/** A number without its form: taken as exact, since nothing else is said. */
export function plainNumber(raw: unknown, r: Reading): unknown {
  if (typeof raw !== 'number' && !(typeof raw === 'string' && /^\d+$/.test(raw))) return raw;
  r.report('plain-number', raw, '{value, bound}', `{"value":${raw},"bound":"exact"}`);
  return { value: raw, bound: 'exact' };
}

/** A range is drawn as given, even where its parts are out of order. */
export function range(item: { low: number; best?: number; high: number }, r: Reading): void {
  const { low, high, best = low } = item;
  if (low > high) r.at('low', 'order', low, `≤ ${high}`);
  else if (best < low || best > high) r.at('best', 'order', best, `${low}–${high}`);
}

/** What is claimed is claimed by somebody. */
export function claimant(item: { status?: string; claimedBy?: string }, r: Reading): void {
  if (item.status === 'claimed' && !item.claimedBy)
    r.at('claimedBy', 'no-claimant', '', 'actors, sources');
}

export function short(item: { short?: Localised }, r: Reading): void {
  const names = isRecord(item.short) ? Object.values(item.short) : [item.short ?? ''];
  const long = names.find((name) => [...String(name)].length > 5);
  if (long) r.at('short', 'long', long, '5');
}

export function connects(item: { connects: string[] }, r: Reading): void {
  if (item.connects.length === 1) r.at('connects', 'few', item.connects[0], '2');
}

/** Drops a link from an item to itself. */
function noSelf(item: { id: string }, links: string[], name: string, r: Reading): void {
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

export function figure(item: FigureLike, r: Reading): void {
  claimant(item, r);
  noSelf(item, item.contradicts, 'contradicts', r);
  if (item.measure === 'other' && !item.unit) r.at('unit', 'missing', '', 'unit');
  if ('vague' in item.number && !('words' in item.number) && !item.words)
    r.at('words', 'missing', '', 'words');
}

export function claim(item: { id: string; concerns: string[] }, r: Reading): void {
  noSelf(item, item.concerns, 'concerns', r);
}

interface EventLike {
  id: string;
  status: string;
  claimedBy?: string;
  concerns: string[];
  parties: { actor: string; role: string }[];
}

export function event(item: EventLike, r: Reading): void {
  claimant(item, r);
  noSelf(item, item.concerns, 'concerns', r);
  if (item.parties.length < 2) return;
  const seen = new Set<string>();
  const parties = item.parties.filter((party) => {
    const key = `${party.role} ${party.actor}`;
    if (seen.has(key)) r.at('parties', 'twice', `${party.actor}, ${party.role}`, '');
    return !seen.has(key) && seen.add(key);
  });
  if (parties.length < item.parties.length) item.parties = parties;
}

/** One end of a phase, as far as it is certain: of a date without a slash, nothing is. */
function end(when: string, side: 0 | 1): Edtf | undefined {
  const text = when.split('/')[side];
  const date = text && when.includes('/') && text !== '..' ? parseEdtf(text) : undefined;
  return date && !('error' in date) ? date : undefined;
}

/** Whether phase `b` surely begins while `a` still lasts; a shared month or year is no overlap. */
function overlap(a: string, b: string): boolean {
  const first = end(a, 1)?.start ?? (a.endsWith('/..') ? Infinity : -Infinity);
  const next = end(b, 0)?.end ?? (b.startsWith('../') ? -Infinity : Infinity);
  return first >= next && first > -Infinity && next < Infinity;
}

interface RelationLike {
  from: string;
  to: string;
  phases: { when: string; status?: string; claimedBy?: string }[];
}

export function relation(item: RelationLike, r: Reading): boolean {
  if (item.from === item.to) {
    r.at('to', 'self-tie', item.to, '');
    return r.fail();
  }
  item.phases.forEach(({ when }, i) => {
    const before = item.phases[i - 1]?.when;
    if (!before) return;
    const from = end(before, 0);
    const next = end(when, 0);
    if (from && next && next.end <= from.start) r.at('phases', 'backwards', when, before);
    else if (overlap(before, when)) r.at('phases', 'overlap', when, before);
  });
  return true;
}

interface Linked {
  id: string;
}

/** Cuts each link that closes a circle, so that whoever follows links comes to an end. */
function* cutCircles<T extends Linked>(
  items: readonly T[],
  links: (item: T) => readonly string[],
  cut: (item: T, id: string) => void,
): Generator<void> {
  const byId = new Map<string, T>();
  const state = new Map<string, 'open' | 'done'>();
  let steps = 0;
  for (const item of items) {
    if (++steps % 5000 === 0) yield;
    if (links(item).length) byId.set(item.id, item);
  }
  for (const start of byId.values()) {
    const stack: [T, string[]][] = [];
    const enter = (item: T): void => {
      state.set(item.id, 'open');
      stack.push([item, [...links(item)]]);
    };
    if (!state.has(start.id)) enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      if (++steps % 2000 === 0) yield;
      const [item, rest] = top;
      const id = rest.shift();
      const next = id === undefined ? undefined : byId.get(id);
      if (id === undefined) {
        state.set(item.id, 'done');
        stack.pop();
      } else if (state.get(id) === 'open') cut(item, id);
      else if (next && !state.has(id)) enter(next);
    }
  }
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);

/**
 * Cuts circles of `partOf`, `supersedes`, `memberOf` (errors) and of answers (a warning: two
 * statements may each have been made to answer the other, but an order of them cannot be drawn).
 */
export function* checkLinks(story: Story, r: Reading): Generator<void> {
  const report = (list: ListName, item: Linked, field: string, id: string): void => {
    r.goTo(list, item.id);
    r.depth++;
    r.at(field, 'circle', id, '');
  };
  yield* cutCircles(
    story.events,
    (event) => (event.partOf ? [event.partOf] : []),
    (event, id) => {
      report('events', event, 'partOf', id);
      r.fail();
      delete event.partOf;
    },
  );
  yield* cutCircles(
    story.figures,
    (figure) => figure.supersedes,
    (figure, id) => {
      report('figures', figure, 'supersedes', id);
      r.fail();
      figure.supersedes = without(figure.supersedes, id);
    },
  );
  yield* cutCircles(
    story.actors,
    (actor) => actor.memberOf.map((member) => member.actor),
    (actor, id) => {
      report('actors', actor, 'memberOf', id);
      r.fail();
      actor.memberOf = actor.memberOf.filter((member) => member.actor !== id);
    },
  );
  yield* cutCircles(
    story.claims,
    (claim) => claim.answers,
    (claim, id) => {
      report('claims', claim, 'answers', id);
      claim.answers = without(claim.answers, id);
    },
  );
}
