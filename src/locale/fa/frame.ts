import { numberInWords } from '../../story/quantity.js';
import type { FrameWords } from '../frame-words.js';
import type { Some } from '../complete.js';

const digits = (n: number): string => numberInWords(n, 'fa');

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
  correctionsNone: 'اصلاحیه: ندارد',
  corrections: (n) => `اصلاحیه‌ها: ${digits(n)}`,
  viewAsTable: 'نمایش جدول',
  viewAsChart: 'نمایش نمودار',
  table: 'جدول',
  views: 'نماها',
  download: 'دریافت',
  loading: 'داده‌ها در حال دریافت است.',
  problems: (n) => `${digits(n)} اشکال در داده‌ها`,
  statusBy: '{status}: {who}',
  separator: '؛ ',
  later: {
    correctionKinds: {
      number: 'رقم',
      attribution: 'انتساب',
      date: 'تاریخ',
      removal: 'حذف',
      clarification: 'توضیح',
    },
    downloadAs: 'دریافت به‌صورت {format}',
    close: 'بستن',
    howTo: 'کلیدهای جهت‌نما از نشانه‌ای به نشانهٔ دیگر می‌روند و Enter جزئیات را باز می‌کند.',
    position: '{n} از {total}',
    failed: 'داده‌ها دریافت نشد.',
    retry: 'تلاش دوباره',
    viewFailed: 'این نما بارگیری نشد؛ به‌جای آن رقم‌ها یک‌به‌یک نشان داده شده‌اند.',
    showWhole: 'نمایش کامل نمودار',
    empty: 'چیزی برای نمایش نیست.',
    showAllDates: 'نمایش همهٔ تاریخ‌ها',
    showMore: 'نمایش {n} مورد دیگر',
  },
  tables: {
    sort: 'ترتیب:',
    up: 'ترتیب صعودی: {column}.',
    down: 'ترتیب نزولی: {column}.',
    asTold: 'به ترتیب روایت.',
    copy: 'رونوشت از جدول',
    copied: 'از جدول رونوشت گرفته شد.',
    qualifier: 'قید',
    value: 'مقدار',
    low: 'کمینه',
    high: 'بیشینه',
    range: 'بازه',
    best: 'بهترین برآورد، بازه',
  },
};
