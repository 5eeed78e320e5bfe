/** Gives every item of a story its id before any item is read. */
import { isRecord } from './raw.js';
import { slugOf, type Reading } from './reading.js';
import type { ListName } from './shape.js';

/** Lists in reading order: what is pointed to comes before what points to it. */
export const lists: ListName[] = [
  'actors',
  'sources',
  'places',
  'figures',
  'claims',
  'events',
  'relations',
  'chapters',
];

/** A claim written inside an event. */
export interface InlineClaim {
  raw: Record<string, unknown>;
  event: number;
  path: (string | number)[];
}

/** A list of the input; one item need not be wrapped. */
export function listOf(raw: Record<string, unknown>, name: string): unknown[] {
  const value = raw[name];
  if (isRecord(value)) return [value];
  return Array.isArray(value) ? value : [];
}

/**
 * Finds the ids of all items before any is read, so that references may point ahead. An id that is
 * missing is made up, one that is taken gets a number: the item is worth more than its name.
 */
export function* nameItems(
  raw: Record<string, unknown>,
  r: Reading,
): Generator<void, InlineClaim[]> {
  const any = new Map<string, string>();
  const later: { list: ListName; at: number; written: string }[] = [];
  const inline: InlineClaim[] = [];
  r.ids.set('any', any);
  const claims = listOf(raw, 'claims').length;
  const take = (list: ListName, at: number, item: unknown): void => {
    const written = isRecord(item) ? slugOf(item['id']) : '';
    if (!written || any.has(written)) later.push({ list, at, written });
    else {
      any.set(written, written);
      r.ids.get(list)?.set(written, written);
      r.order.get(list)![at] = written;
    }
  };
  for (const list of lists) {
    r.ids.set(list, new Map());
    r.order.set(list, []);
  }
  for (const list of lists) {
    const items = listOf(raw, list);
    for (let at = 0; at < items.length; at++) {
      if (at % 2000 === 1999) yield;
      const item = items[at];
      take(list, at, item);
      if (list !== 'events' || !isRecord(item)) continue;
      listOf(item, 'claims').forEach((claim, i) => {
        if (!isRecord(claim) || r.inline.has(claim)) return;
        r.inline.set(claim, '');
        take('claims', claims + inline.length, claim);
        inline.push({ raw: claim, event: at, path: ['events', at, 'claims', i] });
      });
    }
  }
  const numbers = new Map<string, number>();
  for (const { list, at, written } of later) {
    if (at % 2000 === 1999) yield;
    const base = written || `${list.slice(0, -1)}-${at + 1}`;
    let id = base;
    for (let n = numbers.get(base) ?? 2; any.has(id); n++) {
      id = `${base}-${n}`;
      numbers.set(base, n + 1);
    }
    any.set(id, id);
    const ids = r.ids.get(list)!;
    ids.set(id, id);
    if (written && !ids.has(written)) ids.set(written, id);
    r.order.get(list)![at] = id;
  }
  inline.forEach((claim, i) => {
    r.inline.set(claim.raw, r.order.get('claims')![claims + i]!);
    r.inlinePaths.set(r.order.get('claims')![claims + i]!, claim.path);
  });
  return inline;
}
