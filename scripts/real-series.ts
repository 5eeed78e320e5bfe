/**
 * Makes stories of real series, and excerpts of at most 60 of their rows for `seeds/`. The whole
 * files are not part of the project; `BACKSTORY_DATA` is the folder that they are in. Run with
 * `node --import tsx scripts/real-series.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A report on Lebanon: what was counted in the hours up to a day, and the totals so far. */
export interface Report {
  readonly report_date: string;
  readonly report_source: string;
  readonly report_period: number;
  readonly killed?: number;
  readonly killed_cum: number;
  readonly injured?: number;
  readonly injured_cum: number;
}

/** A day's running total of personnel losses that one party claims of the other. */
export interface Losses {
  readonly date: string;
  readonly personnel: number;
  readonly 'personnel*': string;
}

const most = 60;
const exact = (value: number) => ({ value, bound: 'exact' });
const publishers: Record<string, string> = { ocha: 'ocha', moph_lb: 'ministry' };

/** The days that the hours up to the end of `date` cover, as EDTF. */
export function daysUpTo(date: string, hours: number): string {
  const first = new Date(Date.parse(date) - (Math.round(hours / 24) - 1) * 864e5);
  const from = first.toISOString().slice(0, 10);
  return from === date ? date : `${from}/${date}`;
}

/** Tallies as wide as their reports last, and running totals, each as the file states it. */
export function lebanonStory(rows: readonly Report[], method: unknown): Record<string, unknown> {
  const figures = rows.flatMap((row) =>
    (['killed', 'injured'] as const).flatMap((measure) => {
      const { report_date: date, report_period: hours } = row;
      const common = {
        measure,
        category: 'not-stated',
        status: 'reported',
        asOf: date,
      };
      const scope = (when: string) => ({ when, place: 'lebanon', sides: ['people'] });
      const tally = row[measure];
      return [
        ...(tally === undefined
          ? []
          : [
              {
                id: `${measure}-${date}`,
                ...common,
                number: exact(tally),
                scope: scope(daysUpTo(date, hours)),
                tally: 'period',
                sources: [publishers[row.report_source], 'techforpalestine'],
              },
            ]),
        {
          id: `${measure}-until-${date}`,
          ...common,
          number: exact(row[`${measure}_cum`]),
          scope: scope(date),
          tally: 'cumulative',
          // The data set carries one total on from one publisher to the next.
          sources: ['techforpalestine'],
        },
      ];
    }),
  );
  return {
    version: 1,
    id: 'lebanon-casualties',
    lang: 'en',
    title: {
      en: 'Killed and injured in Lebanon, as reported',
      fa: 'کشته‌ها و زخمی‌ها در لبنان، بنا بر گزارش‌ها',
      ru: 'Убитые и раненые в Ливане, по сообщениям',
      az: 'Livanda ölənlər və yaralananlar, məlumatlara görə',
    },
    asOf: rows.at(-1)!.report_date,
    method,
    actors: [
      {
        id: 'people',
        name: {
          en: 'People in Lebanon',
          fa: 'مردم در لبنان',
          ru: 'Люди в Ливане',
          az: 'Livandakı insanlar',
        },
        short: 'LBN',
        kind: 'population',
      },
    ],
    places: [{ id: 'lebanon', name: { en: 'Lebanon', fa: 'لبنان', ru: 'Ливан', az: 'Livan' } }],
    sources: [
      {
        id: 'techforpalestine',
        title: 'TechForPalestine datasets, Lebanon casualties',
        kind: 'dataset',
        licence: 'Public domain',
      },
      { id: 'ocha', title: 'UN OCHA', kind: 'un' },
      { id: 'ministry', title: 'Lebanese Ministry of Public Health', kind: 'official' },
    ].filter(
      ({ id }) =>
        id === 'techforpalestine' || rows.some((row) => publishers[row.report_source] === id),
    ),
    figures,
  };
}

/** Running totals that one army claims of its opponent, "about" and "more" as the file has them. */
export function lossesStory(rows: readonly Losses[], method: unknown): Record<string, unknown> {
  return {
    version: 1,
    id: 'claimed-personnel-losses',
    lang: 'en',
    title: {
      en: 'Russian personnel losses, as Ukraine’s General Staff claims them',
      fa: 'تلفات نیروی انسانی روسیه، به ادعای ستاد کل اوکراین',
      ru: 'Потери личного состава России, по утверждению Генштаба Украины',
      az: 'Rusiyanın şəxsi heyət itkiləri, Ukrayna Baş Qərargahının iddiasına görə',
    },
    asOf: rows.at(-1)!.date,
    method,
    actors: [
      {
        id: 'russia',
        name: { en: 'Russia', fa: 'روسیه', ru: 'Россия', az: 'Rusiya' },
        short: 'RUS',
        kind: 'state',
      },
      {
        id: 'ukraine',
        name: { en: 'Ukraine', fa: 'اوکراین', ru: 'Украина', az: 'Ukrayna' },
        short: 'UKR',
        kind: 'state',
      },
    ],
    sources: [
      {
        id: 'general-staff',
        title: 'General Staff of the Armed Forces of Ukraine',
        kind: 'official',
        party: 'ukraine',
      },
      {
        id: 'dataset',
        title: '2022-Ukraine-Russia-War-Dataset',
        kind: 'dataset',
        licence: 'MIT',
      },
    ],
    figures: rows.map(({ date, personnel, 'personnel*': qualifier }) => ({
      id: `losses-${date}`,
      measure: 'other',
      unit: {
        en: 'personnel losses',
        fa: 'تلفات نیروی انسانی',
        ru: 'потери личного состава',
        az: 'şəxsi heyət itkisi',
      },
      number: { value: personnel, bound: qualifier === 'more' ? 'over' : 'about' },
      scope: { when: date, sides: ['russia'] },
      category: 'not-stated',
      tally: 'cumulative',
      status: 'claimed',
      claimedBy: 'ukraine',
      sources: ['general-staff', 'dataset'],
      asOf: date,
    })),
  };
}

/** Rows that say "more", and the last of each month, up to 60. */
export function someLosses(rows: readonly Losses[]): Losses[] {
  const kept = rows.filter(
    (row, i) =>
      !i || row['personnel*'] === 'more' || rows[i + 1]?.date.slice(0, 7) !== row.date.slice(0, 7),
  );
  return kept.slice(-most);
}

/** Of one conflict the rows that are hard to read, and others, up to 60, in the order of the file. */
export function someOfUcdp(rows: readonly (readonly string[])[], dyad: string): string[][] {
  const [head = [], ...body] = rows;
  const at = (row: readonly string[], name: string): string => row[head.indexOf(name)]!;
  const own = body.filter((row) => at(row, 'dyad_name') === dyad);
  const hard = own.filter((row) => {
    const [low, best, high] = ['low', 'best', 'high'].map((name) => Number(at(row, name)));
    return low! > best! || best! > high! || best! > 100 || row.some((cell) => cell.includes('\n'));
  });
  const rest = own.filter((row) => !hard.includes(row));
  const kept = new Set([...hard, ...rest].slice(0, most));
  return [[...head], ...own.filter((row) => kept.has(row)).map((row) => [...row])];
}

const about = {
  lebanon: {
    en: 'The 56 reports from October 2023 to December 2024, of 187 in the file, each on one to 73 days. The first gives only a total so far. TechForPalestine datasets, public domain.',
    fa: '۵۶ گزارش از اکتبر ۲۰۲۳ تا دسامبر ۲۰۲۴، از ۱۸۷ گزارش فایل، هر یک دربارهٔ ۱ تا ۷۳ روز. گزارش نخست فقط مجموع تا آن روز را می‌دهد. مجموعه‌داده‌های TechForPalestine، مالکیت عمومی.',
    ru: '56 сообщений с октября 2023 года по декабрь 2024 года из 187 в файле, каждое за 1–73 дня. Первое даёт только итог на тот день. Наборы данных TechForPalestine, общественное достояние.',
    az: 'Fayldakı 187 məlumatdan 2023-cü ilin oktyabrından 2024-cü ilin dekabrınadək olan 56-sı, hər biri 1–73 gün üçün. Birincisi yalnız o günədək olan yekunu verir. TechForPalestine məlumat dəstləri, ictimai mülkiyyət.',
  },
  losses: {
    en: 'Claimed by one party of its opponent; nobody else’s numbers are here. What counts as a loss is not said in the file: it need not mean killed. 60 of 1,626 daily totals: the first, those called “more”, and the last of each month. 2022-Ukraine-Russia-War-Dataset, MIT licence.',
    fa: 'ادعای یک طرف دربارهٔ طرف مقابل؛ ارقام دیگران در اینجا نیست. فایل نمی‌گوید تلفات چه معنایی دارد: لزوماً به معنای کشته نیست. ۶۰ رقم از ۱۶۲۶ مجموع روزانه. \u200e2022-Ukraine-Russia-War-Dataset، مجوز MIT.',
    ru: 'Утверждение одной стороны о противнике; чужих чисел здесь нет. Что считается потерями, в файле не сказано: это не обязательно убитые. 60 из 1626 ежедневных итогов. 2022-Ukraine-Russia-War-Dataset, лицензия MIT.',
    az: 'Bir tərəfin rəqibi haqqında iddiası; başqalarının rəqəmləri burada yoxdur. Faylda itkinin nə demək olduğu deyilmir: mütləq ölən demək deyil. 1626 gündəlik yekundan 60-ı. 2022-Ukraine-Russia-War-Dataset, MIT lisenziyası.',
  },
};

async function write(from: string): Promise<void> {
  const { parseDelimited } = await import('../src/story/csv.js');
  const read = (name: string): string => readFileSync(`${from}/${name}`, 'utf8');
  const seed = (name: string): URL => new URL(`../seeds/${name}`, import.meta.url);
  // A figure a line, so that a change can be read.
  const json = (name: string, { figures, ...story }: Record<string, unknown>): void => {
    const lines = (figures as unknown[]).map((figure) => JSON.stringify(figure)).join(',\n');
    const head = JSON.stringify(story, null, 1).slice(0, -2);
    writeFileSync(seed(name), `${head},\n "figures": [\n${lines}\n ]\n}\n`);
  };
  const reports = JSON.parse(read('tfp_lebanon_casualties_daily.min.json')) as (Report & {
    phase: number;
  })[];
  const first = reports.filter(({ phase }) => phase === 1).slice(0, most);
  json('lebanon-2023-2024.story.json', lebanonStory(first, about.lebanon));
  const losses = JSON.parse(read('ru_losses_personnel_claimed_by_ua.json')) as Losses[];
  json('claimed-losses.story.json', lossesStory(someLosses(losses), about.losses));
  const cells = parseDelimited(read('ucdpged_sample.lean.csv')).rows as string[][];
  const quoted = (cell: string): string =>
    /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const some = someOfUcdp(cells, 'Government of Afghanistan - Taleban');
  writeFileSync(
    seed('ucdp-afghanistan.csv'),
    `${some.map((row) => row.map(quoted).join(',')).join('\n')}\n`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await write(process.env['BACKSTORY_DATA'] ?? '../shared/data');
