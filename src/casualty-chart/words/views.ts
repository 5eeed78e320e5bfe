/** What the views beside bars and table say: they come with their words, in every language. */
export interface ViewWords {
  /** Whether the accounts of one thing can all be true; `{n}` are the numbers that fit them all. */
  readonly allFit: string;
  readonly noneFit: string;
  /** How a total came about that nobody states. */
  readonly added: string;
  readonly addedOne: string;
  /** Of a range that comes from adding, as a sentence without its stop. */
  readonly bounds: string;
  /** Everything up to a date. */
  readonly until: string;
  /** The total before a correction. */
  readonly was: string;
}

const words: Readonly<Record<string, ViewWords>> = {
  en: {
    allFit: 'All of these accounts can be true at once: {n}.',
    noneFit: 'No number fits all of these accounts.',
    added: 'added up from {n} figures',
    addedOne: 'one figure',
    bounds: 'These are bounds of the sum, not an estimate of it',
    until: 'until {when}',
    was: 'corrected, was {n}',
  },
  az: {
    allFit: 'Bu məlumatların hamısı eyni vaxtda doğru ola bilər: {n}.',
    noneFit: 'Heç bir rəqəm bu məlumatların hamısına uyğun gəlmir.',
    added: '{n} rəqəmin cəmi',
    addedOne: 'bir rəqəm',
    bounds: 'Bunlar cəmin hədləridir, qiymətləndirmə deyil',
    until: '{when} tarixinədək',
    was: 'düzəldilib, əvvəl: {n}',
  },
  ru: {
    allFit: 'Все эти сведения могут быть верны одновременно: {n}.',
    noneFit: 'Нет числа, которое подходило бы ко всем этим сведениям.',
    added: 'сумма чисел: {n}',
    addedOne: 'одно число',
    bounds: 'Это границы суммы, а не её оценка',
    until: 'до {when} включительно',
    was: 'исправлено, было: {n}',
  },
  fa: {
    allFit: 'همهٔ این روایت‌ها می‌توانند هم‌زمان درست باشند: {n}.',
    noneFit: 'هیچ رقمی با همهٔ این روایت‌ها سازگار نیست.',
    added: 'جمع {n} رقم',
    addedOne: 'یک رقم',
    bounds: 'این‌ها حدود مجموع‌اند، نه برآورد آن',
    until: 'تا {when}',
    was: 'اصلاح شده، پیش‌تر {n}',
  },
};

/** The words of a language, else the English ones. */
export const viewWords = (lang: string): ViewWords => words[lang.split('-')[0]!] ?? words['en']!;
