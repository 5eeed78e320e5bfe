/** Where an event stands among lanes: whose it is, to whom, through whom, and who accuses whom. */
import type { Party, Story, StoryEvent } from '../story/types.js';
import type { Making } from './entries.js';
import { isSure, type Lanes, type Laning } from './lanes.js';
import type { Entry } from './model.js';

/** Where an entry stands among lanes. */
export type Standing = Pick<Entry, 'lanes' | 'to' | 'via' | 'blame'>;

/** Events alike in all that tells where they stand; of thousands most are of one of a few kinds. */
export interface Alike {
  /** One of them, and how many there are. */
  readonly event: StoryEvent;
  times: number;
  standing?: Standing;
}

/** Finds what events are alike in: who took part and says so, or, where lanes are by kind, that. */
export function likenessIn({ actors }: Story, laning: Laning): (event: StoryEvent) => Alike {
  const known = new Map<unknown, Map<unknown, Alike>>();
  // Whom somebody belongs to may depend on the date.
  const timeless = actors.every(({ memberOf }) => memberOf.every(({ when }) => !when));
  const bySide = laning === 'side';
  return (event) => {
    const { parties, claimedBy, kind } = event;
    if (bySide && !timeless) return { event, times: 1 };
    const key = bySide ? claimedBy : kind;
    let own = known.get(key);
    if (!own) known.set(key, (own = new Map()));
    let alike = own.get(bySide && parties);
    if (!alike) own.set(bySide && parties, (alike = { event, times: 0 }));
    alike.times++;
    return alike;
  };
}

/** Whose lane counts first: who sent it, who took part, who claims it, whom it touches. */
const ranks: Readonly<Record<string, number>> = { sender: 0, side: 1, 'carried-out': 1 };

/** Lists of lanes by the set of them, a bit for each: of thousands of entries many are alike. */
const lists: (readonly number[])[] = [];

export function lanesIn(set: number): readonly number[] {
  return (lists[set] ??= Array.from({ length: 32 }, (_, i) => i).filter((i) => set & (1 << i)));
}

/** Where an event stands: whose lanes, to whom, through whom. */
export function standingOf(
  { parties, when, claimedBy, kind, status }: StoryEvent,
  { options, found, speak }: Making,
): Standing {
  if (options.lanes !== 'side')
    return { lanes: lanesIn(1 << byKind(kind, found)), to: undefined, via: lanesIn(0) };
  const { of, others } = found;
  const { index } = speak.story;
  const laneOf = (by: string | undefined) => of(index.partyOf(by ?? '')?.id, when);
  let best = Infinity;
  let [own, to, via] = [others < 0 ? 0 : 1 << others, 0, 0];
  let blame: Entry['blame'];
  const put = (rank: number, lane: number | undefined): void => {
    if (rank > best || lane === undefined) return;
    if (rank < best) own = 0;
    best = rank;
    own |= 1 << lane;
  };
  put(2, laneOf(claimedBy));
  for (const party of parties) {
    const { actor, role } = party;
    const lane = of(actor, when);
    put(3, laneOf(party.claimedBy));
    if (isAlleged(party)) blame ??= blameOf(laneOf(party.claimedBy), lane);
    if (!isSure(party)) continue;
    put(ranks[role] ?? 4, lane);
    if (lane === undefined) continue;
    if (role === 'recipient') to |= 1 << lane;
    else if (role === 'mediator') via |= 1 << lane;
  }
  // What somebody says that another did is an act of the one who says so.
  const [actor, more] = lanesIn(own);
  if (status === 'claimed' && best === 1 && more === undefined) {
    blame = blameOf(laneOf(claimedBy), actor);
    if (blame) own = 1 << blame[0];
  }
  return {
    lanes: lanesIn(own || 1),
    blame,
    to: lanesIn(to & ~own)[0],
    via: lanesIn(via & ~own),
  };
}

/** Whether somebody merely says that a party did it. */
export const isAlleged = ({ role, status }: Party): boolean =>
  status === 'claimed' && role !== 'affected';

/** An accusation, if both have lanes and nobody says it of himself. */
export const blameOf = (
  accuser: number | undefined,
  accused: number | undefined,
): Entry['blame'] =>
  accuser === undefined || accused === undefined || accuser === accused
    ? undefined
    : [accuser, accused];

export function byKind(kind: string, { lanes, others }: Lanes): number {
  const at = lanes.findIndex(({ id }) => id === kind);
  return at < 0 ? Math.max(0, others) : at;
}
