/** What figures come to as one number, where some of them may count the same people. */
import { overlapReasons } from './apart.js';
import { lessCertain } from './certainty.js';
import { lowerBound } from './quantity-bounds.js';
import { beside, boundsOf, isZero, quantityOf } from './sum.js';
import type { Sum, Total } from './sum-figures.js';
import type { Status } from './types.js';

/** What totals that may count the same people come to, and those that are not in it. */
export interface Least extends Total {
  readonly besides: readonly Total[];
}

const least = ({ number }: Total): number => lowerBound(number) ?? 0;

/**
 * What a sum comes to as one number: its only total, or where others may count the same people, at
 * least the greatest, for nobody knows how many of the others are in it. Parts of a total that the
 * same source gives are in it, whatever they are. So it is never smaller
 * than one of its figures, and as sure as the least certain of all. Rival accounts, claims and
 * other kinds of number are not looked at. Undefined where nothing may be counted.
 */
export function leastOf({ totals }: Pick<Sum, 'totals'>): Least | undefined {
  const all = totals.filter(({ apart }, i) => !i || (apart && overlapReasons.has(apart)));
  if (!all.length) return undefined;
  const wholes = all.filter(({ isPart }) => !isPart);
  const most = wholes.reduce((a, b) => (least(b) > least(a) || isZero(a.number) ? b : a));
  const besides = all.filter((one) => one !== most);
  const counted = wholes.filter(({ number }) => !isZero(number));
  if (counted.length < 2) return { ...most, status: leastSure(all), besides };
  const number = quantityOf(counted.map((one) => boundsOf(one.number)).reduce(beside));
  return { ...most, number, isBounds: false, status: leastSure(all), besides };
}

const leastSure = (all: readonly Total[]): Status =>
  all.map(({ status }) => status).reduce(lessCertain);
