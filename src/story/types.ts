/** What a story is after reading (version 1 of the story file). Lists are always there. */
import type { Infer, Item } from './shape.js';
import type * as shape from './story-shape.js';

export type { Problem } from './reading.js';
export type { ListName, Localised } from './shape.js';
export type { Bound, Quantity } from './quantity.js';

export type Story = Item<typeof shape.storyFields>;
export type Source = Infer<typeof shape.source>;
export type Actor = Infer<typeof shape.actor>;
export type Place = Infer<typeof shape.place>;
/** One number that somebody stated. */
export type Figure = Infer<typeof shape.figure>;
export type Scope = Figure['scope'];
export type StoryEvent = Infer<typeof shape.event>;
export type Party = StoryEvent['parties'][number];
export type Claim = Infer<typeof shape.claim>;
export type Relation = Infer<typeof shape.relation>;
export type Phase = Relation['phases'][number];
export type Correction = Infer<typeof shape.correction>;
export type Chapter = Infer<typeof shape.chapter>;

export type Status = Figure['status'];
export type Measure = Figure['measure'];
export type Category = Figure['category'];
export type SourceKind = Source['kind'];
export type ActorKind = Actor['kind'];
export type EventKind = StoryEvent['kind'];
export type RelationKind = Relation['kind'];
export type Role = Party['role'];
export type Act = Claim['act'];
export type About = Claim['about'];
export type Sign = Phase['sign'];
/** Whether an answer was awaited or looked for, and what came of it. */
export type Response = NonNullable<StoryEvent['response']>;
