/** In which order bars and columns stand that are not in order of time. */
import type { ChartModel } from './model.js';
import type { ChartOptions, GroupBy, Row } from './row.js';

/** Figures under one heading. */
export interface Standing {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Whom figures count: a side's own people, those whom it harmed, several sides together, or nobody says. */
export function kindOf({ figure: { scope } }: Row): 0 | 1 | 2 | 3 {
  const { length } = scope.sides;
  return length > 1 ? 2 : !length ? 3 : scope.affiliation === 'caused-by' ? 1 : 0;
}

/**
 * How far the longest bar reaches, past it if it is open; any number comes before none. What is
 * claimed counts only where there is nothing else: no claim puts a side first.
 */
export function greatest({ rows }: Standing): number {
  const plain = rows.filter(({ figure }) => !figure.claimedBy);
  return Math.max(
    ...(plain.length ? plain : rows).map(({ extent: e, struck }) =>
      e && !struck ? (e.best ?? e.to) + (e.openEnd ? 0.5 : e.openStart ? -0.5 : 0) : -1,
    ),
  );
}

/**
 * Sides by themselves, then whom they harmed, then totals of several. Two of a kind stand by name,
 * for neither comes first; more of them the greatest first, and equal ones by name. Sources are no
 * ranking: they stand by name.
 */
export function arrange<T extends Standing>(
  all: readonly T[],
  by: GroupBy,
  lang: string,
  sizeOf: (one: T) => number = greatest,
): T[] {
  const isSides = by === 'side' || by === 'event';
  return [0, 1, 2, 3].flatMap((kind) => {
    const own = all.filter(({ rows: [row] }) => (isSides ? kindOf(row!) : 0) === kind);
    const ranks = new Set(own.map(({ title }) => title)).size > 2 && by !== 'source';
    return own.sort(
      (a, b) => (ranks ? sizeOf(b) - sizeOf(a) : 0) || a.title.localeCompare(b.title, lang),
    );
  });
}

/**
 * How great what has a title is, whoever counts it, so that the same people stand together. What is
 * claimed counts only where there is nothing else.
 */
export function mostByTitle<T extends Standing>(
  all: readonly T[],
  sizeOf: (one: T) => number,
): (one: T) => number {
  const isClaim = ({ rows: [row] }: T): boolean => !!row!.figure.claimedBy;
  const known = new Set(all.filter((one) => !isClaim(one)).map(({ title }) => title));
  const most = new Map<string, number>();
  for (const one of all)
    if (!isClaim(one) || !known.has(one.title))
      most.set(one.title, Math.max(sizeOf(one), most.get(one.title) ?? 0));
  return ({ title }) => most.get(title)!;
}

/** Panels and groups of a chart in the order in which they stand; events stay in order of time. */
export const arranged = (
  { panels, groups }: Pick<ChartModel, 'panels' | 'groups'>,
  { groupBy: by, lang }: ChartOptions,
): Pick<ChartModel, 'panels' | 'groups'> => ({
  panels: arrange(panels, by, lang),
  groups: by === 'event' ? groups : arrange(groups, by, lang),
});
