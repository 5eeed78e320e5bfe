import assert from 'node:assert/strict';
import { headingOf } from '../../src/actor-relations-diagram/describe.js';
import { atOnce } from '../../src/frame/slices.js';
import { graphOf } from '../../src/actor-relations-diagram/graph.js';
import { itemsOf, type Item } from '../../src/actor-relations-diagram/layout-items.js';
import { layoutDiagram, type Picture } from '../../src/actor-relations-diagram/layout.js';
import * as many from '../../src/actor-relations-diagram/many.js';
import { modelAt, RelationText, type Model } from '../../src/actor-relations-diagram/model.js';
import { stopsOf, type Stops } from '../../src/actor-relations-diagram/stops.js';
// Brings the words of cards and sentences.
import '../../src/actor-relations-diagram/view.js';
import { relationsWords } from '../../src/actor-relations-diagram/words/index.js';
import { locales } from '../../src/locale/locale.js';
import { overlap } from '../../src/marks/place-labels.js';
import type { Box, Label } from '../../src/marks/shape.js';
import { approximateMeasure } from '../../src/marks/text.js';
import { parseDelimited } from '../../src/story/csv.js';
import { readStory } from '../../src/story/read-story.js';
import { storyFromRows } from '../../src/story/rows.js';
import type { Story } from '../../src/story/types.js';

/** A diagram without a browser: what the element does, step by step. */
export interface Diagram {
  readonly story: Story;
  readonly model: Model & Stops;
  readonly picture: Picture & { readonly items: readonly Item[] };
  readonly headline: string;
  readonly summary: string;
}

export interface Settings {
  readonly lang?: string;
  readonly width?: number;
  readonly rtl?: boolean;
  readonly textScale?: number;
  readonly at?: string;
  readonly ego?: string;
}

export async function diagramOf(raw: unknown, settings: Settings = {}): Promise<Diagram> {
  const { lang = 'en', width = 720, rtl = false, textScale = 1, at, ego } = settings;
  const { story } = readStory(raw);
  const locale = await locales.load(lang);
  const words = await relationsWords.load(lang);
  const graph = graphOf(story, ego);
  const text = new RelationText(story, { lang, texts: lang, locale }, words);
  const model = modelAt(graph, text, at);
  const room = { width, textScale, rtl, measure: approximateMeasure };
  const picture = atOnce(layoutDiagram(model, room, many));
  return {
    story,
    model: { ...model, ...stopsOf(model) },
    picture: { ...picture, items: itemsOf(picture) },
    ...headingOf(model),
  };
}

export const source = { id: 'wire', title: 'Ember Wire', kind: 'news' };

/** A phase that reads without a problem. */
export const phase = (when: string, sign: number, more: object = {}): object => ({
  when,
  sign,
  status: 'reported',
  sources: ['wire'],
  ...more,
});

/** A story of these actors and relations that reads without a problem. */
export const storyOf = (
  actors: readonly string[],
  relations: readonly object[],
  more: object = {},
): object => ({
  version: 1,
  id: 'small',
  lang: 'en',
  title: 'A small story',
  asOf: '2018-08-31',
  actors: actors.map((id) => ({
    id,
    name: id[0]!.toUpperCase() + id.slice(1),
    short: id.slice(0, 5),
    kind: 'state',
  })),
  sources: [source],
  relations,
  ...more,
});

export const relation = (
  from: string,
  to: string,
  kind: string,
  phases: readonly object[],
  more: object = {},
): object => ({
  id: `${from}-${to}-${kind}`,
  from,
  to,
  kind,
  directed: false,
  phases,
  ...more,
});

export const labels = ({ shapes }: Picture): Label[] =>
  shapes.filter((shape): shape is Label => shape.type === 'text');

/** Text as it is read: no-break spaces and isolates are not told apart from plain ones. */
export const plain = (text: string): string =>
  text.replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\u2002]/g, ' ');

/** All words of a picture in one string. */
export const wordsOf = (picture: Picture): string =>
  labels(picture)
    .map(({ text }) => plain(text))
    .join(' ');

/** The box that a label's letters take. */
export function boxOf({ x, y, text, size, bold, anchor = 'start' }: Label): Box {
  const width = approximateMeasure(text.replace(/[\u2066-\u2069]/g, ''), { size, bold: !!bold });
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.8, width, height: size };
}

/** Words lie within the picture, none on another, none too small. */
export function assertReadable(picture: Picture, what: string) {
  const boxes = labels(picture).map((label) => ({ label, box: boxOf(label) }));
  boxes.forEach(({ label, box }, i) => {
    assert.ok(label.size >= 12, `${what}: ${label.text} is too small`);
    assert.ok(box.x > -6 && box.x + box.width < picture.width + 6, `${what}: ${label.text} is cut`);
    assert.ok(
      box.y > -6 && box.y + box.height < picture.height + 2,
      `${what}: ${label.text} is cut`,
    );
    for (const other of boxes.slice(0, i))
      assert.ok(!overlap(other.box, box), `${what}: ${label.text} on ${other.label.text}`);
  });
}

export const fromCSV = (csv: string) =>
  readStory(storyFromRows(parseDelimited(csv).rows, { name: 'ties.csv' }).story).story;
