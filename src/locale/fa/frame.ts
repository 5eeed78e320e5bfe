import type { FrameWords } from '../frame-words.js';
import type { Some } from '../languages.js';

const digits = (n: number): string => n.toLocaleString('fa');

export const frame: Some<FrameWords> = {
  statuses: {
    confirmed: 'تأییدشده',
    reported: 'گزارش‌شده',
    claimed: 'ادعاشده',
    disputed: 'مورد اختلاف',
    estimated: 'برآوردشده',
    withdrawn: 'پس‌گرفته‌شده',
  },
  asOf: 'تاریخ داده‌ها: {when}',
  undated: 'بدون تاریخ',
  source: 'منبع:',
  sources: (n, parties) =>
    `منبع‌ها: ${digits(n)}${parties ? `، ${digits(parties)} منبع متعلق به طرف‌ها` : ''}`,
  partySource: 'منبع وابسته به یک طرف',
  unnamedSource: 'منبع نام‌برده‌نشده',
  correctionsNone: 'اصلاحیه: ندارد',
  corrections: (n) => `اصلاحیه‌ها: ${digits(n)}`,
  correctionKinds: {
    number: 'رقم',
    attribution: 'انتساب',
    date: 'تاریخ',
    removal: 'حذف',
    clarification: 'توضیح',
  },
  viewAsTable: 'نمایش جدول',
  viewAsChart: 'نمایش نمودار',
  table: 'جدول',
  views: 'نماها',
  download: 'دریافت',
  downloadAs: 'دریافت به‌صورت {format}',
  close: 'بستن',
  loading: 'داده‌ها در حال دریافت است.',
  failed: 'داده‌ها دریافت نشد.',
  failedWhy: 'پرونده نرسید یا خواندنی نبود. به‌جای نمایش نادرست، چیزی رسم نشده است.',
  retry: 'تلاش دوباره',
  empty: 'چیزی برای نمایش نیست.',
  showAllDates: 'نمایش همهٔ تاریخ‌ها',
  problems: (n) => `${digits(n)} مورد کامل خوانده نشد`,
  leftOut: 'کنار گذاشته‌شده:',
  kept: 'همان‌گونه که آمده:',
  moreProblems: (n) => `و ${digits(n)} مورد دیگر`,
  howTo: 'کلیدهای جهت‌نما از نشانه‌ای به نشانهٔ دیگر می‌روند و Enter جزئیات را باز می‌کند.',
  position: '{n} از {total}',
  showMore: 'نمایش {n} مورد دیگر',
  showWhole: 'نمایش کامل نمودار',
  statusBy: '{status}: {who}',
  separator: '؛ ',
};
