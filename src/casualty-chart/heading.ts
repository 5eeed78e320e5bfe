import { capitalise, fill } from '../locale/languages.js';
import type { Edtf } from '../story/edtf-span.js';
import type { ChartModel } from './model.js';
import type { ChartOptions, Row } from './row.js';
import type { CasualtyWords } from './words/index.js';
import type { HeadlinePart } from './words/types.js';

/** Headline and summary that the figures themselves give, where the author gives none. */
export function generatedHeading(
  model: ChartModel,
  { lang, words, measure, groupBy }: ChartOptions,
): { headline: string; summary: string } {
  const rows = model.rows.filter(({ id, struck }) => !struck && !model.replaced.has(id));
  const title = words.measureTitles[measure]!;
  const [one, other] = rows.map(({ figure: { scope } }) => scope);
  const few =
    one &&
    !rows[2] &&
    (one.event !== other?.event || one.when !== other?.when) &&
    measure !== 'other' &&
    // What is claimed or disputed may not stand in a headline without whoever says it.
    rows.every(({ extent, status }) => extent && status !== 'claimed' && status !== 'disputed');
  // Figures of no event stand by their dates; those in columns, and in bins, by side.
  const by =
    groupBy !== 'event'
      ? groupBy
      : model.binned || !model.groups.length
        ? 'side'
        : rows.some((row) => row.event)
          ? groupBy
          : 'date';
  const headline = few
    ? capitalise(
        words.headline(
          rows.map(({ number, when, date }) => ({
            number: number.replaceAll('-', '\u2011'),
            // A headline breaks between its parts, not within a date.
            when: date.replaceAll(' ', '\u00a0'),
            join: joinOf(when),
          })),
          words.measures[measure]!,
        ),
        lang,
      )
    : model.words.text(model.words.story.title) || fill(words.groupedBy[by], { measure: title });
  return {
    headline,
    // Columns and lines have a summary of their own.
    get summary() {
      return summarise(rows, words);
    },
  };
}

/** How many numbers there are, from how many sources, and what forms they have. */
export function summarise(rows: readonly Row[], words: CasualtyWords): string {
  const known = rows.filter(({ extent }) => extent);
  const sources = new Set(known.flatMap(({ figure }) => figure.sources));
  const kinds = (['openEnd', 'openStart', 'softEnd', 'range'] as const).map(
    (kind) => known.filter((row) => row.extent![kind]).length,
  );
  return known[0] ? words.summary(known.length, sources.size, kinds) : '';
}

const joinOf = (when: Edtf | undefined): HeadlinePart['join'] =>
  when?.form === 'within' &&
  !when.approximate &&
  !when.uncertain &&
  (when.end - when.start <= 864e5 ? 'on' : 'in');
