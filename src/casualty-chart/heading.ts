import { capitalise, fill, localise } from '../locale/languages.js';
import type { Edtf } from '../story/edtf-span.js';
import type { Story } from '../story/types.js';
import type { ChartModel } from './model.js';
import type { ChartOptions } from './row.js';

/** What may stand in a headline without whoever says it. */
const sure = new Set(['confirmed', 'reported', 'estimated']);

/** Headline and summary that the figures themselves give, where the author gives none. */
export function generatedHeading(
  story: Story,
  model: ChartModel,
  { lang, texts, words, measure, groupBy }: ChartOptions,
): { headline: string; summary: string } {
  const rows = model.rows.filter(({ id, struck }) => !struck && !model.replaced.has(id));
  const known = rows.filter(({ extent }) => extent);
  const open = known.filter(({ extent }) => extent?.openEnd).length;
  const title = words.measureTitles[measure] ?? measure;
  const [one, other] = rows.slice(0, 2).map(({ figure: { scope } }) => scope);
  const few =
    rows.length > 0 &&
    rows.length <= 2 &&
    known.length === rows.length &&
    (one?.event !== other?.event || one?.when !== other?.when) &&
    measure !== 'other' &&
    rows.every(({ status }) => sure.has(status));
  // Figures of no event stand by their dates; those in columns, and in bins, by side.
  const by =
    groupBy !== 'event'
      ? groupBy
      : model.binned || !model.groups.length
        ? 'side'
        : rows.some(({ event }) => event)
          ? groupBy
          : 'date';
  const headline = few
    ? capitalise(
        words.headline(
          rows.map(({ number, when, date }) => ({
            number: number.replaceAll('-', '\u2011'),
            // A headline breaks between its parts, not within a date.
            when: date.replaceAll(' ', '\u00a0'),
            grain: grainOf(when),
          })),
          words.measures[measure] ?? measure,
        ),
        lang,
      )
    : localise(story.title, texts, story.lang) || fill(words.groupedBy[by], { measure: title });
  const sources = new Set(rows.flatMap(({ figure }) => figure.sources));
  return { headline, summary: known.length ? words.summary(known.length, open, sources.size) : '' };
}

function grainOf(when: Edtf | undefined): 'day' | 'span' | 'other' {
  if (!when || when.form !== 'within' || when.approximate || when.uncertain) return 'other';
  return when.end - when.start <= 864e5 ? 'day' : 'span';
}
