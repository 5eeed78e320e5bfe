import { fill, localise } from '../locale/languages.js';
import type { Tongue } from '../locale/story-words.js';
import { dateInWords } from '../story/date-words.js';
import { byId } from '../story/by-id.js';
import type { Story } from '../story/types.js';

/** The footer's facts as plain lines, for a picture that travels alone. */
export function credits(
  sources: readonly string[],
  story: Story,
  { lang, texts, locale: { frame, dates } }: Tongue,
): string[] {
  const { sources: known } = byId(story);
  const names = sources.flatMap((id) => {
    const source = known.get(id);
    if (!source) return [];
    return `${localise(source.title, texts, story.lang)}${source.party ? ` (${frame.partySource})` : ''}`;
  });
  return [
    story.asOf && `${fill(frame.asOf, { when: dateInWords(story.asOf, lang, dates) })}.`,
    names.length && `${frame.source} ${names.join('; ')}.`,
    story.corrections.length && `${frame.corrections(story.corrections.length)}.`,
  ].filter((line): line is string => Boolean(line));
}
