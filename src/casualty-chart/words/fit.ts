/** Whether the accounts of one thing can all be true; `{n}` are the numbers that fit them all. */
interface FitWords {
  readonly allFit: string;
  readonly noneFit: string;
}

const words: Readonly<Record<string, FitWords>> = {
  en: {
    allFit: 'All of these accounts can be true at once: {n}.',
    noneFit: 'No number fits all of these accounts.',
  },
  az: {
    allFit: 'Bu məlumatların hamısı eyni vaxtda doğru ola bilər: {n}.',
    noneFit: 'Heç bir rəqəm bu məlumatların hamısına uyğun gəlmir.',
  },
  ru: {
    allFit: 'Все эти сведения могут быть верны одновременно: {n}.',
    noneFit: 'Нет числа, которое подходило бы ко всем этим сведениям.',
  },
  fa: {
    allFit: 'همهٔ این روایت‌ها می‌توانند هم‌زمان درست باشند: {n}.',
    noneFit: 'هیچ رقمی با همهٔ این روایت‌ها سازگار نیست.',
  },
};

/** The words of a language, else the English ones. */
export const fitWords = (lang: string): FitWords => words[lang.split('-')[0]!] ?? words['en']!;
