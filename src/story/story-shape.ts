/** The shape of a story file, version 1: the one source of types, reader and JSON Schema. */
import * as rules from './rules.js';
import type { Quantity } from './quantity.js';
import {
  assumed,
  byKey,
  deciding,
  list,
  object,
  opt,
  orElse,
  wanted,
  wantedList,
  type Localised,
  type Shape,
} from './shape.js';
import {
  bool,
  claimOrRef,
  count,
  duration,
  edtf,
  id,
  kinds,
  language,
  link,
  localised,
  oneOf,
  ref,
  settings,
  slug,
  text,
  version,
  yes,
} from './values.js';

/** A name, for which the item's id can stand in. */
const name: Shape<Localised> = orElse(localised, (item) => String(item['id'] ?? ''));
const who = ref('actors', 'sources');
const sources = list(ref('sources'));
const statusOf = oneOf('confirmed', 'reported', 'claimed', 'disputed', 'estimated', 'withdrawn');
const contestedName = list(object({ by: who, name: localised }));
const response = opt(
  object({ state: oneOf('awaited', 'none-found', 'not-sought'), asOf: opt(edtf) }),
);
/** What a kind's own word is kept in. */
const kindWord = opt(text);
const kind = <const V extends string>(...values: V[]): Shape<V | 'other'> =>
  kinds('kindWord', ...values);

export const source = object({
  id,
  title: name,
  publisher: opt(localised),
  url: opt(link),
  archived: opt(link),
  kind: kind('official', 'news', 'un', 'ngo', 'academic', 'dataset', 'social'),
  kindWord,
  party: opt(ref('actors')),
  published: opt(edtf),
  accessed: opt(edtf),
  quote: opt(localised),
  licence: opt(text),
});

export const actor = object(
  {
    id,
    name,
    short: wanted(localised),
    kind: kind(
      'state',
      'de-facto',
      'armed-group',
      'peacekeepers',
      'organisation',
      'population',
      'person',
    ),
    kindWord,
    memberOf: list(object({ actor: ref('actors'), when: opt(edtf) })),
    contestedName,
  },
  rules.short,
);

export const place = object(
  { id, name, contestedName, connects: list(ref('actors', 'places')) },
  rules.connects,
);

const low = object({ low: count(), best: opt(count()), high: count() }, rules.range);
const value = object({
  value: count(),
  bound: assumed(oneOf('exact', 'about', 'over', 'at-least', 'up-to', 'under'), 'exact'),
});
const number: Shape<Quantity> = byKey<Quantity>({
  low,
  value,
  vague: object({ vague: yes, words: opt(text) }),
  unknown: object({ unknown: yes }),
});

export const figure = object(
  {
    id,
    measure: kinds('unit', 'killed', 'injured', 'missing', 'captured', 'displaced'),
    unit: opt(localised),
    number,
    words: opt(localised),
    scope: object({
      when: edtf,
      place: opt(ref('places')),
      event: opt(ref('events')),
      sides: list(ref('actors')),
      affiliation: opt(oneOf('belongs-to', 'caused-by')),
    }),
    category: orElse(
      oneOf('combatant', 'civilian', 'mixed', 'unknown', 'not-stated'),
      () => 'not-stated' as const,
    ),
    tally: assumed(oneOf('period', 'cumulative'), 'period'),
    late: opt(count()),
    status: statusOf,
    claimedBy: opt(who),
    sources: list(ref('sources'), 1),
    asOf: opt(edtf),
    contradicts: list(ref('figures')),
    supersedes: list(ref('figures')),
  },
  rules.figure,
);

export const claim = object(
  {
    id,
    by: who,
    speaker: opt(localised),
    act: oneOf('says', 'accuses', 'denies', 'confirms', 'admits', 'criticises', 'retracts'),
    about: kinds('aboutWord', 'started', 'responsible', 'casualties', 'location'),
    aboutWord: kindWord,
    against: opt(ref('actors')),
    text: opt(localised),
    made: opt(edtf),
    concerns: list(ref()),
    answers: list(ref('claims')),
    response,
    figures: list(ref('figures')),
    sources,
    assessment: opt(object({ by: localised, verdict: localised, sources })),
  },
  rules.claim,
);

const party = object(
  {
    actor: ref('actors'),
    role: oneOf('side', 'carried-out', 'sender', 'recipient', 'mediator', 'affected', 'in-control'),
    status: deciding(statusOf),
    claimedBy: opt(who),
  },
  rules.claimant,
);

export const event = object(
  {
    id,
    when: edtf,
    duration: opt(duration),
    repeats: opt(yes),
    title: name,
    text: opt(localised),
    place: opt(ref('places')),
    kind: kind(
      'fire-exchange',
      'fighting',
      'attack',
      'war',
      'ceasefire',
      'blockade',
      'incursion',
      'drill',
      'inspection',
      'diplomatic-note',
      'statement',
      'agreement',
      'meeting',
      'troop-move',
    ),
    kindWord,
    parties: wantedList(party),
    claims: list(claimOrRef),
    figures: list(ref('figures')),
    status: statusOf,
    claimedBy: opt(who),
    response,
    concerns: list(ref()),
    sources: wantedList(ref('sources')),
    partOf: opt(ref('events')),
  },
  rules.event,
);

const phase = object(
  {
    when: edtf,
    sign: oneOf(-1, 0, 1),
    level: opt(count(5)),
    label: opt(localised),
    words: opt(localised),
    status: deciding(statusOf),
    claimedBy: opt(who),
    sources,
  },
  rules.claimant,
);

export const relation = object(
  {
    id,
    from: ref('actors', 'places'),
    to: ref('actors', 'places'),
    directed: orElse(bool, () => false),
    kind: kind(
      'armed-conflict',
      'dispute',
      'protest',
      'sanction',
      'blockade',
      'alliance',
      'partnership',
      'arms-supply',
      'mediation',
      'peacekeeping',
      'control',
      'sovereignty-recognition',
      'recognition',
      'membership',
      'trade',
    ),
    kindWord,
    phases: wantedList(phase),
  },
  rules.relation,
);

export const correction = object({
  // Not a reference: what was removed for good is no longer there to be found.
  target: slug,
  made: edtf,
  kind: kind('number', 'attribution', 'date', 'removal', 'clarification'),
  kindWord,
  was: opt(localised),
  now: opt(localised),
  reason: wanted(localised),
  sources,
});

export const chapter = object({
  id,
  title: name,
  text: wanted(localised),
  period: opt(edtf),
  at: opt(edtf),
  selected: opt(ref()),
  'casualty-chart': opt(settings),
  'border-exchange-timeline': opt(settings),
  'actor-relations-diagram': opt(settings),
});

/** The fields of the file itself; `read-story.ts` walks them list by list. */
export const storyFields = {
  version: assumed(version, 1),
  id: orElse(slug, () => 'story'),
  lang: wanted(language),
  title: wanted(localised),
  asOf: wanted(edtf),
  revision: opt(count()),
  updated: opt(edtf),
  canonical: opt(link),
  method: opt(localised),
  actors: list(actor),
  places: list(place),
  sources: list(source),
  figures: list(figure),
  claims: list(claim),
  events: list(event),
  relations: list(relation),
  corrections: list(correction),
  chapters: list(chapter),
};
