/** Alike problems are told once: a file of a thousand bad rows has one fault, not a thousand. */
import type { Problem } from './reading.js';

/** Alike problems that are told one by one, and paths that are named of more. */
const few = 5;
/** Problems that are kept while data is read; later ones are only counted. */
const most = 1000;

/** The same fault at the same field, of whichever item. */
const kindOf = ({ code, path }: Problem): string => `${code} ${path.replace(/\d+/g, '')}`;

interface Group {
  count: number;
  readonly paths: Set<string>;
  told?: boolean;
}

/** Problems as they are found. */
export class Problems {
  readonly #kept: Problem[] = [];
  /** How many of a kind came too late to be kept, and the last of them. */
  readonly #late = new Map<string, { count: number; last: Problem }>();

  /** Adds a problem, which may still become worse until all are told. */
  add(problem: Problem): void {
    if (this.#kept.length < most) return void this.#kept.push(problem);
    const kind = kindOf(problem);
    this.#late.set(kind, { count: (this.#late.get(kind)?.count ?? 0) + 1, last: problem });
  }

  /** All of them in their order; of many alike the first, with a count and the first paths. */
  done(): Problem[] {
    const groups = new Map<string, Group>();
    const groupOf = (problem: Problem): Group => {
      const key = `${problem.severity} ${kindOf(problem)}`;
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { count: 0, paths: new Set() }));
      return group;
    };
    for (const problem of this.#kept) {
      const group = groupOf(problem);
      group.count++;
      if (group.paths.size < few) group.paths.add(problem.path);
    }
    let more = 0;
    let severity: Problem['severity'] = 'warning';
    for (const { count, last } of this.#late.values()) {
      const group = groupOf(last);
      if (group.count) group.count += count;
      else {
        more += count;
        if (last.severity === 'error') severity = 'error';
      }
    }
    const told = this.#kept.flatMap((problem) => {
      const group = groupOf(problem);
      const { count, paths } = group;
      if (count <= few) return problem;
      if (group.told) return [];
      group.told = true;
      return { ...problem, count, paths: [...paths] };
    });
    if (more) told.push({ path: '', code: 'more', found: String(more), expected: '', severity });
    return told;
  }
}

/** Problems that were all found, told as `Problems` does. */
export function alike(found: Iterable<Problem>): Problem[] {
  const problems = new Problems();
  for (const problem of found) problems.add(problem);
  return problems.done();
}
