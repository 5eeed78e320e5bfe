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
import type { Fields, Kind, Shape } from './shape.js';
import { storyFields } from './story-shape.js';
import type { Story } from './types.js';

type Raw = Record<string, unknown>;
type AnyShape = Shape<unknown>;

/** Items between two chances to pause: about a millisecond. */
const some = 200;
const fields: Fields = storyFields;

/** Ends the reading. */
function wrong(): never {
  throw new Error();
}

/** The ids of a story: all of them, those of each list, those of claims inside events. */
class Ids {
  readonly all = new Set<unknown>();
  readonly of = new Map<string, Set<unknown>>();
  readonly inline = new Map<unknown, string>();
  /** That of the item at hand. */
  own = '';

  /** Whether the story may be without what a table has no place for. */
  readonly bare: boolean;

  constructor(bare: boolean) {
    this.bare = bare;
  }

  add(list: string, id: unknown): string {
    if (slug(id) !== id || this.all.has(id)) wrong();
    this.all.add(id);
    this.of.get(list)!.add(id);
    return id;
  }
}

function text(raw: unknown): string {
  if (typeof raw !== 'string' || raw.length > longest || hasControls(raw)) wrong();
  return raw.trim() || wrong();
}

function slug(raw: unknown): string {
  const value = text(raw);
  if (/^[a-z\d]+(-[a-z\d]+)*$/.test(value)) return value;
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
const none = Object.freeze([]);
/** What a table has no place for. */
const noPlace = new Set(['title', 'parties']);

/** Reads the field `name` of an item into `out`. */
function field(out: Raw, name: string, raw: unknown, shape: AnyShape, ids: Ids): void {
  if (shape.is === 'id') out[name] = ids.own;
  else if (raw != null && raw !== '') out[name] = readers[shape.is](raw, shape, ids);
  else if (shape.miss !== 'ok' && !(ids.bare && noPlace.has(name) && shape.miss)) wrong();
  else if (shape.is === 'list') out[name] = none;
}

function onlyKnown(raw: Raw, known: Fields): void {
  for (const key of Object.keys(raw)) if (!Object.hasOwn(known, key) && key !== '$schema') wrong();
}

const readers: Readonly<
  Record<Exclude<Kind, 'id'>, (raw: unknown, shape: AnyShape, ids: Ids) => unknown>
> = {
  version: (raw) => only(raw, raw === 1),
  text,
  localised,
  language: (raw) => only(text(raw), canonical(text(raw)) !== undefined),
  slug,
  ref(raw, { lists = [], inline }, { all, of, inline: claims }) {
    const id = (inline && claims.get(raw)) || raw;
    return only(id, lists.length ? lists.some((list) => of.get(list)!.has(id)) : all.has(id));
  },
  word: (raw, { values }) => values![values!.indexOf(raw as string)] ?? wrong(),
  edtf: (raw) => readEdtf(raw as string)?.text ?? wrong(),
  duration: (raw) => only(raw, isDuration(raw)),
  link: (raw) => linkOf(raw) || wrong(),
  count: (raw, { max }) =>
    Number.isSafeInteger(raw) && (raw as number) >= 0 && (raw as number) <= Math.min(max!, 1e10)
      ? Math.abs(raw as number)
      : wrong(),
  bool: (raw) => only(raw, typeof raw === 'boolean'),
  yes: (raw) => only(raw, raw === true),
  settings: (raw) =>
    members(raw, (name, value) => {
      if (!isSetting(name)) wrong();
      return typeof value === 'boolean' || Number.isFinite(value) ? value : text(value);
    }),
  list(raw, shape, ids) {
    const item = shape.item!;
    const isRef = item.is === 'ref';
    // One reference need not be wrapped.
    const items = isRef && !Array.isArray(raw) ? [raw] : array(raw);
    const read = readers[item.is as 'ref'];
    const out: unknown[] = [];
    for (const one of items) out.push(read(one, item, ids));
    if (out.length < shape.min! && (out.length || !ids.bare)) wrong();
    return isRef && out.length > 1 ? [...new Set(out)] : out;
  },
  object(raw, shape, ids) {
    const given = record(raw);
    const out: Raw = {};
    const known = shape.fields!;
    let seen = 0;
    for (const name in known) {
      const value = given[name];
      const own = known[name]!;
      if (value !== undefined) seen++;
      // What may be left out mostly is.
      else if (own.miss === 'ok' && own.is !== 'list' && own.is !== 'id') continue;
      field(out, name, value, own, ids);
    }
    if (Object.keys(given).length !== seen) onlyKnown(given, known);
    for (const rule in shape.rules) if (shape.rules[rule]!(out as never)) wrong();
    return out;
  },
  forms(raw, { forms = {} }, ids) {
    const [key, more] = Object.keys(forms).filter((one) => record(raw)[one] != null);
    return key && !more ? readers.object(raw, forms[key]!, ids) : wrong();
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
    ids.of.set(name, new Set());
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
    const own = event['claims'];
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
    if (!item) field(out, name, raw[name], fields[name]!, ids);
    else {
      const read: unknown[] = (out[name] = []);
      for (const one of lists.get(name)!) {
        ids.own = record(one)['id'] as string;
        read.push(readers.object(one, item, ids));
        if (++steps % some === 0) yield;
      }
    }
  }
  const story = out as Story;
  yield* noCircles(story.events, ({ partOf }) => (partOf ? [partOf] : []));
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
