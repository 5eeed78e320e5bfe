import { localise } from '../locale/languages.js';
import type { Hue } from '../marks/shape.js';
import { lookup } from '../story/lookup.js';
import type { Localised, Phase, Relation, RelationKind, Story } from '../story/types.js';

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

const relationTie = ({ id, from, to, kind, kindWord, directed, phases }: Relation): Tie => ({
  id,
  also: [],
  from,
  to,
  kind,
  word: kindWord,
  directed,
  phases,
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
  const pairs = new Set(ties.filter(({ kind }) => kind !== 'mediation').map(pairOf));
  const waiting = new Map<string, Tie[]>();
  const joined: Tie[] = [];
  for (const tie of ties) {
    const key = tie.kind === 'mediation' && JSON.stringify([tie.from, tie.phases]);
    const others = key && (waiting.get(key) ?? []);
    const other = others && others.find(({ to }) => pairs.has(pairOf({ from: to, to: tie.to })));
    if (other) {
      others.splice(others.indexOf(other), 1);
      joined[joined.indexOf(other)] = { ...other, and: tie.to, also: [tie.id] };
      continue;
    }
    if (key && others) waiting.set(key, [...others, tie]);
    joined.push(tie);
  }
  return joined;
}

/** The graph of a story; with `ego`, of that actor and its neighbours alone. */
export function graphOf(story: Story, ego?: string): Graph {
  let ties = joinMediations([...story.relations.map(relationTie), ...members(story)]);
  const ends = ({ from, to, and }: Tie): string[] => (and ? [from, to, and] : [from, to]);
  const { actors, places } = lookup(story);
  if (ego && (actors.has(ego) || places.has(ego))) {
    const near = new Set([
      ego,
      ...ties
        .map(ends)
        .filter((all) => all.includes(ego))
        .flat(),
    ]);
    ties = ties.filter((tie) => ends(tie).every((id) => near.has(id)));
  }
  const tied = new Set(ties.flatMap(ends));
  const nodes: Node[] = [];
  const names = new Map<string, string>();
  const add = (
    kind: Node['kind'],
    id: string,
    form: string,
    hue: number,
    name: Localised | undefined,
  ): void => {
    if (!tied.has(id)) return;
    nodes.push({ id, kind, form, hue: hue as Hue });
    names.set(id, localise(name, story.lang ?? 'en'));
  };
  story.actors.forEach(({ id, kind, name }, i) => add('actor', id, kind, i < 8 ? i + 1 : 0, name));
  for (const { id, name } of story.places) add('place', id, 'place', 0, name);
  return {
    nodes,
    ties,
    order: (a, b) => (names.get(a)! < names.get(b)! ? -1 : 1),
  };
}
