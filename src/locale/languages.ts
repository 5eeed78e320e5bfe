import { cached } from '../story/formatters.js';
import { canonical } from '../story/raw.js';
import type { Some } from './complete.js';

/** One set of words per language; English is always there, the others come when a page asks. */
export interface Languages<T> {
  /** The words for a language tag: its own if already loaded, else English. */
  get(lang: string): T;
  /** Loads the words for a language tag; resolves at once where there are none of its own. */
  load(lang: string): Promise<T>;
  /** Whether the language has words of its own here. */
  own(lang: string): boolean;
  /** Whether there is nothing to wait for before `get`. */
  has(lang: string): boolean;
}

/** `tag` if the platform knows it as a language, else English: an odd `lang` must not throw. */
export const validLanguage = (tag: string): string => canonical(tag) ?? 'en';

/** Base language of a BCP 47 tag, in lower case: `fa` for `fa-IR`. */
export const baseLanguage = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

/** Joins English words with loaders for other languages, which may leave some of them out. */
export function languages<T extends object>(
  en: T,
  loaders: Readonly<Record<string, () => Promise<{ readonly words: Some<T> }>>>,
): Languages<T> {
  const loaded = new Map<string, T>([['en', en]]);
  const waiting = new Map<string, Promise<T>>();
  const knows = (base: string): boolean => Object.hasOwn(loaders, base);
  const fetch = async (base: string): Promise<T> => {
    const [{ complete }, { words }] = await Promise.all([
      import('./complete.js'),
      loaders[base]!(),
    ]);
    return complete(words, en);
  };
  const get = (lang: string): T => loaded.get(baseLanguage(lang)) ?? en;
  const has = (lang: string): boolean => {
    const base = baseLanguage(lang);
    return loaded.has(base) || !knows(base);
  };
  return {
    get,
    has,
    own(lang) {
      const base = baseLanguage(lang);
      const words = loaded.get(base);
      // Words that could not be had are not its own, though English stands in for them.
      return words ? words !== en || base === 'en' : knows(base);
    },
    async load(lang) {
      const base = baseLanguage(lang);
      if (!has(base)) {
        // English stands in: a chart in another language is better than none.
        const words = waiting.get(base) ?? fetch(base).catch(() => en);
        waiting.set(base, words);
        loaded.set(base, await words);
      }
      return get(base);
    },
  };
}

/** Puts values into the `{name}` places of a template. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

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
  const own = (tag: string | undefined): string | undefined =>
    tag !== undefined && Object.hasOwn(value, tag) ? value[tag] : undefined;
  return (
    own(lang) ??
    own(baseLanguage(lang)) ??
    own(storyLang) ??
    own('en') ??
    Object.values(value)[0] ??
    ''
  );
}

/** First letter in upper case, by the rules of the language (Azerbaijani i → İ). */
export function capitalise(text: string, lang: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
