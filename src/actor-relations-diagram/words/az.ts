import type { Some } from '../../locale/complete.js';
import { listed } from '../../locale/languages.js';
import { numberInWords } from '../../story/quantity.js';
import type { RelationsWords } from './types.js';

const digits = (n: number): string => numberInWords(n, 'az');

export const words: Some<RelationsWords> = {
  views: { diagram: 'Sxem', list: 'Siyahı', table: 'Cədvəl' },
  headline: (names, rest) =>
    `${rest ? `${names.join(', ')} və daha ${digits(rest)} tərəf` : listed('az', names)}: kim kiminlə bağlıdır`,
  summary: (now, maybe, past) =>
    [
      `qeydə alınmış ${digits(now)} əlaqə`,
      maybe && `tarixi dəqiq olmayan ${digits(maybe)}`,
      past && `sonuncu dəfə əvvəl qeydə alınmış ${digits(past)}`,
    ]
      .filter(Boolean)
      .join(', ') + '. Bir cüt arasında eyni vaxtda bir neçə əlaqə ola bilər.',
  kinds: {
    'armed-conflict': 'silahlı münaqişə',
    dispute: 'mübahisə',
    protest: 'etiraz',
    sanction: 'sanksiyalar',
    blockade: 'blokada',
    alliance: 'ittifaq',
    partnership: 'tərəfdaşlıq',
    'arms-supply': 'silah tədarükü',
    mediation: 'vasitəçilik',
    peacekeeping: 'sülhməramlılıq',
    control: 'nəzarət',
    'sovereignty-recognition': 'suverenliyin tanınması',
    recognition: 'tanınma',
    membership: 'üzvlük',
    'part-of': 'tərkibindədir',
    trade: 'ticarət',
    other: 'başqa əlaqə',
  },
  actorKinds: {
    state: 'dövlət',
    'de-facto': 'de-fakto hakimiyyət',
    'armed-group': 'silahlı qrup',
    peacekeepers: 'sülhməramlılar',
    organisation: 'təşkilat',
    population: 'əhali',
    person: 'şəxs',
    other: 'başqa tərəf',
    place: 'yer',
  },
  signs: { '-1': 'düşmən', '0': 'işarəsi bildirilmir', '1': 'dost' },
  level: '5 səviyyədən {n}',
  says: '{who} bildirir: {label}',
  someoneSays: 'iddia edilir: {label}',
  lastOnRecord: 'son qeyd: {when}',
  dateUncertain: 'tarix dəqiq deyil',
  undated: 'tarixsiz',
  more: 'və daha {n} siyahıda',
  moreOf: {
    '-1': 'və daha {n} düşmən əlaqə siyahıda',
    '0': 'və işarəsi bildirilməyən daha {n} əlaqə siyahıda',
    '1': 'və daha {n} dost əlaqə siyahıda',
  },
  date: 'Göstərilən tarix',
  by: 'ən geci {when}',
  since: 'Son dəyişiklik: {when}.',
  began: 'Yeni: {ties}.',
  ended: 'Artıq qeydə alınmır: {ties}.',
  past: 'Son qeydi daha əvvəldir: {ties}.',
  nothingNew: 'Yeni qeyd yoxdur.',
  noneEnded: 'Qeydə alınmış heç bir əlaqə kəsilməyib.',
  between: '{from} və {to}',
  directed: '{from} → {to}',
  along: '{from} – «{tie}» əlaqəsi ilə – {to}.',
  ties: (n) => `${digits(n)} əlaqə`,
  noTies: 'Göstəriləcək əlaqə yoxdur.',
  noTiesWhy: 'Materialda əlaqə qeyd olunmayıb. Bu, neytrallıq demək deyil.',
  howToRead: 'Necə oxumalı.',
  forms: {
    fighting: 'İri ziqzaq: döyüş.',
    hostile: 'Ziqzaq: mübahisə və ya başqa düşmənçilik.',
    friendly: 'Qoşa xətt: eyni tərəf və ya onun hissəsi.',
    between: 'Nöqtələr: vasitəçilik və ya mühafizə.',
    plain: 'Sadə xətt: xarakteri bildirilməyən əlaqə.',
  },
  faint: 'Boz: yalnız əvvəl qeydə alınıb və ya tarixi dəqiq deyil.',
  noLine: 'Xətt yoxdursa, əlaqə qeydə alınmayıb; bu, neytrallıq demək deyil.',
  unnamed: (n) => `${digits(n)} ad yalnız siyahıdadır.`,
  tiesInList: 'Əlaqələrin nə olduğu siyahıdadır.',
  columns: {
    from: 'Kimdən',
    to: 'Kimə',
    kind: 'Növ',
    when: 'Nə vaxt',
    sign: 'İşarə',
    label: 'Nə',
    status: 'Status',
    source: 'Mənbə',
  },
};
