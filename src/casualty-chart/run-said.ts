/** What running totals say at their points, whatever the size of the picture. */
import { capitalise } from '../locale/languages.js';
import { oncePer } from '../story/once.js';
import type { Quantity } from '../story/quantity.js';
import type { Status } from '../story/types.js';
import { changesOf } from './changes.js';
import type { Run, RunPoint } from './run.js';
import type { Row } from './row.js';
import {
  lowerThan,
  silenceInWords,
  sumFacts,
  type StatusCounts,
  type Sum,
  type Unnumbered,
} from './sums.js';
import type { Span } from './units.js';

/** Ids by which the points of a run are walked to. */
export const idsOf: (run: Run) => readonly string[] = oncePer(({ points, added }) =>
  points.map(({ row }) => (added ? `sum:${row.id}` : row.id)),
);

/** Indices of the points of a run at which something became of the number. */
export const changedOf: (run: Run) => readonly number[] = oncePer(({ points }) =>
  points.flatMap(({ down, row }, i) => (down || changesOf(row).length ? [i] : [])),
);

/** The time before a point of which nothing is on record. */
function silentBefore({ points }: Run, i: number): Span | undefined {
  const { gap, silent, row, time } = points[i]!;
  if (!gap && !silent) return undefined;
  // A period without a number is such a time itself, be it the first.
  const end = row.extent ? row.when!.start : time;
  return { start: points[i - 1]?.time ?? row.when!.start, end };
}

/** Times of which nothing is on record in a run, nor in any other. */
export const silentTimes = (run: Run, all: readonly Run[]): Span[] =>
  run.points.flatMap((_, i) => {
    const gap = silentBefore(run, i);
    const known =
      gap &&
      all.some(({ points }) =>
        points.some(({ row, time }) => row.extent && time > gap.start && time <= gap.end),
      );
    return gap && !known ? [gap] : [];
  });

/** "No figures from … to …. Lower, was 212": what came before a point, in words; often nothing. */
function saidBefore(run: Run, i: number): string {
  const { row, down } = run.points[i]!;
  const { words } = row;
  const gap = silentBefore(run, i);
  const silent = gap && Number.isFinite(gap.start) && silenceInWords(gap, words);
  const fell = down && capitalise(lowerThan(down, words), words.tongue.lang);
  return [silent, fell].filter(Boolean).join('. ');
}

/** A total that was added up, as a sum: of thousands few are ever asked for their words. */
class PointSum implements Sum {
  readonly running = true;
  readonly #run: Run;
  readonly #at: number;

  constructor(run: Run, at: number) {
    this.#run = run;
    this.#at = at;
  }

  get #point(): RunPoint {
    return this.#run.points[this.#at]!;
  }

  get facts(): typeof sumFacts {
    return sumFacts;
  }

  get number(): Quantity {
    return this.#point.number;
  }

  get near(): boolean | undefined {
    return this.#point.near;
  }

  get status(): Status {
    return this.#point.status;
  }

  get statuses(): StatusCounts {
    return this.#point.statuses;
  }

  get of(): Row {
    return this.#point.row;
  }

  get whom(): string | undefined {
    return this.#run.whom;
  }

  get figure(): string {
    return this.of.id;
  }

  get count(): number {
    return this.#point.count;
  }

  get unnumbered(): Unnumbered | undefined {
    return this.#point.unnumbered;
  }

  get besides(): number | undefined {
    return this.#point.besides;
  }

  get soft(): boolean {
    return this.#point.soft !== undefined;
  }

  get gap(): Span | undefined {
    return silentBefore(this.#run, this.#at);
  }

  get when(): string {
    return this.of.figure.scope.when;
  }

  get rows(): Row[] {
    return this.#run.points.slice(0, this.#at + 1).map(({ row }) => row);
  }
}

/** The totals that were added up, by the ids of their points. */
export function sumsOf(runs: readonly Run[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const run of runs)
    if (run.added) idsOf(run).forEach((id, i) => sums.set(id, new PointSum(run, i)));
  return sums;
}

/** What is said of the time before figures, by their ids. */
export const beforeOf: (runs: readonly Run[]) => ReadonlyMap<string, string> = oncePer((runs) => {
  const before = new Map<string, string>();
  for (const run of runs)
    run.points.forEach(({ row: { id } }, i) => {
      const said = saidBefore(run, i);
      if (said) before.set(id, said);
    });
  return before;
});
