import { numberInWords } from '../../story/quantity.js';
import type { Some } from '../../locale/complete.js';
import { listed } from '../../locale/languages.js';
import type { RelationsWords } from './types.js';

const digits = (n: number): string => numberInWords(n, 'fa');

export const words: Some<RelationsWords> = {
  views: { diagram: 'نمودار', list: 'فهرست', table: 'جدول' },
  headline: (names, rest) =>
    `${rest ? `${names.join('، ')} و ${digits(rest)} طرف دیگر` : listed('fa', names)}: چه کسی با چه کسی پیوند دارد`,
  summary: (now, maybe, past) =>
    [
      `${digits(now)} پیوند ثبت‌شده`,
      maybe && `${digits(maybe)} پیوند با تاریخ نامطمئن`,
      past && `آخرین ثبتِ ${digits(past)} پیوند دیگر پیش‌تر است`,
    ]
      .filter(Boolean)
      .join('، ') + '. میان یک جفت ممکن است چند پیوند هم‌زمان باشد.',
  kinds: {
    'armed-conflict': 'درگیری مسلحانه',
    dispute: 'مناقشه',
    protest: 'اعتراض',
    sanction: 'تحریم',
    blockade: 'محاصره',
    alliance: 'اتحاد',
    partnership: 'شراکت',
    'arms-supply': 'تأمین سلاح',
    mediation: 'میانجی‌گری',
    peacekeeping: 'پاسداری از صلح',
    control: 'کنترل',
    'sovereignty-recognition': 'شناسایی حاکمیت',
    recognition: 'به رسمیت شناختن',
    membership: 'عضویت',
    'part-of': 'زیرمجموعه',
    trade: 'تجارت',
    other: 'پیوند دیگر',
  },
  actorKinds: {
    state: 'دولت',
    'de-facto': 'حاکمیت دوفاکتو',
    'armed-group': 'گروه مسلح',
    peacekeepers: 'صلح‌بانان',
    organisation: 'سازمان',
    population: 'جمعیت',
    person: 'شخص',
    other: 'طرف دیگر',
    place: 'مکان',
  },
  signs: { '-1': 'خصمانه', '0': 'علامت گفته نشده', '1': 'دوستانه' },
  level: 'سطح {n} از ۵',
  says: '{who} می‌گوید: {label}',
  someoneSays: 'ادعاشده: {label}',
  lastOnRecord: 'آخرین ثبت: {when}',
  dateUncertain: 'تاریخ نامطمئن',
  undated: 'بدون تاریخ',
  more: 'و {n} مورد دیگر در فهرست',
  moreOf: {
    '-1': 'و {n} پیوند خصمانهٔ دیگر در فهرست',
    '0': 'و {n} پیوند دیگر بی‌ذکر علامت در فهرست',
    '1': 'و {n} پیوند دوستانهٔ دیگر در فهرست',
  },
  date: 'تاریخ نمایش',
  by: 'تا {when}',
  since: 'آخرین تغییر: {when}.',
  began: 'تازه: {ties}.',
  ended: 'دیگر ثبت نشده: {ties}.',
  past: 'آخرین ثبت، پیش از این: {ties}.',
  nothingNew: 'چیز تازه‌ای ثبت نشده است.',
  noneEnded: 'هیچ پیوند ثبت‌شده‌ای پایان نیافته است.',
  between: '{from} و {to}',
  directed: '{from} به {to}',
  along: 'از {from} در امتداد «{tie}» به {to}.',
  ties: (n) => `${digits(n)} پیوند`,
  noTies: 'پیوندی برای نمایش نیست.',
  noTiesWhy: 'در این روایت پیوندی ثبت نشده است. این به معنای بی‌طرفی نیست.',
  howToRead: 'راهنما.',
  forms: {
    fighting: 'زیگزاگ پهن: درگیری.',
    hostile: 'زیگزاگ: مناقشه یا خصومت دیگر.',
    friendly: 'خط دوتایی: هم‌جبهه یا بخشی از آن.',
    between: 'نقطه‌چین: میانجی‌گری یا حفاظت.',
    plain: 'خط ساده: پیوندی که جهتِ آن گفته نشده است.',
  },
  faint: 'خاکستری: تنها پیش‌تر ثبت شده یا تاریخش نامطمئن است.',
  noLine: 'نبودِ خط یعنی پیوندی ثبت نشده، نه بی‌طرفی.',
  unnamed: (n) => `${digits(n)} نام تنها در فهرست است.`,
  tiesInList: 'چیستیِ پیوندها در فهرست است.',
  columns: {
    from: 'از',
    to: 'به',
    kind: 'نوع',
    when: 'زمان',
    sign: 'علامت',
    label: 'شرح',
    status: 'وضعیت',
    source: 'منبع',
  },
};
