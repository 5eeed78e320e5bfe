import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { storySchema, type Schema } from '../../scripts/schema.js';
import { readStory } from '../../src/story/read-story.js';
import { fullStory } from '../fixtures/full-story.js';

type Raw = Record<string, any>;

const schema = storySchema();
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
  schema,
);

test('the schema accepts the full story', () => {
  assert.ok(validate(fullStory()), JSON.stringify(validate.errors?.slice(0, 3)));
});

test('every field has a description for the editor', () => {
  const bare: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || !node) return;
    for (const [key, value] of Object.entries(node as Schema)) {
      if (key === 'properties' && !/\/(if|then)$/.test(path))
        for (const [name, field] of Object.entries(value as Record<string, Schema>))
          if (!field['description'] && name !== '$schema') bare.push(`${path}/${name}`);
      walk(value, `${path}/${key}`);
    }
  };
  walk(schema, '');
  assert.deepEqual(bare, []);
});

/** Changes that both the schema and the reader must see. */
const wrong: Record<string, (raw: Raw) => void> = {
  'another version': (raw) => (raw['version'] = 2),
  'no version': (raw) => delete raw['version'],
  'no title': (raw) => delete raw['title'],
  'an unknown key': (raw) => (raw['events'][0].tittle = 'x'),
  'a missing id': (raw) => delete raw['figures'][5].id,
  'an id that is no slug': (raw) => (raw['figures'][5].id = 'Two Words'),
  'an unknown status': (raw) => (raw['events'][0].status = 'rumoured'),
  'an unknown sign': (raw) => (raw['relations'][0].phases[0].sign = 2),
  'an unknown bound': (raw) => (raw['figures'][0].number.bound = 'more'),
  'no bound': (raw) => delete raw['figures'][0].number.bound,
  'an unknown role': (raw) => (raw['events'][0].parties[0].role = 'aggressor'),
  'an unknown act': (raw) => (raw['claims'][0].act = 'shouts'),
  'an unknown kind': (raw) => (raw['events'][0].kind = 'picnic'),
  'an unknown category': (raw) => (raw['figures'][0].category = 'children'),
  'a status spelt otherwise': (raw) => (raw['events'][0].status = 'Confirmed'),
  'claimed by nobody': (raw) => (raw['figures'][0].status = 'claimed'),
  'claimed by nobody, a party': (raw) => delete raw['events'][0].parties[1].claimedBy,
  'a measure without its unit': (raw) => delete raw['figures'][5].unit,
  'a negative number': (raw) => (raw['figures'][0].number.value = -1),
  'a part of a person': (raw) => (raw['figures'][0].number.value = 2.5),
  'more than there are people': (raw) => (raw['figures'][0].number.value = 1e15),
  'a bare number': (raw) => (raw['figures'][0].number = 280),
  'two forms of a number': (raw) => (raw['figures'][0].number.low = 3),
  'no form of a number': (raw) => (raw['figures'][0].number = {}),
  'half a range': (raw) => delete raw['figures'][2].number.high,
  'a figure without sources': (raw) => (raw['figures'][0].sources = []),
  'an event without parties': (raw) => (raw['events'][0].parties = []),
  'a relation without phases': (raw) => delete raw['relations'][0].phases,
  'a level of 6': (raw) => (raw['relations'][0].phases[0].level = 6),
  'a date in words': (raw) => (raw['events'][0].when = 'autumn 2020'),
  'a date with slashes': (raw) => (raw['events'][0].when = '2022/10/01'),
  'a time without zone': (raw) => (raw['events'][0].when = '2022-10-01T10:00'),
  'a set of dates': (raw) => (raw['events'][0].when = '{2020,2021}'),
  'a duration in words': (raw) => (raw['events'][0].duration = 'six weeks'),
  'a duration of nothing': (raw) => (raw['events'][0].duration = 'P'),
  'a script for an address': (raw) => (raw['sources'][0].url = 'javascript:alert(1)'),
  'an address with a space': (raw) => (raw['sources'][0].url = 'https://a b'),
  'a language with an underscore': (raw) => (raw['lang'] = 'en_GB'),
  'a text by no language': (raw) => (raw['title'] = { english: 'x', '': 'y' }),
  'a text that is a list': (raw) => (raw['method'] = ['x']),
  'a text too long': (raw) => (raw['method'] = 'x'.repeat(5001)),
  'a list that is an item': (raw) => (raw['places'] = { id: 'a', name: 'A' }),
  'repeats: false': (raw) => (raw['events'][1].repeats = false),
  'settings within settings': (raw) => (raw['chapters'][0]['casualty-chart'].view = {}),
  'a correction without target': (raw) => delete raw['corrections'][0].target,
};

for (const [name, change] of Object.entries(wrong))
  test(`refused by the schema, a problem to the reader: ${name}`, () => {
    const raw = fullStory();
    change(raw);
    assert.equal(validate(raw), false);
    assert.ok(readStory(raw).problems.length > 0);
  });

/** Changes that both must accept. */
const right: Record<string, (raw: Raw) => void> = {
  'no lists': (raw) => {
    for (const [key, value] of Object.entries(raw)) if (Array.isArray(value)) delete raw[key];
  },
  'one reference, not wrapped': (raw) => (raw['events'][0].sources = 'daily'),
  'an id in another script': (raw) => raw['places'].push({ id: 'ստեփանակերտ-2', name: 'x' }),
  'an inline claim with an id': (raw) => (raw['events'][1].claims[1].id = 'own'),
  'a number of zero': (raw) => (raw['figures'][0].number.value = 0),
  'a relative address': (raw) => (raw['sources'][0].url = '../a?b=c:d'),
  ...Object.fromEntries(
    [
      ...['2022', '2022-10', '2022-10-01', '2022-10-01T10:00Z', '2022-10-01T10:00:05+04:00'],
      ...['2022?', '2022-10~', '2022-10-01%', '199X', '20XX', '2022-XX', '2022-10-XX', '2020-23'],
      ...['2020/2022-10', '2020/..', '../2020', '2020/', '/2020', '[2020,2021]', '2020-24/2021~'],
    ].map((when) => [when, (raw: Raw) => void (raw['events'][0].when = when)]),
  ),
};

for (const [name, change] of Object.entries(right))
  test(`accepted by both: ${name}`, () => {
    const raw = fullStory();
    change(raw);
    if (name === 'no lists') assert.equal(raw['events'], undefined);
    assert.ok(validate(raw), JSON.stringify(validate.errors?.slice(0, 3)));
    assert.deepEqual(readStory(raw).problems, []);
  });
