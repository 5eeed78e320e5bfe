/** What a page asks a widget for in its attributes that cannot be had. */
import { readEdtf } from '../story/edtf-span.js';
import type { Problem, Story } from '../story/types.js';
import type { CommonAttributes } from './common-attributes.js';
import type { Later } from './frame.js';
import { remember } from './remember.js';

/** Attributes that know some words only, and the words. */
export type Choices = Readonly<Record<string, readonly string[]>>;

const common: Choices = { theme: ['auto', 'light', 'dark'], loading: ['lazy', 'eager'] };

/** Words of which a page is reminded; a story may have thousands of actors. */
const mostWords = 20;

const propertyOf = (attribute: string): string =>
  attribute.replace(/-./g, (dash) => dash[1]!.toUpperCase());

function wrongWord(path: string, asked: string, words: readonly string[]): Problem | undefined {
  if (!asked || words.includes(asked)) return undefined;
  const start = asked.trim().toLowerCase().slice(0, 3);
  const fix = words.find((word) => word.startsWith(start));
  const more = words.length > mostWords ? ', …' : '';
  const expected = words.slice(0, mostWords).join(', ') + more;
  return { path, code: 'word', found: asked, expected, severity: 'warning', ...(fix && { fix }) };
}

function wrongDate(path: string, asked: string): Problem | undefined {
  if (!asked || readEdtf(asked)) return undefined;
  const expected = 'EDTF: 2022-09, 2020/2022-10';
  return { path, code: 'date', found: asked, expected, severity: 'warning' };
}

/** Attributes that hold several words, of which those count that a story has. */
export type Lists = Readonly<Record<string, (story: Story) => readonly string[]>>;

type Asked = Readonly<Record<string, unknown>>;

function wrongSettings(asked: Asked, choices: Choices, lists: Choices): Problem[] {
  const of = (attribute: string): string => String(asked[propertyOf(attribute)] ?? '');
  return [
    ...Object.entries(choices).map(([name, words]) => wrongWord(name, of(name), words)),
    ...Object.entries(lists).flatMap(([name, words]) =>
      of(name)
        .split(/[\s,]+/)
        .map((one) => wrongWord(name, one, words)),
    ),
    ...['period', 'at'].map((name) => wrongDate(name, of(name))),
  ].filter((problem) => problem !== undefined);
}

const known = new WeakMap<object, ReturnType<typeof remember<readonly Problem[]>>>();

/** The problems of a widget's data, and after them those of its attributes. */
export function withSettings(
  host: CommonAttributes,
  problems: readonly Problem[],
  { choices: own, lists = {} }: Later,
  story: Story | undefined,
): readonly Problem[] {
  const asked = host as unknown as Asked;
  const choices = { ...common, ...own };
  const names = [...Object.keys(choices), ...Object.keys(lists), 'period', 'at'];
  const values = names.map((name) => asked[propertyOf(name)]);
  let last = known.get(host);
  if (!last) known.set(host, (last = remember()));
  return last([problems, story, ...values], () => {
    const several = Object.entries(story ? lists : {}).map(([name, of]) => [name, of(story!)]);
    const wrong = wrongSettings(asked, choices, Object.fromEntries(several) as Choices);
    return wrong.length ? [...problems, ...wrong] : problems;
  });
}
