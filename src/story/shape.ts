/**
 * Small pieces of which the story's shape is made. One declaration gives the TypeScript type
 * (`Infer`), both readers (`read-sound.ts` for what is right, `read-shape.ts` for what is not) and,
 * through `scripts/schema.ts`, the JSON Schema. It is our own and not a validator's: those answer
 * yes or no for a whole document, while a story is kept item by item, with a fix for what is wrong.
 */

/** The lists of a story whose items have ids. */
export type ListName =
  'actors' | 'places' | 'sources' | 'figures' | 'claims' | 'events' | 'relations' | 'chapters';

/** A text, or the same text in several languages by BCP 47 tag. */
export type Localised = string | Record<string, string>;

/** What a shape can be: each reader has a function for each. */
export type Kind =
  | 'id'
  | 'version'
  | 'text'
  | 'localised'
  | 'language'
  | 'slug'
  | 'ref'
  | 'word'
  | 'edtf'
  | 'duration'
  | 'link'
  | 'count'
  | 'bool'
  | 'yes'
  | 'settings'
  | 'list'
  | 'object'
  | 'forms';

export interface Shape<T> {
  readonly is: Kind;
  /** Never there: carries the type of what is read. */
  readonly reads?: T;
  /** Words allowed, fields, item or forms. */
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
  readonly blank?: (item: Record<string, unknown>) => unknown;
  /** What has to hold for a whole item. */
  readonly rules?: Rules | undefined;
}

/** Whether something is wrong with an item, by the field at which that is told. */
export type Rules<T = never> = Readonly<Record<string, (item: T) => boolean>>;

export type Fields = Readonly<Record<string, Shape<unknown>>>;
/** Marked for the types alone. */
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

/** A field that may be absent; if bad, it is dropped and the item kept. */
export const opt = <T>(shape: Shape<T>): Optional<T> =>
  ({ ...shape, miss: 'ok', lax: true }) as Optional<T>;

/** A field that may be absent but, if bad, leaves the item out: its meaning hangs on it. */
export const deciding = <T>(shape: Shape<T>): Optional<T> =>
  ({ ...shape, miss: 'ok' }) as Optional<T>;

/** A field whose absence is worth a warning and no more. */
export const wanted = <T>(shape: Shape<T>): Optional<T> =>
  ({ ...shape, miss: 'warn', lax: true }) as Optional<T>;

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
});

/** A list that should not be empty; if it is, that is a warning. */
export const wantedList = <T>(item: Shape<T>): Shape<T[]> => orElse(list(item, 1), () => []);

/** An object with these fields; unknown ones warn. */
export const object = <F extends Fields>(fields: F, rules?: Rules<Item<F>>): Shape<Item<F>> => ({
  is: 'object',
  fields,
  rules,
});

/** One of several forms of an object, told apart by the one key that is there. */
export const byKey = <T>(forms: Readonly<Record<string, Shape<T>>>): Shape<T> => ({
  is: 'forms',
  forms,
});
