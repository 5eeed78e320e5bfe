import type { CellName } from './cell-names.js';
import { cleanCell, fold } from './cell-text.js';
import { parseEdtf, type Edtf } from './edtf.js';
import { slugOf } from './reading.js';

/** An item of a story file before it is read: design §3's fields, not yet checked. */
export type RawItem = Record<string, unknown> & { id: string };
type Named = 'actors' | 'places' | 'sources' | 'events';
type List = Named | 'figures' | 'relations';

const TABLE = {
  en: 'Table in this article',
  az: 'Bu məqalədəki cədvəl',
  ru: 'Таблица в этой статье',
  fa: 'جدول همین مقاله',
};
/** What a table is called that came as a file. */
const FILE = {
  en: 'Data file {}',
  az: 'Məlumat faylı {}',
  ru: 'Файл данных {}',
  fa: 'پروندهٔ دادهٔ {}',
};
const UNSTATED = {
  en: 'not stated',
  az: 'göstərilməyib',
  ru: 'не указан',
  fa: 'ذکر نشده',
};
const isFile = /^\S+\.\w{2,4}$/;
const LINK = /https?:\/\/[^\s<>"]+/;

/** At most five letters for a name: its initials, or its beginning. */
function shorten(name: string, taken: Set<string>): string {
  const words = name.split(/[^\p{L}\p{N}\p{M}]+/u).filter((w) => w && !/^(?:of|the|and)$/i.test(w));
  const letters = [...words.join('')];
  const initials = words.map((word) => [...word][0]).slice(0, 5);
  const upper = (list: readonly (string | undefined)[]): string => list.join('').toUpperCase();
  const tries =
    letters.length <= 5 && words.length === 1
      ? [name]
      : [
          ...(words.length > 1 ? [upper(initials)] : []),
          ...[3, 4, 5].map((n) => upper(letters.slice(0, n))),
        ];
  let short = tries.find((one) => !taken.has(one) && [...one].length <= 5);
  for (let n = 2; !short; n++) {
    const numbered = upper(letters.slice(0, 5 - String(n).length)) + n;
    if (!taken.has(numbered)) short = numbered;
  }
  taken.add(short);
  return short;
}

/** A raw story under construction: items are made from names, each name once. */
export class Draft {
  readonly lists: Record<List, RawItem[]> = {
    actors: [],
    places: [],
    sources: [],
    events: [],
    figures: [],
    relations: [],
  };
  /** What was corrected, by the ids of what it is about. */
  readonly #corrections: { target: string; made: string; kind: string }[] = [];
  /** The last date that a row says it is as of. */
  #asOf: Edtf | undefined;
  readonly #ids = new Set<string>();
  readonly #counts = new Map<string, number>();
  /** Items by their names, as written and folded. */
  readonly #byName: Record<Named, Map<string, RawItem>> = {
    actors: new Map(),
    places: new Map(),
    sources: new Map(),
    events: new Map(),
  };
  readonly #shorts = new Set<string>();
  /** All dates given for an event that is named in several rows. */
  readonly #dates = new Map<RawItem, Set<string>>();
  readonly #name: string;
  readonly #unnamed: typeof TABLE;

  /**
   * @param name the table's file name or title, if any
   * @param isTable whether it is one: a list of objects is none that a reader could look at
   */
  constructor(name: string, isTable = true) {
    this.#name = name;
    this.#unnamed = isTable ? TABLE : UNSTATED;
  }

  /** An id that nothing else has, from the words that make the item what it is. */
  id(...words: string[]): string {
    const base = slugOf(words.join('-').slice(0, 200)) || 'item';
    let id = base;
    while (this.#ids.has(id)) {
      const n = this.#counts.get(base) ?? 2;
      this.#counts.set(base, n + 1);
      id = `${base}-${n}`;
    }
    this.#ids.add(id);
    return id;
  }

  add(list: List, item: RawItem): RawItem {
    this.lists[list].push(item);
    return item;
  }

  /** That an item was corrected, when, and what was. */
  correct(target: string, made: string, reason: string, sources: readonly string[]): void {
    const one = { target, made, kind: 'clarification', ...(reason && { reason }), sources };
    this.#corrections.push(one);
  }

  /** Takes note of what a row says that it is as of: nothing else in a table tells its age. */
  asOf(text: string | undefined): string | undefined {
    const date = parseEdtf(text ?? '');
    if (!('error' in date) && !(this.#asOf && this.#asOf.start > date.start)) this.#asOf = date;
    return text;
  }

  #named(list: Named, name: string, make: () => RawItem): RawItem {
    const known = this.#byName[list];
    let item = known.get(name);
    if (item) return item;
    const folded = fold(name);
    item = known.get(folded) ?? this.add(list, make());
    known.set(folded, item).set(name, item);
    return item;
  }

  actor(name: string, kind = 'other'): string {
    return this.#named('actors', name, () => ({
      id: this.id(name),
      name,
      short: shorten(name, this.#shorts),
      kind,
    })).id;
  }

  place(name: string): string {
    return this.#named('places', name, () => ({ id: this.id('place', name), name })).id;
  }

  /** A source by title; an address in the text becomes its link. */
  source({ text, exact }: CellName, link = ''): string {
    const own = exact ? undefined : LINK.exec(text)?.[0];
    const url = LINK.exec(link)?.[0] ?? own;
    const host = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url ?? '')?.[1];
    const rest = own ? text.replace(own, '').replace(/[\s()<>]+$/, '') : text;
    const title = rest || host || text;
    return this.#named('sources', title, () => ({
      id: this.id('source', title),
      title,
      kind: 'other',
      ...(url && { url }),
    })).id;
  }

  /** The source of what names none: the table itself, of which nobody asks when it was published. */
  table(): string {
    const name = this.#name;
    const called = (template: string): string => template.replace('{}', () => name);
    const file = (): object =>
      Object.fromEntries(Object.entries(FILE).map(([lang, template]) => [lang, called(template)]));
    return this.#named('sources', '', () => ({
      id: this.id('source', name || 'table'),
      title: isFile.test(name) ? file() : name || this.#unnamed,
      kind: 'other',
      kindWord: 'table',
    })).id;
  }

  isTable(source: string): boolean {
    return this.#byName.sources.get('')?.id === source;
  }

  /** An event that figures name; its dates, sides and sources gather from all of them. */
  event(name: string, when: string, sides: readonly string[], sources: readonly string[]): string {
    const event = this.#named('events', name, () => ({
      id: this.id('event', name),
      when,
      title: name,
      kind: 'other',
      parties: [],
      status: 'reported',
      sources: [],
    }));
    const dates = this.#dates.get(event) ?? new Set();
    this.#dates.set(event, dates.add(when));
    const parties = event['parties'] as { actor: string; role: string }[];
    for (const actor of sides)
      if (!parties.some((party) => party.actor === actor)) parties.push({ actor, role: 'side' });
    event['sources'] = [...new Set([...(event['sources'] as string[]), ...sources])];
    return event.id;
  }

  /** The story file, version 1. */
  story(lang: string): Record<string, unknown> {
    for (const [event, dates] of this.#dates) event['when'] = hull([...dates]);
    for (const source of this.lists.sources) {
      const party = this.#byName.actors.get(fold(cleanCell(source['title'])));
      if (party) source['party'] = party.id;
    }
    return {
      version: 1,
      id: slugOf(this.#name.replace(/\.\w{2,4}$/, '')) || 'table',
      lang,
      title: this.#name || TABLE,
      ...(this.#asOf && { asOf: this.#asOf.text }),
      ...this.lists,
      ...(this.#corrections.length && { corrections: this.#corrections }),
    };
  }
}

/** From the first to the last of several dates; the first, where no interval can be made. */
function hull(dates: readonly string[]): string {
  const first = dates[0]!;
  if (dates.length === 1) return first;
  const parsed = dates.map(parseEdtf).filter((date): date is Edtf => !('error' in date));
  const start = parsed.reduce((a, b) => (b.start < a.start ? b : a));
  const end = parsed.reduce((a, b) => (b.end > a.end ? b : a));
  const value = `${start.text}/${end.text}`;
  return start === end ? start.text : 'error' in parseEdtf(value) ? first : value;
}
