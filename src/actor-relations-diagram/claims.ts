import { fill } from '../locale/languages.js';
import { lookup } from '../story/lookup.js';
import type { Tie } from './graph.js';
import type { RelationText } from './model.js';

/**
 * What is claimed about a tie: who accuses, denies or says what of whom, who judged it, and the
 * sources that are not named anyway.
 *
 * @param phases those whose sources are named beside it
 */
export function claimsAbout(
  { id, also }: Tie,
  text: RelationText,
  phases: Tie['phases'],
): string[] {
  const { claims } = text.words;
  const { separator } = text.tongue.locale.frame;
  const known = phases.flatMap(({ sources = [] }) => sources);
  return [id, ...also]
    .flatMap((relation) => lookup(text.story).claimsOf(relation))
    .map(({ by, speaker, act, about, against, text: words, assessment, sources }) => {
      const voice = text.text(speaker);
      const who = text.name(by) + (voice && ` (${voice})`);
      const lead = (act === 'accuses' && claims[about]) || claims[act]!;
      const whom = against ? text.name(against) : '';
      const said = [fill(lead, { who, whom }).trim(), text.text(words)].filter(Boolean).join(': ');
      const own = text.index
        .sourcesOf({ sources: sources.filter((one) => !known.includes(one)) })
        .map(({ title }) => text.text(title));
      const verdict = assessment && `${text.text(assessment.by)}: ${text.text(assessment.verdict)}`;
      return [own.length ? `${said} (${own.join(separator)})` : said, verdict]
        .filter(Boolean)
        .join(separator);
    });
}
