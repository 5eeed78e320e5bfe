import { numberInWords } from '../../story/quantity.js';
import type { Some } from '../../locale/complete.js';
import type { CasualtyWords } from './types.js';

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
    parts.map(({ number, when }, i) => `${number}${i ? '' : ` ${measure}`} (${when})`).join(', '),
  groupedBy: {
    event: '{measure}: по событиям',
    side: '{measure}: по сторонам',
    category: '{measure}: по категориям',
    source: '{measure}: по источникам',
  },
  summary: (known, open, sources) =>
    known === open
      ? known === 1
        ? 'Это нижняя граница.'
        : known === 2
          ? 'Оба числа — нижние границы.'
          : `Все числа (${numberInWords(known, 'ru')}) — нижние границы.`
      : known === 1
        ? ''
        : `Чисел: ${numberInWords(known, 'ru')}, источников: ${sources}${open ? `; нижних границ: ${open}` : ''}.`,
  columns: {
    event: 'Событие',
    when: 'Когда',
    of: 'Чьи',
    category: 'Категория',
    status: 'Статус',
    source: 'Источник',
  },
  superseded: 'заменено более поздним числом',
  asWorded: 'В источнике: «{words}»',
  contradicts: 'Противоречит: {figures}',
  was: 'было {n}',
  corrected: 'было {n}, исправлено: {when}',
  revised: 'было {n}, обновлено: {when}',
  late: 'из них {n} добавлены за прежние периоды',
  cumulative: 'нарастающий итог',
  notDrawn: 'Не показано на этом рисунке: ещё {n}.',
  moreInTable: 'Ещё {n} в таблице.',
};
