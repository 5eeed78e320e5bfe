import { listed } from '../../locale/languages.js';
import type { RelationsWords } from './types.js';

const digits = (n: number): string => n.toLocaleString('en');
const count = (n: number, one: string, other: string): string =>
  `${digits(n)} ${n === 1 ? one : other}`;

export const en: RelationsWords = {
  views: { diagram: 'Diagram', list: 'List', table: 'Table' },
  headline: (names, others) =>
    `${others ? `${names.join(', ')} and ${count(others, 'other', 'others')}` : listed('en-GB', names)}: who is tied to whom`,
  summary: (ties, maybe, past) =>
    [
      `${count(ties, 'tie', 'ties')} on record`,
      maybe && `${digits(maybe)} of uncertain date`,
      past && `${digits(past)} last on record before`,
    ]
      .filter(Boolean)
      .join(', ') + '. A pair may hold several at once.',
  kinds: {
    'armed-conflict': 'armed conflict',
    dispute: 'dispute',
    protest: 'protest',
    sanction: 'sanctions',
    blockade: 'blockade',
    alliance: 'alliance',
    partnership: 'partnership',
    'arms-supply': 'supplies arms',
    mediation: 'mediates',
    peacekeeping: 'keeps the peace',
    control: 'controls',
    'sovereignty-recognition': 'recognised sovereignty',
    recognition: 'recognises',
    membership: 'member of',
    'part-of': 'part of',
    trade: 'trade',
    other: 'other tie',
  },
  actorKinds: {
    state: 'state',
    'de-facto': 'de facto authority',
    'armed-group': 'armed group',
    peacekeepers: 'peacekeepers',
    organisation: 'organisation',
    population: 'population',
    person: 'person',
    other: 'other actor',
    place: 'place',
  },
  signs: { '-1': 'hostile', '0': 'no sign asserted', '1': 'friendly' },
  level: 'level {n} of 5',
  says: '{who} says: {label}',
  someoneSays: 'claimed: {label}',
  lastOnRecord: 'last on record {when}',
  dateUncertain: 'date uncertain',
  undated: 'undated',
  more: 'and {n} more in the list',
  date: 'Date shown',
  began: 'New on record: {ties}.',
  ended: 'No longer on record: {ties}.',
  past: 'Last on record before: {ties}.',
  nothingNew: 'Nothing new on record.',
  noneEnded: 'No tie on record ended.',
  between: '{from} and {to}',
  directed: '{from} to {to}',
  along: 'From {from} along “{tie}” to {to}.',
  ties: (n) => count(n, 'tie', 'ties'),
  noTies: 'No ties to show.',
  noTiesWhy: 'The story records none. That is not the same as neutral.',
  howToRead: 'How to read.',
  forms: {
    fighting: 'Wide zigzag: fighting.',
    hostile: 'Zigzag: dispute or other hostility.',
    friendly: 'Double line: same side, or part of it.',
    between: 'Dots: mediating or guarding.',
    plain: 'Plain line: a tie with no sign asserted.',
  },
  faint: 'Grey: last on record earlier, or the date is uncertain.',
  noLine: 'A pair with no line has no tie on record, which is not the same as neutral.',
  unnamed: (n) => `${count(n, 'name is', 'names are')} in the list only.`,
  tiesInList: 'What the ties are is in the list.',
  columns: {
    from: 'From',
    to: 'To',
    kind: 'Kind',
    when: 'When',
    sign: 'Sign',
    label: 'What',
    status: 'Status',
    source: 'Source',
  },
};
