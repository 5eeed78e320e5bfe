/** One reading of a story: where it is, what it found wrong, which ids there are. */
import { Problems } from './alike.js';
import { parseEdtf } from './edtf.js';
import { forbidden, hasControls, isPlainId, longest } from './raw.js';
import type { ListName } from './shape.js';

/** Something wrong with the input. */
export interface Problem {
  /** Where: `events[3].parties[0].role`; empty for the whole input. */
  path: string;
  /** What is wrong; `problems.ts` has a sentence for each code. */
  code: string;
  /** What was there, at most 80 characters. */
  found: string;
  /** What would have been right: words, a list or a form, not a sentence. */
  expected: string;
  /** `error`: the item, or the whole, is left out; `warning`: it is kept. */
  severity: 'error' | 'warning';
  /** What to put there instead, where it can be told. */
  fix?: string;
  /** How many problems this one stands for, where many are alike, and where the first of them are. */
  count?: number;
  paths?: string[];
}

/** The slug nearest to a text or number: letters and digits of any script, joined by `-`. */
export function slugOf(raw: unknown): string {
  if (typeof raw === 'number') raw = String(raw);
  if (typeof raw !== 'string' || raw.length > longest) return '';
  if (isPlainId(raw)) return raw;
  return raw
    .normalize()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** A text without control characters and outer space, cut where it is longer than any text. */
export function clean(raw: unknown, r: Reading): string | undefined {
  if (typeof raw === 'number') r.report('type', raw, 'text', (raw = String(raw)) as string);
  if (typeof raw !== 'string') return r.bad('type', raw, 'text');
  let value = raw.length > longest ? raw.slice(0, longest - 1) : raw;
  if (hasControls(value)) value = value.replace(/[^\P{Cc}\n\t]/gu, '');
  value = value.trim();
  if (raw.length > longest) {
    value = value.replace(/[\ud800-\udbff]$/, '') + '…';
    r.report('long', raw, String(longest));
  }
  return value || r.bad('missing', raw, 'text');
}

/** A value in at most 80 characters; an object is only named, since it may be endless. */
function show(raw: unknown): string {
  if (typeof raw === 'object' && raw) return Array.isArray(raw) ? '[…]' : '{…}';
  const shown = typeof raw === 'function' ? 'function' : String(raw);
  return shown.length > 80 ? shown.slice(0, 79) + '…' : shown;
}

/**
 * Edits between two short words, neighbours swapped counting as one (optimal string alignment,
 * Damerau 1964); a number over `limit` as soon as there are more.
 */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...next) > limit + 1) return limit + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

export class Reading {
  #problems = new Problems();
  /** Where the reader stands: the first `depth` parts of `path`. */
  readonly path: (string | number)[] = [];
  depth = 0;
  /** The unknown word that the last kind came with. */
  word: string | undefined;
  /** Final ids by the id as written, for each list; `any` has those of all. */
  readonly ids = new Map<ListName | 'any', Map<string, string>>();
  /** Final ids by place in each list; claims written inside events follow the list of claims. */
  readonly order = new Map<ListName, string[]>();
  /** Final ids of claims written inside events, and where these stand. */
  readonly inline = new Map<object, string>();
  readonly inlinePaths = new Map<string, readonly (string | number)[]>();
  /** The id of the item at hand. */
  id = '';
  /** Items that were left out: nothing may point to them. */
  readonly gone = new Set<string>();
  /** The last problem reported. */
  last: Problem | undefined;
  /** Comparisons left for "did you mean": a bad file must not cost seconds. */
  #effort = 8000;
  readonly #dates = new Map<string, string>();

  /** Forgets the problems, to read the same story again without what is `gone`. */
  again(): void {
    this.#problems = new Problems();
    this.depth = 0;
  }

  /** Adds a warning about the value at hand; `fail` makes it an error. */
  report(code: string, found: unknown, expected: string, fix?: string): void {
    const path = this.#where();
    const problem: Problem = { path, code, found: show(found), expected, severity: 'warning' };
    if (fix) problem.fix = fix.slice(0, 80);
    this.#problems.add(problem);
    this.last = problem;
  }

  /** Reports a value that cannot be read. */
  bad(code: string, found: unknown, expected: string, fix?: string): undefined {
    this.report(code, found, expected, fix);
  }

  /** Reports something about the field `name` of the item at hand. */
  at(name: string | number, code: string, found: unknown, expected: string, fix?: string): void {
    this.path[this.depth - 1] = name;
    this.report(code, found, expected, fix);
  }

  /** Goes to an item that was read before. */
  goTo(list: ListName, id: string): void {
    const path = (list === 'claims' && this.inlinePaths.get(id)) || [
      list,
      this.order.get(list)?.indexOf(id) ?? 0,
    ];
    this.path.splice(0, this.path.length, ...path);
    this.depth = path.length;
  }

  /** The last problem cost an item: it was an error. Always `false`. */
  fail(): false {
    if (this.last) this.last.severity = 'error';
    return false;
  }

  /** All problems, many alike as one. */
  done(): Problem[] {
    return this.#problems.done();
  }

  /** The final id that a reference means; `undefined` once reported. */
  find(raw: unknown, lists: readonly ListName[]): string | undefined {
    const names = lists.length ? lists : (['any'] as const);
    let id = this.#known(raw as string, names);
    if (id !== undefined) return id;
    const slug = slugOf(raw);
    id = this.#known(slug, names);
    if (id !== undefined) {
      this.report('spelling', raw, '', id);
      return id;
    }
    let near: string | undefined;
    for (const name of names) near ??= this.near(slug, this.ids.get(name)?.keys() ?? []);
    return this.bad('ref', raw, lists.join(', ') || 'id', near);
  }

  #known(written: string, names: readonly (ListName | 'any')[]): string | undefined {
    for (const name of names) {
      const id = this.ids.get(name)?.get(written);
      if (id !== undefined && !this.gone.has(id)) return id;
    }
    return undefined;
  }

  /** A date that `parseEdtf` reads, as text. */
  date(raw: unknown): string | undefined {
    if (typeof raw === 'number') this.report('type', raw, 'EDTF', (raw = String(raw)) as string);
    if (typeof raw !== 'string') return this.bad('type', raw, 'EDTF');
    const known = this.#dates.get(raw);
    if (known) return known;
    const date = parseEdtf(raw);
    if ('error' in date) return this.bad(`date-${date.error.code}`, raw, 'EDTF', date.error.fix);
    this.#dates.set(raw, date.text);
    return date.text;
  }

  /** The candidate that a misspelt word most likely means. */
  near(word: string, candidates: Iterable<string | number>): string | undefined {
    if (word.length > 40) return undefined;
    let limit = Math.min(2, Math.floor(word.length / 3));
    let best: string | undefined;
    let tries = 2000;
    for (const candidate of candidates) {
      if (tries-- <= 0 || this.#effort-- <= 0) break;
      const name = String(candidate);
      const distance = name === word || this.gone.has(name) ? 9 : edits(word, name, limit);
      if (distance > limit) continue;
      best = name;
      limit = distance - 1;
    }
    return best;
  }

  /** Warns about the keys that no field reads. */
  unknownKeys(raw: Record<string, unknown>, fields: object): void {
    const names = Object.keys(fields);
    for (const key of Object.keys(raw)) {
      // `$schema` is how a file names its schema to an editor.
      if (Object.hasOwn(fields, key) || key === '$schema') continue;
      const near = key.length < 40 ? this.near(key, names) : undefined;
      this.at(key, forbidden(key) ? 'forbidden-key' : 'key', key, '', near);
    }
  }

  #where(): string {
    let path = '';
    for (const part of this.path.slice(0, this.depth))
      path += typeof part === 'number' ? `[${part}]` : `${path && '.'}${part.slice(0, 40)}`;
    return path;
  }
}
