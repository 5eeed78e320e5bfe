import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDelimited } from '../../src/story/csv.js';
import { parseEdtf } from '../../src/story/edtf.js';
import { readStory } from '../../src/story/read-story.js';
import { storyFromRows } from '../../src/story/rows.js';
import type { Figure, Quantity, Story } from '../../src/story/types.js';
import { seed, seedText as text } from './files.js';

const stress = readStory(seed('stress.story.json')).story;

/** A table, read without a problem at any of the three steps. */
function table(name: string): Story {
  const { rows, problems } = parseDelimited(text(name));
  assert.deepEqual(problems, [], `${name}: cells`);
  const made = storyFromRows(rows, { name });
  assert.deepEqual(made.problems, [], `${name}: rows`);
  const read = readStory(made.story);
  const others = read.problems.filter(({ path }) => path !== 'asOf');
  assert.deepEqual(others, [], `${name}: story`);
  return read.story;
}

for (const name of ['lachin-2022.story.json', 'stress.story.json'])
  test(`${name} is read without a problem`, () => {
    const raw = JSON.parse(text(name)) as Record<string, unknown[]>;
    const { story, problems } = readStory(raw);
    assert.deepEqual(problems, []);
    const lists = ['actors', 'places', 'sources', 'events', 'figures', 'relations'] as const;
    for (const list of [...lists, 'corrections', 'chapters'] as const)
      assert.equal(story[list].length, raw[list]?.length, list);
  });

test('killed.csv gives six figures with their qualifiers', () => {
  const numbers = table('killed.csv').figures.map(({ measure, number }) => [measure, number]);
  assert.deepEqual(numbers, [
    ['killed', { value: 12, bound: 'exact' }],
    ['killed', { low: 10, high: 14 }],
    ['killed', { value: 40, bound: 'over' }],
    ['killed', { value: 30, bound: 'about' }],
    ['killed', { unknown: true }],
    ['killed', { value: 0, bound: 'exact' }],
  ]);
});

test('incidents.csv gives five events with their kinds and dates', () => {
  const { events } = table('incidents.csv');
  assert.deepEqual(
    events.map(({ kind, when, parties }) => [kind, when, parties.length]),
    [
      ['fire-exchange', '2018-01-14', 2],
      ['blockade', '2018-02', 1],
      ['drill', '2018-03-XX', 1],
      ['diplomatic-note', '2018-21', 1],
      ['ceasefire', '2018-06~', 2],
    ],
  );
});

test('relations.csv gives four ties with their signs and years', () => {
  const { relations } = table('relations.csv');
  assert.deepEqual(
    relations.map(({ kind, phases }) => [
      kind,
      ...phases.map(({ when, sign }) => `${when} ${sign}`),
    ]),
    [
      ['dispute', '2009/.. -1'],
      ['trade', '2012/2018-01 1'],
      ['alliance', '2016/.. 1'],
      ['mediation', '2018-06/.. 0'],
    ],
  );
});

/** Fails unless each of the words occurs, and says which do not. */
function allOf(what: string, words: string, found: Iterable<unknown>): void {
  const seen = new Set([...found].map(String));
  const missing = words.split(' ').filter((word) => !seen.has(word));
  assert.deepEqual(missing, [], `no such ${what} in the stress story`);
}

/** The form of a number: its bound, or which parts it has. */
function form(number: Quantity): string {
  if ('bound' in number) return number.value === 0 ? 'zero' : number.bound;
  return Object.keys(number)
    .filter((key) => key !== 'words')
    .join('-');
}

test('every form of a number occurs', () => {
  const forms = 'exact about over at-least up-to under zero low-high low-best-high vague unknown';
  allOf(
    'number',
    forms,
    stress.figures.map(({ number }) => form(number)),
  );
});

const killed = stress.figures.filter(({ measure }) => measure === 'killed');

test('every measure, category, tally and affiliation occurs', () => {
  const values = (key: 'measure' | 'category' | 'tally'): string[] =>
    stress.figures.map((figure) => figure[key]);
  allOf('measure', 'killed injured missing captured displaced other', values('measure'));
  allOf('category', 'combatant civilian mixed unknown not-stated', values('category'));
  allOf('tally', 'period cumulative', values('tally'));
  const affiliations = stress.figures.map(({ scope }) => scope.affiliation);
  allOf('affiliation', 'belongs-to caused-by', affiliations);
  assert.ok(stress.figures.some(({ late }) => late));
  assert.ok(stress.figures.some(({ supersedes }) => supersedes.length));
});

test('every status occurs on figures of the killed, on events and on ties', () => {
  const statuses = 'confirmed reported claimed disputed estimated withdrawn';
  const phases = stress.relations.flatMap((relation) => relation.phases);
  for (const items of [killed, stress.events, phases])
    allOf(
      'status',
      statuses,
      items.map(({ status }) => status),
    );
});

test('every kind of source, actor, event, relation and correction occurs', () => {
  const kinds = (items: readonly { kind: string }[]): string[] => items.map(({ kind }) => kind);
  const sources = 'official news un ngo academic dataset social other';
  const actors = 'state de-facto armed-group peacekeepers organisation population person other';
  const events =
    'fire-exchange fighting attack war ceasefire blockade incursion drill inspection ' +
    'diplomatic-note statement agreement meeting troop-move other';
  const relations =
    'armed-conflict dispute protest sanction blockade alliance partnership arms-supply mediation ' +
    'peacekeeping control sovereignty-recognition recognition membership trade other';
  allOf('source', sources, kinds(stress.sources));
  allOf('actor', actors, kinds(stress.actors));
  allOf('event', events, kinds(stress.events));
  allOf('relation', relations, kinds(stress.relations));
  allOf('correction', 'number attribution date removal clarification', kinds(stress.corrections));
});

test('every act and matter of a claim, role of a party and state of a response occurs', () => {
  const { claims, events } = stress;
  const acts = 'says accuses denies confirms admits criticises retracts';
  allOf(
    'act',
    acts,
    claims.map(({ act }) => act),
  );
  const matters = 'started responsible casualties location other';
  allOf(
    'matter',
    matters,
    claims.map(({ about }) => about),
  );
  const roles = 'side carried-out sender recipient mediator affected in-control';
  allOf(
    'role',
    roles,
    events.flatMap(({ parties }) => parties.map(({ role }) => role)),
  );
  const states = 'awaited none-found not-sought';
  allOf(
    'response',
    states,
    [...claims, ...events].map(({ response }) => response?.state),
  );
});

/** Every text of the story that is a date. */
function dates(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^(when|asOf|made|published|accessed|updated|period|at)$/.test(key) ? [value] : [];
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    dates(inner, Array.isArray(value) ? key : name),
  );
}

test('every form of date of the profile occurs', () => {
  const found = dates(stress);
  for (const date of found) assert.ok(!('error' in parseEdtf(date)), date);
  const forms: Record<string, RegExp> = {
    year: /^\d{4}$/,
    month: /^\d{4}-(0\d|1[0-2])$/,
    day: /^\d{4}-\d\d-\d\d$/,
    'time with Z': /T[\d:]+Z$/,
    'time with offset': /T[\d:]+[+-]\d\d:\d\d$/,
    uncertain: /\?/,
    approximate: /~/,
    both: /%/,
    decade: /^\d{3}X$/,
    century: /^\d\dXX$/,
    'some day': /^\d{4}-\d\d-XX$/,
    'one of nine days': /^\d{4}-\d\d-0X$/,
    'some month': /^\d{4}-XX$/,
    'one of three months': /^\d{4}-1X$/,
    spring: /-21(?!\d)/,
    summer: /-22(?!\d)/,
    autumn: /-23(?!\d)/,
    winter: /-24(?!\d)/,
    interval: /^\d[^/]*\/\d/,
    'open end': /^\d.*\/\.\.$/,
    'open start': /^\.\.\/\d/,
    'unknown end': /^\d.*\/$/,
    'unknown start': /^\/\d/,
    'one of': /^\[.+,.+\]$/,
  };
  const missing = Object.keys(forms).filter((name) => !found.some((d) => forms[name]!.test(d)));
  assert.deepEqual(missing, []);
});

test('names are long, unbroken, contested and in many scripts', () => {
  const names = stress.actors.map(({ name }) => (typeof name === 'string' ? name : ''));
  assert.equal(stress.actors.length, 14);
  assert.ok(names.some((name) => name.length >= 60 && name.length <= 120));
  assert.ok(names.some((name) => /\S{40}/.test(name)));
  for (const script of ['Armenian', 'Arabic', 'Cyrillic', 'Georgian'])
    assert.ok(
      names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
      script,
    );
  assert.deepEqual(Object.keys(stress.title ?? {}), ['en', 'az', 'ru', 'fa']);
  assert.match(JSON.stringify(stress.title), /invented/);
  for (const items of [stress.actors, stress.places])
    assert.ok(items.some(({ contestedName }) => contestedName.length > 1));
});

test('one event has four accounts, two of them by its parties', () => {
  const accounts = killed.filter(({ scope }) => scope.event === 'market-strike');
  const parties = accounts.flatMap(({ claimedBy }) => {
    const source = stress.sources.find(({ id }) => id === claimedBy);
    return source?.party ?? [];
  });
  assert.equal(new Set(accounts.map(({ sources }) => sources[0])).size, 4);
  assert.deepEqual(parties.sort(), ['sornia', 'velmark']);
  assert.ok(accounts.some(({ contradicts }) => contradicts.length > 1));
});

test('eight months have a number for each of two sides, without an event', () => {
  const monthly = (side: string): Figure[] =>
    killed.filter(({ scope, tally }) => {
      const { when, sides, event } = scope;
      return tally === 'period' && !event && sides.join() === side && /^\d{4}-\d\d$/.test(when);
    });
  for (const side of ['velmark', 'sornia'])
    assert.equal(new Set(monthly(side).map(({ scope }) => scope.when)).size, 8, side);
});

test('events nest, ties run parallel, have gaps and end at places', () => {
  const { events, relations, places, corrections } = stress;
  const parent = (id?: string): string | undefined => events.find((e) => e.id === id)?.partOf;
  assert.ok(events.some(({ partOf }) => parent(partOf)));
  assert.ok(relations.filter(({ from, to }) => `${from} ${to}` === 'velmark sornia').length > 2);
  const dispute = relations.find(({ id }) => id === 'velmark-sornia-dispute');
  assert.deepEqual(
    dispute?.phases.map(({ when }) => when),
    ['../2009', '2012/..'],
  );
  assert.ok(relations.some(({ to }) => places.some(({ id }) => id === to)));
  assert.ok(corrections.some(({ kind, was }) => kind === 'removal' && !was));
});

test('the stress story is under 60 KB', () => {
  assert.ok(Buffer.byteLength(text('stress.story.json')) < 60_000);
});
