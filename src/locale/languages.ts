import { cached } from '../story/formatters.js';
import { canonical } from '../story/raw.js';
import type { Some } from './complete.js';

export { fill } from '../story/formatters.js';

/** One set of words per language; English is always there, the others come when a page asks. */
export interface Languages<T> {
  /** A language's own words; undefined while they have to be loaded, null where there are none. */
  own(lang: string): T | null | undefined;
  /** The words for a language tag: its own if already loaded, else English. */
  get(lang: string): T;
  /** Loads the words for a language tag, and gives what there is then. */
  load(lang: string): Promise<T>;
}

/** `tag` if the platform knows it as a language, else English: an odd `lang` must not throw. */
export const validLanguage = (tag: string): string => canonical(tag) ?? 'en';

/** Base language of a BCP 47 tag, in lower case: `fa` for `fa-IR`. */
export const baseLanguage = (lang: string): string => lang.toLowerCase().split('-')[0]!;

/** Joins English words with loaders for other languages, which may leave some of them out. */
export function languages<T extends object>(
  en: T,
  loaders: Readonly<Record<string, () => Promise<{ readonly words: Some<T> }>>>,
): Languages<T> {
  const loaded = new Map([['en', en]]);
  const sources = new Map(Object.entries(loaders));
  const own = (lang: string): T | null | undefined => {
    const base = baseLanguage(lang);
    return sources.has(base) ? undefined : (loaded.get(base) ?? null);
  };
  const get = (lang: string): T => own(lang) ?? en;
  return {
    own,
    get,
    async load(lang) {
      const base = baseLanguage(lang);
      const source = sources.get(base);
      if (source) {
        // English stands in: a chart in another language is better than none.
        const found = await Promise.all([import('./complete.js'), source()]).catch(() => undefined);
        if (sources.delete(base) && found) loaded.set(base, found[0].complete(found[1].words, en));
      }
      return get(lang);
    },
  };
}

/** The form of a word that goes with `count`: `one | few | many | other`, as CLDR names them. */
export function plural(
  lang: string,
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
): string {
  const rules = cached(lang, 'plural', (l) => new Intl.PluralRules(l));
  return forms[rules.select(count)] ?? forms.other;
}

type Part = string | false | undefined;

/** "a, b, c": what there is of `parts`, with the comma of the language. */
export const commas = ({ comma }: { readonly comma: string }, ...parts: readonly Part[]): string =>
  parts.filter(Boolean).join(`${comma} `);

/** "a, b and c" in a language. */
export function listed(lang: string, items: readonly string[]): string {
  // Browsers come without Azerbaijani.
  if (baseLanguage(lang) === 'az') {
    return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' və ');
  }
  const make = (l: string): Intl.ListFormat => new Intl.ListFormat(l, { type: 'conjunction' });
  return cached(lang, 'list', make).format(items);
}

/** The text of a localised value: the language asked for, the story's own, else any. */
export function localise(
  value: string | Readonly<Record<string, string>> | undefined,
  lang: string,
  storyLang?: string,
): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  const tags = Object.keys(value);
  const wanted = [lang, baseLanguage(lang), storyLang, 'en', tags[0]];
  return value[wanted.find((tag) => tags.includes(tag!))!] ?? '';
}

/** First letter in upper case, by the rules of the language (Azerbaijani i → İ). */
export function capitalise(text: string, lang: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
