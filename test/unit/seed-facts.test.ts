/**
 * The 23 facts of the seed story. Each is compared as one line that holds all of its qualifiers, so
 * that a bound, a status, a claimant or a source that is lost, changed or made up shows.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../src/story/lookup.js';
import { readStory } from '../../src/story/read-story.js';
import { related } from '../../src/story/related.js';
import type {
  Actor,
  Claim,
  Figure,
  Localised,
  Place,
  Relation,
  StoryEvent,
} from '../../src/story/types.js';
import { lachin } from './files.js';

const { story } = readStory(lachin);
const find = lookup(story);

const english = (text?: Localised): string | undefined =>
  typeof text === 'object' ? text['en'] : text;
/** The parts that are stated, in one line. */
const join = (...parts: unknown[]): string => parts.flat().filter(Boolean).join(' | ');
const list = (word: string, ids: readonly string[]): string | false =>
  ids.length > 0 && `${word} ${ids.join(', ')}`;
const stands = (item: { status?: string; claimedBy?: string }): string | undefined =>
  item.claimedBy ? `${item.status} by ${item.claimedBy}` : item.status;
const answer = (item: Pick<StoryEvent, 'response'>): string | false =>
  !!item.response && `${item.response.state} ${item.response.asOf}`;

const eventLine = (item: StoryEvent): string =>
  join(
    english(item.title),
    item.kindWord ?? item.kind,
    [item.when, item.duration, item.repeats && 'repeats', item.place && `at ${item.place}`],
    item.parties.map((one) => [one.actor, one.role, stands(one)].filter(Boolean).join(' ')),
    [stands(item), answer(item), list('concerns', item.concerns), list('from', item.sources)],
  );
const claimLine = (item: Claim): string =>
  join(
    [item.by, english(item.speaker), item.act, item.about],
    [item.against && `against ${item.against}`, english(item.text), answer(item)],
    [list('concerns', item.concerns), list('from', item.sources)],
  );
const figureLine = ({ scope, ...item }: Figure): string =>
  join(
    [english(item.unit) ?? item.measure, Object.values(item.number).join(' '), english(item.words)],
    [scope.when, scope.place, scope.event, list('sides', scope.sides) || 'sides not stated'],
    [item.category, item.tally, stands(item), list('from', item.sources), `as of ${item.asOf}`],
  );
const relationLine = ({ from, to, directed, kindWord, kind, phases }: Relation): string =>
  join(
    [`${from} ${directed ? '→' : '–'} ${to}`, kindWord ?? kind],
    phases
      .map((one) =>
        [
          [`${one.when}: ${one.sign}`, english(one.label), english(one.words)],
          [stands(one), list('from', one.sources)].flat(),
        ].flat(),
      )
      .flat(),
  );
const placeLine = (item: Place): string =>
  join(
    [english(item.name), list('connects', item.connects)],
    item.contestedName.map(({ by, name }) => `${by}: ${english(name)}`),
  );
const actorLine = (item: Actor): string =>
  join(
    [english(item.name), item.kind],
    item.memberOf.map(({ actor, when }) => `of ${actor} ${when}`),
  );

/** An item of any list as one line. */
function line(id: string): string {
  const { events, claims, figures, relations, places, actors } = find;
  const [event, claim, figure] = [events.get(id), claims.get(id), figures.get(id)];
  const [relation, place, actor] = [relations.get(id), places.get(id), actors.get(id)];
  if (event) return eventLine(event);
  if (claim) return claimLine(claim);
  if (figure) return figureLine(figure);
  if (relation) return relationLine(relation);
  if (place) return placeLine(place);
  return actor ? actorLine(actor) : 'not in the story';
}

const facts: [string, Record<string, string>][] = [
  [
    'Azerbaijan’s Foreign Ministry sent a note to Iran’s embassy',
    {
      'note-to-iran':
        'Note to Iran’s embassy asks for clarification | diplomatic-note | 2022-10~ | azerbaijan sender | iran recipient | reported | awaited 2022-10~ | concerns iranian-entry, azerbaijan-iran-note | from news-report',
      'azerbaijan-iran-note':
        'azerbaijan → iran | diplomatic note | 2022-10~: 0 | Note, answer awaited | reported | from news-report',
      'note-announced':
        'azerbaijan | Foreign Ministry | says | other | It asked the embassy to explain the reported entries. | concerns note-to-iran | from news-report',
    },
  ],
  [
    '14 Iranian citizens are reported to have entered; illegal is what Azerbaijan says',
    {
      'entered-14':
        'people | 14 exact | 14 | 2022-10~ | peacekeeping-area | iranian-entry | sides not stated | not-stated | period | reported | from news-report | as of 2022-10~',
      'iranian-entry':
        'Reported entry of 14 Iranian citizens | entry | 2022-10~ | at peacekeeping-area | iranian-citizens carried-out reported | reported | from news-report',
      'entry-illegal':
        'azerbaijan | Aykhan Hajizada | says | other | The crossing was illegal. | concerns iranian-entry | from news-report',
      'peacekeeping-area': 'Area where Armenians live and Russian peacekeepers are stationed',
    },
  ],
  [
    'foreign visits must follow Azerbaijan’s law, says its spokesperson',
    {
      'visits-follow-law':
        'azerbaijan | Aykhan Hajizada, Foreign Ministry spokesperson | says | other | Visitors from abroad have to respect the country’s law, sovereignty and territorial integrity. | concerns iranian-entry | from news-report',
    },
  ],
  [
    'Baku awaits an answer',
    {
      'note-to-iran':
        'Note to Iran’s embassy asks for clarification | diplomatic-note | 2022-10~ | azerbaijan sender | iran recipient | reported | awaited 2022-10~ | concerns iranian-entry, azerbaijan-iran-note | from news-report',
      'answer-awaited':
        'azerbaijan | Aykhan Hajizada | says | other | Baku has yet to hear back. | concerns note-to-iran | from news-report',
    },
  ],
  [
    'state media on both sides traded pointed remarks',
    {
      'state-media-remarks':
        'State media on both sides trade pointed remarks | statement | 2022-10~ | azerbaijan side | iran side | reported | concerns azerbaijan-iran-tension | from news-report',
      'azerbaijan-iran-tension':
        'azerbaijan – iran | tension | 2022-10~: -1 | Tension | reported | from news-report',
    },
  ],
  [
    'Baku voiced discomfort at Tehran’s attitude',
    {
      'baku-discomfort':
        'azerbaijan | criticises | other | against iran | Baku is uneasy about how Tehran has behaved since Armenian control of Karabakh ended, and about the drills. | concerns iran-drills | from news-report',
    },
  ],
  [
    'Iran held wide-scale drills on the shared border, on no stated date',
    {
      'iran-drills':
        'Large Iranian drills on the shared border | drill | /2022-10~ | at azerbaijan-iran-border | iran carried-out | reported | concerns iran-azerbaijan-drills | from news-report',
      'iran-azerbaijan-drills':
        'iran → azerbaijan | drills | /2022-10~: 0 | Drills on the border | reported | from news-report',
      'azerbaijan-iran-border': 'Azerbaijan–Iran border | connects azerbaijan, iran',
    },
  ],
  [
    'Azerbaijan sent experts over mining that it calls illegal',
    {
      'mining-inspection':
        'Azerbaijan sends experts over the mining | inspection | 2022-10~ | at peacekeeping-area | azerbaijan carried-out | reported | concerns mining | from news-report',
      'inspection-announced':
        'azerbaijan | Environment Ministry | says | other | Its experts are to look into the mining and what it does to nature. | concerns mining-inspection | from news-report',
      mining:
        'Mining that Azerbaijan calls illegal | mining | /2022-10~ | at peacekeeping-area | azerbaijan affected claimed by azerbaijan | claimed by azerbaijan | from news-report',
    },
  ],
  [
    'Azerbaijan’s Defence Ministry contacted the Russian command',
    {
      'contact-with-command':
        'Defence Ministry contacts the Russian command | contact | 2022-10~ | azerbaijan sender | russian-peacekeepers recipient | reported | concerns mining-inspection, azerbaijan-peacekeepers-contact | from news-report',
      'azerbaijan-peacekeepers-contact':
        'azerbaijan → russian-peacekeepers | contact | 2022-10~: 0 | Contact over experts’ visit | reported | from news-report',
      'contact-announced':
        'azerbaijan | says | other | The talk was about letting the experts in and how they would work. | concerns contact-with-command | from news-report',
    },
  ],
  [
    'Armenia claims that Azerbaijani civilians blocked the Lachin road; no response is stated',
    {
      'road-blocked':
        'Lachin road said to be blocked | blockade | 2022-10~ | at lachin-road | azerbaijani-civilians carried-out claimed by armenia | claimed by armenia | concerns armenia-karabakh-road | from news-report',
      'armenia-karabakh-road':
        'armenia – karabakh | blockade | 2022-10~: 0 | Lachin road is blocked | by Azerbaijani civilians | claimed by armenia | from news-report',
      'road-claim':
        'armenia | Armenian authorities, on social media | says | responsible | Azerbaijani civilians have closed the road. | concerns road-blocked | from news-report',
    },
  ],
  [
    'the Lachin road links Armenia and Karabakh; the line of cars is Armenia’s claim',
    {
      'lachin-road': 'Lachin road | connects armenia, karabakh',
      khankendi: 'Khankendi | azerbaijan: Khankendi | armenia: Stepanakert',
      'cars-claim':
        'armenia | Armenian authorities, on social media | says | other | Cars stand in a long queue on the way from Khankendi. | concerns road-blocked, lachin-road, khankendi | from news-report',
    },
  ],
  [
    'Azerbaijan and Armenia have been in dispute over Karabakh since the 1990s',
    {
      'karabakh-dispute':
        'armenia – azerbaijan | dispute | 199X/..: -1 | Dispute over Karabakh | reported | from news-report',
    },
  ],
  [
    'Karabakh is recognised as Azerbaijan’s; Armenia held it for about three decades until 2020',
    {
      'karabakh-recognised':
        'azerbaijan → karabakh | sovereignty-recognition | 199X/..: 0 | Internationally recognised as Azerbaijan’s | start not stated; dated with the Armenian control that the report sets it against | reported | from news-report',
      'armenia-held-karabakh':
        'armenia → karabakh | control | 199X/2020: 0 | Held by Armenia | about three decades, until 2020 | reported | from news-report',
      'called-illegal-occupation':
        'news-report | says | other | The newspaper calls the Armenian control an illegal occupation. | concerns armenia-held-karabakh | from news-report',
    },
  ],
  [
    'a first war in the 1990s',
    {
      'first-war':
        'First war over Karabakh | war | 199X | armenia side | azerbaijan side | reported | from news-report',
    },
  ],
  [
    'a second war in the autumn of 2020, of six weeks',
    {
      'second-war':
        'Second war over Karabakh | war | 2020-23 | P6W | armenia side | azerbaijan side | reported | from news-report',
    },
  ],
  [
    'over 6,500 people were killed in it, sides and category not stated',
    {
      'killed-2020':
        'killed | 6500 over | over 6,500 | 2020-23 | second-war | sides not stated | not-stated | period | reported | from news-report | as of 2022-10~',
    },
  ],
  [
    'Russia brokered the truce that ended it',
    {
      'truce-2020':
        'Truce brokered by Russia | ceasefire | 2020-1X | armenia side | azerbaijan side | russia mediator | reported | concerns second-war | from news-report',
      'russia-mediates-armenia':
        'russia → armenia | mediation | 2020-1X: 0 | Brokers truce | reported | from news-report',
      'russia-mediates-azerbaijan':
        'russia → azerbaijan | mediation | 2020-1X: 0 | Brokers truce | reported | from news-report',
    },
  ],
  [
    'under the 2020 deal Armenia ceded territory',
    {
      'territory-ceded':
        'Armenia cedes territory under the truce deal | agreement | 2020-1X | armenia side | azerbaijan side | reported | concerns truce-2020, armenia-held-karabakh | from news-report',
    },
  ],
  [
    'under the same deal Russia stationed peacekeepers, who are still there',
    {
      'peacekeepers-deployed':
        'Russia stations peacekeepers | troop-move | 2020-1X | at peacekeeping-area | russia carried-out | reported | concerns truce-2020, peacekeeping | from news-report',
      peacekeeping:
        'russian-peacekeepers → peacekeeping-area | peacekeeping | 2020-1X/..: 0 | Guard the truce | reported | from news-report',
      'russian-peacekeepers': 'Russian peacekeepers | peacekeepers | of russia 2020-1X/..',
    },
  ],
  [
    'frequent exchanges of fire since then',
    {
      'exchanges-since-2020':
        'Frequent exchanges of fire | fire-exchange | 2020/.. | repeats | at armenia-azerbaijan-border | armenia side | azerbaijan side | reported | from news-report',
    },
  ],
  [
    'fighting in September 2022; that it was the worst since 2020 is the source’s claim',
    {
      'armenia-azerbaijan-fighting':
        'armenia – azerbaijan | armed-conflict | 199X: -1 | First war | reported | from news-report | 2020-23: -1 | Second war | reported | from news-report | 2020/..: -1 | Exchanges of fire | reported | from news-report | 2022-09: -1 | Fighting | reported | from news-report | 2022-10~: -1 | Shoot-out | on the border; each side accuses the other of starting it | reported | from news-report',
      'september-2022-fighting':
        'Fighting called the worst since 2020 | fighting | 2022-09 | armenia side | azerbaijan side | reported | from news-report',
      'called-worst':
        'news-report | says | other | No fighting since 2020 had been worse; who calls it so, the report leaves open. | concerns september-2022-fighting | from news-report',
    },
  ],
  [
    'over 280 people from both sides together were killed in it',
    {
      'killed-2022-09':
        'killed | 280 over | over 280 | 2022-09 | september-2022-fighting | sides armenia, azerbaijan | not-stated | period | reported | from news-report | as of 2022-10~',
    },
  ],
  [
    'a shoot-out on the border, for which each side accuses the other',
    {
      'shoot-out':
        'Shoot-out on the border | fire-exchange | 2022-10~ | at armenia-azerbaijan-border | armenia side | azerbaijan side | reported | from news-report',
      'armenia-accuses-azerbaijan':
        'armenia | accuses | started | against azerbaijan | concerns shoot-out | from news-report',
      'azerbaijan-accuses-armenia':
        'azerbaijan | accuses | started | against armenia | concerns shoot-out | from news-report',
    },
  ],
];

test('there are 23 facts', () => assert.equal(facts.length, 23));
facts.forEach(([fact, items], i) =>
  test(`fact ${i + 1}: ${fact}`, () => {
    for (const [id, expected] of Object.entries(items)) assert.equal(line(id), expected, id);
  }),
);

test('every claim, figure, event and tie of the story belongs to a fact', () => {
  const told = new Set(facts.flatMap(([, items]) => Object.keys(items)));
  for (const { id } of [...story.claims, ...story.figures, ...story.events, ...story.relations])
    assert.ok(told.has(id), id);
});

test('a tie lasts as long as the events that are episodes of it', () => {
  const of = (event: string): readonly string[] => related(story, event).relations;
  for (const event of ['exchanges-since-2020', 'september-2022-fighting', 'shoot-out'])
    assert.deepEqual(of(event), ['armenia-azerbaijan-fighting'], event);
  assert.deepEqual(of('note-to-iran'), ['azerbaijan-iran-note']);
  assert.deepEqual(of('road-blocked'), ['armenia-karabakh-road']);
});

test('the two accusations of the shoot-out are a pair', () => {
  assert.equal(find.pairOf('armenia-accuses-azerbaijan')?.id, 'azerbaijan-accuses-armenia');
});

test('the one source is a newspaper report with no date or publisher of its own', () => {
  assert.equal(story.sources.length, 1);
  const { id, kind, title, publisher, published, url, party } = story.sources[0]!;
  assert.deepEqual([id, kind], ['news-report', 'news']);
  assert.deepEqual([publisher, published, url, party], Array(4).fill(undefined));
  assert.match(String(english(title)), /Newspaper report/);
});

test('titles, names, wordings and labels are in all four languages', () => {
  const texts = [
    [story.title, story.method],
    [...story.actors, ...story.places].map(({ name }) => name),
    [...story.events, ...story.sources, ...story.chapters].map(({ title }) => title),
    story.figures.map(({ words }) => words),
    story.relations.flatMap(({ phases }) => phases.map(({ label }) => label)),
  ].flat();
  for (const text of texts)
    assert.deepEqual(Object.keys(text ?? {}).sort(), ['az', 'en', 'fa', 'ru'], english(text));
});
