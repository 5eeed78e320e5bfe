import { localise } from '../locale/languages.js';
import { quantityInWords } from '../story/quantity.js';
import { byId } from '../story/by-id.js';
import type { Figure, Story } from '../story/types.js';
import { quantities } from '../locale/en/quantities.js';

const quote = (cell: string): string =>
  /[",\n\r;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows as CSV (RFC 4180): commas, CRLF, quotes where needed. */
export const toDelimited = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;

/**
 * Figures as CSV with their qualifiers: dates as EDTF, numbers in English words ("over 6,500"),
 * so that the file reads back as the same figures. Sides that are counted together are joined
 * by " + ".
 */
export function figuresToCSV(story: Story, figures: readonly Figure[], lang: string): string {
  const index = byId(story);
  const text = (value: Parameters<typeof localise>[0]): string => localise(value, lang, story.lang);
  const name = (id: string | undefined): string => {
    if (id === undefined) return '';
    const source = index.sources.get(id);
    return text(index.actors.get(id)?.name ?? index.places.get(id)?.name ?? source?.title ?? id);
  };
  const head = [
    'when',
    'event',
    'side',
    'measure',
    'number',
    'category',
    'status',
    'claimed by',
    'source',
    'as of',
  ];
  const rows = figures.map((figure) => [
    figure.scope.when,
    text(index.events.get(figure.scope.event ?? '')?.title),
    figure.scope.sides.map(name).join(' + '),
    figure.measure,
    'vague' in figure.number
      ? figure.number.words || text(figure.words)
      : 'unknown' in figure.number
        ? 'unknown'
        : quantityInWords(figure.number, 'en', quantities).replaceAll('\u00a0', ' '),
    figure.category === 'not-stated' ? '' : figure.category,
    figure.status,
    name(figure.claimedBy),
    figure.sources.map(name).join('; '),
    figure.asOf ?? '',
  ]);
  return toDelimited([head, ...rows]);
}
