/** Who says what about the same thing, and whether all of it can be true at once. */
import { groupBy } from '../marks/group-by.js';
import { lowerBound, upperBound } from '../story/quantity-bounds.js';
import type { Quantity } from '../story/quantity.js';
import { byClaimant, headingOf, type ChartModel } from './model.js';
import type { ChartOptions, Row } from './row.js';

/** Accounts of one thing: the same event or date, the same people, counted the same way. */
export interface Scope {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  /** Whom all of the accounts count, where they agree on that. */
  readonly whom: string;
  readonly rows: readonly Row[];
  readonly verdict: Verdict | undefined;
}

/** What numbers fit all accounts at once; none where they contradict each other. */
export type Verdict = { readonly fits: Quantity } | { readonly fits: undefined };

const thingKey = ({ figure: { scope, measure, tally } }: Row): string =>
  [
    measure,
    tally,
    scope.event ?? `${scope.when} ${scope.place ?? ''}`,
    scope.affiliation === 'caused-by',
  ].join('\n');

const sidesKey = ({ figure: { scope } }: Row): string => [...scope.sides].sort().join('\n');

/** Whether the story says that one of these contradicts another of them. */
export function contradict(rows: readonly Row[]): boolean {
  const ids = new Set(rows.map(({ id }) => id));
  return rows.some(({ figure }) => figure.contradicts.some((id) => ids.has(id)));
}

/**
 * Accounts of one thing by whom they count; those that do not say stand with the others' one, and
 * so do those that contradict each other.
 */
function scopesOf(rows: readonly Row[]): Row[][] {
  const stated = new Set(rows.map(sidesKey).filter(Boolean));
  if (stated.size < 2) return [[...rows]];
  const scopes: Row[][] = [];
  for (const own of groupBy(rows, sidesKey).values()) {
    const against = scopes.find((other) => contradict([...other, ...own]));
    if (against) against.push(...own);
    else scopes.push(own);
  }
  return scopes;
}

/** A number by which an account can be held: "about" is near, but nobody says how near. */
const isHard = ({ figure: { number }, struck }: Row): boolean =>
  !struck && !('value' in number && number.bound === 'about') && (lowerBound(number) ?? -1) >= 0;

/** Whether several accounts stand against each other: one that was taken back is none. */
export function areRival(rows: readonly Row[]): boolean {
  const standing = rows.filter(({ struck }) => !struck);
  // A total and its parts that one source gives are no two accounts, unless it contradicts itself.
  const whoever = new Set(standing.map(({ claimant, sourceName }) => claimant ?? sourceName));
  return whoever.size > 1 || contradict(standing);
}

/** Whether rival accounts give other numbers, or the story says that they contradict each other. */
export function doDiffer(rows: readonly Row[]): boolean {
  const standing = rows.filter(({ struck }) => !struck);
  const numbers = new Set(standing.map(({ figure }) => JSON.stringify(figure.number)));
  return areRival(rows) && (numbers.size > 1 || contradict(standing));
}

/**
 * The numbers that are consistent with every account of one scope; none where the story says that
 * two contradict each other. Undefined where fewer than two can be held to theirs, or where they do
 * not count the same people.
 */
export function verdictOn(rows: readonly Row[]): Verdict | undefined {
  const held = rows.filter(isHard);
  // Whatever they count, the story knows that they cannot both be true.
  if (contradict(rows.filter(({ struck }) => !struck))) return { fits: undefined };
  const claimants = new Set(held.map(({ claimant, sourceName }) => claimant ?? sourceName));
  const whom = new Set(held.map((row) => `${row.figure.category} ${sidesKey(row)}`));
  if (claimants.size < 2 || whom.size > 1) return undefined;
  const numbers = held.map(({ figure }) => figure.number);
  // "Over" and "under" leave their number out; people are counted whole.
  const past = (q: Quantity): number => ('value' in q && q.bound === 'over' ? 1 : 0);
  const short = (q: Quantity): number => ('value' in q && q.bound === 'under' ? 1 : 0);
  const low = Math.max(...numbers.map((q) => lowerBound(q)! + past(q)));
  const high = Math.min(...numbers.map((q) => (upperBound(q) ?? Infinity) - short(q)));
  if (low > high) return { fits: undefined };
  if (high === Infinity) return { fits: { value: low, bound: 'at-least' } };
  return { fits: low === high ? { value: low, bound: 'exact' } : { low, high } };
}

/**
 * The scopes of which there are several accounts, in order of time; all of them, where none has
 * more than one. Every claimant stands, parties first. `more` counts the figures left out.
 */
export function accountsOf(
  { rows, replaced, words }: ChartModel,
  { lang }: ChartOptions,
): { scopes: Scope[]; more: number } {
  const current = rows.filter((row) => !replaced.has(row.id));
  const all = [...groupBy(current, thingKey).values()].flatMap(scopesOf);
  const rival = all.filter(areRival);
  const shown = rival.length ? rival : all;
  const scopes = shown.map((own): Scope => {
    const sorted = [...own].sort(byClaimant(lang));
    const whom = new Set(own.map(({ sides }) => sides));
    const { title, when } = headingOf(own[0]!, words, 'event');
    return {
      id: own[0]!.id,
      title,
      when,
      whom: whom.size === 1 && sidesKey(own[0]!) ? own[0]!.sides : '',
      rows: sorted,
      verdict: verdictOn(own),
    };
  });
  const count = scopes.reduce((n, scope) => n + scope.rows.length, 0);
  return { scopes, more: rows.length - replaced.size - count };
}
