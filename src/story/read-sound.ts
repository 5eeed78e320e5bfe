/**
 * Reads a story in which nothing is wrong, and no other: all that a picture of a good story needs.
 * Where something is wrong, `read-story.ts` tells what, and reads all the same what is right.
 */
import { readEdtf } from './edtf-span.js';
import {
  canonical,
  hasControls,
  isDuration,
  isPlainId,
  isRecord,
  isSetting,
  isTag,
  linkOf,
  longest,
} from './raw.js';
import { sameLists } from './same-lists.js';
import type { Fields, Kind, Shape } from './shape.js';
import { storyFields } from './story-shape.js';
import type { Story } from './types.js';

type Raw = Record<string, unknown>;
type AnyShape = Shape<unknown>;

/** Reads what has one shape. */
type Read = (raw: unknown, ids: Ids) => unknown;

/** Items between two chances to pause: about a millisecond. */
const some = 200;
const fields: Fields = storyFields;

/** Ends the reading. */
function wrong(): never {
  throw new Error();
}

/** What is known of a story while it is read. */
interface Ids {
  /** All ids, each with the list that it is in, and those of claims inside events. */
  readonly all: Map<unknown, string>;
  readonly inline: Map<unknown, string>;
  readonly same: ReturnType<typeof sameLists>;
  /** The id of the item at hand. */
  own: string;
  /** Whether the story may be without what a table has no place for. */
  readonly bare: boolean;
}

function text(raw: unknown): string {
  if (typeof raw !== 'string' || raw.length > longest || hasControls(raw)) wrong();
  return raw.trim() || wrong();
}

function slug(raw: unknown): string {
  // Most ids are plain.
  if (typeof raw === 'string' && raw.length < longest && isPlainId(raw)) return raw;
  const value = text(raw);
  const words = /^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u.test(value);
  return words && value === value.normalize().toLowerCase() ? value : wrong();
}

const record = (raw: unknown): Raw => (isRecord(raw) ? raw : wrong());
const array = (raw: unknown): unknown[] => (Array.isArray(raw) ? raw : wrong());
/** `raw`, if it is as it has to be. */
const only = (raw: unknown, is: boolean): unknown => (is ? raw : wrong());

/** Reads one of these values. */
const oneOf =
  (...values: unknown[]): Read =>
  (raw) =>
    values[values.indexOf(raw)] ?? wrong();

function members(raw: unknown, read: (key: string, value: unknown) => unknown): Raw {
  const out: Raw = {};
  for (const key of Object.keys(record(raw))) out[key] = read(key, (raw as Raw)[key]);
  return out;
}

function localised(raw: unknown): unknown {
  if (!isRecord(raw)) return text(raw);
  const out = members(raw, (tag, value) => (isTag(tag) ? text(value) : wrong()));
  return only(out, Object.keys(out).length > 0);
}

/** A list of nothing: of thousands of items most share it. */
const none: readonly never[] = Object.freeze([]);
/** What a table has no place for. */
const noPlace = new Set(['title', 'asOf', 'parties']);

/** Reads a field into `out`. */
function field(out: Raw, name: string, raw: unknown, shape: AnyShape, read: Read, ids: Ids): void {
  if (raw != null && raw !== '') out[name] = read(raw, ids);
  else if (shape.miss !== 'ok' && !(ids.bare && noPlace.has(name) && shape.miss)) wrong();
  else if (shape.is === 'list') out[name] = none;
}

function onlyKnown(raw: Raw, known: Fields): void {
  for (const key of Object.keys(raw)) if (!Object.hasOwn(known, key) && key !== '$schema') wrong();
}

const readers = new Map<AnyShape, Read>();

/** The reader of a shape, made once. */
function readerOf(shape: AnyShape): Read {
  let read = readers.get(shape);
  if (!read) readers.set(shape, (read = makers[shape.is](shape)));
  return read;
}

const makers: Readonly<Record<Kind, (shape: AnyShape) => Read>> = {
  id: () => (_, ids) => ids.own,
  version: () => oneOf(1),
  text: () => text,
  localised: () => localised,
  language: () => (raw) => only(text(raw), !!canonical(text(raw))),
  slug: () => slug,
  ref:
    ({ lists = [], inline }) =>
    (raw, { all, inline: claims }) => {
      const id = (inline && claims.get(raw)) || raw;
      return only(id, lists.length ? lists.includes(all.get(id) as never) : all.has(id));
    },
  word: ({ values }) => oneOf(...values!),
  edtf: () => (raw) => readEdtf(raw as string)?.text ?? wrong(),
  duration: () => (raw) => only(raw, isDuration(raw)),
  link: () => (raw) => linkOf(raw) || wrong(),
  count:
    ({ max }) =>
    (raw) =>
      only(
        Math.abs(raw as number),
        Number.isSafeInteger(raw) &&
          (raw as number) >= 0 &&
          (raw as number) <= Math.min(max!, 1e10),
      ),
  bool: () => oneOf(true, false),
  yes: () => oneOf(true),
  settings: () => (raw) =>
    members(raw, (name, value) => {
      if (!isSetting(name)) wrong();
      return typeof value === 'boolean' || Number.isFinite(value) ? value : text(value);
    }),
  list(shape) {
    const item = shape.item!;
    const read = readerOf(item);
    const isRef = item.is === 'ref';
    return (raw, ids) => {
      // One reference need not be wrapped.
      const given = isRef && !Array.isArray(raw) ? [raw] : array(raw);
      if (given.length < shape.min! && (given.length || !ids.bare)) wrong();
      const kept = ids.same(read, given);
      if (kept?.list) return kept.list;
      const out = Array.from(given, (one) => read(one, ids));
      const list = isRef ? [...new Set(out)] : out;
      if (kept) kept.list = Object.freeze(list);
      return list;
    };
  },
  object({ fields: known = {}, rules = {} }) {
    const own = Object.entries(known).map(([name, shape]) => ({
      name,
      shape,
      read: readerOf(shape),
    }));
    const all = Object.values(rules);
    return (raw, ids) => {
      const given = record(raw);
      const out: Raw = {};
      let seen = 0;
      for (const { name, shape, read } of own) {
        const value = given[name];
        if (value !== undefined) seen++;
        field(out, name, value, shape, read, ids);
      }
      if (Object.keys(given).length !== seen) onlyKnown(given, known);
      for (const isBroken of all) if (isBroken(out as never)) wrong();
      return out;
    };
  },
  forms({ forms = {} }) {
    return (raw, ids) => {
      const [key, more] = Object.keys(forms).filter((one) => record(raw)[one] != null);
      return key && !more ? readerOf(forms[key]!)(raw, ids) : wrong();
    };
  },
};

interface Linked {
  readonly id: string;
}

/** Longest way along links that is walked: what links further is looked at closely. */
const farthest = 100;

/** Refuses links that run in a circle: takes those away that lead to none, until none is left. */
function* noCircles<T extends Linked>(
  items: readonly T[],
  links: (item: T) => readonly string[],
): Generator<void> {
  let left = items.filter((item) => links(item).length);
  for (let round = 0; left.length; round++) {
    const ids = new Set(left.map(({ id }) => id));
    left = left.filter((item) => links(item).some((id) => ids.has(id)));
    if (left.length === ids.size || round > farthest) wrong();
    yield;
  }
}

function* read(raw: Raw, bare: boolean): Generator<void, Story> {
  const all = new Map<unknown, string>();
  const inline = new Map<unknown, string>();
  const ids: Ids = { all, inline, same: sameLists(), own: '', bare };
  const add = (list: string, id: unknown): string => {
    if (slug(id) !== id || all.has(id)) wrong();
    all.set(id, list);
    return id;
  };
  const out: Raw = {};
  const lists = new Map<string, unknown[]>();
  let steps = 0;
  for (const name in fields) {
    if (!fields[name]!.item) continue;
    const items = array(raw[name] ?? none);
    lists.set(name, items);
    for (const item of items) {
      const { id } = record(item);
      if (name !== 'corrections') add(name, id);
      if (++steps % some === 0) yield;
    }
  }
  const claims = [...lists.get('claims')!];
  for (const event of lists.get('events') as Raw[]) {
    const own = event['claims'] ?? none;
    for (const claim of Array.isArray(own) ? own : [own]) {
      if (!isRecord(claim)) continue;
      if (inline.has(claim)) wrong();
      const given = claim['id'] ?? '';
      const id = add('claims', given === '' ? `claim-${claims.length + 1}` : given);
      inline.set(claim, id);
      // It concerns its event and rests on its sources.
      const concerns = ([event['id']] as unknown[]).concat(claim['concerns'] ?? []);
      claims.push({ ...claim, id, concerns, sources: claim['sources'] ?? event['sources'] });
    }
    if (++steps % some === 0) yield;
  }
  lists.set('claims', claims);
  onlyKnown(raw, fields);
  for (const name in fields) {
    const shape = fields[name]!;
    const items = lists.get(name);
    const read = readerOf(shape.item ?? shape);
    if (!items) field(out, name, raw[name], shape, read, ids);
    else {
      const made: unknown[] = (out[name] = []);
      for (const item of items) {
        ids.own = (item as Raw)['id'] as string;
        made.push(read(item, ids));
        if (++steps % some === 0) yield;
      }
    }
  }
  const story = out as Story;
  yield* noCircles(story.events, ({ partOf }) => (partOf ? [partOf] : none));
  yield* noCircles(story.figures, ({ supersedes }) => supersedes);
  yield* noCircles(story.actors, ({ memberOf }) => memberOf.map(({ actor }) => actor));
  yield* noCircles(story.claims, ({ answers }) => answers);
  return story;
}

/**
 * Reads a story in small steps if nothing is wrong with it: the same story as `readStorySteps`,
 * which then has no problem to tell. Undefined as soon as something is. Never throws on data.
 *
 * @param bare whether the story was made of a table, which has no place for a title and parties
 */
export function* readSound(raw: unknown, bare = false): Generator<void, Story | undefined> {
  try {
    return yield* read(record(raw), bare);
  } catch {
    return undefined;
  }
}
