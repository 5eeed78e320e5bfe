import { lookup } from '../story/lookup.js';
import { fill } from './languages.js';
import type { StoryWords } from './story-words.js';

/**
 * What is claimed about something: "Armenia (authorities, on social media) said: Civilians have
 * closed the road (A newspaper)", and whoever judged it. An actor may be one or many, which no story
 * tells: words hold for both, in Azerbaijani by a verb that need not agree.
 *
 * @param id of an event or a relation
 * @param leads templates of `{who}` and `{whom}` by act; of an accusation by what it is about
 * @param known ids of sources that are named beside it
 */
export function claimsInWords(
  id: string,
  story: StoryWords,
  leads: Readonly<Record<string, string>>,
  known: readonly string[],
): string[] {
  const { separator } = story.tongue.locale.frame;
  return lookup(story.story)
    .claimsOf(id)
    .map(({ by, speaker, act, about, against, text, assessment, sources }) => {
      const voice = story.text(speaker);
      const who = story.name(by) + (voice && ` (${voice})`);
      const whom = against ? story.name(against) : '';
      const words = (act === 'accuses' && leads[about]) || leads[act]!;
      // Whom it is against is not told.
      const lead = !against && words.includes('{whom}') ? leads['says']! : words;
      const said = [fill(lead, { who, whom }).trim(), story.text(text)].filter(Boolean).join(': ');
      const own = story.index
        .sourcesOf({ sources: sources.filter((one) => !known.includes(one)) })
        .map(({ title }) => story.text(title));
      const verdict =
        assessment && `${story.text(assessment.by)}: ${story.text(assessment.verdict)}`;
      return [own.length ? `${said} (${own.join(separator)})` : said, verdict]
        .filter(Boolean)
        .join(separator);
    });
}
