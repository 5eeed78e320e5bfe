/** What one item of a story has to do with its others: how a selection is seen in every widget. */
import { contains, readEdtf } from './edtf-span.js';
import { lookup } from './lookup.js';
import type { EventKind, Relation, RelationKind, Story, StoryEvent } from './types.js';

/** Ids of items of each kind that a selected id stands for; itself among them. */
export interface Related {
  readonly actors: readonly string[];
  readonly events: readonly string[];
  readonly figures: readonly string[];
  readonly relations: readonly string[];
}

const conflict: readonly RelationKind[] = ['armed-conflict'];
const mediation: readonly RelationKind[] = ['mediation'];

/** The ties of which an event of a kind is an episode. */
const tiesOf: Partial<Record<EventKind, readonly RelationKind[]>> = {
  war: conflict,
  fighting: conflict,
  attack: conflict,
  incursion: conflict,
  'fire-exchange': conflict,
  ceasefire: mediation,
  agreement: mediation,
  meeting: mediation,
  blockade: ['blockade'],
};

/** Whether an event between the ends of a tie falls within one of its phases. */
function isEpisode(event: StoryEvent, { kind, from, to, phases }: Relation): boolean {
  if (!tiesOf[event.kind]?.includes(kind)) return false;
  const parties = new Set(event.parties.map(({ actor }) => actor));
  if (event.place !== undefined) parties.add(event.place);
  if (!parties.has(from) || !parties.has(to)) return false;
  const when = readEdtf(event.when);
  return phases.some((phase) => {
    const lasts = readEdtf(phase.when);
    return Boolean(when && lasts && contains(lasts, when));
  });
}

/** Ties that an event names, or that it is an episode of. */
export function relationsOf(story: Story, event: StoryEvent): string[] {
  const { relations } = lookup(story);
  const named = event.concerns.filter((id) => relations.has(id));
  const lived = story.relations.filter((relation) => isEpisode(event, relation));
  return [...new Set([...named, ...lived.map(({ id }) => id)])];
}

/**
 * What a selected id stands for among the actors, events, figures and ties of a story. A war
 * stands for its figures and for the tie that it is an episode of; a figure for its event; a tie
 * for the events that were episodes of it; a claim for what it concerns. Nothing for an unknown id.
 */
export function related(story: Story, id: string): Related {
  const find = lookup(story);
  const claim = find.claims.get(id);
  const roots = claim ? [id, ...claim.concerns] : [id];
  const actors = roots.filter((root) => find.actors.has(root));
  const relations = new Set(roots.filter((root) => find.relations.has(root)));
  const figures = new Set(roots.filter((root) => find.figures.has(root)));
  const events = new Set(roots.filter((root) => find.events.has(root)));
  for (const figure of figures) {
    const { event } = find.figures.get(figure)!.scope;
    if (event !== undefined) events.add(event);
  }
  for (const relation of relations)
    for (const event of story.events)
      if (relationsOf(story, event).includes(relation)) events.add(event.id);
  const tie = relations.size > 0;
  for (const event of events) {
    for (const figure of find.figuresOf(event)) figures.add(figure.id);
    // A tie stands for itself, not for the other ties of its events.
    if (!tie)
      for (const relation of relationsOf(story, find.events.get(event)!)) relations.add(relation);
  }
  return { actors, events: [...events], figures: [...figures], relations: [...relations] };
}
