/** In which order running totals stand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartOfFigures, figure, type Raw } from './small-figures.js';

test('small lines stand as columns do: greatest first, one side beside itself, no claim first', async () => {
  const of = (side: string, count: number, change: Raw = {}): Raw[] =>
    ['01', '02'].map((month) =>
      figure(`2018-${month}`, count, {
        scope: { when: `2018-${month}`, sides: [side] },
        ...change,
      }),
    );
  const claim = { status: 'claimed', claimedBy: 'north' };
  const figures = [
    ...['a', 'b', 'c', 'd', 'e', 'f'].flatMap((side, i) => of(side, 10 + i)),
    ...of('south', 12),
    ...of('a', 5000, claim),
    ...of('only-claimed', 13, claim),
  ];
  for (const all of [figures, [...figures].reverse()]) {
    const { picture } = await chartOfFigures(all, { view: 'cumulative' });
    const names = picture.shapes.flatMap((shape) =>
      shape.type === 'text' && shape.size === 15 ? shape.text.split(',')[0]! : [],
    );
    assert.deepEqual(
      [...new Set(names)].slice(0, 4),
      ['F', 'E', 'D', 'Only-claimed'],
      `${names.join()}`,
    );
    assert.equal(names.lastIndexOf('A') - names.indexOf('A'), 1, `${names.join()}`);
  }
});

test('two sides are told of in the order of their names in running totals, too', async () => {
  const of = (side: string, count: number): Raw[] =>
    ['01', '02', '03'].map((month) =>
      figure(`2018-${month}`, count, { scope: { when: `2018-${month}`, sides: [side] } }),
    );
  const { picture } = await chartOfFigures([...of('south', 50), ...of('north', 22)], {
    view: 'cumulative',
  });
  assert.match(picture.summary!, /North: .*South: /);
  const [first] = picture.items.filter(({ series }) => series === 0);
  assert.equal(first!.id, 'sum:d', 'the keyboard begins with North');
});
