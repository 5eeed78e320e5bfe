import { capitalise } from '../locale/languages.js';
import type { Standing } from './dates.js';
import { degreesOf } from './graph.js';
import type { Model } from './model.js';

/** Headline and summary that the ties themselves give, where the author gives none. */
export function headingOf({ graph, text, when, nows }: Model): {
  headline: string;
  summary: string;
} {
  const { words, tongue } = text;
  const degrees = degreesOf(graph.ties);
  const of = (id: string): number => degrees.get(id) ?? 0;
  const actors = graph.nodes.filter(({ kind }) => kind === 'actor').map(({ id }) => id);
  const main = [...actors].sort((a, b) => of(b) - of(a));
  const most = actors.length > 4 ? 2 : 4;
  // The two foremost stand in the order of their names.
  const named = [...main.slice(0, 2).sort(graph.order), ...main.slice(2, most)];
  const count = (wanted: Standing): number =>
    nows.filter(({ standing }) => standing === wanted).length;
  const said = words.summary(count('there'), count('maybe'), count('past'));
  return {
    headline: named.length
      ? words.headline(
          named.map((id) => text.brief(id)),
          Math.max(0, actors.length - most),
        )
      : text.text(text.story.title),
    summary: graph.ties.length ? capitalise(when ? `${when}: ${said}` : said, tongue.lang) : '',
  };
}

/** Ids of the sources behind what is drawn. */
export const sourcesOf = ({ nows }: Model): string[] => [
  ...new Set(nows.flatMap(({ phase }) => phase.sources ?? [])),
];
