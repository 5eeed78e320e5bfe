import { capitalise } from '../locale/languages.js';
import type { Standing } from './dates.js';
import type { Model } from './model.js';

/** Headline and summary that the story gives, where the author gives none. */
export function headingOf({ graph, text, when, nows }: Model): {
  headline: string;
  summary: string;
} {
  const { words, tongue } = text;
  const count = (wanted: Standing): number =>
    nows.filter(({ standing, phase }) => standing === wanted && phase.status !== 'withdrawn')
      .length;
  const said = words.summary(count('there'), count('maybe'), count('past'));
  return {
    headline: text.text(text.story.title) || words.headline,
    summary: graph.ties.length ? capitalise(when ? `${when}: ${said}` : said, tongue.lang) : '',
  };
}

/** Ids of the sources behind what is drawn. */
export const sourcesOf = ({ nows }: Model): string[] => [
  ...new Set(nows.flatMap(({ phase }) => phase.sources ?? [])),
];
