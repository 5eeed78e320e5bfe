import { cleanCell } from './cell-text.js';
import type { Draft, RawItem } from './draft.js';
import { combine } from './rows-casualties.js';
import { readQuantity } from './quantity-read.js';
import type { Row, Table } from './table.js';

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

/**
 * A reader of UCDP Georeferenced Event Dataset rows (Sundberg & Melander 2013), or undefined for
 * another table. Each row becomes an event and a figure of its low, best and high for both sides
 * together; numbers out of order are kept as given.
 */
export function ucdpReader(table: Table, draft: Draft): ((row: Row) => void) | undefined {
  const columns = ucdpColumns(table);
  if (!columns) return undefined;
  const text = (row: Row, name: string): string => cleanCell(row.cells[columns.get(name) ?? -1]);
  const dates = ['date_start', 'date_end'].map((name) => ({ at: columns.get(name)!, name }));

  function count(row: Row, name: string): number | undefined {
    const cell = row.cells[columns!.get(name)!];
    if (typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= 0) return cell;
    const read = readQuantity(cell);
    if ('quantity' in read && 'value' in read.quantity) return read.quantity.value;
    return table.report(row, name, 'count', text(row, name), '0, 1, 2 …');
  }

  function figure(row: Row, id: string, scope: object, sources: string[]): void {
    const [low, best, high] = [count(row, 'low'), count(row, 'best'), count(row, 'high')];
    const number = combine(low, best, high);
    if (!number) return;
    if (low! > high! || best! < low! || best! > high!) {
      const found = `low ${low}, best ${best}, high ${high}`;
      table.report(row, 'best', 'order', found, 'low ≤ best ≤ high', 'warning');
    }
    draft.add('figures', {
      id: draft.id('killed', id),
      measure: 'killed',
      number: number.quantity,
      scope,
      category: 'not-stated',
      tally: 'period',
      status: 'estimated',
      sources,
    });
  }

  /** Thousands of rows are between the same few, and share what says so. */
  const known = new Map<string, Between>();
  function between(names: readonly string[], attack: boolean): Between {
    const key = `${names.join('\n')}\n${attack}`;
    let made = known.get(key);
    if (!made) {
      const actors = names.map((name) => draft.actor(name, kindOf(name)));
      const parties = actors.map((actor, i) => ({
        actor,
        role: !attack ? 'side' : i ? 'affected' : 'carried-out',
      }));
      known.set(key, (made = { actors, parties, title: names.join(' – ') }));
    }
    return made;
  }

  let sources: string[] | undefined;
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
    const attack = text(row, 'type_of_violence') === '3';
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
    const scope: Record<string, unknown> = { when: date, event: event.id, sides: actors };
    if (described) event['text'] = described;
    if (place) event['place'] = scope['place'] = place;
    draft.add('events', event);
    figure(row, id, scope, sources);
  };
}
