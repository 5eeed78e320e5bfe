/** A UCDP table taken over as it was made says what reading it says. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { atOnce } from '../../src/frame/slices.js';
import { parseDelimited } from '../../src/story/csv.js';
import { readStory } from '../../src/story/read-story.js';
import { storyFromRows } from '../../src/story/rows.js';
import type { Story } from '../../src/story/types.js';
import { ucdpStory } from '../../src/story/ucdp-story.js';
import { published } from './files.js';

type Rows = readonly Record<string, unknown>[] | readonly (readonly unknown[])[];

/** The story taken over, and the one that reading gives of the same rows. */
function bothOf(rows: Rows): { taken: Story | undefined; read: Story } {
  const { story } = storyFromRows(rows);
  const { story: again } = storyFromRows(rows);
  return { taken: atOnce(ucdpStory(again)), read: readStory(story).story };
}

const row = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ id: 7, type_of_violence: 1, side_a: 'Government of North', side_b: 'South' },
  ...{ where_coordinates: 'Hill town', where_description: 'near the river', date_prec: 1 },
  ...{ date_start: '2020-01-01', date_end: '2020-01-02', low: 1, best: 2, high: 4 },
  ...change,
});

const odd = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('a\u0000b', '\u0007', ' x ', 'İstanbul', '§', 'x'.repeat(6000), 'ünïcode', ''),
);
const count = fc.oneof(
  fc.nat(40),
  fc.constantFrom(-1, 1.5, 2e10, 1e300, NaN, '12', 'many', '', null, '1,000'),
);
const day = fc.constantFrom('2020-01-01', '2020-02-30', '2020-03', '2020', '01/02/2020', 'May', '');
const rows = fc.array(
  fc.record(
    {
      ...{ id: fc.oneof(fc.nat(20), odd), type_of_violence: fc.constantFrom(1, 2, 3, '3') },
      ...{ side_a: odd, side_b: odd, where_coordinates: odd, where_description: odd },
      ...{ date_prec: fc.constantFrom(1, 4, 5, '4'), date_start: day, date_end: day },
      ...{ low: count, best: count, high: count },
    },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 6 },
);

test('a table that is taken over says what reading it says, whatever is in it', () => {
  let times = 0;
  fc.assert(
    fc.property(rows, (given) => {
      const { taken, read } = bothOf(given.map((one) => row(one)));
      if (!taken) return;
      times++;
      assert.deepEqual(taken, read);
    }),
    { numRuns: 2000 },
  );
  assert.ok(times > 200, `${times} tables were taken over`);
});

test('rows as they are published are taken over, a range out of order too', () => {
  const { taken, read } = bothOf([
    row(),
    row({ id: 8, type_of_violence: 3, side_b: 'Civilians', low: 5, best: 5, high: 4 }),
    row({ id: 9, date_prec: 4, low: 0, best: 0, high: 0, where_description: undefined }),
  ]);
  assert.deepEqual(taken, read);
  assert.equal(taken!.events.length, 3);
});

test('what only reading mends is left to it', () => {
  const taken = (change: Record<string, unknown>) => bothOf([row(), row(change)]).taken;
  assert.ok(taken({ id: 8 }));
  assert.equal(taken({ where_description: 'a\u0007b' }), undefined);
  assert.equal(taken({ where_description: 'x'.repeat(6000) }), undefined);
  assert.equal(taken({ low: 2e10, best: 2e10, high: 2e10 }), undefined);
});

const ucdp = published('ucdpged_sample.lean.csv');
test('the whole of a published file is taken over', { skip: !existsSync(ucdp) }, () => {
  const { rows } = parseDelimited(readFileSync(ucdp, 'utf8'));
  const { taken, read } = bothOf(rows);
  assert.deepEqual(taken, read);
});
