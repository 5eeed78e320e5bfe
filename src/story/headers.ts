import { cleanCell, fold } from './cell-text.js';
import { Reading } from './reading.js';
import type { Category, Measure, Scope } from './types.js';

/** What a column holds, by every name it commonly goes by in tables of four languages. */
const NAMES = {
  when:
    'when|date|dates|datum|period|report date|event date|incident date|date of event|' +
    'date of death|дата|когда|период|tarix|nə vaxt|vaxt|dövr|تاریخ|زمان',
  start: 'start|start date|date start|begin|beginning|start edtf|начало|başlanğıc|آغاز|شروع',
  end: 'end|end date|date end|finish|end edtf|конец|окончание|son|پایان',
  since: 'since|from date|from year|year from|valid from|с|bəri|از تاریخ|از سال',
  until: 'until|till|to date|to year|year to|valid to|по|kimi|تا تاریخ|تا سال|تا',
  year: 'year|start year|год|il|سال',
  month: 'month|start month|месяц|ay|ماه',
  day: 'day|start day|день|gün|روز',
  endYear: 'end year',
  endMonth: 'end month',
  endDay: 'end day',
  side:
    'side|sides|actor|actors|party|parties|country|countries|group|state|belligerent|' +
    'side a|side b|side 1|side 2|actor 1|actor 2|сторона|стороны|страна|tərəf|tərəflər|ölkə|' +
    'طرف|طرفها|طرفین|کشور',
  causedBy: 'killed by|caused by',
  carriedOut: 'carried out by',
  affected: 'affected',
  inControl: 'in control',
  repeats: 'repeats|repeated',
  sender: 'sender|sent by|отправитель|göndərən|فرستنده',
  recipient: 'recipient|addressee|sent to|получатель|alan|گیرنده',
  mediator: 'mediator|mediators|mediated by|посредник|vasitəçi|میانجی',
  source:
    'source|sources|reference|references|ref|refs|citation|report source|according to|says|' +
    'источник|источники|по данным|mənbə|mənbələr|منبع|منابع|به گزارش',
  url: 'url|link|source url|source link|ссылка|keçid|لینک|پیوند',
  claimedBy: 'claimed by|claimant|who says|заявитель|кто заявляет|iddia edən|مدعی|به گفته',
  status: 'status|reliability|статус|وضعیت',
  category: 'category|victims|категория|kateqoriya|دسته',
  affiliation: 'affiliation',
  tally: 'tally',
  late: 'late',
  words: 'words|wording|original words',
  contradicts: 'contradicts',
  corrected: 'corrected|corrected on',
  correction: 'correction',
  supersedes: 'supersedes|replaces',
  measure: 'measure|metric|indicator|показатель|göstərici|شاخص',
  number:
    'number|count|value|total|figure|figures|amount|число|количество|всего|say|sayı|cəmi|' +
    'تعداد|شمار|مجموع',
  low: 'low|min|minimum|lower|low estimate|lower bound',
  best: 'best|best estimate|estimate',
  high: 'high|max|maximum|upper|high estimate|upper bound',
  unit: 'unit|единица|vahid|واحد',
  place: 'place|location|where|город|место|где|yer|məkan|مکان|محل',
  event: 'event|incident|episode|battle|событие|hadisə|رویداد|رخداد',
  title: 'title|headline|what|what happened|name|заголовок|что|название|başlıq|ad|عنوان|تیتر',
  text: 'text|description|details|summary|описание|təsvir|mətn|متن|شرح|توضیح',
  note: 'note|notes|remark|remarks|comment|comments|примечание|qeyd|یادداشت',
  kind: 'kind|type|тип|вид|növ|نوع',
  asOf: 'as of|asof|на дату|по состоянию на|به تاریخ',
  from: 'from|a|actor a|кто|откуда|от|kimdən|از',
  to: 'to|b|actor b|target|кому|к|kimə|به',
  sign: 'sign|polarity|знак|işarə|علامت',
  level: 'level|intensity|уровень|səviyyə|شدت',
  label: 'label|подпись|etiket|برچسب',
  directed: 'directed',
  id: 'id',
} as const;

export type Role = keyof typeof NAMES;
type Form = 'number' | 'low' | 'best' | 'high';

export interface Column {
  readonly at: number;
  /** The header without footnote marks, for paths; at most 40 characters. */
  readonly name: string;
  /** Absent for a column of counts that names its measure, and for one that is not known. */
  readonly role?: Role;
  readonly measure?: Measure;
  /** What is counted, where it is none of the measures. */
  readonly unit?: string;
  readonly form?: Form;
  /** The side named in the header: "Killed (Armenia)". */
  readonly side?: string;
  readonly place?: string;
  readonly category?: Category;
  readonly affiliation?: NonNullable<Scope['affiliation']>;
  readonly cumulative?: boolean;
}

const ROLES = new Map<string, Role>();
for (const [role, names] of Object.entries(NAMES))
  for (const name of names.split('|')) ROLES.set(name, role as Role);

const alone = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** The measures as headers name them; sums of several measures are `other`. */
const MEASURES: readonly (readonly [Measure, RegExp])[] = (
  [
    [
      'killed',
      'killed(?: in action)?|kills|dead|deaths?(?: toll)?|fatalities|died|kia|убит\\p{L}*|' +
        'погиб\\p{L}*|ölənlər|ölən|ölü|öldürülən\\p{L}*|həlak olan\\p{L}*|şəhid\\p{L}*|' +
        'کشته(?: ?شدگان)?|جان ?باختگان',
    ],
    [
      'injured',
      'injured|injuries|wounded(?: in action)?|wia|ранен\\p{L}*|yaralı\\p{L}*|yaralanan\\p{L}*|' +
        'زخمیان|زخمی|مجروح|مجروحان|مصدوم',
    ],
    [
      'missing',
      'missing(?: in action)?|mia|пропавш\\p{L}*(?: без вести)?|itkin\\p{L}*|مفقود|ناپدید',
    ],
    [
      'captured',
      'captured|captives|prisoners(?: of war)?|pows?|пленн\\p{L}*|əsir\\p{L}*|اسیر|اسیران',
    ],
    [
      'displaced',
      'displaced|refugees|idps?|перемещ\\p{L}*|беженц\\p{L}*|köçkün\\p{L}*|qaçqın\\p{L}*|آواره|آوارگان',
    ],
    ['other', 'casualties|losses|потери|itkilər|تلفات'],
  ] as const
).map(([measure, words]) => [measure, alone(words)]);

const FORMS: readonly (readonly [Form, RegExp])[] = [
  ['low', alone('low|min|minimum|lower')],
  ['best', alone('best')],
  ['high', alone('high|max|maximum|upper')],
];
const CUMULATIVE = alone('cumulative|cum|to date|so far|нарастающим итогом');
const CATEGORIES: readonly (readonly [Category, RegExp])[] = [
  ['civilian', alone('civilians?|гражданск\\p{L}*|мирн\\p{L}* жител\\p{L}*|mülki|غیرنظامیان?')],
  [
    'combatant',
    alone('combatants?|soldiers|military|troops|servicemen|военн\\p{L}*|hərbçi\\p{L}*|نظامیان?'),
  ],
];
const FILLER = alone(
  'number|no|num|count|people|persons|estimated?|bound|reported|confirmed|new|daily|of|the|in|' +
    'from|for|side|число|количество|человек|sayı|تعداد|شمار',
);
/** Counts of something else than a side's people: parts of a side, rates, other matters. */
const NOT_A_SIDE = alone(
  'children|child|women|men|girls|boys|elderly|rate|ratio|per|percent|share|change|date|' +
    'sources?|note|notes|cause|status|name|location|place|age|дет\\p{L}*|женщин\\p{L}*|uşaq\\p{L}*|' +
    'qadın\\p{L}*|کودکان|زنان',
);
const BARE = /^[\s():;,.\-–—[\]/]+|[\s():;,.\-–—[\]/]+$/g;

/** The measure that a word or header names. */
export function measureOf(text: string): Measure | undefined {
  return MEASURES.find(([, words]) => words.test(text))?.[0];
}

/** The category of people that a word names. */
export function categoryOf(text: string): Category | undefined {
  return CATEGORIES.find(([, words]) => words.test(text))?.[0];
}

/** A header of counts: the measure, and what the rest of it says. */
function countColumn(header: string): Omit<Column, 'at' | 'name'> | undefined {
  const found = MEASURES.find(([, words]) => words.test(header));
  if (!found) return undefined;
  const [measure, words] = found;
  let rest = header.replace(words, ' ');
  const unit = measure === 'other' ? words.exec(header)![0].toLowerCase() : undefined;
  const take = <T>(list: readonly (readonly [T, RegExp])[]): T | undefined => {
    const hit = list.find(([, pattern]) => pattern.test(rest));
    if (hit) rest = rest.replace(hit[1], ' ');
    return hit?.[0];
  };
  const form = take(FORMS) ?? 'number';
  const category = take(CATEGORIES);
  const cumulative = take([[true, CUMULATIVE]] as const);
  if (NOT_A_SIDE.test(rest) || /\d{4}|%/.test(rest)) return undefined;
  const by = /^\W*by /i.exec(rest);
  const place = /^\W*in (.+)$/i.exec(rest)?.[1]?.replace(BARE, '');
  if (by) rest = rest.replace(by[0], '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(FILLER, ' ');
  }
  const side = rest
    .replace(/[()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(BARE, '');
  return {
    measure,
    form,
    ...(unit && { unit }),
    ...(category && { category }),
    ...(cumulative && { cumulative }),
    ...(place ? { place } : side && { side }),
    ...(by && { affiliation: 'caused-by' as const }),
  };
}

/** A header as the known ones are written. A cell repeated by a spanned row of them counts once. */
function spelled(cell: unknown): { header: string; folded: string } {
  const header = cleanCell(cell)
    .replace(/_/g, ' ')
    .replace(/^(.+) \1$/, '$1');
  return { header, folded: fold(header).replace(BARE, '').replace(/[-.]/g, ' ') };
}

function readHeader(cell: unknown, at: number): Column {
  const { header, folded } = spelled(cell);
  const name = cleanCell(cell).slice(0, 40);
  const role = ROLES.get(folded);
  return role ? { at, name, role } : { at, name, ...countColumn(header) };
}

/** Reads a row of headers; an unknown one has neither role nor measure. */
export function readHeaders(cells: readonly unknown[]): Column[] {
  return cells.map(readHeader);
}

const MEASURE_NAMES = ['killed', 'injured', 'missing', 'captured', 'displaced'];

/** The known header that an unknown one was most likely meant to be. */
export function likeliestHeader(name: string): string | undefined {
  const { folded } = spelled(name);
  return folded ? new Reading().near(folded, [...ROLES.keys(), ...MEASURE_NAMES]) : undefined;
}

/** The columns that say when, in every kind of table but relations, where "from" is an actor. */
export const DATE_ROLES: readonly Role[] = [
  ...(['when', 'start', 'end', 'since', 'until', 'from', 'to', 'year', 'month', 'day'] as const),
  ...(['endYear', 'endMonth', 'endDay'] as const),
];

export type TableKind = 'casualties' | 'incidents' | 'relations';

/** What a table with these columns is about; undefined where nothing tells. */
export function tableKind(columns: readonly Column[]): TableKind | undefined {
  const has = (...roles: Role[]): boolean => columns.some((c) => c.role && roles.includes(c.role));
  if (columns.some((c) => c.measure) || has('measure')) return 'casualties';
  if (has('from') && has('to')) return 'relations';
  if (has('title', 'kind')) return 'incidents';
  if (has('number', 'best')) return 'casualties';
  return has('event', 'text') ? 'incidents' : undefined;
}
