/** What a reader and a page are told of data with something wrong in it: it comes only where something is. */
import { capitalise, fill, listed } from '../locale/languages.js';
import { problemWords, type ProblemWords } from '../locale/problem-words.js';
import { describeProblem } from '../story/problems.js';
import { numberInWords } from '../story/quantity.js';
import type { Problem, Story } from '../story/types.js';

/** A fault as a reader is told of it: what, what would be right, and where. */
export interface Told {
  readonly what: string;
  /** What was expected, or what was most likely meant; '' where `what` says it. */
  readonly right: string;
  readonly path: string;
  /** Before the path where it is the first of several. */
  readonly first: string;
}

/** Faults of one severity, under a heading that says how many there are: an item may have several. */
export interface ToldGroup {
  readonly title: string;
  readonly items: readonly Told[];
  /** How many more kinds there are than are told; '' for none. */
  readonly more: string;
}

/** Kinds of faults that a reader is told of, of each severity; a page has them all. */
const most = 10;

/** What stands in no text. */
const binary = /[\p{Cc}\uFFFD]/u;

/** What a code is called in words: by itself, or by what it begins with. */
function sentenceOf({ code, found }: Problem, { sentences }: ProblemWords): string {
  const key = code === 'json' && binary.test(found) ? 'no-text' : code;
  return sentences[key] ?? sentences[key.split('-')[0]!] ?? sentences['other']!;
}

const isRtl = (text: string): boolean => /[\u0590-\u08ff]/.test(text);

/** A text among words that may run the other way. */
const isolated = (text: string, { so }: ProblemWords): string =>
  text && (isRtl(so) || isRtl(text)) ? `\u2068${text}\u2069` : text;

/** What goes without saying. */
const plain = new Set(['JSON', 'a file', 'the element of this library', 'data', 'rows']);

/** English words of the reader of data, and names of its lists: nobody writes these. */
const inner =
  /^(an item|text|number|object|list|id|actors|sources|places|events|claims|figures|relations)$/;
const isInner = (expected: string): boolean => expected.split(', ').some((one) => inner.test(one));

/** What is missing goes by the name of its field. */
function nameOf({ code, path, expected }: Problem): string {
  if (code !== 'missing' || !isInner(expected)) return expected;
  return /([^.[\]]+)(\[\d+\])*$/.exec(path)?.[1] ?? expected;
}

/** What is wrong, without its number of times. */
function saidOf(problem: Problem, words: ProblemWords): string {
  const { found } = problem;
  const sentence = sentenceOf(problem, words);
  const whole = found ? sentence : sentence.replace(/^\{found\}: /, '');
  const expected = isolated(nameOf(problem), words);
  return fill(whole, { found: isolated(found, words), expected });
}

/** Forms that are known by a name are shown by example. */
const examples: Readonly<Record<string, string>> = { EDTF: '2022-10-01, 2022-10, 2022' };

function rightOf(problem: Problem, words: ProblemWords): string {
  const { fix, expected } = problem;
  if (fix) return fill(words.fix, { fix: isolated(fix, words) });
  const isSaid = sentenceOf(problem, words).includes('{expected}');
  if (!expected || plain.has(expected) || isInner(expected) || isSaid) return '';
  return fill(words.expected, { expected: isolated(examples[expected] ?? expected, words) });
}

/** The same fault at the same field, whichever item it is in. */
const kindOf = ({ severity, code, path }: Problem): string =>
  `${severity} ${code} ${path.replace(/\d+/g, '')}`;

/** Whether what was found is the same in all: of many told as one that is known of a field's own name. */
function isSame(all: readonly Problem[]): boolean {
  const { found, expected, fix } = all[0]!;
  return all.every(
    (one) =>
      one.found === found &&
      one.expected === expected &&
      one.fix === fix &&
      (!one.count || (one.path.endsWith(`.${found}`) && !/\d/.test(found))),
  );
}

/** A fault as it is told, of the first that has it where these are several. */
function itemFor(all: readonly Problem[], count: number, words: ProblemWords, lang: string): Told {
  const first = all[0]!;
  const { path, found } = first;
  const said = saidOf(first, words);
  if (count < 2)
    return { what: `${capitalise(said, lang)}.`, right: rightOf(first, words), path, first: '' };
  const same = isSame(all);
  const often = path.startsWith('rows[') ? words.inRows : words.inItems;
  const quotes = found && sentenceOf(first, words).includes('{found}');
  const what = !same && quotes ? fill(words.example, { what: said }) : said;
  // What was most likely meant by one is not by another.
  const agree = all.every(({ expected }) => expected === first.expected);
  return {
    what: `${fill(often(count, numberInWords(count, lang)), { what })}.`,
    right: agree ? rightOf(same ? first : { ...first, fix: '' }, words) : '',
    path,
    first: words.firstAt,
  };
}

const countOf = ({ code, found, count = 1 }: Problem): number =>
  code === 'more' ? Number(found) : count;

/** Problems in a reader's words: what is left out first, each kind once, with how often and where first. */
export function toldOf(problems: readonly Problem[], lang: string): ToldGroup[] {
  const words = problemWords(lang);
  const digits = (n: number): string => numberInWords(n, lang);
  return (['error', 'warning'] as const).flatMap((severity) => {
    const own = problems.filter((problem) => problem.severity === severity);
    if (!own.length) return [];
    const kinds = new Map<string, { all: Problem[]; count: number }>();
    for (const problem of own.filter(({ code }) => code !== 'more')) {
      const kind = kinds.get(kindOf(problem)) ?? { all: [], count: 0 };
      kind.all.push(problem);
      kind.count += countOf(problem);
      kinds.set(kindOf(problem), kind);
    }
    const told = [...kinds.values()];
    const rest = own.reduce((sum, problem) => sum + countOf(problem), 0);
    const left = rest - told.slice(0, most).reduce((sum, { count }) => sum + count, 0);
    return {
      title: fill(severity === 'error' ? words.leftOut : words.kept, { n: digits(rest) }),
      items: told.slice(0, most).map(({ all, count }) => itemFor(all, count, words, lang)),
      more: left ? fill(words.more, { n: digits(left) }) : '',
    };
  });
}

/** An element with what is in it. */
function made(tag: string, ...inside: readonly (string | Node)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...inside);
  return element;
}

const lists = new WeakMap<readonly Problem[], { readonly lang: string; readonly list: Element }>();

function itemOf({ what, right, path, first }: Told): Element {
  const code = made('code', path);
  code.dir = 'ltr';
  return made('li', `${[what, right, first].filter(Boolean).join(' ')} `, ...(path ? [code] : []));
}

/** The same as a list, made once. */
export function problemList(problems: readonly Problem[], lang: string): Element {
  const last = lists.get(problems);
  if (last?.lang === lang) return last.list;
  const list = made(
    'div',
    ...toldOf(problems, lang).flatMap(({ title, items, more }) => [
      made('p', made('b', title)),
      made('ul', ...items.map(itemOf), ...(more ? [made('li', more)] : [])),
    ]),
  );
  list.className = 'list';
  lists.set(problems, { lang, list });
  return list;
}

/** Why nothing could be read, by what was wrong first. */
export function failedWhy(problems: readonly Problem[], lang: string): string {
  const words = problemWords(lang);
  const said = capitalise(saidOf(problems[0]!, words), lang);
  const so = problems[0]!.code === 'no-data' ? '' : words.so;
  return [`${said}.`, rightOf(problems[0]!, words), so].filter(Boolean).join(' ');
}

const contents = ['figures', 'events', 'relations'] as const;

/** The address of a file that a reader may open. */
function addressOf(src: string | undefined): string | undefined {
  const link = Object.assign(document.createElement('a'), { href: src ?? '' });
  return src && /^https?:$/.test(link.protocol) ? link.href : undefined;
}

/** What is missing from data, what there is instead, and what would show that. */
function whyNothing(
  element: string,
  problems: readonly Problem[],
  story: Story,
  lang: string,
  draws: Readonly<Record<string, (story: Story) => number>>,
): string {
  const words = problemWords(lang);
  // Of actors that are members of others, too, ties are drawn.
  const ties = draws['actor-relations-diagram']?.(story);
  const there = contents.filter((list) => story[list].length || (list === 'relations' && ties));
  const others = Object.keys(draws).filter((name) => draws[name]!(story));
  const wrong =
    problems.find(({ code }) => code === 'other-columns') ??
    problems.find(({ severity }) => severity === 'error');
  const what = listed(
    lang,
    there.map((list) => words.lists[list]),
  );
  return [
    words.notNone[element],
    there.length ? fill(words.holds, { what }) : !wrong && words.holdsNothing,
    others.length &&
      fill(words.useFor, { element: isolated(others.map((one) => `<${one}>`).join(', '), words) }),
    wrong && `${capitalise(saidOf(wrong, words), lang)}.`,
    wrong && rightOf(wrong, words),
  ]
    .filter(Boolean)
    .join(' ');
}

const notices = new WeakMap<Element, { readonly key: string; readonly notice: Element }>();

/** In place of a picture of data that hold nothing for it: what is missing, why, and a way out. */
export function nothingIn(
  host: Element & {
    readonly data?: unknown;
    readonly src?: string;
    readonly problems?: readonly Problem[];
  },
  speech: { readonly lang: string; readonly story?: Story | undefined },
  draws: Readonly<Record<string, (story: Story) => number>>,
): Element {
  const { lang, story } = speech;
  const { localName, data, src, problems = [] } = host;
  const { nothing, open } = problemWords(lang);
  const why = whyNothing(localName, problems, story!, lang, draws);
  const href = data == null && addressOf(src);
  // The same element for the same words: the focus may be in it.
  const key = `${lang} ${href || ''} ${why}`;
  const last = notices.get(host);
  if (last?.key === key) return last.notice;
  const notice = made('div', made('p', made('b', nothing[localName]!), made('br'), why));
  notice.className = 'empty';
  if (href) {
    const link = { href, className: 'link', target: '_blank', rel: 'noopener noreferrer' };
    notice.append(Object.assign(made('a', open), link));
  }
  notices.set(host, { key, notice });
  return notice;
}

/** Tells a page of what is wrong, once for each reading. */
export function warn({ localName }: Element, problems: readonly Problem[]): void {
  const first = describeProblem(problems[0]!);
  console.warn(`<${localName}>, 1 of ${problems.length}: ${first}`, problems);
}
