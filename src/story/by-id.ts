/** Finds a story's items by their ids, each index made when it is first asked for. */
import { oncePer } from './once.js';
import type {
  Actor,
  Chapter,
  Claim,
  Figure,
  Place,
  Relation,
  Source,
  Story,
  StoryEvent,
} from './types.js';

interface Linked {
  readonly id: string;
}

type Index<T> = ReadonlyMap<string, T>;

/** The items of a parsed story by id, made once; the story must not change after. */
export const byId: (story: Story) => ById = oncePer((story) => new ById(story));

export class ById {
  declare readonly actors: Index<Actor>;
  declare readonly places: Index<Place>;
  declare readonly sources: Index<Source>;
  declare readonly figures: Index<Figure>;
  declare readonly claims: Index<Claim>;
  declare readonly events: Index<StoryEvent>;
  declare readonly relations: Index<Relation>;
  declare readonly chapters: Index<Chapter>;
  protected readonly story: Story;
  readonly #made = new Map<string, unknown>();

  constructor(story: Story) {
    this.story = story;
    for (const [name, items] of Object.entries(story)) {
      if (!Array.isArray(items)) continue;
      const index = (): unknown => new Map((items as Linked[]).map((item) => [item.id, item]));
      Object.defineProperty(this, name, { get: () => this.once(name, index) });
    }
  }

  /** Sources of a figure, event, claim or phase. */
  sourcesOf(item: { readonly sources: readonly string[] }): Source[] {
    return item.sources.flatMap((id) => this.sources.get(id) ?? []);
  }

  /** The actor behind a claimant: itself, or the one that the source belongs to. */
  partyOf(claimant: string): Actor | undefined {
    return this.actors.get(claimant) ?? this.actors.get(this.sources.get(claimant)?.party ?? '');
  }

  /** What `make` gives, made once. */
  protected once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
}
