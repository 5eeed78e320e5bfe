import { numberInWords } from '../../story/quantity.js';
import type { Some } from '../../locale/complete.js';
import type { CasualtyWords } from './types.js';

/** What numbers are. */
const forms = ['aşağı həddir', 'yuxarı həddir', 'təxminidir', 'aralıqdır'];

export const words: Some<CasualtyWords> = {
  measures: {
    killed: 'həlak olan',
    injured: 'yaralanan',
    missing: 'itkin düşən',
    captured: 'əsir götürülən',
    displaced: 'köçkün düşən',
    other: 'sayılan',
  },
  measureTitles: {
    killed: 'Həlak olanlar',
    injured: 'Yaralananlar',
    missing: 'İtkin düşənlər',
    captured: 'Əsir götürülənlər',
    displaced: 'Köçkün düşənlər',
    other: 'Say',
  },
  counts: 'Nə sayılır',
  views: { bars: 'Yekunlar', cumulative: 'Artan yekun', claims: 'İddialar', table: 'Cədvəl' },
  says: '{who} deyir: {n}',
  someoneSays: 'iddia olunur: {n}',
  bothTogether: 'hər iki tərəf birlikdə, bölünməyib',
  together: '{sides} birlikdə, bölünməyib',
  sidesNotStated: 'tərəflər göstərilməyib',
  causedBy: 'səbəbkar: {side}',
  categories: {
    combatant: 'döyüşçülər',
    civilian: 'mülki şəxslər',
    mixed: 'döyüşçülər və mülki şəxslər',
    unknown: 'döyüşçü və ya mülki olması məlum deyil',
    'not-stated': 'döyüşçü və ya mülki olması göstərilməyib',
  },
  openEnd: 'açıq son',
  openEndLong: 'açıq son: daha çox, nə qədər olduğu məlum deyil',
  noFigure: 'rəqəm yoxdur',
  noFigureFor: 'Rəqəm verilməyib:',
  noFigures: 'Göstərməyə rəqəm yoxdur.',
  noFiguresIn: 'Bu dövrdə rəqəm yoxdur: {when}.',
  notNone: 'Bu, “heç kim” demək deyil.',
  rivals: 'Eyni miqyas, eyni ölçü. Məlumatlar fərqlidir, ona görə nə toplanıb, nə də ortalanıb.',
  noSplit: [
    'Niyə bölgü yoxdur.',
    'Tərəflər üzrə bölgü verilmədiyinə görə çəkilməyib. Rəqəmin olmaması sıfır demək deyil.',
  ],
  headline: (parts, measure) =>
    parts.map(({ number, when }, i) => `${number}${i ? '' : ` ${measure}`} (${when})`).join(', '),
  groupedBy: {
    event: '{measure}, hadisələr üzrə',
    date: '{measure}, tarixlər üzrə',
    side: '{measure}, tərəflər üzrə',
    category: '{measure}, kateqoriyalar üzrə',
    source: '{measure}, mənbələr üzrə',
  },
  summary: (known, sources, kinds) => {
    const n = numberInWords(known, 'az');
    const only = forms[kinds.indexOf(known)];
    if (known < 2) return only ? `Bu rəqəm ${only}.` : '';
    if (only) return `${known > 2 ? `${n} rəqəmin hamısı` : 'Hər iki rəqəm'} ${only}.`;
    const said = kinds.flatMap((count, i) => (count ? `${count} ${forms[i]}` : []));
    return `${sources} mənbədən ${n} rəqəm${said.length ? `, onlardan ${said.join(', ')}` : ''}.`;
  },
  columns: {
    event: 'Hadisə',
    when: 'Vaxt',
    of: 'Kimlərdən',
    category: 'Kateqoriya',
    status: 'Status',
    source: 'Mənbə',
  },
  notStated: 'göstərilməyib',
  superseded: 'sonrakı rəqəmlə əvəz olunub',
  asWorded: 'Mənbənin sözləri: “{words}”',
  contradicts: 'Ziddiyyət: {figures}',
  was: 'əvvəl {n}',
  corrected: 'əvvəl {n}, düzəldilib: {when}',
  revised: 'əvvəl {n}, yenilənib: {when}',
  late: 'onlardan {n} əvvəlki dövrlər üçün əlavə edilib',
  onOpponent: 'tərəf öz rəqibi barədə',
  cumulative: 'artan yekun',
  notDrawn: 'Bu şəkildə olmayan rəqəmlər: daha {n}.',
  moreInTable: 'Daha {n} rəqəm cədvəldədir.',
};
