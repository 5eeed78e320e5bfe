/** The values a story is made of: texts, ids, words, dates, addresses, counts. */
import type { ListName, Localised, Shape } from './shape.js';

/** The id of an item: set before any item is read, so that references may point ahead. */
export const id: Shape<string> = { is: 'id', miss: 'ok', lax: true };

/** The version of the story file; only 1 is known. */
export const version: Shape<1> = { is: 'version' };

/** Plain text of at most 5,000 characters. */
export const text: Shape<string> = { is: 'text' };

/** Text, or the same text by language. */
export const localised: Shape<Localised> = { is: 'localised' };

/** A language tag that `Intl` accepts (BCP 47). */
export const language: Shape<string> = { is: 'language' };

/** The name that an item goes by in the story. */
export const slug: Shape<string> = { is: 'slug' };

/** The id of an item in one of these lists; without lists, of any item. */
export const ref = (...lists: ListName[]): Shape<string> => ({ is: 'ref', lists });

/** The id of a claim, or the claim itself, which is then moved to the story's list. */
export const claimOrRef: Shape<string> = { is: 'ref', lists: ['claims'], inline: true };

/** One of a few words (or numbers). Another spelling of one of them is understood. */
export const oneOf = <const V extends string | number>(...values: V[]): Shape<V> => ({
  is: 'word',
  values,
});

/** A kind; an unknown one becomes `other`, and its own word is kept in the field `word`. */
export const kinds = <const V extends string>(
  word: string,
  ...values: V[]
): Shape<V | 'other'> => ({ is: 'word', values: [...values, 'other'], word });

/** A date: EDTF as text (ISO 8601-2, the profile of `edtf.ts`). */
export const edtf: Shape<string> = { is: 'edtf' };

/** A duration as text (ISO 8601). */
export const duration: Shape<string> = { is: 'duration' };

/** An address that may be followed. */
export const link: Shape<string> = { is: 'link' };

/** How many: an integer from 0, up to `max` where there is one. */
export const count = (max = Infinity): Shape<number> => ({ is: 'count', max });

/** `true` or `false`. */
export const bool: Shape<boolean> = { is: 'bool' };

/** Exactly `true`: the field that marks a form of an object. */
export const yes: Shape<true> = { is: 'yes' };

/** Settings of a widget by attribute name. */
export const settings: Shape<Record<string, string | number | boolean>> = { is: 'settings' };
