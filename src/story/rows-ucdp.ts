import { cleanCell } from './cell-text.js';
import type { Draft, RawItem } from './draft.js';
import { combine } from './rows-casualties.js';
import type { Quantity } from './quantity.js';
import type { Row, Table } from './table.js';
import {
  countIn,
  dividedOf,
  isOfOnePair,
  isOneSided,
  partsOf,
  wholeOf,
  type Whom,
} from './ucdp-dead.js';
import type { Category } from './types.js';

const NEEDED = ['date_start', 'date_end', 'side_a', 'side_b', 'best', 'low', 'high'];

/** The columns of a UCDP GED file by name; undefined for any other table. */
function ucdpColumns(table: Table): Map<string, number> | undefined {
  const at = new Map(table.columns.map(({ name, at }) => [name.toLowerCase(), at]));
  return NEEDED.every((name) => at.has(name)) && at.has('type_of_violence') ? at : undefined;
}

const kindOf = (side: string): string =>
  /^government of/i.test(side) ? 'state' : side === 'Civilians' ? 'population' : 'armed-group';

/**
 * When it was: GED gives the first and last possible day and says how exact they are
 * (`date_prec` 4: the month, 5: the year).
 */
function spanOf(start: string, end: string, precision: string): string {
  if (precision === '5' && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4);
  if (precision === '4' && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7);
  return start === end ? start : `${start}/${end}`;
}

/** Who an event is between, as its fields have it. */
interface Between {
  readonly actors: string[];
  readonly parties: readonly { readonly actor: string; readonly role: string }[];
  readonly title: string;
}

/** A figure's scope while it is made. */
interface RawScope {
  when: string;
  event: string;
  sides: readonly string[];
  affiliation?: Whom['affiliation'];
  place?: string;
}

/**
 * A reader of UCDP Georeferenced Event Dataset rows (Sundberg & Melander 2013), or undefined for
 * another table. Each row becomes an event and a figure of its low, best and high: for both sides
 * together, or of civilians whom one side killed. In a table of one pair of sides, what a row says
 * of each side, of civilians and of people not known to be either are figures beside that whole,
 * as near as its bounds are. Numbers out of order are kept as given.
 */
export function ucdpReader(table: Table, draft: Draft): ((row: Row) => void) | undefined {
  const columns = ucdpColumns(table);
  if (!columns) return undefined;
  const text = (row: Row, name: string): string => cleanCell(row.cells[columns.get(name) ?? -1]);
  const dates = ['date_start', 'date_end'].map((name) => ({ at: columns.get(name)!, name }));

  function count(row: Row, name: string): number | undefined {
    const n = countIn(row.cells[columns!.get(name)!]);
    return n ?? table.report(row, name, 'count', text(row, name), '0, 1, 2 …');
  }

  let sources: string[] | undefined;
  const onePair = isOfOnePair(table.rows, columns);

  function figure(id: string, number: Quantity, category: Category, scope: object): void {
    draft.add('figures', {
      id,
      measure: 'killed',
      number,
      scope,
      category,
      tally: 'period',
      status: 'estimated',
      sources,
    });
  }

  /** What a row counts: all of its dead and, where they are given, the parts. */
  function figures(row: Row, id: string, scope: RawScope, actors: readonly string[]): void {
    const [low, best, high] = [count(row, 'low'), count(row, 'best'), count(row, 'high')];
    const number = combine(low, best, high);
    if (!number) return;
    if (low! > high! || best! < low! || best! > high!) {
      const found = `low ${low}, best ${best}, high ${high}`;
      table.report(row, 'best', 'order', found, 'low ≤ best ≤ high', 'warning');
    }
    const oneSided = isOneSided(text(row, 'type_of_violence'));
    const killer = oneSided && text(row, 'side_a') ? actors[0] : undefined;
    const divided = best === undefined ? undefined : dividedOf(row, columns!, best);
    const { sides, affiliation, category } = wholeOf(actors, killer, divided);
    scope.sides = sides;
    if (affiliation) scope.affiliation = affiliation;
    figure(draft.id('killed', id), number.quantity, category, scope);
    if (!onePair || oneSided || !divided) return;
    const bound = low === high && low === best ? 'exact' : 'about';
    for (const { name, value, sides, category } of partsOf(actors, divided))
      figure(draft.id('killed', id, name), { value, bound }, category, { ...scope, sides });
  }

  /** Thousands of rows are between the same few, and share what says so. */
  const known = new Map<string, Between>();
  function between(names: readonly string[], attack: boolean): Between {
    const key = `${names.join('\n')}\n${attack}`;
    let made = known.get(key);
    if (!made) {
      const actors = [...new Set(names.map((name) => draft.actor(name, kindOf(name))))];
      const parties = actors.map((actor, i) => ({
        actor,
        role: !attack ? 'side' : i ? 'affected' : 'carried-out',
      }));
      known.set(key, (made = { actors, parties, title: names.join(' – ') }));
    }
    return made;
  }

  return (row) => {
    const start = table.date(row, dates[0]);
    const end = table.date(row, dates[1]);
    const when = start && end && table.interval(row, start, end);
    if (!when) {
      if (!text(row, 'date_start')) table.report(row, 'date_start', 'missing', '', 'date');
      return;
    }
    sources ??= [draft.source({ text: 'UCDP GED', exact: true })];
    const names = [text(row, 'side_a'), text(row, 'side_b')].filter(Boolean);
    const attack = isOneSided(text(row, 'type_of_violence'));
    const { actors, parties, title } = between(names, attack);
    const id = `ucdp-${text(row, 'id') || row.at}`;
    const described = text(row, 'where_description');
    const name = text(row, 'where_coordinates') || described;
    const place = name && draft.place(name);
    const date = spanOf(start, end, text(row, 'date_prec'));
    const event: RawItem = {
      id: draft.id(id),
      when: date,
      title: title || text(row, 'conflict_name') || id,
      kind: attack ? 'attack' : 'fighting',
      parties,
      status: 'reported',
      sources,
    };
    const scope: RawScope = { when: date, event: event.id, sides: actors };
    if (described) event['text'] = described;
    if (place) event['place'] = scope.place = place;
    draft.add('events', event);
    figures(row, id, scope, actors);
  };
}
