import { numberInWords } from '../../story/quantity.js';
import type { Some } from '../../locale/complete.js';
import { plural } from '../../locale/languages.js';
import type { RelationsWords } from './types.js';

const digits = (n: number): string => numberInWords(n, 'ru');
const ties = (n: number): string =>
  `${digits(n)} ${plural('ru', n, { one: 'связь', few: 'связи', other: 'связей' })}`;

export const words: Some<RelationsWords> = {
  views: { diagram: 'Схема', list: 'Список', table: 'Таблица' },
  headline: 'Кто с кем связан',
  summary: (now, maybe, past) =>
    [
      `на эту дату известно: ${ties(now)}`,
      maybe && `с неточной датой — ${digits(maybe)}`,
      past && `в последний раз отмечены раньше — ${digits(past)}`,
    ]
      .filter(Boolean)
      .join('; ') + '. У одной пары может быть несколько связей сразу.',
  kinds: {
    'armed-conflict': 'вооружённый конфликт',
    dispute: 'спор',
    protest: 'протест',
    sanction: 'санкции',
    blockade: 'блокада',
    alliance: 'союз',
    partnership: 'партнёрство',
    'arms-supply': 'поставки оружия',
    mediation: 'посредничество',
    peacekeeping: 'охрана мира',
    control: 'контроль',
    'sovereignty-recognition': 'признание суверенитета',
    recognition: 'признание',
    membership: 'членство',
    'part-of': 'входит в состав',
    trade: 'торговля',
    other: 'иная связь',
  },
  actorKinds: {
    state: 'государство',
    'de-facto': 'власть де-факто',
    'armed-group': 'вооружённая группа',
    peacekeepers: 'миротворцы',
    organisation: 'организация',
    population: 'население',
    person: 'человек',
    other: 'иной участник',
    place: 'место',
  },
  signs: { '-1': 'враждебная', '0': 'знак не указан', '1': 'дружественная' },
  level: 'уровень {n} из 5',
  says: '{who} заявляет: {label}',
  someoneSays: 'заявлено: {label}',
  onRecord: 'отмечено: {when}',
  lastOnRecord: 'последняя запись: {when}',
  dateUncertain: 'дата неточна',
  undated: 'без даты',
  more: 'и ещё {n} в списке',
  moreOf: {
    '-1': 'враждебные: ещё {n} в списке',
    '0': 'без указания знака: ещё {n} в списке',
    '1': 'дружественные: ещё {n} в списке',
  },
  date: 'Дата на схеме',
  by: 'самое позднее {when}',
  since: 'Последнее изменение: {when}.',
  began: 'Новое: {ties}.',
  ended: 'Больше не отмечено: {ties}.',
  past: 'Последняя запись — раньше: {ties}.',
  noneNow: '{when}: связей не отмечено. Показана более ранняя дата.',
  nothingNew: 'Нового не отмечено.',
  noneEnded: 'Ни одна отмеченная связь не прекратилась.',
  between: '{from} и {to}',
  directed: '{from} → {to}',
  along: 'От «{from}» по связи «{tie}» к «{to}».',
  ties,
  noTies: 'Связей нет.',
  noTiesWhy: 'В материале их не отмечено. Это не то же, что нейтралитет.',
  howToRead: 'Как читать.',
  forms: {
    fighting: 'Крупный зигзаг — бои.',
    hostile: 'Зигзаг — спор или иная вражда.',
    friendly: 'Двойная линия — союз или часть целого.',
    between: 'Точки — посредничество или охрана.',
    plain: 'Простая линия — связь, о знаке которой не говорится.',
  },
  faint: 'Серым — то, что отмечено лишь раньше, или с неточной датой.',
  noLine: 'Нет линии — связь не отмечена, а это не то же, что нейтралитет.',
  unnamed: (n) => `Названия только в списке: ${digits(n)}.`,
  tiesInList: 'Что это за связи — в списке.',
  columns: {
    from: 'От кого',
    to: 'К кому',
    kind: 'Вид',
    when: 'Когда',
    sign: 'Знак',
    label: 'Что',
    status: 'Статус',
    source: 'Источник',
  },
};
