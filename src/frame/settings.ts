/** What a page asks an element for that cannot be had: in its attributes, and of its data. */
import { crowding } from '../story/crowding.js';
import { readEdtf } from '../story/edtf-span.js';
import type { Problem, Story } from '../story/types.js';
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

/** Whether an id is none of the story's own, nor one that a widget makes of those or of none. */
function isNobody(id: string, story: Story): boolean {
  if (!id || id.includes(':')) return false;
  const lists = Object.values(story).filter((list) => Array.isArray(list)) as { id: string }[][];
  return (
    !lists.some((list) => list.some((item) => item.id === id)) &&
    !story.actors.some((actor) =>
      actor.memberOf.some((member) => id.startsWith(`${actor.id}-in-${member.actor}`)),
    )
  );
}

function wrongSelection(asked: string, story: Story | undefined): Problem | undefined {
  if (!story || !isNobody(asked, story)) return undefined;
  const { actors, events, figures, relations } = story;
  const ids = [actors, events, figures, relations].flatMap((list) => list.map(({ id }) => id));
  return wrongWord('selected', asked, ids);
}

function wrongSettings(
  asked: Asked,
  choices: Choices,
  lists: Lists,
  story: Story | undefined,
): (Problem | undefined)[] {
  const of = (attribute: string): string => String(asked[propertyOf(attribute)] ?? '');
  return [
    ...Object.entries(choices).map(([name, words]) => wrongWord(name, of(name), words)),
    ...Object.entries(story ? lists : {}).flatMap(([name, words]) =>
      of(name)
        .split(/[\s,]+/)
        .map((one) => wrongWord(name, one, words(story!))),
    ),
    ...['period', 'at'].map((name) => wrongDate(name, of(name))),
    wrongSelection(of('selected'), story),
  ];
}

/** The columns of a table that has what an element draws. */
const columnsFor: Readonly<Record<string, string>> = {
  'casualty-chart': 'when, side, killed',
  'border-exchange-timeline': 'when, title, side, kind',
  'actor-relations-diagram': 'from, to, kind, sign, since, until',
};

/** Where an element has its story from, and what was wrong with that. */
interface Given {
  readonly problems: readonly Problem[];
  readonly story: Story | undefined;
  readonly given: { readonly raw?: unknown } | undefined;
}

/** Under this a raw story has the headings of the table that it was made of. */
const columnsKey = Symbol.for('backstory/columns');

/** How much of a story each element draws, by its name. */
type Draws = Readonly<Record<string, (story: Story) => number>>;

/** A table that is about something else than the widget: incidents, given to a chart of figures. */
function otherColumns({ given, story }: Given, element: string, draws?: Draws): Problem[] {
  const columns = (given?.raw as Record<symbol, readonly string[]> | undefined)?.[columnsKey];
  if (!columns || !story || draws?.[element]?.(story) !== 0) return [];
  // What could not be read has been told.
  if (Object.values(story).every((one) => !Array.isArray(one) || !one.length)) return [];
  const found = columns.join(', ').slice(0, 80);
  const expected = columnsFor[element]!;
  return [{ path: 'rows[0]', code: 'other-columns', found, expected, severity: 'warning' }];
}

const known = new WeakMap<object, ReturnType<typeof remember<readonly Problem[]>>>();

/** What an element's own later part tells of it. */
interface Knows {
  readonly choices: Choices;
  readonly lists?: Lists;
}

/** The problems of an element's data, after them those of its attributes, and what is not seen. */
export function withSettings(
  host: { readonly localName: string },
  source: Given,
  { choices: own, lists = {} }: Knows,
  draws?: Draws,
): readonly Problem[] {
  const asked = host as unknown as Asked;
  const { problems, story, given } = source;
  const choices = { ...common, ...own };
  const names = [...Object.keys(choices), ...Object.keys(lists), 'period', 'at', 'selected'];
  const values = names.map((name) => asked[propertyOf(name)]);
  let last = known.get(host);
  if (!last) known.set(host, (last = remember()));
  return last([problems, story, draws, ...values], () => {
    const more = [
      ...wrongSettings(asked, choices, lists, story),
      ...otherColumns(source, host.localName, draws),
      ...(draws && story ? crowding(story, given?.raw) : []),
    ].filter((problem) => problem !== undefined);
    return more.length ? [...problems, ...more] : problems;
  });
}
