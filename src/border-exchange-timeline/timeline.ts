import type { Room } from '../frame/frame.js';
import { capitalise, fill, localise } from '../locale/languages.js';
import { edtf, type Tongue } from '../locale/story-words.js';
import { dateInWords } from '../story/date-words.js';
import { lookup } from '../story/lookup.js';
import { numberInWords } from '../story/quantity.js';
import type { Story } from '../story/types.js';
import { lanings, type Laning } from './lanes.js';
import { layoutTimeline, scalings, type Layouts, type Picture, type Scaling } from './layout.js';
import type { TimelineModel, TimelineOptions } from './model.js';
import { edtfOf } from './time.js';
import { timelineWords, type ManyWords } from './words/index.js';

/** What an author or a reader chose. */
export interface TimelineSettings {
  readonly lanes: Laning;
  readonly kinds: readonly string[];
  readonly scale: Scaling;
  readonly period: string | undefined;
}

/** Settings from attributes; a word that makes no sense is as if it were not there. */
export const settingsOf = ({
  lanes,
  kinds,
  scale,
  period,
}: Readonly<Record<string, string | null | undefined>>): TimelineSettings => ({
  lanes: lanings.find((one) => one === lanes) ?? 'side',
  kinds: String(kinds ?? '')
    .split(/[\s,]+/)
    .filter(Boolean),
  scale: scalings.find((one) => one === scale) ?? 'auto',
  period: period ?? undefined,
});

/** The options of a model: the settings, in a language whose words have been loaded. */
export const optionsOf = (tongue: Tongue, settings: TimelineSettings): TimelineOptions => ({
  ...settings,
  lang: tongue.lang,
  texts: tongue.texts,
  locale: tongue.locale,
  words: timelineWords.get(tongue.lang),
});

/** Title and one line below it, of marks or of bars that count them, where the author gives none. */
export function headingOf(
  story: Story,
  model: TimelineModel,
  { words, lang, texts, locale, period, lanes }: TimelineOptions,
): { headline: string; summary: (many?: ManyWords) => string } {
  const { entries, window } = model;
  const first = entries.find(({ when }) => when.from);
  let last = first;
  for (const entry of entries) if (!last || entry.span.end > last.span.end) last = entry;
  const start = first?.when.text.split('/')[0];
  const end = last?.when.openEnd ? story.asOf : last?.when.text.split('/').at(-1);
  const time = edtf(period) ?? edtf(`${start}/${end}`) ?? edtfOf(window);
  const when = capitalise(dateInWords(time, lang, locale.dates), lang);
  return {
    headline: localise(story.title, texts, story.lang) || words.headline,
    summary: (many) =>
      !entries.length
        ? ''
        : lanes === 'side'
          ? fill((many ?? words).summary, { when })
          : `${when}.`,
  };
}

/** Lays a model out for a room; with the layouts that are there. */
export function pictureOf(
  model: TimelineModel,
  { words, lang, locale }: TimelineOptions,
  scale: Scaling,
  room: Room,
  layouts: Layouts,
): Generator<unknown, Picture> {
  const dates = new Map<string, string>();
  const date = (when: string): string => {
    const known = dates.get(when) ?? dateInWords(when, lang, locale.dates, { short: true });
    dates.set(when, known);
    return known;
  };
  const number = (n: number): string => numberInWords(n, lang);
  const { separator } = locale.frame;
  return layoutTimeline(model, { ...room, scale, words, date, number, separator }, layouts);
}

/** Ids of the sources behind what is shown, and behind what is claimed about it. */
export function sourcesOf({ entries }: TimelineModel, story: Story): string[] {
  // Of thousands most share their list.
  const lists = new Set<readonly string[]>();
  for (const { id, event, tie } of entries) {
    lists.add((event ?? tie!.phase).sources);
    if (story.claims.length)
      for (const { sources } of lookup(story).claimsOf(id)) lists.add(sources);
  }
  return [...new Set([...lists].flat())];
}
