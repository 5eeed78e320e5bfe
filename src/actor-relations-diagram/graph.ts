import { localise } from '../locale/languages.js';
import type { Hue } from '../marks/shape.js';
import { byId } from '../story/by-id.js';
import type { Phase, Relation, RelationKind, Story } from '../story/types.js';

/** An actor, or a place that a tie ends on. */
export interface Node {
  readonly id: string;
  readonly kind: 'actor' | 'place';
  /** The actor's kind; `place` for a place. */
  readonly form: string;
  readonly hue: Hue;
}

export type TieKind = RelationKind | 'part-of';

/** What joins two nodes, over all of its dates. */
export interface Tie {
  /** The relation's id, or one made of member and body. */
  readonly id: string;
  /** Relations that this line stands for beside its own. */
  readonly also: readonly string[];
  readonly from: string;
  readonly to: string;
  /** The second party of a mediation: the line ends on the tie between the two. */
  readonly and?: string;
  readonly kind: TieKind;
  /** The story's own word for a kind that is none of ours. */
  readonly word?: string | undefined;
  readonly directed: boolean;
  readonly phases: readonly Partial<Phase>[];
}

/** Who is tied to whom, over all dates: the layout is made of this, so that nobody moves. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly ties: readonly Tie[];
  /** Names in the story's own language, by which the two sides of the main pair are ordered. */
  readonly order: (a: string, b: string) => number;
}

export const pairOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from < to ? `${from}\n${to}` : `${to}\n${from}`;

const relationTie = ({ kindWord, ...relation }: Relation): Tie => ({
  ...relation,
  also: [],
  word: kindWord,
});

const members = (story: Story): Tie[] =>
  story.actors.flatMap(({ id, memberOf }) =>
    memberOf
      .filter(({ actor }) => actor !== id)
      .map(({ actor, when }, i) => ({
        id: `${id}-in-${actor}${i ? `-${i}` : ''}`,
        also: [],
        from: id,
        to: actor,
        kind: 'part-of' as const,
        directed: true,
        phases: [when ? { when } : {}],
      })),
  );

/** Mediations by one actor between two that have a tie become one line, which ends on that tie. */
function joinMediations(ties: readonly Tie[]): Tie[] {
  const isMediation = ({ kind }: Tie): boolean => kind === 'mediation';
  const tied = new Set(ties.filter((tie) => !isMediation(tie)).map(pairOf));
  const joined: Tie[] = [];
  for (const tie of ties) {
    const { from, to } = tie;
    const other = isMediation(tie)
      ? joined.findIndex(
          (one) =>
            isMediation(one) &&
            one.from === from &&
            !one.and &&
            tied.has(pairOf({ from: one.to, to })) &&
            JSON.stringify(one.phases) === JSON.stringify(tie.phases),
        )
      : -1;
    if (other < 0) joined.push(tie);
    else joined[other] = { ...joined[other]!, and: to, also: [tie.id] };
  }
  return joined;
}

/** The nodes that a tie joins. */
export const endsOf = ({ from, to, and }: Tie): string[] => (and ? [from, to, and] : [from, to]);

/** The graph of a story; with `ego`, of that actor and its neighbours alone. */
export function graphOf(story: Story, ego?: string): Graph {
  let ties = joinMediations([...story.relations.map(relationTie), ...members(story)]);
  const { actors, places } = byId(story);
  if (ego && (actors.has(ego) || places.has(ego))) {
    const own = ties.map(endsOf).filter((ends) => ends.includes(ego));
    const near = new Set([ego, ...own.flat()]);
    ties = ties.filter((tie) => endsOf(tie).every((id) => near.has(id)));
  }
  const tied = new Set(ties.flatMap(endsOf));
  const nodes = [
    ...story.actors.map(({ id, kind }, i): Node => {
      const hue = (i < 8 ? i + 1 : 0) as Hue;
      return { id, kind: 'actor', form: kind, hue };
    }),
    ...story.places.map(({ id }): Node => ({ id, kind: 'place', form: 'place', hue: 0 })),
  ].filter(({ id }) => tied.has(id));
  const name = (id: string): string =>
    localise((actors.get(id) ?? places.get(id))?.name, story.lang ?? 'en');
  return { nodes, ties, order: (a, b) => (name(a) < name(b) ? -1 : 1) };
}
