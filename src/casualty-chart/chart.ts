import type { Room } from '../frame/frame.js';
import type { Tongue } from '../locale/story-words.js';
import { numberInWords } from '../story/quantity.js';
import type { Story } from '../story/types.js';
import { generatedHeading } from './heading.js';
import type { Layout, LayoutOptions, Picture } from './layout-picture.js';
import { chartModel, type ChartModel } from './model.js';
import { bins, groupings, type ChartOptions, type Worded } from './row.js';
import { en } from './words/en.js';
import { casualtyWords } from './words/index.js';

/** What can be counted, in the order in which a reader chooses. */
export const measures = Object.keys(en.measures);

/** What the attributes of a chart ask for; what is not known counts as the default. */
export interface ChartSettings {
  readonly view?: string | undefined;
  readonly measure?: string | undefined;
  readonly groupBy?: string | undefined;
  readonly bin?: string | undefined;
  readonly period?: string | undefined;
}

/** What one chart says, worked out from the story, the settings and the language. */
export interface Chart {
  readonly options: ChartOptions;
  readonly model: ChartModel;
  readonly headline: string;
  readonly summary: string;
  /** What the story counts of people. */
  readonly measures: readonly string[];
}

/** The settings as options, in a language whose words are loaded. */
export const chartOptions = (
  { measure = '', groupBy, bin, period }: ChartSettings,
  { lang, texts, locale }: Tongue,
  worded?: Worded,
): ChartOptions => ({
  measure: measures.includes(measure) ? measure : 'killed',
  groupBy: groupings.find((known) => known === groupBy) ?? 'event',
  bin: bins.find((known) => known === bin) ?? 'auto',
  period,
  lang,
  texts,
  locale,
  words: casualtyWords.get(lang),
  worded,
});

/** A story that counts nobody killed is about what it does count. */
export function describeChart(story: Story, asked: ChartOptions): Chart {
  const counted = new Set<string>(story.figures.map(({ measure }) => measure));
  const first = measures.find((measure) => counted.has(measure));
  const options = asked.measure === 'killed' && first ? { ...asked, measure: first } : asked;
  const model = chartModel(story, options);
  const found = measures.filter((measure) => measure !== 'other' && counted.has(measure));
  return Object.assign(generatedHeading(model, options), { options, model, measures: found });
}

/** Whether known numbers are only for several sides together: that has to be said. */
export function isUnsplit({ rows, binned }: ChartModel): boolean {
  const known = rows.filter(({ extent }) => extent);
  return (
    binned !== true && !!known[0] && known.every(({ figure }) => figure.scope.sides.length !== 1)
  );
}

export const measureName = ({ words, measure }: ChartOptions): string => words.measures[measure]!;

/** Ids of the sources of what is shown. */
export const sourcesOf = ({ model }: Chart): string[] => [
  ...new Set(model.rows.flatMap(({ figure }) => figure.sources)),
];

/** Puts the chart into a room by a layout. Pure. */
export function pictureOf(
  { model, options }: Pick<Chart, 'model' | 'options'>,
  { width, textScale, rtl, measure }: Room,
  layout: Layout,
): Picture {
  const { words, locale, lang } = options;
  const units = new Set(model.rows.map(({ figure }) => model.words.text(figure.unit)));
  const page: LayoutOptions = {
    width,
    textScale,
    rtl,
    measure,
    words,
    statuses: locale.frame.statuses,
    separator: locale.frame.separator,
    comma: locale.dates.comma,
    number: (n) => numberInWords(n, lang),
    // What is none of the measures, and one thing only, has a name of its own.
    measureName: (units.size < 2 && [...units][0]) || measureName(options),
    date: (when) => model.words.date(when, { short: true }),
  };
  return layout(model, page, options);
}
