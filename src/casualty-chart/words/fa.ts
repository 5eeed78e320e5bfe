import { numberInWords } from '../../story/quantity.js';
import type { Some } from '../../locale/complete.js';
import type { CasualtyWords } from './types.js';

const digits = (n: number): string => numberInWords(n, 'fa');

/** What numbers are. */
const forms = ['حداقل', 'حداکثر', 'تقریبی', 'بازه'];

export const words: Some<CasualtyWords> = {
  measures: {
    killed: 'کشته',
    injured: 'زخمی',
    missing: 'مفقود',
    captured: 'اسیر',
    displaced: 'آواره',
    other: 'نفر',
  },
  measureTitles: {
    killed: 'کشته‌ها',
    injured: 'زخمی‌ها',
    missing: 'مفقودها',
    captured: 'اسیرها',
    displaced: 'آواره‌ها',
    other: 'شمار',
  },
  counts: 'چه چیزی شمرده شده',
  views: { bars: 'مجموع', cumulative: 'تجمعی', claims: 'روایت‌ها', table: 'جدول' },
  says: '{who} می‌گوید {n}',
  someoneSays: 'ادعاشده: {n}',
  bothTogether: 'هر دو طرف با هم، بدون تفکیک',
  together: '{sides} با هم، بدون تفکیک',
  sidesNotStated: 'طرف‌ها ذکر نشده‌اند',
  causedBy: 'عامل: {side}',
  categories: {
    combatant: 'نظامیان',
    civilian: 'غیرنظامیان',
    mixed: 'نظامیان و غیرنظامیان',
    unknown: 'نظامی یا غیرنظامی: معلوم نیست',
    'not-stated': 'نظامی یا غیرنظامی: ذکر نشده',
  },
  openEnd: 'انتهای باز',
  openEndLong: 'انتهای باز: بیشتر، به اندازه‌ای نامعلوم',
  noFigure: 'بدون رقم',
  noFigureFor: 'رقمی داده نشده است برای:',
  noFigures: 'رقمی برای نمایش نیست.',
  noFiguresIn: 'در این بازه رقمی نیست: {when}.',
  notNone: 'این به معنای نبودِ تلفات نیست.',
  rivals:
    'مقیاس و اندازه یکسان است. روایت‌ها فرق دارند؛ پس نه جمع شده‌اند و نه میانگین گرفته شده است.',
  noSplit: [
    'چرا تفکیک نشده است؟',
    'رقمی به تفکیک طرف‌ها داده نشده؛ پس تفکیکی رسم نشده است. نبودِ رقم به معنای صفر نیست.',
  ],
  headline: (parts, measure) =>
    parts
      .map(({ number, when, join }, i) => {
        const n = i ? number : `${number} ${measure}`;
        return join ? `${n} در ${when}` : `${n} (${when})`;
      })
      .join(' و '),
  groupedBy: {
    event: '{measure} به تفکیک رویداد',
    date: '{measure} به تفکیک تاریخ',
    side: '{measure} به تفکیک طرف',
    category: '{measure} به تفکیک دسته',
    source: '{measure} به تفکیک منبع',
  },
  summary: (known, sources, kinds) => {
    const only = forms[kinds.indexOf(known)];
    if (known < 2) return only ? `این رقم ${only} است.` : '';
    if (only) return `هر ${known > 2 ? digits(known) : 'دو'} رقم ${only} است.`;
    const said = kinds.flatMap((count, i) =>
      count ? `، ${digits(count)} رقم ${forms[i]} است` : [],
    );
    return `${digits(known)} رقم از ${digits(sources)} منبع${said.join('')}.`;
  },
  columns: {
    event: 'رویداد',
    when: 'زمان',
    of: 'از',
    category: 'دسته',
    status: 'وضعیت',
    source: 'منبع',
  },
  notStated: 'ذکر نشده',
  superseded: 'رقم تازه‌تری جایگزین شده است',
  asWorded: 'به بیان منبع: «{words}»',
  contradicts: 'در تناقض با: {figures}',
  was: 'پیش‌تر {n}',
  corrected: 'پیش‌تر {n}، اصلاح‌شده: {when}',
  revised: 'پیش‌تر {n}، به‌روزشده: {when}',
  late: '{n} نفر مربوط به دوره‌های پیشین',
  onOpponent: 'یک طرف دربارهٔ طرف مقابل',
  cumulative: 'مجموع تجمعی',
  notDrawn: '{n} رقم دیگر در این تصویر نیامده است.',
  moreInTable: '{n} رقم دیگر در جدول است.',
};
