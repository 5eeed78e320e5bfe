import type { Box } from './shape.js';

/** A place where a label could stand. What else the caller needs to draw it there comes along. */
export interface Candidate {
  readonly box: Box;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const cell = 48;

/** Boxes that are taken, found by place. */
class Taken<T> {
  readonly #cells = new Map<string, Set<readonly [Box, T]>>();

  #each(box: Box, visit: (key: string) => boolean | void): void {
    const [left, top] = [Math.floor(box.x / cell), Math.floor(box.y / cell)];
    const [right, bottom] = [
      Math.floor((box.x + box.width) / cell),
      Math.floor((box.y + box.height) / cell),
    ];
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++) if (visit(`${x},${y}`)) return;
  }

  add(box: Box, what: T): () => void {
    const entry = [box, what] as const;
    this.#each(box, (key) => {
      let found = this.#cells.get(key);
      if (!found) this.#cells.set(key, (found = new Set()));
      found.add(entry);
    });
    return () => this.#each(box, (key) => void this.#cells.get(key)?.delete(entry));
  }

  /** What overlaps `box`, once each; no more than `most` of them. */
  at(box: Box, most: number): Set<T> {
    const hits = new Set<T>();
    this.#each(box, (key) => {
      for (const [other, what] of this.#cells.get(key) ?? [])
        if (overlap(other, box)) hits.add(what);
      return hits.size >= most;
    });
    return hits;
  }
}

/**
 * Places labels so that none overlaps another, a taken box or the edge. `wishes` are each label's
 * candidates in order of preference, the labels in order of importance. A label that finds no
 * room makes one already placed move to another candidate of its own, if that is all it takes; a
 * label that was placed is never dropped for one after it. Deterministic: same wishes, same places.
 *
 * @returns for each label the candidate that was chosen, or undefined where none has room
 */
export function placeLabels<C extends Candidate>(
  wishes: readonly (readonly C[])[],
  taken: readonly Box[],
  bounds: Box,
): (C | undefined)[] {
  const blocked = -1;
  const room = new Taken<number>();
  for (const box of taken) room.add(box, blocked);
  const chosen: (C | undefined)[] = wishes.map(() => undefined);
  const undo: (() => void)[] = [];

  const put = (label: number, candidate: C): void => {
    chosen[label] = candidate;
    undo[label] = room.add(candidate.box, label);
  };
  const free = (candidates: readonly C[]): C | undefined =>
    candidates.find(({ box }) => holds(bounds, box) && !room.at(box, 1).size);

  /** Moves one label out of the way of another; whether that was all it took. */
  const makeRoom = (label: number): boolean => {
    for (const candidate of wishes[label]!) {
      if (!holds(bounds, candidate.box)) continue;
      const [other, ...more] = room.at(candidate.box, 2);
      if (other === undefined || other === blocked || more.length) continue;
      const before = chosen[other]!;
      undo[other]!();
      const release = room.add(candidate.box, blocked);
      const elsewhere = free(wishes[other]!);
      release();
      put(other, elsewhere ?? before);
      if (!elsewhere) continue;
      put(label, candidate);
      return true;
    }
    return false;
  };

  /** Places a label if it can be placed; whether another had to move for it. */
  const place = (label: number): boolean => {
    const found = free(wishes[label]!);
    if (found) put(label, found);
    return !found && makeRoom(label);
  };

  for (let last = 0; last < wishes.length; last++) {
    // A label that moved may have left room for one that is more important than the next.
    for (let moved = place(last); moved;) {
      moved = false;
      for (let label = 0; label < last; label++) moved = (!chosen[label] && place(label)) || moved;
    }
  }
  return chosen;
}
