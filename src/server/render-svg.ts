/** Pictures without a browser: the same layouts, written out as SVG files. Runs in Node. */
import { drawRelations } from '../actor-relations-diagram/draw.js';
import { notesOf } from '../actor-relations-diagram/legend.js';
import * as many from '../actor-relations-diagram/many.js';
import { enLater } from '../actor-relations-diagram/words/en-later.js';
import {
  choices as diagramChoices,
  lists as diagramLists,
} from '../actor-relations-diagram/view.js';
import { addLaterWords, relationsWords } from '../actor-relations-diagram/words/index.js';
import { drawTimeline } from '../border-exchange-timeline/draw.js';
import { Across } from '../border-exchange-timeline/layout-across.js';
import { Dense } from '../border-exchange-timeline/layout-dense.js';
import { Down } from '../border-exchange-timeline/layout-down.js';
import { settingsOf } from '../border-exchange-timeline/timeline.js';
import {
  choices as timelineChoices,
  lists as timelineLists,
} from '../border-exchange-timeline/view.js';
import { timelineWords } from '../border-exchange-timeline/words/index.js';
import { drawChart } from '../casualty-chart/draw.js';
import { layouts } from '../casualty-chart/layout.js';
import { viewOf } from '../casualty-chart/row.js';
import { choices as chartChoices } from '../casualty-chart/view.js';
import { casualtyWords } from '../casualty-chart/words/index.js';
import { readRows } from '../embed/tables.js';
import { credits } from '../export/credits.js';
import { svgDocument } from '../export/svg.js';
import type { Drawing, Room } from '../frame/frame.js';
import { draws } from '../frame/drawn-by.js';
import { withSettings, type Choices, type Lists } from '../frame/settings.js';
import { validLanguage, type Languages } from '../locale/languages.js';
import { locales } from '../locale/locale.js';
import type { Tongue } from '../locale/story-words.js';
import { approximateMeasure, type Measure } from '../marks/text.js';
import { readStory } from '../story/read-story.js';
import type { Problem, Story } from '../story/types.js';
import { palette } from '../theme/palette.js';

// On a page the part that comes after the first picture brings these.
addLaterWords(enLater);

type Draw = (
  story: Story,
  tongue: Tongue,
  settings: Readonly<Record<string, string | undefined>>,
  room: Room,
) => Drawing;

interface Widget {
  readonly draw: Draw;
  readonly words: Languages<object>;
  readonly choices: Choices;
  readonly lists?: Lists;
}

const widgets: Readonly<Record<string, Widget>> = {
  'actor-relations-diagram': {
    draw: (...of) => drawRelations(...of, many, notesOf),
    words: relationsWords,
    choices: diagramChoices,
    lists: diagramLists,
  },
  'border-exchange-timeline': {
    draw: (story, tongue, settings, room) =>
      drawTimeline(story, tongue, settingsOf(settings), room, { Across, Down, Dense }),
    words: timelineWords,
    choices: timelineChoices,
    lists: timelineLists,
  },
  'casualty-chart': {
    draw: (story, tongue, settings, room) =>
      drawChart(story, tongue, settings, room, layouts[viewOf(settings['view'])]),
    words: casualtyWords,
    choices: chartChoices,
  },
};

/** Names of the elements of which there are pictures. */
export type Element = 'casualty-chart' | 'border-exchange-timeline' | 'actor-relations-diagram';

export interface RenderOptions {
  /** Language of the words, a BCP 47 tag; the story's own by default. */
  readonly lang?: string;
  /** Width of the picture in CSS pixels, 280–960; 720 by default. The file has 16 more on each side. */
  readonly width?: number;
  /** Colours; by default those of the attribute `theme`, `light` where that names none. */
  readonly scheme?: 'light' | 'dark';
  /** The element's attributes by their names as properties, such as `groupBy` or `period`. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Width of a text in pixels; by default from a table of metrics, on the generous side. */
  readonly measure?: Measure;
  /** A CSS list of font families, of which `measure` has to know the widths. */
  readonly font?: string;
}

export interface Rendered {
  /** One self-contained SVG file. */
  readonly svg: string;
  /** What was wrong with the story and the attributes, and what is not seen; what could be read is drawn. */
  readonly problems: readonly Problem[];
}

/**
 * Typefaces no wider than the metrics by which words find their room. What a system would take of its
 * own accord may be wider: so on many servers it is DejaVu Sans.
 */
const narrow =
  '"Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", ' +
  '"Noto Sans Arabic", "DejaVu Sans Condensed", system-ui, sans-serif';

const isRightToLeft = (lang: string): boolean => /^(ar|fa|he|ps|ur|yi|ckb|dv)\b/.test(lang);

/**
 * The graphic of an element as one SVG file, as its `toSVG()` gives it in a browser.
 *
 * @param element which of the elements
 * @param raw a story (what `JSON.parse` gave, or an object), or rows of a table
 * @throws {RangeError} if there is no such element; never on data
 */
export async function renderSVG(
  element: Element,
  raw: unknown,
  { lang, width = 720, scheme, attributes = {}, measure, font }: RenderOptions = {},
): Promise<Rendered> {
  const widget = Object.hasOwn(widgets, element) ? widgets[element] : undefined;
  if (!widget) throw new RangeError(`There is no element <${element}>.`);
  const given = Array.isArray(raw) ? await readRows(raw) : undefined;
  const read = given?.value ?? readStory(given ? given.raw : raw);
  const { story } = read;
  const texts = validLanguage(lang ?? story.lang ?? 'en');
  const spoken = locales.own(texts) !== null ? texts : 'en';
  const locale = await locales.load(spoken);
  await widget.words.load(spoken);
  const tongue = { lang: spoken, texts, locale };
  const rtl = isRightToLeft(texts);
  const size = Math.max(280, Math.min(width || 720, 960));
  const measured = measure ?? approximateMeasure;
  const room = { width: size, textScale: 1, rtl, measure: measured };
  const { sources, ...drawing } = widget.draw(story, tongue, attributes, room);
  const svg = svgDocument({
    ...drawing,
    headline: attributes['headline'] ?? drawing.headline,
    summary: attributes['summary'] ?? drawing.summary,
    footer: credits(sources, story, tongue),
    lang: spoken,
    rtl,
    measure: measured,
    palette: palette(scheme ?? (attributes['theme'] === 'dark' ? 'dark' : 'light')),
    font: font ?? narrow,
  });
  const own = read.problems.filter((problem) => !given?.forgiven(problem));
  const problems = withSettings(
    { ...attributes, localName: element },
    { problems: [...(given?.problems ?? []), ...own], story, given: given ?? { raw } },
    widget,
    draws,
  );
  return { svg, problems };
}
