/** Of columns of several widths, as a sentence: the eye takes an area for a number. */
const words: Readonly<Record<string, string>> = {
  en: 'A column is as wide as the time that it counts: its number is its height, not its area.',
  az: 'Sütunun eni saydığı müddətə uyğundur: rəqəmi sahəsi yox, hündürlüyü göstərir.',
  ru: 'Ширина столбца — время, за которое дано число; само число показывает высота, а не площадь.',
  fa: 'پهنای هر ستون برابر با مدتی است که شمرده شده است؛ رقم را بلندی آن نشان می‌دهد، نه مساحتش.',
};

/** The sentence of a language, else the English one. */
export const unevenNote = (lang: string): string => words[lang.split('-')[0]!] ?? words['en']!;
