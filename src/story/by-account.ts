/** Whose accounts figures are, where several sources give rival ones of the same thing. */
import { factsReader, type Facts, type StoryLinks } from './apart.js';
import type { Figure } from './types.js';

interface Stated {
  readonly figure: Figure;
}

/** Ids of the figures of which one contradicts another, whatever else sets them apart. */
export function contestedIn(stated: readonly Stated[]): Set<string> {
  const against = stated.filter(({ figure }) => figure.contradicts.length);
  if (!against.length) return new Set();
  const ids = new Set(stated.map(({ figure }) => figure.id));
  return new Set(
    against.flatMap(({ figure: { id, contradicts } }) => {
      const others = contradicts.filter((other) => ids.has(other));
      return others.length ? [id, ...others] : [];
    }),
  );
}

/** What a figure is on: two sources' figures on one thing are rival accounts, as by `whyApart`. */
const thingOf = ({ figure, unit, claimant, caused, whom, event, start, end }: Facts): string =>
  [figure.tally, unit, claimant, caused, whom.key, event || `${start} ${end}`].join('\n');

/** Sources of whose figures one has a rival. */
function rivalsAmong(all: readonly Facts[], contested: ReadonlySet<string>): Set<string> {
  const rivals = new Set<string>();
  const sources = new Map<string, string>();
  for (const facts of all) {
    const { figure, source } = facts;
    const thing = thingOf(facts);
    const other = sources.get(thing) ?? source;
    sources.set(thing, other);
    if (other !== source) rivals.add(other);
    if (other !== source || contested.has(figure.id)) rivals.add(source);
  }
  return rivals;
}

/**
 * What was stated, by account: where something that a source says has a rival, all that this source
 * says is an account of its own, so that nobody's number is added to what others dispute; what has
 * no rival is one account together, whosever it is. A claim that names nobody is its source's.
 *
 * @returns figures by source, those without a rival by ''
 * @param contested ids from `contestedIn`, of all that stands beside this
 */
export function byAccount<T extends Stated>(
  stated: readonly T[],
  contested: ReadonlySet<string>,
  links: StoryLinks,
): ReadonlyMap<string, readonly T[]> {
  const read = factsReader(links);
  const all = stated.map(({ figure }) => read(figure));
  if (all.every(({ source }) => source === all[0]!.source)) return new Map([['', stated]]);
  const rivals = rivalsAmong(all, contested);
  const accounts = new Map<string, T[]>();
  stated.forEach((one, i) => {
    const { source, claimant, figure } = all[i]!;
    const isOwn = rivals.has(source) || claimant !== (figure.claimedBy ?? '');
    const key = isOwn ? source : '';
    const account = accounts.get(key);
    if (account) account.push(one);
    else accounts.set(key, [one]);
  });
  return accounts;
}
