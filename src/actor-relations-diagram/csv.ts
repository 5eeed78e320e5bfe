import { claimantCell, ownWordCell, sourcesCell, textCell } from '../export/cells.js';
import { toDelimited } from '../export/delimited.js';
import { localise } from '../locale/languages.js';
import { groupBy } from '../marks/group-by.js';
import { lookup } from '../story/lookup.js';
import type { Story } from '../story/types.js';
import { pairOf } from './graph.js';
export { notesOf } from './legend.js';

const head = [
  'from',
  'to',
  'kind',
  'directed',
  'sign',
  'level',
  'when',
  'label',
  'note',
  'status',
  'claimed by',
  'source',
];

/**
 * The story's relations as CSV, a row for each phase, dates as EDTF: it can be given back as data.
 * Rows of one pair and kind stand together, since that is what makes them one relation.
 */
export function relationsToCSV(story: Story, lang: string): string {
  const index = lookup(story);
  const text = (value: Parameters<typeof localise>[0]): string =>
    localise(value, lang, story.lang).trim();
  const name = (id: string | undefined): string => {
    const item = id && (index.actors.get(id) ?? index.places.get(id));
    const source = index.sources.get(id ?? '');
    return item ? text(item.name) : text(source?.title ?? id);
  };
  const groups = groupBy(story.relations, (relation) => {
    const { from, to, kind, kindWord = kind, directed } = relation;
    return JSON.stringify([directed ? [from, to] : pairOf(relation), kindWord, directed]);
  });
  const rows = [...groups.values()]
    .flat()
    .flatMap(({ from, to, kind, kindWord, directed, phases }) =>
      phases.map(({ when, sign, level, label, words, status, claimedBy, sources }) => [
        textCell(name(from)),
        textCell(name(to)),
        kindWord === undefined ? kind : ownWordCell(kindWord),
        directed ? 'yes' : 'no',
        String(sign),
        String(level ?? ''),
        when,
        textCell(text(label)),
        textCell(text(words)),
        status ?? '',
        claimedBy ? claimantCell(name(claimedBy)) : '',
        sourcesCell(sources.map(name)),
      ]),
    );
  return toDelimited([head, ...rows]);
}
