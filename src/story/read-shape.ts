/** Reads values by their shape and tells what is wrong with each, with a fix where it can. */
import { mend } from './mend.js';
import { canonical, isDuration, isRecord, isSetting, isTag, linkOf } from './raw.js';
import { clean, slugOf, type Problem, type Reading } from './reading.js';
import type { Kind, Shape } from './shape.js';

type AnyShape = Shape<unknown>;
type Read = (raw: unknown, r: Reading, shape: AnyShape) => unknown;

/** The clean value; `undefined` after having reported why there is none. */
export const readShape = (shape: AnyShape, raw: unknown, r: Reading): unknown =>
  readers[shape.is](raw, r, shape);

function localised(raw: unknown, r: Reading): unknown {
  if (!isRecord(raw)) return clean(raw, r);
  const out: Record<string, string> = {};
  const depth = r.depth++;
  let some = false;
  for (const tag of Object.keys(raw)) {
    r.path[depth] = tag;
    const value = isTag(tag) ? clean(raw[tag], r) : r.bad('key', tag, 'BCP 47');
    if (value !== undefined) {
      out[tag] = value;
      some = true;
    }
  }
  r.depth = depth;
  return some ? out : r.bad('type', raw, 'text');
}

function language(raw: unknown, r: Reading): unknown {
  const value = clean(raw, r);
  if (value === undefined || canonical(value)) return value;
  const fix = canonical(value.replace(/_/g, '-'));
  r.report('language', raw, 'BCP 47', fix);
  return fix;
}

/** Another spelling of a word is understood; an unknown kind becomes `other`, its word kept. */
function word(raw: unknown, r: Reading, { values = [], word: field }: AnyShape): unknown {
  const known = values.indexOf(raw as string);
  if (known >= 0) return values[known];
  const meant = typeof raw === 'string' ? slugOf(raw) : '';
  for (const value of values) {
    if (meant && (meant === String(value) || raw === String(value))) {
      r.report('spelling', raw, '', String(value));
      return value;
    }
  }
  r.bad('word', raw, values.join(', '), r.near(meant, values));
  if (!field || typeof raw !== 'string') return undefined;
  r.word = clean(raw, r);
  return 'other';
}

function count(raw: unknown, r: Reading, { max = Infinity }: AnyShape): unknown {
  const value = typeof raw === 'string' && /^\d{1,15}$/.test(raw) ? +raw : (raw as number);
  if (!Number.isSafeInteger(value) || value < 0 || value > max)
    return r.bad('count', raw, max < Infinity ? `0–${max}` : '0, 1, 2 …');
  if (value !== raw) r.report('type', raw, 'number', String(value));
  if (value > 1e10) r.report('implausible', raw, '');
  return Math.abs(value);
}

function settings(raw: unknown, r: Reading): unknown {
  if (!isRecord(raw)) return r.bad('type', raw, 'object');
  const out: Record<string, string | number | boolean> = {};
  const depth = r.depth++;
  for (const name of Object.keys(raw)) {
    const value = raw[name];
    r.path[depth] = name;
    if (!isSetting(name)) r.report('key', name, '');
    else if (typeof value === 'string') out[name] = clean(value, r) ?? '';
    else if (typeof value === 'boolean' || Number.isFinite(value)) out[name] = value as boolean;
    else r.report('type', value, 'text, number, true, false');
  }
  r.depth = depth;
  return out;
}

/** A bad item is left out, the list kept. */
function list(raw: unknown, r: Reading, shape: AnyShape): unknown {
  const item = shape.item!;
  const isRef = item.is === 'ref';
  if (!Array.isArray(raw)) {
    // One reference need not be wrapped; one item is wrapped with a word about it.
    if (!isRef && !isRecord(raw)) return r.bad('type', raw, 'list');
    if (!isRef) r.report('list', raw, 'list');
    raw = [raw];
  }
  const out: unknown[] = [];
  const depth = r.depth++;
  const items = raw as unknown[];
  for (let i = 0; i < items.length; i++) {
    r.path[depth] = i;
    const value = readShape(item, items[i], r);
    if (value !== undefined) out.push(value);
    else if (item.fields) r.fail();
  }
  r.depth = depth;
  if (out.length < shape.min!) return items.length ? undefined : r.bad('missing', '', 'an item');
  return isRef && out.length > 1 ? [...new Set(out)] : out;
}

function object(raw: unknown, r: Reading, { fields = {}, rules = {} }: AnyShape): unknown {
  if (!isRecord(raw)) return r.bad('type', raw, 'object');
  const out: Record<string, unknown> = {};
  const depth = r.depth++;
  let cause: Problem | undefined;
  let seen = 0;
  for (const name in fields) {
    const value = raw[name];
    if (value !== undefined) seen++;
    r.path[depth] = name;
    if (!readField(out, name, fields[name]!, value, r)) cause ??= r.last;
  }
  if (Object.keys(raw).length !== seen) r.unknownKeys(raw, fields);
  if (!cause && !mend(rules, out, r)) cause = r.last;
  r.depth = depth;
  if (!cause) return out;
  // What fell later, or was only worth a warning, is not why the item is left out.
  r.last = cause;
  return undefined;
}

/** Reads one field into `out`; `false` where the item cannot do without it. */
export function readField(
  out: Record<string, unknown>,
  name: string,
  shape: AnyShape,
  raw: unknown,
  r: Reading,
): boolean {
  let value: unknown;
  if (raw == null || raw === '') {
    if (shape.miss !== 'ok') r.report('missing', '', name);
    if (!shape.miss) return r.fail();
  } else {
    value = readShape(shape, raw, r);
    if (value === undefined && !shape.lax) return r.fail();
  }
  value ??= shape.is === 'id' ? r.id : shape.blank?.(out);
  if (value !== undefined) out[name] = value;
  if (shape.word && r.word) {
    out[shape.word] = r.word;
    r.word = undefined;
  }
  return true;
}

/** A number without its form is taken as exact, since nothing else is said. */
function plainNumber(raw: unknown, r: Reading): unknown {
  if (typeof raw !== 'number' && !(typeof raw === 'string' && /^\d+$/.test(raw))) return raw;
  r.report('plain-number', raw, '{value, bound}', `{"value":${raw},"bound":"exact"}`);
  return { value: raw, bound: 'exact' };
}

function forms(raw: unknown, r: Reading, shape: AnyShape): unknown {
  const known = shape.forms!;
  const given = plainNumber(raw, r);
  const found = isRecord(given) ? Object.keys(known).filter((key) => given[key] != null) : [];
  const [first, second] = found;
  if (!first) return r.bad('form', raw, Object.keys(known).join(', '));
  if (second) r.report('two-forms', `${first}, ${second}`, first);
  return readShape(known[first]!, given, r);
}

const readers: Readonly<Record<Kind, Read>> = {
  id: () => undefined,
  version(raw, r) {
    if (raw !== 1) {
      r.report('version', raw, '1', '1');
      r.fail();
    }
    return 1;
  },
  text: clean,
  localised,
  language,
  slug: (raw, r) => slugOf(raw) || r.bad('type', raw, 'id'),
  ref: (raw, r, { inline, lists = [] }) =>
    r.find((inline && isRecord(raw) && r.inline.get(raw)) || raw, lists),
  word,
  edtf: (raw, r) => r.date(raw),
  duration: (raw, r) => (isDuration(raw) ? raw : r.bad('duration', raw, 'P6W')),
  link: (raw, r) => linkOf(raw) || r.bad('link', raw, 'http, https'),
  count,
  bool: (raw, r) => (typeof raw === 'boolean' ? raw : r.bad('type', raw, 'true, false')),
  yes: (raw, r) => (raw === true ? raw : r.bad('type', raw, 'true')),
  settings,
  list,
  object,
  forms,
};
