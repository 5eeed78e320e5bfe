/** Stories of arbitrary figures from a seed, and what a figure means whatever its ids are. */
import { localise } from '../../src/locale/languages.js';
import { quantities } from '../../src/locale/en/quantities.js';
import { byId } from '../../src/story/by-id.js';
import { quantityInWords } from '../../src/story/quantity.js';
import type { Figure, Localised, Story } from '../../src/story/types.js';

const odd = [
  ...['North', 'South', 'north', 'NORTH', 'North and South', 'North, South', 'North + South'],
  ...['A/B', 'A / B', 'both', 'Both sides', 'total', 'unknown', 'n/a', '?', '–', 'TBD', 'no data'],
  ...['=1+1', '+44 20', '-5', '@home', '=HYPERLINK("http://x.org")', '＝1', "'quoted'", '"quoted"'],
  ...['say "no"', '"', '""', 'one; two', 'one;two', 'a|b', 'line\nbreak', 'carriage\rreturn'],
  ...['comma, here', 'tab\there', 'two  spaces', 'no\u00a0break', 'note[1]', 'star*', '†', '[a]'],
  ...['ایران', 'ايران', 'کشته و زخمی', 'شمال و جنوب', 'Ёж', 'еж', 'İstanbul', 'Bakı və Gəncə'],
  ...['\u202bمتن\u202c', 'zero\u200bwidth', 'A (B)', 'Report (2020)', 'see https://x.org/a?b=c;d'],
  ...['http://x.org', 'x, y and z', 'вместе', 'нет данных', 'هر دو', '12', '2020', 'over 40'],
  ...[
    'dozens',
    'dozens of people',
    'in the hundreds',
    'vague',
    'vague: x',
    'many [1]',
    '😀',
    'sep=;',
  ],
  ...[
    'when',
    'x'.repeat(300),
    'Newspaper report on Baku’s note',
    'A & B',
    'a (a)',
    'North (north)',
  ],
];
const dates = [
  ...[
    '2020',
    '2020-09',
    '2020-09-27',
    '2020-23',
    '2020~',
    '2020-09?',
    '2022-10-XX',
    '199X',
    '2020/2021',
  ],
  ...[
    '2020-09-27/2020-11-10',
    '2020/..',
    '../2020',
    '2020/',
    '/2020',
    '[2020-01,2020-02]',
    '2004/2005',
  ],
  ...['2020-10-01T10:00Z', '2022-10~', '2019-12/2020-24'],
];
const addresses = [
  ...['https://x.org/a?b=c;d', 'https://x.org/a,b', 'https://y.org/[1]', 'https://z.org/page*'],
  ...['http://w.org/#note', 'list.html', 'https://v.org/', 'https://u.org/a|b'],
];
const bounds = ['exact', 'about', 'over', 'at-least', 'up-to', 'under'];
const sizes = [0, 1, 2, 9, 10, 14, 280, 1000, 6500, 123456, 10 ** 9, Number.MAX_SAFE_INTEGER];

/** A raw story of some figures with everything that a figure can have. */
export function anyStory(random: () => number): Record<string, unknown> {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const chance = (p: number): boolean => random() < p;
  const char = (): string =>
    pick([...'ab ,;"\n\r\t+/|=-@[]*()و،éя0123', '\u2028', '\ufeff', '\u200f']);
  const text = (): string =>
    chance(0.7) ? pick(odd) : Array.from({ length: 1 + Math.floor(random() * 8) }, char).join('');
  const some = <T>(of: readonly T[], most: number): T[] => {
    const all = Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(of));
    return [...new Set(all)];
  };
  const maybe = (p: number, key: string, make: () => unknown): Record<string, unknown> =>
    chance(p) ? { [key]: make() } : {};
  const list = (prefix: string, length: number): string[] =>
    Array.from({ length }, (_, i) => `${prefix}${i}`);
  const actors = list('actor', 4);
  const sources = list('source', 4);
  const places = list('place', 3);
  const events = list('event', 3);
  const figures = list('f', 1 + Math.floor(random() * 5));
  if (chance(0.2)) figures[0] = 'north';
  const number = (): unknown => {
    const size = (): number =>
      chance(0.5) ? pick(sizes) : Math.floor(random() * 10 ** pick([1, 3, 6]));
    const form = random();
    if (form < 0.5) return { value: size(), bound: pick(bounds) };
    if (form < 0.65) return { low: size(), high: size() };
    if (form < 0.8) return { low: size(), best: size(), high: size() };
    return form < 0.9 ? { unknown: true } : { vague: true, ...maybe(0.5, 'words', text) };
  };
  return {
    version: 1,
    id: 'any',
    lang: 'en',
    title: 'Any',
    actors: actors.map((id) => ({ id, name: text(), short: 'A', kind: 'state' })),
    sources: sources.map((id) => ({
      id,
      title: text(),
      kind: 'news',
      ...maybe(0.3, 'publisher', text),
      ...maybe(0.5, 'url', () => pick(addresses)),
    })),
    places: places.map((id) => ({ id, name: text() })),
    events: events.map((id) => ({
      ...{ id, when: pick(dates), title: text(), kind: 'war', status: 'reported' },
      ...{ sources: ['source0'], parties: [] },
    })),
    corrections: chance(0.3)
      ? some(figures, 3).map((target) => ({
          ...{ target, made: pick(dates), kind: 'number', sources: ['source0'] },
          ...maybe(0.5, 'was', text),
          ...maybe(0.5, 'now', text),
          ...maybe(0.7, 'reason', text),
        }))
      : [],
    figures: figures.map((id) => ({
      id,
      measure: pick(['killed', 'injured', 'missing', 'captured', 'displaced', 'other']),
      ...maybe(0.4, 'unit', text),
      number: number(),
      ...maybe(0.3, 'words', text),
      scope: {
        when: pick(dates),
        ...maybe(0.3, 'place', () => pick(places)),
        ...maybe(0.5, 'event', () => pick(events)),
        sides: some(actors, 3),
        ...maybe(0.3, 'affiliation', () => pick(['belongs-to', 'caused-by'])),
      },
      category: pick(['combatant', 'civilian', 'mixed', 'unknown', 'not-stated']),
      tally: pick(['period', 'period', 'cumulative']),
      ...maybe(0.2, 'late', () => pick(sizes)),
      status: pick(['confirmed', 'reported', 'claimed', 'disputed', 'estimated', 'withdrawn']),
      ...maybe(0.5, 'claimedBy', () => pick([...actors, ...sources])),
      sources: [pick(sources), ...some(sources, 2)],
      ...maybe(0.4, 'asOf', () => pick(dates)),
      contradicts: some(figures, 2),
      supersedes: chance(0.3) ? some(figures, 2) : [],
    })),
  };
}

/**
 * What figures mean: everything about them, in words where it is an id. `label` gives the name of
 * an item; figures that others point at are named by their place in the list.
 */
export function meanings(
  story: Story,
  label: (list: 'actors' | 'sources' | 'places' | 'events', id: string) => string,
): unknown[] {
  const { actors } = byId(story);
  const text = (value: Localised | undefined): string =>
    localise(value, 'en', 'en')
      .replace(/[\u00a0\u202f]/g, ' ')
      .trim();
  const at = new Map(story.figures.map(({ id }, i) => [id, i]));
  const person = (id: string): string => label(actors.has(id) ? 'actors' : 'sources', id);
  return story.figures.map((figure: Figure) => {
    const { scope, number, measure } = figure;
    const isVague = 'vague' in number;
    const spoken = isVague || 'unknown' in number ? '' : quantityInWords(number, 'en', quantities);
    const words = text(figure.words);
    return {
      measure,
      unit: measure === 'other' ? text(figure.unit) : '',
      number: isVague ? { vague: number.words || localise(figure.words, 'en', 'en') } : number,
      // Wording that the number says by itself is no more than the number.
      words: (isVague && !number.words) || words === spoken.replaceAll('\u00a0', ' ') ? '' : words,
      when: scope.when,
      place: scope.place && label('places', scope.place),
      event: scope.event && label('events', scope.event),
      sides: scope.sides.map((id) => label('actors', id)),
      affiliation: scope.affiliation,
      category: figure.category,
      tally: figure.tally,
      late: figure.late,
      status: figure.status,
      claimedBy: figure.claimedBy && person(figure.claimedBy),
      sources: figure.sources.map((id) => label('sources', id)),
      asOf: figure.asOf,
      contradicts: figure.contradicts.map((id) => at.get(id)),
      supersedes: figure.supersedes.map((id) => at.get(id)),
    };
  });
}
