/** How a story's items hang together, each index made when it is first asked for. */
import { ById } from './by-id.js';
import { oncePer } from './once.js';
import type { Claim, Figure, Story } from './types.js';

/** Collects values under keys, once each, in order. */
function gather<T>(into: Map<string, Set<T>>, key: string, value: T | undefined): void {
  if (value === undefined) return;
  const values = into.get(key);
  if (values) values.add(value);
  else into.set(key, new Set([value]));
}

/** The lookup of a parsed story, made once; the story must not change after. */
export const lookup: (story: Story) => Lookup = oncePer((story) => new Lookup(story));

export class Lookup extends ById {
  /** Figures of an event: those that it names and those whose scope it is. */
  figuresOf(event: string): readonly Figure[] {
    return this.#listed('figuresOf', event, (into) => {
      for (const { id, figures } of this.story.events)
        for (const figure of figures) gather(into, id, this.figures.get(figure));
      for (const figure of this.story.figures)
        if (figure.scope.event) gather(into, figure.scope.event, figure);
    });
  }

  /** Claims about an event: those that it names and those that concern it. */
  claimsOf(event: string): readonly Claim[] {
    return this.#listed('claimsOf', event, (into) => {
      for (const { id, claims } of this.story.events)
        for (const claim of claims) gather(into, id, this.claims.get(claim));
      for (const claim of this.story.claims)
        for (const id of claim.concerns) gather(into, id, claim);
    });
  }

  /** The claim that accuses back: same matter, each side by and against the other. */
  pairOf(claim: string): Claim | undefined {
    return this.once('pairs', () => this.#pairs()).get(claim);
  }

  /** The figure that in the end replaced this one; itself if none did. */
  latestOf(figure: Figure): Figure {
    const newer = this.once('newer', () => {
      const map = new Map<string, Figure>();
      for (const one of this.story.figures) for (const old of one.supersedes) map.set(old, one);
      return map;
    });
    let latest = figure;
    // The reader has cut circles.
    for (let next = newer.get(latest.id); next; next = newer.get(next.id)) latest = next;
    return latest;
  }

  #pairs(): Map<string, Claim> {
    const pairs = new Map<string, Claim>();
    const open = new Map<string, Claim>();
    for (const claim of this.story.claims) {
      const { id, by, against, about, aboutWord = '', concerns } = claim;
      const accuser = this.partyOf(by)?.id;
      if (claim.act !== 'accuses' || !against || !accuser || accuser === against) continue;
      for (const matter of concerns.length ? concerns : ['']) {
        const key = (a: string, b: string): string => [matter, about, aboutWord, a, b].join('\n');
        const other = open.get(key(against, accuser));
        if (other && !pairs.has(other.id) && !pairs.has(id)) {
          pairs.set(id, other).set(other.id, claim);
        } else open.set(key(accuser, against), claim);
      }
    }
    return pairs;
  }

  #listed<T>(name: string, key: string, fill: (into: Map<string, Set<T>>) => void): readonly T[] {
    const lists = this.once(name, () => {
      const sets = new Map<string, Set<T>>();
      fill(sets);
      return new Map([...sets].map(([id, set]) => [id, [...set]]));
    });
    return lists.get(key) ?? [];
  }
}
