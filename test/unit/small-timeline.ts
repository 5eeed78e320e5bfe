/** Small stories of events alone, for the tests of the timeline. */
import type { Picture } from '../../src/border-exchange-timeline/layout.js';
import { timelineOf, wordsIn, type Settings } from './timeline.js';

export const widths = [280, 320, 360, 479, 480, 560, 640, 720, 960];

export const storyOf = (events: readonly object[], change: object = {}): Record<string, any> => ({
  version: 1,
  id: 'small',
  lang: 'en',
  title: 'Small',
  asOf: '2018-12',
  actors: ['north', 'south', 'west'].map((id) => ({
    id,
    name: id[0]!.toUpperCase() + id.slice(1),
    short: id.slice(0, 3),
    kind: 'state',
  })),
  sources: [{ id: 'wire', title: 'Wire', kind: 'news' }],
  events: events.map((event, i) => ({
    id: `e${i}`,
    when: '2018-03',
    title: `Event ${i}`,
    kind: 'fighting',
    parties: [],
    status: 'reported',
    sources: ['wire'],
    ...event,
  })),
  ...change,
});
export const sides = (...actors: string[]) => actors.map((actor) => ({ actor, role: 'side' }));
export const said = async (raw: unknown, settings: Settings = {}): Promise<string> =>
  wordsIn((await timelineOf(raw, settings)).picture).join(' ');

/** Where lanes lie across a picture, from top to bottom: beside the stripes of who they are. */
export const lanesIn = ({ shapes }: Picture): (readonly [top: number, end: number])[] =>
  shapes.flatMap((shape) =>
    shape.type === 'rect' && shape.x === 0 && shape.width === 4
      ? [[shape.y, shape.y + shape.height] as const]
      : [],
  );
export const areasIn = ({ shapes }: Picture) =>
  shapes.flatMap((shape) => (shape.type === 'area' ? shape : []));
