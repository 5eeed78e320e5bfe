import { quantities } from '../locale/en/quantities.js';
import { localise } from '../locale/languages.js';
import { groupBy } from '../marks/group-by.js';
import { cleanCell, fold } from '../story/cell-text.js';
import { byId } from '../story/by-id.js';
import { quantityInWords } from '../story/quantity.js';
import type { Figure, Localised, Story } from '../story/types.js';
import { claimantCell, namesApart, sidesCell, sourcesCell, textCell } from './cells.js';
import { toDelimited } from './delimited.js';

/** Vague words that every reader of tables takes for such. */
const vague =
  /^(?:[a-z]+ )?(?:tens|dozens|scores|hundreds|thousands|several|many|numerous)(?: of [a-z]+)?$/;

function numberCell({ number }: Figure, words: string): string {
  if ('unknown' in number) return 'unknown';
  if (!('vague' in number))
    return quantityInWords(number, 'en', quantities).replaceAll('\u00a0', ' ');
  const said = number.words || words;
  return vague.test(said) ? said : said ? `vague: ${said}` : 'vague';
}

/** Whether a cell with an address is read as the very same one. */
const isAddress = (url: string): boolean =>
  /^https?:\/\/[^\s<>"]+$/.test(url) && cleanCell(url) === url;

/** Columns that a file always has, and those that it has only where a figure fills them. */
const usual = [
  ...['when', 'event', 'side', 'measure', 'number', 'category', 'status', 'claimed by', 'source'],
  'as of',
] as const;
const rare = [
  ...(['source url', 'unit', 'words', 'place', 'affiliation', 'tally', 'late', 'id'] as const),
  ...(['contradicts', 'supersedes', 'corrected', 'correction'] as const),
] as const;

/**
 * Figures as CSV with their qualifiers, in the order of the story: dates as EDTF, numbers in
 * English words ("over 6,500"). The file reads back as the same figures. Sides that are counted
 * together are joined by " + "; a text in quotes within its cell is exact.
 */
export function figuresToCSV(story: Story, figures: readonly Figure[], lang: string): string {
  const index = byId(story);
  const text = (value: Localised | undefined): string => localise(value, lang, story.lang);
  const wanted = new Set(figures);
  const listed = story.figures.filter((figure) => wanted.has(figure));
  const ids = new Set(listed.map(({ id }) => id));

  const named = (list: 'actors' | 'sources' | 'places' | 'events', id: string) => {
    const item = index[list].get(id);
    const name = item && ('name' in item ? item.name : item.title);
    return {
      id,
      list,
      name:
        text(name)
          .replace(/[\u00a0\u202f]/g, ' ')
          .trim() || id,
    };
  };
  const who = (id: string) => named(index.actors.has(id) ? 'actors' : 'sources', id);
  const people = namesApart(
    listed.flatMap(({ scope: { sides }, claimedBy, sources }) =>
      [...sides, ...(claimedBy ? [claimedBy] : []), ...sources].map(who),
    ),
  );
  const places = namesApart(
    listed.flatMap(({ scope: { place } }) => (place ? named('places', place) : [])),
  );
  const events = namesApart(
    listed.flatMap(({ scope: { event } }) => (event ? named('events', event) : [])),
  );
  const name = (id: string): string => people.get(id)!;
  const sides = new Set(listed.flatMap(({ scope }) => scope.sides).map((id) => fold(name(id))));
  const links = (targets: readonly string[]): string[] => targets.filter((id) => ids.has(id));
  const pointedAt = new Set(
    listed.flatMap(({ contradicts, supersedes }) => links([...contradicts, ...supersedes])),
  );

  /* A reader of tables takes the address of a source from the first row that names it, and from one
     that names no other. */
  const mentioned = new Set<string>();
  const linked = new Set<string>();
  const urlOf = ({ sources, claimedBy }: Figure): string => {
    const [only, other] = sources;
    const url = index.sources.get(only ?? '')?.url ?? '';
    const first = fold(name(only ?? ''));
    if (!other && !mentioned.has(first) && isAddress(url)) linked.add(first);
    for (const id of [...sources, ...(claimedBy ? [claimedBy] : [])]) mentioned.add(fold(name(id)));
    return !other && linked.has(first) ? url : '';
  };

  const corrections = groupBy(story.corrections, ({ target }) => target);
  const correctionOf = ({ id }: Figure): { corrected: string; correction: string } => {
    const own = corrections.get(id) ?? [];
    const said = own.map(({ was, now, reason }) =>
      [[was, now].map(text).filter(Boolean).join(' → '), text(reason)].filter(Boolean).join(': '),
    );
    const correction = textCell(said.filter(Boolean).join('; '));
    return { corrected: own.at(-1)?.made ?? '', correction };
  };

  const rows = listed.map((figure): Record<(typeof usual | typeof rare)[number], string> => {
    const { scope, claimedBy, status, measure, category, tally, late } = figure;
    const words = text(figure.words);
    const number = numberCell(figure, words);
    const inNumber =
      'vague' in figure.number
        ? !figure.number.words
        : !('unknown' in figure.number) && textCell(words) === number;
    return {
      when: scope.when,
      event: textCell(events.get(scope.event ?? '') ?? ''),
      side: sidesCell(scope.sides.map(name), sides),
      measure,
      number,
      category: category === 'not-stated' ? '' : category,
      status,
      'claimed by': claimedBy
        ? claimantCell(name(claimedBy))
        : status === 'claimed'
          ? claimantCell(undefined)
          : '',
      source: sourcesCell(figure.sources.map(name)),
      'as of': figure.asOf ?? '',
      'source url': urlOf(figure),
      unit: measure === 'other' ? textCell(text(figure.unit)) : '',
      words: inNumber ? '' : textCell(words),
      place: textCell(places.get(scope.place ?? '') ?? ''),
      affiliation: scope.affiliation ?? '',
      tally: tally === 'cumulative' ? tally : '',
      late: late === undefined ? '' : String(late),
      id: pointedAt.has(figure.id) ? figure.id : '',
      contradicts: links(figure.contradicts).join('; '),
      supersedes: links(figure.supersedes).join('; '),
      ...correctionOf(figure),
    };
  });
  const head = [...usual, ...rare.filter((column) => rows.some((row) => row[column]))];
  return toDelimited([head, ...rows.map((row) => head.map((column) => row[column]))]);
}
