/** Which figures stand in a panel of their own: whom they count, and by whose word. */
import { fill } from '../locale/languages.js';
import { groupBy } from '../marks/group-by.js';
import { joined, rivalReasons, type StoryLinks } from '../story/apart.js';
import { byAccount, contestedIn } from '../story/by-account.js';
import { sumFigures, type Total } from '../story/sum-figures.js';
import { isDated, type Dated } from './gaps.js';
import { byClaimant, mostSides } from './model.js';
import { arrange, kindOf, mostByTitle } from './order.js';
import type { FigureWords, GroupBy, Row } from './row.js';
import { weight } from './units.js';
import { viewWords } from './words/views.js';

/** By whose word a figure counts whom: what may stand in one panel. */
const panelKey = (
  { figure: { scope, claimedBy, category, sources } }: Row,
  by: GroupBy,
): string => {
  const what =
    by === 'category' ? category : by === 'source' ? (claimedBy ?? sources[0] ?? '') : '';
  return `${what}\n${joined(scope.sides)}\n${claimedBy ?? ''}\n${scope.affiliation === 'caused-by'}`;
};

/** Accounts of the same that are told apart figure by figure, at most. */
const mostAccounts = 12;

/** Figures of one panel. */
export interface Part {
  readonly key: string;
  readonly rows: readonly Dated[];
  /** Its name, where it is no side's, category's or source's. */
  readonly title?: string | undefined;
  /** The name of some of its figures, where it is one of several that were made one. */
  readonly titleOf?: (rows: readonly Row[]) => string | undefined;
  /** Whether it is one of several accounts of the same, told apart by their sources. */
  readonly rival?: boolean;
  /** What its figures come to, where that was asked for already. */
  readonly totals?: readonly Total[];
  /** Whether all of its figures may be added, so that any of them may. */
  readonly isAddable?: boolean;
}

/** Whether some figures come to one number, with none left out. */
export function areAddable(rows: readonly Row[], links: StoryLinks): boolean {
  const { totals, leftOut } = sumFigures(
    rows.map(({ figure }) => figure),
    links,
  );
  return totals.length === 1 && !leftOut.length;
}

/**
 * What is beyond the greatest five, smallest last, of what nobody claims: claimants all stand,
 * whatever they number. Nothing where there are no more than six.
 */
export function restOf<T extends { readonly rows: readonly Row[] }>(
  all: readonly T[],
  sizeOf: (one: T) => number,
): T[] {
  const mayJoin = (row: Row): boolean =>
    isDated(row) && !row.struck && !row.figure.claimedBy && row.figure.tally === 'period';
  const plain = all.filter(({ rows }) => rows.every(mayJoin));
  if (plain.length <= mostSides) return [];
  return plain.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(mostSides - 1);
}

/**
 * Panels as one, whose number holds all that its name says; apart where they cannot be: where sides
 * are not stated, for these may be any. Different sides count different people, but not the
 * categories of one side or totals of several.
 */
export function merged(
  own: readonly Part[],
  by: GroupBy,
  words: FigureWords,
  links: StoryLinks,
): Part[] {
  const rows = own.flatMap((part) => part.rows);
  const kind = kindOf(rows[0]!);
  const differ = kind < 2 && by !== 'category';
  if (kind > 2 || own.length < 2 || !(differ || areAddable(rows, links))) return [...own];
  const { lang, words: w } = words.tongue;
  const { others, otherTotals } = viewWords(lang);
  const titleOf = (some: readonly Row[]): string | undefined => {
    const count = new Set(some.map((row) => panelKey(row, by))).size;
    const name = fill(kind > 1 ? otherTotals : others, { n: words.digits(count) });
    if (count > 1) return kind === 1 ? fill(w.causedBy, { side: name }) : name;
    return undefined;
  };
  return [{ key: `others\n${kind}`, rows, title: titleOf(rows), titleOf }];
}

/** Figures by panel, as an editor orders them; of what is beyond the sixth that nobody claims, some as one. */
function panelsOf(
  tallies: readonly Dated[],
  by: GroupBy,
  words: FigureWords,
  links: StoryLinks,
): Part[] {
  const inOrder = byClaimant(words.tongue.lang);
  const all = [...groupBy(tallies, (row) => panelKey(row, by))]
    .map(([key, rows]) => {
      const { sides, category, who } = rows[0]!;
      const title = by === 'source' ? who : by === 'category' ? `${category} ${sides}` : sides;
      return { key, rows, title, total: rows.reduce((sum, row) => sum + weight(row), 0) };
    })
    .sort(({ rows: [a] }, { rows: [b] }) => inOrder(a!, b!));
  const total = (one: (typeof all)[number]): number => one.total;
  const rest = new Set(by === 'source' ? [] : restOf(all, total));
  const parts = arrange(all, by, words.tongue.lang, mostByTitle(all, total));
  const part = ({ key, rows }: (typeof all)[number]): Part => ({ key, rows });
  const others = groupBy(
    parts.filter((one) => rest.has(one)),
    ({ rows: [row] }) => kindOf(row!),
  );
  return parts.flatMap((one) => {
    if (!rest.has(one)) return part(one);
    const own = others.get(kindOf(one.rows[0]!))!;
    return one === own[0] ? merged(own.map(part), by, words, links) : [];
  });
}

/** One of the rival accounts in a panel. */
const accountOf = (part: Part, name: string, rows: readonly Dated[]): Part => ({
  ...part,
  key: `${part.key}\n${name}`,
  rows,
  rival: true,
  title: part.titleOf?.(rows),
});

/** What figures come to, and rival accounts of one source on one thing, if it gives such. */
function statementsIn(part: Part, links: StoryLinks): Part[] {
  const { rows } = part;
  const { totals, leftOut } = sumFigures(
    rows.map(({ figure }) => figure),
    links,
  );
  const rivals = totals.filter(({ apart }) => apart && rivalReasons.has(apart));
  if (!rivals.length || rivals.length >= mostAccounts) {
    const isAddable = totals.length === 1 && !leftOut.length;
    return [{ ...part, totals, isAddable }];
  }
  const account = new Map(rivals.flatMap(({ ids }, i) => ids.map((id) => [id, `${i + 1}`])));
  return [...groupBy(rows, ({ id }) => account.get(id) ?? '')].map(([id, own]) =>
    accountOf(part, id, own),
  );
}

/** Rival accounts of the same stand beside each other, all of them, none picked out. */
function accountsIn(
  part: Part,
  contested: ReadonlySet<string>,
  links: StoryLinks,
  lang: string,
): Part[] {
  const accounts = byAccount(part.rows, contested, links);
  const isRival = accounts.size > 1;
  const inOrder = byClaimant(lang);
  return [...accounts]
    .sort(([, [a]], [, [b]]) => inOrder(a!, b!))
    .map(([source, rows]) => (isRival ? accountOf(part, source, rows) : part))
    .flatMap((one) => statementsIn(one, links));
}

/** The panels that tallies stand in, rival accounts one each; in steps, since each is added up. */
export function* partsOf(
  tallies: readonly Dated[],
  by: GroupBy,
  words: FigureWords,
  links: StoryLinks,
): Generator<void, Part[]> {
  const contested = contestedIn(tallies);
  const parts: Part[] = [];
  for (const part of panelsOf(tallies, by, words, links)) {
    yield;
    parts.push(...accountsIn(part, contested, links, words.tongue.lang));
  }
  return parts;
}
