import { numberInWords } from '../../story/quantity.js';
import type { Some } from '../../locale/complete.js';
import type { CasualtyWords } from './types.js';

/** What is counted, by its form after most numbers: as it stands after 1, and after "more than 1". */
const single: Readonly<Record<string, readonly [one: string, ofOne: string]>> = {
  погибших: ['погибший', 'погибшего'],
  раненых: ['раненый', 'раненого'],
  пропавших: ['пропавший', 'пропавшего'],
  пленных: ['пленный', 'пленного'],
  перемещённых: ['перемещённый', 'перемещённого'],
  человек: ['человек', 'человека'],
};
/** After these a number is in the genitive, and what is counted with it. */
const inGenitive = /^(около|порядка|более|больше|свыше|(не )?(менее|меньше|более|больше)|до|от) /i;

/** What is counted agrees with the last number said: 1, 21, 101, but not 11. */
function agreed(n: string, measure: string): string {
  const text = n.replaceAll('\u00a0', ' ');
  const last = /\d[\d ]*(?=\D*$)/.exec(text)?.[0].replaceAll(' ', '');
  const [one, ofOne] = single[measure] ?? [];
  if (!last || !one || !ofOne) return measure;
  const genitive = inGenitive.test(text);
  const form = new Intl.PluralRules('ru').select(Number(last));
  if (form === 'one') return genitive ? ofOne : one;
  // A noun has a form of its own after 2–4; participles and adjectives have not.
  return form === 'few' && one === measure && !genitive ? ofOne : measure;
}

/** What numbers are: one, all of them, how many of them. */
const forms = [
  ['нижняя граница', 'нижние границы', 'нижних границ'],
  ['верхняя граница', 'верхние границы', 'верхних границ'],
  ['приблизительное число', 'приблизительные', 'приблизительных'],
  ['диапазон', 'диапазоны', 'диапазонов'],
];

export const words: Some<CasualtyWords> = {
  measures: {
    killed: 'погибших',
    injured: 'раненых',
    missing: 'пропавших',
    captured: 'пленных',
    displaced: 'перемещённых',
    other: 'человек',
  },
  measureTitles: {
    killed: 'Погибшие',
    injured: 'Раненые',
    missing: 'Пропавшие',
    captured: 'Пленные',
    displaced: 'Перемещённые',
    other: 'Число',
  },
  counts: 'Что подсчитано',
  views: { bars: 'Итоги', cumulative: 'Нарастающий итог', claims: 'Версии', table: 'Таблица' },
  agreed,
  says: '{who}: {n}',
  someoneSays: 'утверждается: {n}',
  bothTogether: 'обе стороны вместе, без разделения',
  together: '{sides} вместе, без разделения',
  sidesNotStated: 'стороны не указаны',
  causedBy: 'по вине стороны: {side}',
  categories: {
    combatant: 'военные',
    civilian: 'гражданские лица',
    mixed: 'военные и гражданские лица',
    unknown: 'военные или гражданские: неизвестно',
    'not-stated': 'военные или гражданские: не указано',
  },
  openEnd: 'открытый конец',
  openEndLong: 'открытый конец: больше, насколько — неизвестно',
  noFigure: 'нет данных',
  noFigureFor: 'Число не названо:',
  noFigures: 'Нет чисел для показа.',
  noFiguresIn: 'Нет чисел за этот период: {when}.',
  notNone: 'Это не значит, что никто не пострадал.',
  rivals:
    'Один масштаб, один размер. Сведения расходятся, поэтому их не складывают и не усредняют.',
  noSplit: [
    'Почему нет разбивки.',
    'Разбивки по сторонам не дано, поэтому она не показана. Отсутствие числа — не ноль.',
  ],
  headline: (parts, measure) =>
    parts
      .map(({ number, when }, i) => `${number}${i ? '' : ` ${agreed(number, measure)}`} (${when})`)
      .join(', '),
  groupedBy: {
    event: '{measure}: по событиям',
    date: '{measure}: по датам',
    side: '{measure}: по сторонам',
    category: '{measure}: по категориям',
    source: '{measure}: по источникам',
  },
  summary: (known, sources, kinds) => {
    const n = numberInWords(known, 'ru');
    const [one, all] = forms[kinds.indexOf(known)] ?? [];
    if (known < 2) return one ? `Это ${one}.` : '';
    if (all) return `${known > 2 ? `Все числа (${n})` : 'Оба числа'} — ${all}.`;
    const said = kinds.flatMap((count, i) => (count ? `; ${forms[i]![2]}: ${count}` : []));
    return `Чисел: ${n}, источников: ${sources}${said.join('')}.`;
  },
  columns: {
    event: 'Событие',
    when: 'Когда',
    of: 'Чьи',
    category: 'Категория',
    status: 'Статус',
    source: 'Источник',
  },
  notStated: 'не указано',
  superseded: 'заменено более поздним числом',
  asWorded: 'В источнике: «{words}»',
  contradicts: 'Противоречит: {figures}',
  was: 'было {n}',
  corrected: 'было {n}, исправлено: {when}',
  revised: 'было {n}, обновлено: {when}',
  late: 'из них {n} добавлены за прежние периоды',
  onOpponent: 'сторона о противнике',
  cumulative: 'нарастающий итог',
  notDrawn: 'Не показано на этом рисунке: ещё {n}.',
  moreInTable: 'Ещё {n} в таблице.',
};
