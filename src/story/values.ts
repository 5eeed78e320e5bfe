/** The values a story is made of: texts, ids, words, dates, addresses, counts. */
import { canonical, clean, forbidden, isRecord, slugOf } from './reading.js';
import type { ListName, Localised, Shape } from './shape.js';

/** Plain text of at most 5,000 characters. */
export const text = (): Shape<string> => ({ is: 'text', read: (raw, r) => clean(raw, r) });

/** Text, or the same text by language. */
export const localised = (): Shape<Localised> => ({
  is: 'localised',
  read(raw, r) {
    if (!isRecord(raw)) return clean(raw, r);
    const out: Record<string, string> = {};
    const depth = r.depth++;
    let some = false;
    for (const tag of Object.keys(raw)) {
      r.path[depth] = tag;
      const value = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag)
        ? clean(raw[tag], r)
        : r.bad('key', tag, 'BCP 47');
      if (value !== undefined) {
        out[tag] = value;
        some = true;
      }
    }
    r.depth = depth;
    return some ? out : r.bad('type', raw, 'text');
  },
});

/** A language tag that `Intl` accepts (BCP 47). */
export const language = (): Shape<string> => ({
  is: 'language',
  read(raw, r) {
    const value = clean(raw, r);
    if (value === undefined || canonical(value)) return value;
    const fix = canonical(value.replace(/_/g, '-'));
    r.report('language', raw, 'BCP 47', fix);
    return fix;
  },
});

/** The name that an item goes by in the story. */
export const slug = (): Shape<string> => ({
  is: 'slug',
  read: (raw, r) => slugOf(raw) || r.bad('type', raw, 'id'),
});

/** The id of an item in one of these lists; without lists, of any item. */
export const ref = (...lists: ListName[]): Shape<string> => ({
  is: 'ref',
  lists,
  read: (raw, r) => r.find(raw, lists),
});

/** The id of a claim, or the claim itself, which is then moved to the story's list. */
export const claimOrRef = (): Shape<string> => ({
  is: 'ref',
  lists: ['claims'],
  inline: true,
  read: (raw, r) => r.find((isRecord(raw) && r.inline.get(raw)) || raw, ['claims']),
});

/** One of a few words (or numbers). Another spelling of one of them is understood. */
export function oneOf<const V extends string | number>(...values: V[]): Shape<V> {
  const known = new Map<unknown, V>(values.map((value) => [value, value]));
  return {
    is: 'word',
    values,
    read(raw, r) {
      const value = known.get(raw);
      if (value !== undefined) return value;
      const meant = typeof raw === 'string' ? slugOf(raw) : '';
      for (const v of values) {
        if (meant && (meant === String(v) || raw === String(v))) {
          r.report('spelling', raw, '', String(v));
          return v;
        }
      }
      return r.bad('word', raw, values.join(', '), r.near(meant, values));
    },
  };
}

/** A kind; an unknown one becomes `other`, and its own word is kept in the field `word`. */
export function kinds<const V extends string>(word: string, ...values: V[]): Shape<V | 'other'> {
  const inner: Shape<V | 'other'> = oneOf<V | 'other'>(...values, 'other');
  return {
    ...inner,
    word,
    read(raw, r) {
      const value = inner.read(raw, r);
      if (value !== undefined || typeof raw !== 'string') return value;
      r.word = clean(raw, r);
      return 'other';
    },
  };
}

/** A date: EDTF as text (ISO 8601-2, the profile of `edtf.ts`). */
export const edtf = (): Shape<string> => ({ is: 'edtf', read: (raw, r) => r.date(raw) });

/** A duration as text (ISO 8601): `P6W`, `PT3H`. */
export const duration = (): Shape<string> => ({
  is: 'duration',
  read: (raw, r) =>
    typeof raw === 'string' &&
    raw.length < 40 &&
    /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(raw)
      ? raw
      : r.bad('duration', raw, 'P6W'),
});

/**
 * An address that may be followed: `http:`, `https:` or relative. Spaces and control characters
 * inside are refused, since browsers drop them and read on (`java\nscript:`).
 */
export const link = (): Shape<string> => ({
  is: 'link',
  read(raw, r) {
    const value = typeof raw === 'string' && raw.length < 5000 ? raw.trim() : '';
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(value)?.[1];
    return value && !/[\s\p{C}]/u.test(value) && (!scheme || /^https?$/i.test(scheme))
      ? value
      : r.bad('link', raw, 'http, https');
  },
});

/** How many: an integer from 0, up to `max` where there is one. */
export const count = (max = Infinity): Shape<number> => ({
  is: 'count',
  max,
  read(raw, r) {
    const value = typeof raw === 'string' && /^\d{1,15}$/.test(raw) ? +raw : raw;
    if (!Number.isSafeInteger(value) || (value as number) < 0 || (value as number) > max)
      return r.bad('count', raw, max < Infinity ? `0–${max}` : '0, 1, 2 …');
    if (value !== raw) r.report('type', raw, 'number', String(value));
    if ((value as number) > 1e10) r.report('implausible', raw, '');
    return Math.abs(value as number);
  },
});

/** `true` or `false`. */
export const bool = (): Shape<boolean> => ({
  is: 'bool',
  read: (raw, r) => (typeof raw === 'boolean' ? raw : r.bad('type', raw, 'true, false')),
});

/** Exactly `true`: the field that marks a form of an object. */
export const yes = (): Shape<true> => ({
  is: 'yes',
  read: (raw, r) => (raw === true ? raw : r.bad('type', raw, 'true')),
});

/** Settings of a widget by attribute name. */
export const settings = (): Shape<Record<string, string | number | boolean>> => ({
  is: 'settings',
  read(raw, r) {
    if (!isRecord(raw)) return r.bad('type', raw, 'object');
    const out: Record<string, string | number | boolean> = {};
    const depth = r.depth++;
    for (const name of Object.keys(raw)) {
      const value = raw[name];
      r.path[depth] = name;
      if (!/^[a-z][a-z-]{0,40}$/i.test(name) || forbidden(name)) r.report('key', name, '');
      else if (typeof value === 'string') out[name] = clean(value, r) ?? '';
      else if (typeof value === 'boolean' || Number.isFinite(value)) out[name] = value as boolean;
      else r.report('type', value, 'text, number, true, false');
    }
    r.depth = depth;
    return out;
  },
});
