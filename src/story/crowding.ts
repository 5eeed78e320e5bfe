/** What of a story a reader will not see, or not as it was written, since there is too much of it. */
import { alike } from './alike.js';
import { readEdtf } from './edtf-span.js';
import type { Problem } from './reading.js';
import type { Localised, Story } from './types.js';

/** Letters of a name, and of one word, that find room beside a mark. */
const longestName = 200;
const longestWord = 60;
const longWord = /\S{61}/;
/** Parties of one event: there are lanes for half as many. */
const mostParties = 12;
/** Events of one date of which no order is known. */
const mostAtOnce = 50;
/** Items of a list that are looked at: of more, the first tell enough. */
const mostLooked = 20_000;
/** Ties of one pair, of which each date shows five lines. */
const mostTies = 20;

const warn = (path: string, code: string, found: string, expected: string): Problem => ({
  path,
  code,
  found: found.length > 80 ? found.slice(0, 79) + '…' : found,
  expected,
  severity: 'warning',
});

const isLong = (text: string): boolean =>
  text.length > longestWord && (text.length > longestName || longWord.test(text));

/** Whether a name is long in some language: asked of tens of thousands in one go. */
const hasLong = (name: Localised | undefined): name is Localised =>
  typeof name === 'object' ? Object.values(name).some(isLong) : isLong(name ?? '');

function* longNames(path: string, name: Localised): Generator<Problem> {
  for (const text of typeof name === 'object' ? Object.values(name) : [name])
    if (isLong(text))
      yield warn(
        path,
        'long-name',
        `${text.length} letters: ${text}`,
        `at most ${longestName} letters, ${longestWord} in a word`,
      );
}

/** Counts by a key, each with the place of the first. */
function tally<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, [number, number]> {
  const counts = new Map<string, [count: number, first: number]>();
  items.forEach((item, i) => {
    const key = keyOf(item);
    const known = counts.get(key);
    if (known) known[0]++;
    else counts.set(key, [1, i]);
  });
  return counts;
}

/** Whether a date leaves the order of what happened then open: more than a day, and no stay. */
function isFuzzy(when: string): boolean {
  const date = readEdtf(when);
  return !!date && date.form !== 'interval' && date.end - date.start > 864e5;
}

type Raw = Record<string, unknown>;

/** Where items stand in a list as it was given, by their ids. */
const placesIn = (list: unknown): Map<unknown, number> =>
  new Map(
    Array.isArray(list)
      ? list.map((item: Raw | null, i): [unknown, number] => [item?.['id'], i])
      : [],
  );

type ListName = 'actors' | 'places' | 'events' | 'relations';

function* found(whole: Story, raw: unknown): Generator<Problem> {
  const first = <T>(list: readonly T[]): readonly T[] => list.slice(0, mostLooked);
  const story = {
    actors: first(whole.actors),
    places: first(whole.places),
    events: first(whole.events),
    relations: first(whole.relations),
  };
  const known = new Map<ListName, Map<unknown, number>>();
  // Items that were left out have no place in the story, but in the file they have.
  const at = (list: ListName, i: number): string => {
    let places = known.get(list);
    if (!places) known.set(list, (places = placesIn((raw as Raw | undefined)?.[list])));
    return `${list}[${places.get(story[list][i]!.id) ?? i}]`;
  };
  for (const list of ['actors', 'places'] as const)
    for (const [i, { name }] of story[list].entries())
      if (hasLong(name)) yield* longNames(`${at(list, i)}.name`, name);
  for (const [i, { title }] of story.events.entries())
    if (hasLong(title)) yield* longNames(`${at('events', i)}.title`, title);
  for (const [i, { parties }] of story.events.entries())
    if (parties.length > mostParties)
      yield warn(
        `${at('events', i)}.parties`,
        'many-parties',
        String(parties.length),
        `at most ${mostParties}`,
      );
  for (const [when, [count, first]] of tally(story.events, (event) => event.when))
    if (count > mostAtOnce && isFuzzy(when))
      yield warn(
        `${at('events', first)}.when`,
        'many-at-once',
        `${count} × ${when}`,
        `at most ${mostAtOnce}, or days`,
      );
  const pair = ({ from, to }: { from: string; to: string }): string =>
    [from, to].sort().join(' – ');
  for (const [ends, [count, first]] of tally(story.relations, pair))
    if (count > mostTies)
      yield warn(
        at('relations', first),
        'many-ties',
        `${count} × ${ends}`,
        `at most ${mostTies}, or one with its phases`,
      );
  for (const [i, { phases }] of story.relations.entries())
    for (const [j, { label }] of phases.entries())
      if (hasLong(label)) yield* longNames(`${at('relations', i)}.phases[${j}].label`, label);
}

const known = new WeakMap<Story, readonly Problem[]>();

/**
 * Warnings about what a reader will not see of a story that was read: names that are shortened,
 * parties without a lane, events without an order, ties that share a line. All of it is kept and
 * stands in the tables. Nothing of this is wrong with the data, so reading does not tell it.
 *
 * @param raw what the story was read from, for paths as they are there
 */
export function crowding(story: Story, raw?: unknown): readonly Problem[] {
  let problems = known.get(story);
  if (!problems) known.set(story, (problems = alike(found(story, raw))));
  return problems;
}
