import { capitalise, commas, fill } from '../locale/languages.js';
import { edtf } from '../locale/story-words.js';
import type { Phase } from '../story/types.js';
import { lastSeen, stopOf, tiesAt, type Now, type Stop } from './dates.js';
import { plain, type Model, type RelationText } from './model.js';
import { firstOf } from './speech.js';

const alike = (a: Partial<Phase>, b: Partial<Phase>): boolean =>
  a === b ||
  JSON.stringify([a.sign, a.label, a.status]) === JSON.stringify([b.sign, b.label, b.status]);

/** Where no tie is left at the story's own date, that this is so and that an earlier one is shown. */
export function earlierOf({ graph, text, shown }: Model): string {
  const { asOf } = text.story;
  const told = stopOf(asOf ?? '', asOf);
  const now = told && tiesAt(graph.ties, told).length;
  return told && !now && shown?.at === lastSeen(graph.ties, asOf)?.at && shown?.at !== asOf
    ? fill(text.words.noneNow, { when: text.date(asOf) })
    : '';
}

/** "Note (Azerbaijan to Iran)", "Held by Armenia (Karabakh)", "Road blocked (…, claimed by Armenia)" */
function told(now: Now, text: RelationText): string {
  const { tie, phase } = now;
  const label = text.label(now);
  const ends =
    tie.directed && label.includes(text.brief(tie.from)) ? text.brief(tie.to) : text.ends(tie);
  const doubt = !plain.has(phase.status) && phase.status !== 'withdrawn' && text.status(phase);
  return `${label} (${commas(text.tongue.locale.dates, ends, doubt)})`;
}

/** What changed since the date before, as sentences. */
export function changeOf({ graph, nows, text }: Model, before: Stop | undefined): string {
  const { words } = text;
  const { lang, locale } = text.tongue;
  const { frame } = locale;
  const earlier = before ? tiesAt(graph.ties, before) : [];
  const old = new Map(earlier.map((now) => [now.tie, now]));
  const still = new Set(nows.map(({ tie }) => tie));
  const list = (template: string, found: readonly Now[]): string => {
    const ties = firstOf(found, (now) => told(now, text), text, 6);
    return ties.length ? fill(template, { ties: ties.join(frame.separator) }) : '';
  };
  // What has no beginning on record is not new, only seen for the first time.
  const began = nows.filter(({ tie, phase, standing }) => {
    const then = old.get(tie);
    const same = then?.standing === 'there' && alike(then.phase, phase);
    const { openStart = 'unknown' } = edtf(phase.when) ?? {};
    return standing === 'there' && !same && openStart !== 'unknown';
  });
  const isWithdrawn = ({ phase }: Now): boolean => phase.status === 'withdrawn';
  const ended = list(
    words.ended,
    earlier.filter(({ tie }) => !still.has(tie)),
  );
  // On record before, and nothing said of its end: as many as the summary counts.
  const past = list(
    words.past,
    nows.filter(({ standing }) => standing === 'past'),
  );
  const fresh = list(
    words.began,
    began.filter((now) => !isWithdrawn(now)),
  );
  const withdrawn = list(
    `${capitalise(frame.statuses['withdrawn'] ?? '', lang)}: {ties}.`,
    began.filter(isWithdrawn),
  );
  const sentences = [fresh || words.nothingNew, withdrawn, ended, past];
  return [...sentences, !ended && !past && words.noneEnded].filter(Boolean).join(' ');
}
