/** Reads a story file that has been parsed from JSON, or was given as an object. */
import { checkLinks } from './check-links.js';
import { listOf, lists, nameItems, type InlineClaim } from './name-items.js';
import { isRecord } from './raw.js';
import { readField, readShape } from './read-shape.js';
import { Reading, slugOf, type Problem } from './reading.js';
import type { Fields, ListName, Shape } from './shape.js';
import { storyFields } from './story-shape.js';
import type { Story } from './types.js';

/** What came of reading: the story that could be read, and what was wrong. */
export interface ReadResult {
  story: Story;
  problems: Problem[];
}

/** Items between two chances to pause: about a millisecond. */
const some = 200;
const fields: Fields = storyFields;

/** Reads one item whose id is known by now, at the path that is set. */
function readItem(shape: Shape<unknown>, raw: unknown, id: string, r: Reading): unknown {
  const written = isRecord(raw) ? raw['id'] : id;
  r.id = id;
  // A claim inside an event is known by where it stands: it needs no id.
  if (written !== id && (written || !r.inlinePaths.has(id))) {
    const code = written == null || written === '' ? 'missing' : 'duplicate';
    r.depth++;
    r.at('id', slugOf(written) === id ? 'spelling' : code, written ?? '', 'id', id);
    r.depth--;
  }
  const item = readShape(shape, raw, r);
  if (item === undefined) r.gone.add(id);
  return item;
}

/** What an inline claim leaves to its event: what it concerns, and its sources. */
function inlineRaw(claim: InlineClaim, raw: Record<string, unknown>, r: Reading): unknown {
  const event = listOf(raw, 'events')[claim.event] as Record<string, unknown>;
  const id = r.order.get('events')![claim.event]!;
  const concerns = ([id] as unknown[]).concat(claim.raw['concerns'] ?? []);
  return { ...claim.raw, concerns, sources: claim.raw['sources'] ?? event['sources'] };
}

/** Reads one list item by item, pausing between some of them. */
function* readList(
  name: string,
  raw: Record<string, unknown>,
  inline: readonly InlineClaim[],
  r: Reading,
): Generator<void, unknown[]> {
  const out: unknown[] = [];
  const shape = fields[name]!.item!;
  const ids = r.order.get(name as ListName);
  const items = listOf(raw, name);
  const value = raw[name];
  r.depth = 1;
  r.path[0] = name;
  if (value != null && value !== items) r.report(items.length ? 'list' : 'type', value, 'list');
  const read = (item: unknown, at: number): void => {
    const clean = ids ? readItem(shape, item, ids[at]!, r) : readShape(shape, item, r);
    if (clean === undefined) r.fail();
    else out.push(clean);
  };
  r.depth = 2;
  for (let at = 0; at < items.length; at++) {
    r.path[1] = at;
    read(items[at], at);
    if (at % some === some - 1) yield;
  }
  if (name !== 'claims') return out;
  for (const [at, claim] of inline.entries()) {
    r.path.splice(0, r.path.length, ...claim.path);
    r.depth = 4;
    read(inlineRaw(claim, raw, r), items.length + at);
    if (at % some === some - 1) yield;
  }
  return out;
}

/** One pass over the whole story; nothing points to what is `gone` by then. */
function* pass(
  raw: Record<string, unknown>,
  inline: readonly InlineClaim[],
  r: Reading,
): Generator<void, Story> {
  const story: Record<string, unknown> = {};
  const plain = Object.keys(fields).filter((name) => !fields[name]!.item);
  r.depth = 1;
  for (const name of plain) {
    r.path[0] = name;
    readField(story, name, fields[name]!, raw[name], r);
  }
  r.unknownKeys(raw, fields);
  for (const name of [...lists, 'corrections']) story[name] = yield* readList(name, raw, inline, r);
  return story as Story;
}

function* steps(raw: Record<string, unknown>, r: Reading): Generator<void, Story> {
  const inline = yield* nameItems(raw, r);
  let story: Story;
  let gone: number;
  // What is left out may have been pointed to before: then it is read again without it. Only
  // items that cannot do without their references fall in turn, so this takes few rounds.
  do {
    gone = r.gone.size;
    r.again();
    story = yield* pass(raw, inline, r);
  } while (r.gone.size > gone);
  yield* checkLinks(story, r);
  return story;
}

/** A story with nothing in it, and why. */
function nothing(code: string, found: unknown): ReadResult {
  const r = new Reading();
  const { value: story } = steps({ version: 1 }, r).next() as { value: Story };
  r.again();
  r.report(code, found, 'object');
  r.fail();
  return { story, problems: r.done() };
}

/**
 * Reads a story in small steps, so that a caller can give way between them (100,000 events take
 * longer than one frame). Never throws on data.
 *
 * @param raw What `JSON.parse` gave, or an object; it is not changed, and nothing of it is kept.
 * @returns The story, all its lists there and all its references good, and the problems: errors
 *   where an item was left out, warnings where it was kept.
 */
export function* readStorySteps(raw: unknown): Generator<void, ReadResult> {
  if (!isRecord(raw)) return nothing('not-a-story', raw);
  const r = new Reading();
  try {
    const story = yield* steps(raw, r);
    return { story, problems: r.done() };
  } catch (error) {
    // Plain data cannot get here; an object with a getter or a proxy that throws can.
    return nothing('unreadable', error);
  }
}

/** Reads a story in one go; see `readStorySteps`. */
export function readStory(raw: unknown): ReadResult {
  const reading = readStorySteps(raw);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}
