import type { Lead, Step } from '../frame/walk.js';
import type { Item } from './layout-picture.js';

/** The same day some years on. */
const yearsOn = (time: number, years: number): number =>
  new Date(time).setUTCFullYear(new Date(time).getUTCFullYear() + years);

/** The item of some that is nearest in time. */
const nearest = (items: readonly Item[], time: number): Item | undefined =>
  items.reduce<Item | undefined>(
    (best, item) =>
      !best || Math.abs(item.time! - time) < Math.abs(best.time! - time) ? item : best,
    undefined,
  );

/**
 * Where a key leads among marks that follow each other in time: along their row, a year on or
 * back in it, or to the same time in the row beside it; and from one that is gone, as where a narrower
 * page has quarters for months, to the nearest in its row. Undefined for marks in no such row, which
 * are walked in order.
 */
export function goAlong(items: readonly Item[], from: Item, way: Lead): Step | undefined {
  const { series, time } = from;
  if (series === undefined || time === undefined) return undefined;
  const row = items.filter((item) => item.series === series);
  const at = row.indexOf(from);
  const stay = { to: from };
  switch (way) {
    case 'on':
    case 'back':
      return { to: row[at + (way === 'on' ? 1 : -1)] ?? from };
    case 'later':
      return { to: row.find((item) => item.time! >= yearsOn(time, 1)) ?? row.at(-1)! };
    case 'earlier':
      return { to: row.findLast((item) => item.time! <= yearsOn(time, -1)) ?? row[0]! };
    case 'near': {
      const to = nearest(row, time);
      return to && { to };
    }
    default: {
      const beside = items.filter((item) => item.series === series + (way === 'down' ? 1 : -1));
      const found = nearest(beside, time);
      if (found || way === 'up') return found ? { to: found } : stay;
      const after = items.find((item) => item.series === undefined);
      return after ? { to: after } : stay;
    }
  }
}
