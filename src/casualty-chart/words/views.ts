import type { Unit } from '../units.js';

/** What the views beside bars and table say: they come with their words, in every language. */
export interface ViewWords {
  /** How a total came about that nobody states. */
  readonly added: string;
  readonly addedOne: string;
  /** Parts of a total that leave no number in it: `{what}` is their words. */
  readonly among: string;
  /** How many parts of a total have no number. */
  readonly without: string;
  /** A total of vague numbers that are not in the same words. */
  readonly imprecise: string;
  /** Figures `{n}` that are not in a total, for people may be in several of them. */
  readonly notIn: string;
  /** Of a range that comes from adding, as a sentence without its stop. */
  readonly bounds: string;
  /** The same of the ranges in a picture, as a sentence. */
  readonly boundsShown: string;
  /** Of a sum that is near, though its form does not say so. */
  readonly partlyAbout: string;
  /** Of a number within a date that says no day, as a sentence without its stop. */
  readonly someTime: string;
  /** What is shaded in running totals: dates `{when}`, as a sentence. */
  readonly shaded: string;
  /** What a soft line is, as a sentence. */
  readonly softLine: string;
  /** What strokes along a line and its fading end are, as a sentence. */
  readonly limits: string;
  /** Of a sum of figures of several statuses, as a sentence without its stop. */
  readonly leastSure: string;
  /** Everything up to a date. */
  readonly until: string;
  /** That figures were added up by a stretch of time, as a sentence. */
  readonly addedBy: Readonly<Record<Unit, string>>;
  /** Heading of numbers that lie in no one stretch. */
  readonly wider: Readonly<Record<Unit, string>>;
  /** Beside that heading, where they are too many to stand one by one: `{n}` figures, dates from and to. */
  readonly manyWide: string;
  /** Of a column that covers only a part of its stretch, as a sentence without its stop. */
  readonly notWhole: Readonly<Record<Unit, string>>;
  /** Columns of figures that lie in no one stretch, as a sentence. */
  readonly ownColumns: string;
  /** Heading of the last running totals. */
  readonly soFar: string;
  /** The smallest of many sides or categories, together; of many totals of several sides each. */
  readonly others: string;
  readonly otherTotals: string;
  /** That the greatest sides stand first, and {n} are added up, as a sentence. */
  readonly ranked: string;
  /** After the sources that are named: how many more there are. */
  readonly moreSources: string;
  /** Why figures `{n}` are in no total: `{why}` says which they are. */
  readonly notAdded: string;
  /** The same of figures that are shown, beside others. */
  readonly shownApart: string;
  /** Heading of the same on a larger scale, which goes past the numbers `{left}`. */
  readonly larger: string;
  /** The total before, where it fell. */
  readonly was: string;
  /** The last total `{n}` that is known, where nothing is on record after it. */
  readonly noneSince: string;
  /** A time without any figure, as a sentence without its stop. */
  readonly noneFrom: string;
  /** Figures `{n}` that are not in a picture, of sides `{who}` among others, as a sentence. */
  readonly undrawn: string;
}

const words: Readonly<Record<string, ViewWords>> = {
  en: {
    added: 'added up from {n} figures',
    addedOne: 'one figure',
    among: 'including {what}',
    without: '{n} of them without a number',
    imprecise: 'no precise number',
    notIn: 'left out so that nobody is counted twice: {n}',
    addedBy: {
      day: 'Added up by day where they may be added.',
      week: 'Added up by week where they may be added.',
      month: 'Added up by month where they may be added.',
      quarter: 'Added up by quarter where they may be added.',
      year: 'Added up by year where they may be added.',
    },
    wider: {
      day: 'Not within one day',
      week: 'Not within one week',
      month: 'Not within one month',
      quarter: 'Not within one quarter',
      year: 'Not within one year',
    },
    manyWide: '{n} figures, {when}',
    notWhole: {
      day: 'Not a whole day',
      week: 'Not a whole week',
      month: 'Not a whole month',
      quarter: 'Not a whole quarter',
      year: 'Not a whole year',
    },
    ownColumns: 'What lies across two of them has a column of its own.',
    soFar: 'Running totals, as last given',
    others: '{n} others together',
    otherTotals: '{n} other totals of several sides, together',
    ranked: 'The greatest number first; the {n} smallest are added up.',
    moreSources: 'and {n} more',
    bounds: 'These are bounds of the sum, not an estimate of it',
    boundsShown:
      'The range of a sum adds its parts at their lowest and at their highest: bounds, not an estimate.',
    partlyAbout: 'some of them approximate',
    someTime: 'When within that time is not known',
    shaded: 'Shaded: it is not known when within {when}; the line rises at the end.',
    softLine: 'Soft line: about that many; its width says nothing of how near.',
    limits:
      'Strokes along a line, and a fading end, show on which side of its number the truth may lie.',
    leastSure: 'A sum is drawn as sure as its least certain part',
    until: 'until {when}',
    notAdded: 'Not added up: {why} ({n}).',
    shownApart: 'Shown apart, not added up: {why}.',
    larger: 'The same at a larger scale; beyond it: {left}',
    was: 'lower, was {n}',
    noneSince: '{n} until {when}; no figure after that',
    noneFrom: 'No figures from {from} to {to}',
    undrawn: 'Only in the table: {n} figures, among them: {who}.',
  },
  az: {
    added: '{n} rəqəmin cəmi',
    addedOne: 'bir rəqəm',
    among: 'o cümlədən {what}',
    without: 'rəqəmi olmayan: {n}',
    imprecise: 'dəqiq say yoxdur',
    notIn: 'heç kim iki dəfə sayılmasın deyə daxil edilməyib: {n}',
    addedBy: {
      day: 'Toplana bilənlər günlər üzrə toplanıb.',
      week: 'Toplana bilənlər həftələr üzrə toplanıb.',
      month: 'Toplana bilənlər aylar üzrə toplanıb.',
      quarter: 'Toplana bilənlər rüblər üzrə toplanıb.',
      year: 'Toplana bilənlər illər üzrə toplanıb.',
    },
    wider: {
      day: 'Bir günə sığmayanlar',
      week: 'Bir həftəyə sığmayanlar',
      month: 'Bir aya sığmayanlar',
      quarter: 'Bir rübə sığmayanlar',
      year: 'Bir ilə sığmayanlar',
    },
    manyWide: '{n} rəqəm, {when}',
    notWhole: {
      day: 'Tam gün deyil',
      week: 'Tam həftə deyil',
      month: 'Tam ay deyil',
      quarter: 'Tam rüb deyil',
      year: 'Tam il deyil',
    },
    ownColumns: 'İkisinə düşənlərin öz sütunu var.',
    soFar: 'Artan yekunlar, son verilən',
    others: 'digər {n}, birlikdə',
    otherTotals: 'bir neçə tərəfin digər {n} yekunu, birlikdə',
    ranked: 'Əvvəlcə ən böyük rəqəm; ən kiçik {n} tərəf birlikdə toplanıb.',
    moreSources: 'daha {n} mənbə',
    bounds: 'Bunlar cəmin hədləridir, qiymətləndirmə deyil',
    boundsShown:
      'Cəmin aralığı hissələrin ən aşağı və ən yuxarı saylarını toplayır: bunlar hədlərdir, qiymətləndirmə deyil.',
    partlyAbout: 'bir qismi təxminidir',
    someTime: 'Bu müddətin nə vaxtı olduğu məlum deyil',
    shaded: 'Kölgəli sahə: {when} daxilində dəqiq vaxt məlum deyil; xətt sonda qalxır.',
    softLine: 'Yumşaq xətt: təxminən bu qədər; eni nə dərəcədə yaxın olduğunu göstərmir.',
    limits: 'Xətt boyu cızıqlar və solan uc həqiqi sayın hansı tərəfdə ola biləcəyini göstərir.',
    leastSure: 'Cəm ən az etibarlı hissəsi kimi çəkilib',
    until: '{when} tarixinədək',
    notAdded: 'Toplanmayıb: {why} ({n}).',
    shownApart: 'Ayrı göstərilib, toplanmayıb: {why}.',
    larger: 'Eyni rəqəmlər daha iri miqyasda; miqyasdan kənarda: {left}',
    was: 'azalıb, əvvəl {n} idi',
    noneSince: '{when} tarixinədək {n}; bundan sonra rəqəm yoxdur',
    noneFrom: '{from} – {to} arasında rəqəm yoxdur',
    undrawn: 'Yalnız cədvəldə: {n} rəqəm, o cümlədən: {who}.',
  },
  ru: {
    added: 'сумма чисел: {n}',
    addedOne: 'одно число',
    among: 'в том числе {what}',
    without: 'из них без числа: {n}',
    imprecise: 'точного числа нет',
    notIn: 'не вошло, чтобы никого не посчитать дважды: {n}',
    addedBy: {
      day: 'Сложены по дням, где это возможно.',
      week: 'Сложены по неделям, где это возможно.',
      month: 'Сложены по месяцам, где это возможно.',
      quarter: 'Сложены по кварталам, где это возможно.',
      year: 'Сложены по годам, где это возможно.',
    },
    wider: {
      day: 'За более чем один день',
      week: 'За более чем одну неделю',
      month: 'За более чем один месяц',
      quarter: 'За более чем один квартал',
      year: 'За более чем один год',
    },
    manyWide: 'чисел: {n}, {when}',
    notWhole: {
      day: 'Не весь день',
      week: 'Не вся неделя',
      month: 'Не весь месяц',
      quarter: 'Не весь квартал',
      year: 'Не весь год',
    },
    ownColumns: 'У чисел на стыке — свои столбцы.',
    soFar: 'Нарастающие итоги, последние',
    others: 'остальные вместе: {n}',
    otherTotals: 'остальные итоги по нескольким сторонам вместе: {n}',
    ranked: 'По убыванию числа; наименьшие сложены вместе: {n}.',
    moreSources: 'и ещё {n}',
    bounds: 'Это границы суммы, а не её оценка',
    boundsShown:
      'Диапазон суммы складывает наименьшие и наибольшие значения её частей: это границы, а не оценка.',
    partlyAbout: 'часть чисел приблизительна',
    someTime: 'Когда именно в это время, неизвестно',
    shaded: 'Заливка: когда именно ({when}), неизвестно; линия растёт в конце срока.',
    softLine: 'Размытая линия: около этого числа; её толщина не показывает, насколько близко.',
    limits:
      'Штрихи вдоль линии и тающий конец показывают, в какую сторону от числа может лежать истина.',
    leastSure: 'Сумма показана со статусом наименее надёжной её части',
    until: 'по {when} включительно',
    notAdded: 'Не сложено: {why} ({n}).',
    shownApart: 'Показано отдельно, не сложено: {why}.',
    larger: 'То же в более крупном масштабе; за его пределами: {left}',
    was: 'меньше, было {n}',
    noneSince: '{n} (по {when} включительно); далее данных нет',
    noneFrom: 'Нет данных с {from} по {to}',
    undrawn: 'Только в таблице: чисел — {n}, среди них: {who}.',
  },
  fa: {
    added: 'جمع {n} رقم',
    addedOne: 'یک رقم',
    among: 'از جمله {what}',
    without: '{n} مورد بدون رقم',
    imprecise: 'رقم دقیقی نیست',
    notIn: 'کنار گذاشته تا کسی دو بار شمرده نشود: {n}',
    addedBy: {
      day: 'آنچه جمع‌شدنی است به تفکیک روز جمع شده است.',
      week: 'آنچه جمع‌شدنی است به تفکیک هفته جمع شده است.',
      month: 'آنچه جمع‌شدنی است به تفکیک ماه جمع شده است.',
      quarter: 'آنچه جمع‌شدنی است به تفکیک فصل جمع شده است.',
      year: 'آنچه جمع‌شدنی است به تفکیک سال جمع شده است.',
    },
    wider: {
      day: 'بیش از یک روز',
      week: 'بیش از یک هفته',
      month: 'بیش از یک ماه',
      quarter: 'بیش از یک فصل',
      year: 'بیش از یک سال',
    },
    manyWide: '{n} رقم، {when}',
    notWhole: {
      day: 'نه تمام روز',
      week: 'نه تمام هفته',
      month: 'نه تمام ماه',
      quarter: 'نه تمام فصل',
      year: 'نه تمام سال',
    },
    ownColumns: 'رقمی که به دو بازه می‌رسد ستون خود را دارد.',
    soFar: 'آخرین مجموع‌های تجمعی',
    others: '{n} مورد دیگر با هم',
    otherTotals: '{n} مجموع دیگر از چند طرف با هم',
    ranked: 'از بزرگ‌ترین عدد به کوچک‌ترین؛ {n} موردِ کوچک‌تر با هم جمع شده‌اند.',
    moreSources: 'و {n} منبع دیگر',
    bounds: 'این‌ها حدود مجموع‌اند، نه برآورد آن',
    boundsShown:
      'بازهٔ هر مجموع از جمع کمترین‌ها و بیشترین‌های اجزای آن به دست می‌آید: حدود است، نه برآورد.',
    partlyAbout: 'برخی از آن‌ها تقریبی',
    someTime: 'زمان دقیق آن در این مدت معلوم نیست',
    shaded: 'سایه‌دار: زمان دقیق در {when} معلوم نیست؛ خط در پایان بالا می‌رود.',
    softLine: 'خط نرم: حدود این شمار؛ پهنای آن میزان نزدیکی را نشان نمی‌دهد.',
    limits:
      'خط‌های کوتاه در امتداد خط و انتهای محو آن نشان می‌دهند که عدد واقعی در کدام سو می‌تواند باشد.',
    leastSure: 'مجموع با وضعیت کم‌اعتبارترین بخش آن رسم شده است',
    until: 'تا {when}',
    notAdded: 'جمع نشده: {why} ({n}).',
    shownApart: 'جدا نشان داده شده و جمع نشده: {why}.',
    larger: 'همان در مقیاسی بزرگ‌تر؛ بیرون از آن: {left}',
    was: 'کمتر شد، پیش‌تر {n}',
    noneSince: '{n} تا {when}؛ پس از آن رقمی نیست',
    noneFrom: 'از {from} تا {to} رقمی نیست',
    undrawn: 'تنها در جدول: {n} رقم، از جمله: {who}.',
  },
};

/** The words of a language, else the English ones. */
export const viewWords = (lang: string): ViewWords => words[lang.split('-')[0]!] ?? words['en']!;
