import { drawTimeline, timelineModel } from '../../src/border-exchange-timeline/draw.js';
import { optionsOf, pictureOf } from '../../src/border-exchange-timeline/timeline.js';
import type { Laning } from '../../src/border-exchange-timeline/lanes.js';
import type { Picture, Scaling } from '../../src/border-exchange-timeline/layout.js';
import type { TimelineModel, TimelineOptions } from '../../src/border-exchange-timeline/model.js';
import { timelineWords } from '../../src/border-exchange-timeline/words/index.js';
import { atOnce } from '../../src/frame/slices.js';
import { locales } from '../../src/locale/locale.js';
import { Across } from '../../src/border-exchange-timeline/layout-across.js';
import { Dense } from '../../src/border-exchange-timeline/layout-dense.js';
import { Down } from '../../src/border-exchange-timeline/layout-down.js';
import { overlap } from '../../src/marks/place-labels.js';
import type { Box, Label, Shape } from '../../src/marks/shape.js';
import { approximateMeasure } from '../../src/marks/text.js';
import { readStory } from '../../src/story/read-story.js';
import type { Story } from '../../src/story/types.js';

export interface Settings {
  readonly lang?: string;
  readonly width?: number;
  readonly lanes?: Laning;
  readonly kinds?: readonly string[];
  readonly scale?: Scaling;
  readonly period?: string;
  readonly textScale?: number;
  /** How wide letters are, over those of the fonts that are reckoned with. */
  readonly letters?: number;
}

/** A timeline without a browser: what the element does, step by step. */
export interface Timeline {
  readonly story: Story;
  readonly model: TimelineModel;
  readonly options: TimelineOptions;
  readonly picture: Picture;
  readonly headline: string;
  readonly summary: string;
}

export async function timelineOf(raw: unknown, settings: Settings = {}): Promise<Timeline> {
  const { lang = 'en', width = 720, scale = 'auto', lanes = 'side', kinds = [] } = settings;
  const { story } = readStory(raw);
  const tongue = { lang, texts: lang, locale: await locales.load(lang) };
  await timelineWords.load(lang);
  const chosen = { lanes, kinds, scale, period: settings.period };
  const options = optionsOf(tongue, chosen);
  const model = timelineModel(story, options);
  const room = {
    width,
    textScale: settings.textScale ?? 1,
    rtl: lang === 'fa',
    measure: (...of: Parameters<typeof approximateMeasure>) =>
      approximateMeasure(...of) * (settings.letters ?? 1),
  };
  const { headline, summary } = drawTimeline(story, tongue, chosen, room, layouts);
  return {
    story,
    model,
    options,
    picture: atOnce(pictureOf(model, options, scale, room, layouts)),
    headline,
    summary,
  };
}

const layouts = { Across, Down, Dense };

const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

export const labels = (shapes: readonly Shape[]): Label[] =>
  shapes.filter((shape): shape is Label => shape.type === 'text');

/** All words of a picture, each line as it is set. */
export const wordsIn = ({ shapes }: Picture): string[] =>
  labels(shapes).map(({ text }) => bare(text));

/** The room that a line's letters take. */
export function boxOf({ x, y, text, size, bold, anchor = 'start' }: Label): Box {
  const width = approximateMeasure(bare(text), { size, bold: bold ?? false });
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - size * 0.74, width, height: size * 0.92 };
}

/** What is wrong with how words are set: over one another, or out of the picture. */
export function misplaced({ shapes, width, height }: Picture): string[] {
  const set = labels(shapes).map((label) => ({ text: bare(label.text), box: boxOf(label) }));
  const wrong: string[] = [];
  const slack = 0.5;
  set.forEach(({ text, box }, i) => {
    const { x, y } = box;
    const out =
      x < -slack || y < -slack || x + box.width > width + slack || y + box.height > height + slack;
    if (out) wrong.push(`out of the picture: ${text} ${JSON.stringify(box)}`);
    for (const other of set.slice(i + 1))
      if (overlap(box, other.box)) wrong.push(`"${text}" over "${other.text}"`);
  });
  return wrong;
}
