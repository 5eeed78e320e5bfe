/** Which figures stand in a panel of their own: whom they count, and by whose word. */
import { groupBy } from '../marks/group-by.js';
import { rivalReasons, type StoryLinks } from '../story/apart.js';
import { byAccount, contestedIn } from '../story/by-account.js';
import { sumFigures, type Total } from '../story/sum-figures.js';
import type { Dated } from './gaps.js';
import { byClaimant } from './model.js';
import type { FigureWords, GroupBy, Row } from './row.js';
import { weight } from './units.js';
import { viewWords } from './words/views.js';

/** By whose word a figure counts whom: what may stand in one panel. */
const panelKey = (
  { figure: { scope, claimedBy, category, sources } }: Row,
  by: GroupBy,
): string => {
  const sides = scope.sides.length > 1 ? [...scope.sides].sort().join('+') : (scope.sides[0] ?? '');
  const what =
    by === 'category' ? category : by === 'source' ? (claimedBy ?? sources[0] ?? '') : '';
  return [what, sides, claimedBy ?? '', scope.affiliation === 'caused-by'].join('\n');
};

/** Panels at most; the smallest become one, "others". */
const mostPanels = 6;

/** Accounts of the same that are told apart figure by figure, at most. */
const mostAccounts = 12;

/** Figures of one panel. */
export interface Part {
  readonly key: string;
  readonly rows: readonly Dated[];
  /** Its name, where it is no side's, category's or source's. */
  readonly title?: string;
  /** Whether it is one of several accounts of the same, told apart by their sources. */
  readonly rival?: boolean;
  /** What its figures come to, where that was asked for already. */
  readonly totals?: readonly Total[];
  /** Whether all of its figures may be added, so that any of them may. */
  readonly isAddable?: boolean;
}

/** Figures by panel, the greatest first; what is beyond the sixth that nobody claims as one. */
function panelsOf(tallies: readonly Dated[], by: GroupBy, words: FigureWords): Part[] {
  const all = [...groupBy(tallies, (row) => panelKey(row, by))].map(([key, rows]) => {
    return { key, rows, total: rows.reduce((sum, row) => sum + weight(row), 0) };
  });
  all.sort((a, b) => b.total - a.total);
  // Claimants all stand, whatever they number.
  const plain = all.filter(({ rows: [row] }) => !row!.figure.claimedBy);
  if (plain.length <= mostPanels) return all;
  const rest = plain.slice(mostPanels - 1);
  const { others } = viewWords(words.tongue.lang);
  const title = others.replace('{n}', words.digits(rest.length));
  return [
    ...all.filter((panel) => !rest.includes(panel)),
    { key: 'others', rows: rest.flatMap(({ rows }) => rows), title },
  ];
}

/** What figures come to, and rival accounts of one source on one thing, if it gives such. */
function statementsIn(part: Part, links: StoryLinks): Part[] {
  const { key, rows } = part;
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
  return [...groupBy(rows, ({ id }) => account.get(id) ?? '')].map(([id, own]) => ({
    ...{ ...part, key: `${key}\n${id}`, rows: own, rival: true },
  }));
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
    .map(([source, rows]) =>
      isRival ? { ...part, key: `${part.key}\n${source}`, rows, rival: true } : part,
    )
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
  for (const part of panelsOf(tallies, by, words)) {
    yield;
    parts.push(...accountsIn(part, contested, links, words.tongue.lang));
  }
  return parts;
}
