import { capitalise, commas, fill } from '../locale/languages.js';
import type { Step, Way } from '../frame/walk.js';
import type { Now } from './dates.js';
import type { Item } from './layout.js';
import type { Model, RelationText } from './model.js';

/** Status and claimant of a phase, and its sources, as short as they can be said. */
export function standing(text: RelationText, { phase }: Now): string {
  const { frame } = text.tongue.locale;
  const { status, claimedBy } = phase;
  if (!status) return '';
  const word = frame.statuses[status] ?? status;
  const who = claimedBy && text.name(claimedBy);
  return capitalise(who ? fill(frame.statusBy, { status: word, who }) : word, text.tongue.lang);
}

/** Everything that the picture says of a tie, as sentences to be heard. */
export function spokenTie(now: Now, text: RelationText): string {
  const { words, tongue } = text;
  const { sign } = now.phase;
  const named = text.label(now).toLowerCase() === text.kind(now.tie).toLowerCase();
  const kind = capitalise(
    commas(tongue.locale.dates, !named && text.kind(now.tie), sign ? words.signs[sign] : ''),
    tongue.lang,
  );
  return [`${text.ends(now.tie)}: ${text.tie(now).dated}`, kind, standing(text, now)]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** An actor or a place with its ties, as a sentence. */
export function spokenNode(id: string, form: string, model: Model): string {
  const { text, nows } = model;
  const { words } = text;
  const own = nows.filter(({ tie }) => [tie.from, tie.to, tie.and].includes(id));
  const who = commas(
    text.tongue.locale.dates,
    text.name(id),
    words.actorKinds[form],
    text.contested(id),
  );
  const list = own
    .slice(0, 8)
    .map((now) => `${text.ends(now.tie)}: ${text.label(now)}`)
    .join(text.tongue.locale.frame.separator);
  return `${who}. ${words.ties(own.length)}${list ? `: ${list}` : ''}.`;
}

const ways: Readonly<Record<Way, readonly [number, number]>> = {
  on: [1, 0],
  back: [-1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** How far `to` lies in the direction of an arrow from `from`: 1 straight ahead, −1 behind. */
function ahead(from: Item, to: Item, way: Way, rtl: boolean): number {
  const [wx, wy] = ways[way];
  const [dx, dy] = [(to.at[0] - from.at[0]) * (rtl ? -1 : 1), to.at[1] - from.at[1]];
  return (dx * wx + dy * wy) / (Math.sqrt(dx * dx + dy * dy) || 1);
}

/**
 * Where an arrow leads: from an actor to its tie in that direction, from a tie to the actor at that
 * end, or to the tie beside it. Undefined where nothing lies that way.
 */
export function goAlong(
  items: readonly Item[],
  from: Item,
  way: Way,
  rtl: boolean,
  text: RelationText,
): Step | undefined {
  const endsOf = ({ tie }: Item): string[] =>
    tie ? [tie.now.tie.from, tie.now.tie.to, tie.now.tie.and ?? ''] : [];
  const best = (choice: readonly Item[], least: number): Item | undefined => {
    let found: Item | undefined;
    for (const item of choice) {
      const score = ahead(from, item, way, rtl);
      if (score <= least) continue;
      found = item;
      least = score;
    }
    return found;
  };
  if (!from.tie) {
    const own = items.filter((item) => endsOf(item).includes(from.id));
    const to = best(own, 0.35);
    return to && { to };
  }
  const ends = endsOf(from);
  const to = best(
    items.filter(({ id }) => ends.includes(id)),
    0.5,
  );
  if (!to) {
    const beside = best(
      items.filter(
        (item) =>
          item !== from && item.tie && endsOf(item).every((id, i) => i > 1 || ends.includes(id)),
      ),
      0.35,
    );
    return beside && { to: beside };
  }
  const other = ends.find((id) => id !== to.id)!;
  return {
    to,
    said: fill(text.words.along, {
      from: text.name(other),
      tie: text.label(from.tie.now),
      to: text.name(to.id),
    }),
  };
}
