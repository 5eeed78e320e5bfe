/** Finds a story's items by their ids, each index made when it is first asked for. */
import type {
  Actor,
  Chapter,
  Claim,
  Figure,
  ListName,
  Place,
  Relation,
  Source,
  Story,
  StoryEvent,
} from './types.js';

type Index<T> = ReadonlyMap<string, T>;

const memo = new WeakMap<Story, ById>();

/** The items of a parsed story by id, made once; the story must not change after. */
export function byId(story: Story): ById {
  let made = memo.get(story);
  if (!made) memo.set(story, (made = new ById(story)));
  return made;
}

export class ById {
  protected readonly story: Story;
  readonly #made = new Map<string, unknown>();

  constructor(story: Story) {
    this.story = story;
  }

  get actors(): Index<Actor> {
    return this.#list('actors');
  }
  get places(): Index<Place> {
    return this.#list('places');
  }
  get sources(): Index<Source> {
    return this.#list('sources');
  }
  get figures(): Index<Figure> {
    return this.#list('figures');
  }
  get claims(): Index<Claim> {
    return this.#list('claims');
  }
  get events(): Index<StoryEvent> {
    return this.#list('events');
  }
  get relations(): Index<Relation> {
    return this.#list('relations');
  }
  get chapters(): Index<Chapter> {
    return this.#list('chapters');
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

  #list<T extends ListName>(name: T): Index<Story[T][number]> {
    return this.once(name, () => new Map(this.story[name].map((item) => [item.id, item])));
  }
}
