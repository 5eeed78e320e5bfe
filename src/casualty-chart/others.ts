/** Bars and columns of many sides: the greatest by themselves, the others as one where they may be added. */
import { groupBy } from '../marks/group-by.js';
import { storyLinks } from '../story/apart.js';
import { areAddable, merged, restOf, type Part } from './bin-panels.js';
import { Bins } from './bins.js';
import type { Dated } from './gaps.js';
import type { ChartModel, Group, Panel } from './model.js';
import { fill } from '../locale/languages.js';
import { arranged, greatest, kindOf, type Standing } from './order.js';
import type { ChartOptions, Row } from './row.js';
import { covered } from './series.js';
import type { Sum } from './sums.js';
import { viewWords } from './words/views.js';

/** What a picture shows in place of all sides. */
interface Shown {
  readonly panels: readonly Panel[];
  readonly groups: readonly Group[];
  readonly sums: ReadonlyMap<string, Sum>;
  /** How many sides have nothing of their own. */
  readonly joined: number;
}

/** What is like for like: of sides with one number each these, else those of one event or time. */
const alike = (rows: readonly Dated[], own: readonly Standing[]): Dated[][] =>
  own.every((one) => one.rows.length === 1)
    ? [[...rows]]
    : [...groupBy(rows, ({ figure: { scope } }) => scope.event ?? scope.when).values()];

/** A crowded chart with the smallest of its sides as one, where all of their numbers may be added. */
export function withOthers(model: ChartModel, chart: ChartOptions): Shown {
  const { words } = model;
  const { panels, groups } = arranged(model, chart);
  const links = storyLinks(words.story);
  const bins = new Bins(model, chart, undefined, 1);
  let joined = 0;
  /** @param isWhole whether each sum has to be of all of them: where they stand in a row, less would seem a fall */
  const asOne = (own: readonly Standing[], isWhole: boolean): Panel | undefined => {
    const parts = own.map(({ title, rows }): Part => ({ key: title, rows: rows as Dated[] }));
    const [part, another] = merged(parts, 'side', words, links);
    if (!part?.title || another) return undefined;
    const all = alike(part.rows, own);
    const sums = all.filter((some) => (isWhole ? some.length === own.length : some.length > 1));
    if (sums.length < (isWhole ? all.length : all.length / 2)) return undefined;
    if (!all.every((some) => areAddable(some, links))) return undefined;
    const rows = all
      .sort(([a], [b]) => a!.when.start - b!.when.start)
      .flatMap((some, i): Row[] =>
        some.length > 1 ? [bins.total(part, `${isWhole}${i}`, some)!] : some,
      );
    const added = fill(viewWords(chart.lang).added, { n: words.digits(part.rows.length) });
    return { title: part.title, when: added, hue: 0, rows };
  };
  const standing = <T extends Standing>(
    all: readonly T[],
    isWhole: boolean,
    madeOf: (others: Panel) => T | false,
  ): readonly T[] => {
    const kinds = groupBy(all, ({ rows: [row] }) => kindOf(row!));
    return [...kinds.values()].reduce((left, kind) => {
      const own = restOf(kind, greatest);
      const others = own.length > 0 && asOne(own, isWhole);
      const made = others && madeOf(others);
      if (!made) return left;
      joined += own.length;
      return left.flatMap((one) => (one === own[0] ? made : own.includes(one) ? [] : one));
    }, all);
  };
  return {
    // Columns stand beside each other.
    panels: standing(panels, true, (panel) => covered(panel.rows) > 0 && panel),
    groups:
      chart.groupBy === 'side'
        ? standing(groups, false, (panel) => ({
            ...panel,
            id: `side:others ${panel.title}`,
            rivals: false,
          }))
        : groups,
    sums: bins.sums,
    joined,
  };
}
