import type { Room } from '../frame/frame.js';
import { capitalise, fill } from '../locale/languages.js';
import type { Arrangement } from './arrange.js';
import type { Standing } from './dates.js';
import { layoutDiagram, type Picture } from './layout.js';
import type { Model } from './model.js';

/** Headline and summary that the ties themselves give, where the author gives none. */
export function headingOf({ graph, text, when, nows }: Model): {
  headline: string;
  summary: string;
} {
  const { words } = text;
  const actors = graph.nodes.filter(({ kind }) => kind === 'actor');
  const most = actors.length > 4 ? 2 : 4;
  const main = mainFirst(
    actors.map(({ id }) => id),
    graph,
  );
  const names = main.slice(0, most).map((id) => text.brief(id));
  const count = (wanted: Standing): number =>
    nows.filter(({ standing }) => standing === wanted).length;
  const said = words.summary(count('there'), count('maybe'), count('past'));
  return {
    headline: words.headline(names, Math.max(0, actors.length - most)),
    summary: !graph.ties.length
      ? ''
      : when
        ? `${capitalise(when, text.tongue.lang)}: ${said}`
        : capitalise(said, text.tongue.lang),
  };
}

/** Actors by how many ties they have, the two foremost in the order of their names. */
function mainFirst(ids: string[], { ties, order }: Model['graph']): string[] {
  const counts = new Map<string, number>();
  for (const { from, to } of ties)
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const sorted = [...ids].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return [...sorted.slice(0, 2).sort(order), ...sorted.slice(2)];
}

/** Ids of the sources behind what is drawn. */
export const sourcesOf = ({ nows }: Model): string[] => [
  ...new Set(nows.flatMap(({ phase }) => phase.sources ?? [])),
];

/** The picture of a model in a room. */
export const pictureOf = (model: Model, places: Arrangement, room: Room): Picture => {
  const { text, graph, nows } = model;
  const { words } = text;
  return layoutDiagram(graph, nows, places, {
    ...room,
    name: (id) => text.name(id),
    short: (id) => text.short(id),
    contested: (id) => text.contested(id),
    words: (now) => text.tie(now),
    ends: ({ tie }) => text.ends(tie),
    more: (n) => fill(words.more, { n: text.number(n) }),
    number: (n) => text.number(n),
  });
};
