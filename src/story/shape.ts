/**
 * Small pieces of which the story's shape is made. One declaration gives the TypeScript type
 * (`Infer`), the reader (`read`, one pass, nothing thrown) and, through `scripts/schema.ts`, the
 * JSON Schema. It is our own and not a validator's: those answer yes or no for a whole document,
 * while a story is kept item by item, with a fix for what is wrong.
 */
import { isRecord, type Problem, type Reading } from './reading.js';

/** The lists of a story whose items have ids. */
export type ListName =
  'actors' | 'places' | 'sources' | 'figures' | 'claims' | 'events' | 'relations' | 'chapters';

/** A text, or the same text in several languages by BCP 47 tag. */
export type Localised = string | Record<string, string>;

export interface Shape<T> {
  /** What kind of shape it is; the schema generator walks by it. */
  readonly is: string;
  /** The clean value; `undefined` after having reported why there is none. */
  read(raw: unknown, r: Reading): T | undefined;
  /** Words allowed, fields, item or forms: what the schema generator needs to go on. */
  readonly values?: readonly (string | number)[];
  readonly fields?: Fields;
  readonly item?: Shape<unknown>;
  readonly min?: number;
  readonly max?: number;
  readonly forms?: Readonly<Record<string, Shape<unknown>>>;
  readonly lists?: readonly ListName[];
  readonly inline?: boolean;
  /** The field that keeps an unknown word when the value became `other`. */
  readonly word?: string;
  /** As a field: what happens when it is absent; default: the item is left out. */
  readonly miss?: 'ok' | 'warn';
  /** As a field: a bad value is dropped and the item kept; default: the item is left out. */
  readonly lax?: boolean;
  /** As a field: the value that stands in when there is none. */
  readonly blank?: (item: Record<string, unknown>, r: Reading) => unknown;
}

export type Fields = Readonly<Record<string, Shape<unknown>>>;
type Optional<T> = Shape<T> & { readonly optional: true };

/** The TypeScript type that a shape reads. */
export type Infer<S> = S extends Shape<infer T> ? T : never;
type OptionalNames<F> = {
  [K in keyof F]: F[K] extends { readonly optional: true } ? K : never;
}[keyof F];
type Flat<T> = { [K in keyof T]: T[K] };
/** The TypeScript type of an object with these fields. */
export type Item<F> = Flat<
  { [K in Exclude<keyof F, OptionalNames<F>>]: Infer<F[K]> } & {
    [K in OptionalNames<F>]?: Infer<F[K]>;
  }
>;
/** Looks at a whole item while its path is known; `false` leaves the item out. */
export type Check<T> = (item: T, r: Reading) => boolean | void;

/** A field that may be absent; if bad, it is dropped and the item kept. */
export const opt = <T>(shape: Shape<T>): Optional<T> => ({
  ...shape,
  optional: true,
  miss: 'ok',
  lax: true,
});

/** A field that may be absent but, if bad, leaves the item out: its meaning hangs on it. */
export const deciding = <T>(shape: Shape<T>): Optional<T> => ({
  ...shape,
  optional: true,
  miss: 'ok',
});

/** A field whose absence is worth a warning and no more. */
export const wanted = <T>(shape: Shape<T>): Optional<T> => ({
  ...shape,
  optional: true,
  miss: 'warn',
  lax: true,
});

/** A field for which another value stands in, with a warning, when it is absent or bad. */
export const orElse = <T>(
  shape: Shape<T>,
  blank: (item: Record<string, unknown>) => T,
): Shape<T> => ({ ...shape, miss: 'warn', lax: true, blank });

/** A field whose absence has one meaning, assumed with a warning; if bad, the item is left out. */
export const assumed = <T>(shape: Shape<T>, value: T): Shape<T> => ({
  ...shape,
  miss: 'warn',
  blank: () => value,
});

/** A list, always there after reading; a bad item is left out. With `min`, it must not be empty. */
export const list = <T>(item: Shape<T>, min = 0): Shape<T[]> => ({
  is: 'list',
  item,
  min,
  blank: () => [],
  ...(min ? {} : { miss: 'ok', lax: true }),
  read(raw, r) {
    if (!Array.isArray(raw)) {
      // One reference need not be wrapped; one item is wrapped with a word about it.
      if (item.is !== 'ref' && !isRecord(raw)) return r.bad('type', raw, 'list');
      if (item.is !== 'ref') r.report('list', raw, 'list');
      raw = [raw];
    }
    const out: T[] = [];
    const depth = r.depth++;
    const items = raw as unknown[];
    for (let i = 0; i < items.length; i++) {
      r.path[depth] = i;
      const value = item.read(items[i], r);
      if (value !== undefined) out.push(value);
      else if (item.fields) r.fail();
    }
    r.depth = depth;
    if (out.length < min) return items.length ? undefined : r.bad('missing', '', 'an item');
    return item.is === 'ref' && out.length > 1 ? [...new Set(out)] : out;
  },
});

/** A list that should not be empty; if it is, that is a warning. */
export const wantedList = <T>(item: Shape<T>): Shape<T[]> => orElse(list(item, 1), () => []);

/** Reads one field into `out`; `false` where the item cannot do without it. */
export function readField(
  out: Record<string, unknown>,
  name: string,
  shape: Shape<unknown>,
  raw: unknown,
  r: Reading,
): boolean {
  let value: unknown;
  if (raw == null || raw === '') {
    if (shape.miss !== 'ok') r.report('missing', '', name);
    if (!shape.miss) {
      r.fail();
      return false;
    }
  } else {
    value = shape.read(raw, r);
    if (value === undefined && !shape.lax) {
      r.fail();
      return false;
    }
  }
  value ??= shape.blank?.(out, r);
  if (value !== undefined) out[name] = value;
  if (shape.word && r.word) {
    out[shape.word] = r.word;
    r.word = undefined;
  }
  return true;
}

/** An object with these fields; unknown ones warn. */
export function object<F extends Fields>(fields: F, check?: Check<Item<F>>): Shape<Item<F>> {
  const names = Object.keys(fields);
  const shapes = Object.values(fields);
  return {
    is: 'object',
    fields,
    read(raw, r) {
      if (!isRecord(raw)) return r.bad('type', raw, 'object');
      const out: Record<string, unknown> = {};
      const depth = r.depth++;
      let cause: Problem | undefined;
      let seen = 0;
      for (let i = 0; i < names.length; i++) {
        const name = names[i]!;
        const value = raw[name];
        if (value !== undefined) seen++;
        r.path[depth] = name;
        if (!readField(out, name, shapes[i]!, value, r)) cause ??= r.last;
      }
      if (Object.keys(raw).length !== seen) r.unknownKeys(raw, fields);
      if (!cause && check?.(out as Item<F>, r) === false) cause = r.last;
      r.depth = depth;
      if (!cause) return out as Item<F>;
      // What fell later, or was only worth a warning, is not why the item is left out.
      r.last = cause;
      return undefined;
    },
  };
}

/**
 * One of several forms of an object, told apart by the first key that is there. `plain` may give
 * a form to a value that is not an object.
 */
export function byKey<T>(
  forms: Readonly<Record<string, Shape<T>>>,
  plain: (raw: unknown, r: Reading) => unknown,
): Shape<T> {
  return {
    is: 'forms',
    forms,
    read(raw, r) {
      const given = plain(raw, r);
      const found = isRecord(given) ? Object.keys(forms).filter((key) => given[key] != null) : [];
      const [first, second] = found;
      if (!first) return r.bad('form', raw, Object.keys(forms).join(', '));
      if (second) r.report('two-forms', `${first}, ${second}`, first);
      return forms[first]?.read(given, r);
    },
  };
}
