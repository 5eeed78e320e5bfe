import { pictureOf } from '../../src/casualty-chart/chart.js';
import { layouts, type Picture } from '../../src/casualty-chart/layout.js';
import { viewOf, type Bin, type ChartView } from '../../src/casualty-chart/row.js';
import { generatedHeading } from '../../src/casualty-chart/heading.js';
import { chartModel, type ChartModel } from '../../src/casualty-chart/model.js';
import type { GroupBy } from '../../src/casualty-chart/row.js';
import { casualtyWords } from '../../src/casualty-chart/words/index.js';
import { worded } from '../../src/casualty-chart/wording.js';
import { locales } from '../../src/locale/locale.js';
import { approximateMeasure } from '../../src/marks/text.js';
import { readStory } from '../../src/story/read-story.js';
import type { Story } from '../../src/story/types.js';

/** A chart without a browser: what the element does, step by step. */
export interface Chart {
  readonly story: Story;
  readonly model: ChartModel;
  readonly picture: Picture;
  readonly headline: string;
  readonly summary: string;
}

export interface Settings {
  readonly lang?: string;
  readonly width?: number;
  readonly groupBy?: GroupBy;
  readonly period?: string;
  readonly measure?: string;
  readonly textScale?: number;
  readonly rtl?: boolean;
  readonly view?: ChartView;
  readonly bin?: Bin;
}

export async function chartOf(raw: unknown, settings: Settings = {}): Promise<Chart> {
  const {
    lang = 'en',
    width = 720,
    groupBy = 'event',
    measure = 'killed',
    bin = 'auto',
    period,
  } = settings;
  const { story } = readStory(raw);
  const locale = await locales.load(lang);
  const words = await casualtyWords.load(lang);
  const options = { lang, texts: lang, locale, words, worded, measure, groupBy, bin, period };
  const model = chartModel(story, options);
  const room = {
    width,
    textScale: settings.textScale ?? 1,
    rtl: settings.rtl ?? false,
    measure: approximateMeasure,
  };
  const layout = layouts[viewOf(settings.view)];
  const picture = pictureOf({ model, options }, room, layout);
  return { story, model, picture, ...generatedHeading(model, options) };
}
