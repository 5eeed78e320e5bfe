/**
 * Reads a story in which nothing is wrong, and no other: all that a picture of a good story needs.
 * Where something is wrong, `read-story.ts` tells what, and reads all the same what is right.
 */
import { readEdtf } from './edtf-span.js';
import {
  canonical,
  hasControls,
  isDuration,
  isRecord,
  isSetting,
  isTag,
  linkOf,
  longest,
} from './raw.js';
import { SameLists } from './same-lists.js';
import type { Fields, Kind, Reporter, Shape } from './shape.js';
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
const reporter: Reporter = { at: wrong, fail: wrong };

/** The ids of a story, each with the list that it is in, and those of claims inside events. */
class Ids {
  readonly all = new Map<unknown, string>();
  readonly inline = new Map<unknown, string>();
  /** That of the item at hand. */
  own = '';
  readonly lists = new SameLists();

  /** Whether the story may be without what a table has no place for. */
  readonly bare: boolean;

  constructor(bare: boolean) {
    this.bare = bare;
  }

  add(list: string, id: unknown): string {
    if (slug(id) !== id || this.all.has(id)) wrong();
    this.all.set(id, list);
    return id;
  }
}

function text(raw: unknown): string {
  if (typeof raw !== 'string' || raw.length > longest || hasControls(raw)) wrong();
  return raw.trim() || wrong();
}

function slug(raw: unknown): string {
  if (typeof raw !== 'string' || raw.length > longest) wrong();
  if (/^[a-z\d]+(-[a-z\d]+)*$/.test(raw)) return raw;
  const value = text(raw);
  const words = /^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u.test(value);
  return words && value === value.normalize().toLowerCase() ? value : wrong();
}

const record = (raw: unknown): Raw => (isRecord(raw) ? raw : wrong());
const array = (raw: unknown): unknown[] => (Array.isArray(raw) ? raw : wrong());
/** `raw`, if it is as it has to be. */
const only = (raw: unknown, is: boolean): unknown => (is ? raw : wrong());

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
const noPlace = new Set(['title', 'parties']);

const isThere = (raw: unknown): boolean => raw != null && raw !== '';

/** What stands for a field that is not there. */
function absent(name: string, { is, miss }: AnyShape, { bare }: Ids): unknown {
  if (miss !== 'ok' && !(bare && noPlace.has(name) && miss)) wrong();
  return is === 'list' ? none : undefined;
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
  version: () => (raw) => only(raw, raw === 1),
  text: () => text,
  localised: () => localised,
  language: () => (raw) => only(text(raw), canonical(text(raw)) !== undefined),
  slug: () => slug,
  ref:
    ({ lists = [], inline }) =>
    (raw, { all, inline: claims }) => {
      const id = (inline && claims.get(raw)) || raw;
      const own = all.get(id);
      return own !== undefined && (!lists.length || lists.includes(own as never)) ? id : wrong();
    },
  word({ values }) {
    const known = new Map<unknown, unknown>(values!.map((value) => [value, value]));
    return (raw) => known.get(raw) ?? wrong();
  },
  edtf: () => (raw) => {
    const date = readEdtf(raw as string);
    return 'error' in date ? wrong() : date.text;
  },
  duration: () => (raw) => only(raw, isDuration(raw)),
  link: () => (raw) => linkOf(raw) || wrong(),
  count:
    ({ max }) =>
    (raw) =>
      Number.isSafeInteger(raw) && (raw as number) >= 0 && (raw as number) <= Math.min(max!, 1e10)
        ? Math.abs(raw as number)
        : wrong(),
  bool: () => (raw) => only(raw, typeof raw === 'boolean'),
  yes: () => (raw) => only(raw, raw === true),
  settings: () => (raw) =>
    members(raw, (name, value) => {
      if (!isSetting(name)) wrong();
      return typeof value === 'boolean' || Number.isFinite(value) ? value : text(value);
    }),
  list(shape) {
    const item = shape.item!;
    const read = readerOf(item);
    const isRef = item.is === 'ref';
    const names = Object.keys(item.fields ?? {});
    return (raw, ids) => {
      // One reference need not be wrapped.
      const given = isRef && !Array.isArray(raw) ? [raw] : array(raw);
      const kept = ids.lists.at(shape, names, given);
      if (kept?.list) return kept.list;
      const out = [...given];
      for (let i = 0; i < out.length; i++) out[i] = read(out[i], ids);
      if (out.length < shape.min! && (out.length || !ids.bare)) wrong();
      const list = isRef && out.length > 1 ? [...new Set(out)] : out;
      if (kept) kept.list = Object.freeze(list);
      return list;
    };
  },
  object({ fields: known = {}, check }) {
    const own = Object.keys(known).map((name) => {
      const shape = known[name]!;
      const mayMiss = shape.miss === 'ok' && shape.is !== 'list';
      return { name, shape, mayMiss, read: readerOf(shape) };
    });
    /* Most of what is right is taken as it is, so it is copied whole: quicker than piece by piece. */
    const fill = (given: Raw, out: Raw, ids: Ids): number => {
      let seen = 0;
      for (let i = 0; i < own.length; i++) {
        const { name, shape, mayMiss, read } = own[i]!;
        const value = given[name];
        if (value !== undefined) seen++;
        else if (mayMiss) continue;
        const found = isThere(value) ? read(value, ids) : absent(name, shape, ids);
        if (found === undefined) delete out[name];
        else if (!Object.is(found, out[name])) out[name] = found;
      }
      return seen;
    };
    return (raw, ids) => {
      const given = record(raw);
      let out = { ...given };
      const seen = fill(given, out, ids);
      if (Object.keys(given).length !== seen) {
        onlyKnown(given, known);
        fill(given, (out = {}), ids);
      }
      check?.(out as never, reporter);
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
  const ids = new Ids(bare);
  const out: Raw = {};
  const lists = new Map<string, unknown[]>();
  let steps = 0;
  for (const name in fields) {
    if (!fields[name]!.item) continue;
    lists.set(name, array(raw[name] ?? []));
  }
  for (const [name, items] of lists) {
    if (name === 'corrections') continue;
    for (const item of items) {
      ids.add(name, record(item)['id']);
      if (++steps % 2000 === 0) yield;
    }
  }
  const claims = [...lists.get('claims')!];
  for (const event of lists.get('events') as Raw[]) {
    const own = event['claims'] ?? none;
    for (const claim of Array.isArray(own) ? own : [own]) {
      if (!isRecord(claim)) continue;
      if (ids.inline.has(claim)) wrong();
      const given = claim['id'] ?? '';
      const id = ids.add('claims', given === '' ? `claim-${claims.length + 1}` : given);
      ids.inline.set(claim, id);
      // It concerns its event and rests on its sources.
      const concerns = ([event['id']] as unknown[]).concat(claim['concerns'] ?? []);
      claims.push({ ...claim, id, concerns, sources: claim['sources'] ?? event['sources'] });
    }
    if (++steps % 2000 === 0) yield;
  }
  lists.set('claims', claims);
  onlyKnown(raw, fields);
  for (const name in fields) {
    const { item } = fields[name]!;
    const shape = fields[name]!;
    if (item) {
      const items = (out[name] = [...lists.get(name)!]);
      const read = readerOf(item);
      for (let i = 0; i < items.length; i++) {
        ids.own = record(items[i])['id'] as string;
        items[i] = read(items[i], ids);
        if (++steps % some === 0) yield;
      }
      continue;
    }
    const value = isThere(raw[name]) ? readerOf(shape)(raw[name], ids) : absent(name, shape, ids);
    if (value !== undefined) out[name] = value;
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
