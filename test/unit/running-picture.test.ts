/** Running totals as they are drawn, named and told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betweenBounds } from '../../src/casualty-chart/run-bands.js';
import { spokenFigure } from '../../src/casualty-chart/speech.js';
import { sumFacts } from '../../src/casualty-chart/sums.js';
import type { Label, Line, Rect } from '../../src/marks/shape.js';
import { chartOfFigures, figure, number, type Raw } from './small-figures.js';
import { months, options, runs, season, totals } from './small-running.js';

test('a shaded time is said in a note and at its point', async () => {
  const figures = [figure('2020-06-12', 22), season('2020-23', 120), figure('2021-05-01', 12)];
  const { picture, model } = await chartOfFigures(figures, { view: 'cumulative' });
  assert.ok(
    picture.notes!.includes(
      'Shaded: it is not known when within autumn 2020; the line rises at the end.',
    ),
  );
  const how = [...picture.sums!.values()].map((sum) => sumFacts(sum, model.words, options).how);
  assert.deepEqual(
    how.map((words) => words.includes('When within that time is not known')),
    [false, true, false],
  );
});

test('limits from above among other numbers are drawn between their bounds, none joined to another', async () => {
  const figures = months(['01', number(40, 'up-to')], ['02', 20], ['03', number(60, 'over')]);
  const [run] = await runs(...figures);
  assert.deepEqual(
    betweenBounds(run!.points).map(({ low, high }) => [low, high]),
    [
      [0, 40],
      [20, 60],
    ],
  );
  const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
  assert.ok(
    picture.shapes.some((shape) => shape.type === 'rect' && shape.fade === 'down'),
    'a limit fades towards zero',
  );
});

test('only what is about has a soft line, and its width is said to mean nothing', async () => {
  const figures = totals(
    ['03-01', 40],
    ['03-02', number(58, 'about')],
    ['03-05', 90],
    ['03-06', 95],
  );
  const soft = async (of: Raw[]) => {
    const { picture } = await chartOfFigures(of, { view: 'cumulative' });
    const lines = picture.shapes.filter((s) => s.type === 'line' && s.ink === 'tint-1') as Line[];
    return { lines, notes: picture.notes! };
  };
  const { lines, notes } = await soft(figures);
  const points = lines.map((line) => line.points.length);
  assert.deepEqual(points, [3], 'from the number that is about to the next');
  assert.match(notes.join(), /Soft line/);
  assert.doesNotMatch((await soft(totals(['03-01', 40], ['03-02', 58]))).notes.join(), /Soft line/);
});

test('a sum of several statuses says how many figures it has of each', async () => {
  const reported = months(['01', 10], ['02', 5]);
  const mixed = [...reported, figure('2018-03', 2, { status: 'disputed' })];
  for (const view of ['cumulative', 'bars'] as const) {
    const chart = (figures: Raw[]) => chartOfFigures(figures, { view, bin: 'quarter' });
    const { picture, model } = await chart(mixed);
    const how = [...picture.sums!.values()].map((sum) => sumFacts(sum, model.words, options).how);
    assert.ok(how.at(-1)!.includes('Disputed: 1, reported: 2'), view);
    assert.match(picture.notes!.join(), /A sum is drawn as sure as its least certain part\./);
    const same = await chart(reported);
    assert.doesNotMatch(same.picture.notes!.join(), /least certain/);
    const facts = [...same.picture.sums!.values()].map((sum) =>
      sumFacts(sum, same.model.words, options),
    );
    assert.ok(facts.every(({ how }) => how.includes('Reported')));
  }
  const { picture } = await chartOfFigures(mixed, { view: 'cumulative' });
  assert.match(picture.summary!, /disputed: 1, reported: 2, added up from 3 figures/);
});

test('a shade too narrow to be seen is not spoken of', async () => {
  const days = ['2001-01-01', '2010-08-28/2010-08-31', '2020-05-01'];
  const figures = days.map((when) => figure(when, 5));
  const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
  assert.doesNotMatch(picture.notes!.join(), /Shaded/);
});

test('a band is one area, but for what is only bounded from above', async () => {
  const figures = months(['01', number(4, 'up-to')], ['02', { low: 1, high: 9 }], ['03', 5]);
  const { picture } = await chartOfFigures([...figures, ...months(['04', 2], ['05', 2])], {
    view: 'cumulative',
  });
  const tinted = picture.shapes.filter(
    (shape) =>
      (shape.type === 'rect' || shape.type === 'area') &&
      'ink' in shape.fill &&
      shape.fill.ink === 'tint-1',
  );
  assert.deepEqual(
    tinted.map(({ type }) => type),
    ['rect', 'area'],
  );
  assert.ok(tinted.every((shape) => 'sheer' in shape && shape.sheer));
});

const forms: readonly Raw[] = [
  ...['exact', 'about', 'over', 'at-least', 'up-to', 'under'].map((bound) => number(7, bound)),
  ...[number(0), { low: 3, high: 9 }, { low: 3, best: 5, high: 9 }],
  ...[{ vague: true }, { vague: true, words: 'dozens' }, { unknown: true }],
];

test('running totals are drawn of whatever forms of number follow each other', async () => {
  const pairs = forms.flatMap((a) => forms.map((b) => [a, b]));
  const triples = pairs.flatMap(([a, b]) => forms.map((c) => [a, b, c]));
  for (const numbers of [...pairs, ...triples])
    for (const tally of ['period', 'cumulative']) {
      const figures = numbers.map((one, i) => figure(`2018-0${i + 1}`, one!, { tally }));
      const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
      // Of no more than limits from above and of what has no number there may be no total to draw.
      const known = numbers.some(
        (one) =>
          'low' in one! ||
          (one!['bound'] && !/up-to|under/.test(`${one!['bound']}`) && one!['value']),
      );
      const { length } = picture.items;
      assert.ok(length === numbers.length || (!known && !length), JSON.stringify(numbers));
    }
});

test('a first month without a number is hatched, not calm, and the line begins after it', async () => {
  const { picture } = await chartOfFigures(
    [figure('2018-01', { unknown: true }), ...months(['02', 10], ['03', 5])],
    { view: 'cumulative' },
  );
  const hatches = picture.shapes.filter(
    (shape): shape is Rect => shape.type === 'rect' && 'texture' in (shape.fill ?? {}),
  );
  assert.equal(hatches.length, 1);
  const [hatch] = hatches;
  const first = picture.items[1]!.box.x + 1;
  assert.ok(hatch!.width > 50 && hatch!.x + hatch!.width < first);
});

test('a running total until a day, from nobody knows when, is a point at that day', async () => {
  for (const tally of ['period', 'cumulative'])
    for (const raw of [
      [figure('../2023-01-15', 40, { tally })],
      [figure('../2023-01-15', 40, { tally }), figure('2023-02-15', 60, { tally })],
      [figure('../2023-01-15', { unknown: true }, { tally }), figure('2023-02-15', 60, { tally })],
      [figure('2022-12-15', 60, { tally }), figure('../2023-01-15~', 70, { tally })],
    ]) {
      const { picture } = await chartOfFigures(raw, { view: 'cumulative' });
      assert.equal(picture.items.length, raw.length);
      for (const { box } of picture.items)
        assert.ok(Object.values(box).every(Number.isFinite), JSON.stringify(box));
      const [run] = await runs(...raw);
      assert.equal(
        run!.points[0]!.time,
        (raw[0]!['scope'] as { when: string }).when.startsWith('..')
          ? Date.UTC(2023, 0, 16)
          : Date.UTC(2022, 11, 16),
      );
      assert.doesNotMatch(JSON.stringify(picture.shapes), /null/);
    }
});

test('whoever claims a total is not named as one of those counted', async () => {
  const south = { scope: { when: '2018-02', sides: ['south'] }, tally: 'cumulative' };
  const claim = (claimedBy: string): Raw =>
    figure('2018-02', 150, { ...south, claimedBy, status: 'claimed' });
  for (const [by, said] of [
    ['north', 'South, claimed by North: 150 killed (a party on its opponent).'],
    ['south', 'South, claimed by South: 150 killed.'],
  ] as const) {
    const { picture } = await chartOfFigures([claim(by), figure('2018-02', 15, south)], {
      view: 'cumulative',
    });
    const summary = picture.summary!.replaceAll('\u00a0', ' ');
    assert.ok(summary.includes(said), summary);
    assert.ok(picture.shapes.every((shape) => shape.type !== 'text' || shape.text));
  }
});

test('a stated total without a number breaks the line, is hatched and can be heard', async () => {
  const raw = totals(['01-01', 10], ['02-01', { unknown: true }], ['03-01', 30]);
  const [run] = await runs(...raw);
  assert.deepEqual(
    run!.points.map(({ gap }) => gap),
    [false, true, false],
  );
  const { picture, model } = await chartOfFigures(raw, { view: 'cumulative' });
  const [hatch, ...others] = picture.shapes.filter(
    (shape): shape is Rect => shape.type === 'rect' && 'texture' in (shape.fill ?? {}),
  );
  assert.equal(others.length, 0);
  const [first, second] = picture.items.map(({ box }) => box.x + 1);
  assert.ok(Math.abs(hatch!.x - first!) < 1 && Math.abs(hatch!.x + hatch!.width - second!) < 1);
  const heard = model.rows.find(({ id }) => id === picture.items[1]!.id)!;
  assert.match(spokenFigure(heard, options.words, options.locale, 'en'), /no figure/i);
});

test('a long time without figures is told in words: in the picture, or below it, and at its point', async () => {
  const counts = months(
    ['01', 9],
    ['02', 5],
    ['03', 7],
    ['07', 3],
    ['08', 1],
    ['09', 2],
    ['10', 4],
  );
  const south = ({ scope, ...one }: Raw): Raw => ({
    ...one,
    scope: { ...(scope as Raw), sides: ['south'] },
  });
  const raw = [...counts, ...counts.map(south)];
  const { picture, model } = await chartOfFigures(raw, { view: 'cumulative' });
  const told = 'No figures from 1 April 2018 to 30 June 2018';
  assert.ok(!picture.notes!.includes(`${told}.`), 'it is told in the picture');
  const { picture: narrow } = await chartOfFigures(raw, { view: 'cumulative', width: 160 });
  assert.ok(narrow.notes!.includes(`${told}.`), `${narrow.notes}`);
  const hatch = picture.shapes.find(
    (shape): shape is Rect => shape.type === 'rect' && 'texture' in (shape.fill ?? {}),
  )!;
  const inside = picture.shapes.filter(
    (shape) => shape.type === 'text' && shape.x > hatch.x && shape.x < hatch.x + hatch.width,
  );
  assert.match(
    inside.map((shape) => ('text' in shape ? shape.text : '')).join(' '),
    /^(?!.*figures.*figures).* No figures from 1 April 2018 to 30 June 2018$/,
  );
  const after = picture.sums!.get(picture.items[3]!.id)!;
  assert.ok(sumFacts(after, model.words, options).how.includes(told));
  const before = picture.sums!.get(picture.items[2]!.id)!;
  assert.ok(!sumFacts(before, model.words, options).how.includes(told));
});

test('running totals that find no room are told, be they of a single number or the smallest', async () => {
  const of = (i: number, when: string): Raw =>
    figure(when, 100 - i, { scope: { when, sides: [`side-${i}`] } });
  const many = Array.from({ length: 14 }, (_, i) => [of(i, '2018-01'), of(i, '2018-02')]).flat();
  const { picture } = await chartOfFigures([...many, of(20, '2018-01')], { view: 'cumulative' });
  assert.ok(
    picture.notes!.includes('Only in the table: 5 figures, among them: Side-12; Side-13; Side-20.'),
    `${picture.notes}`,
  );
  assert.equal(picture.more, 0, 'no second sentence counts them');
  const { picture: few } = await chartOfFigures(many.slice(0, 4), { view: 'cumulative' });
  assert.ok(!few.notes!.some((note) => note.includes('Only in the table')));
});

test('on a phone no name lies on a band', async () => {
  const of = (side: string, month: string, count: number | Raw): Raw => {
    const scope = { when: `2018-${month}`, sides: [side] };
    return figure(scope.when, count, { tally: 'cumulative', scope });
  };
  const all = ['01', '02', '03', '04', '05', '06'];
  for (const [least, most] of [
    [5, 400],
    [40, 240],
    [0, 170],
  ] as const) {
    // Within a wide band there is room around a line and its name.
    const raw = [
      ...all.map((month, i) => of('north', month, { low: least + i, high: most + i })),
      ...all.map((month, i) => of('south', month, 20 + 16 * i)),
    ];
    const { picture } = await chartOfFigures(raw, { view: 'cumulative', width: 360 });
    const names = picture.shapes.filter(
      (shape): shape is Label => shape.type === 'text' && (shape.bold ?? false),
    );
    assert.ok(names.length >= 4);
    for (const shape of picture.shapes) {
      if (shape.type !== 'area') continue;
      // The upper edge of a band, from left to right, then its lower edge back.
      const half = shape.points.length / 2;
      for (let i = 0; i + 1 < half; i += 2) {
        const [[left, top], [right]] = [shape.points[i]!, shape.points[i + 1]!];
        const bottom = shape.points.at(-1 - i)![1];
        for (const { x, y, text, size } of names) {
          const apart =
            x > right || x + text.length * 6 < left || y - size * 0.7 > bottom || y < top;
          assert.ok(apart, `${text} at ${x}, ${y} on ${left}–${right}, ${top}–${bottom}`);
        }
      }
    }
  }
});

const at = (day: string, count: number | Raw, change: Raw = {}): Raw =>
  figure(`2018-${day}`, count, { tally: 'cumulative', ...change });
const wordsIn = (shapes: readonly { type: string }[]): string =>
  shapes
    .flatMap((shape) => (shape.type === 'text' ? (shape as Label).text : []))
    .join(' ')
    .replaceAll('\u00a0', ' ');

test('a total that fell does so from the last number that is known, and this can be heard', async () => {
  const figures = [at('03-01', 200), at('03-05', { unknown: true }), at('03-09', 100)];
  const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
  const fall = picture.shapes.find(
    (shape): shape is Line => shape.type === 'line' && shape.ink === 'ink-1' && !!shape.dash,
  );
  const dots = picture.shapes.filter((shape) => shape.type === 'dot');
  assert.equal(fall!.points[0]![1], Math.min(...dots.map(({ y }) => y)), 'from the height of 200');
  assert.match(wordsIn(picture.shapes), /lower, was 200/);
  assert.match(picture.before!.get('c')!, /Lower, was 200$/);
});

test('a total that replaces another says so on its line', async () => {
  const figures = [
    at('03-01', 20),
    at('03-09', 50),
    at('03-09', 60, { supersedes: ['b'], asOf: '2018-04-01' }),
  ];
  const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
  assert.match(wordsIn(picture.shapes), /was 50, revised 1 Apr 2018/);
});

test('small lines side by side say below what became of their totals', async () => {
  const sides = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => `side-${id}`);
  const figures = sides.flatMap((side, i) =>
    [30 + i, 80, i ? 90 : 60].map((count, n) =>
      at(`03-0${n + 1}`, count, { scope: { when: `2018-03-0${n + 1}`, sides: [side] } }),
    ),
  );
  const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
  assert.match(wordsIn(picture.shapes), /3 Mar(?: 2018)?: lower, was 80/);
  for (const side of sides)
    assert.match(wordsIn(picture.shapes), new RegExp(`${side.replace('side', 'Side')} `));
  // Each has a ground of its own: their first points lie nowhere on one another.
  const firsts = picture.items.filter(({ id }, i) => i % 3 === 0 && id);
  const spots = new Set(firsts.map(({ box }) => `${Math.round(box.x)} ${Math.round(box.y / 60)}`));
  assert.equal(spots.size, sides.length);
});

test('a line over a time of which nobody reported is dashed and thin; its weight is its status', async () => {
  const days = ['01-01', '01-08', '01-15', '01-22', '01-29', '05-06', '05-13', '05-20'];
  const widths = async (status: string): Promise<(readonly [number | undefined, boolean])[]> => {
    const figures = days.map((when, i) =>
      at(when, 10 * (i + 1), { status, ...(status === 'claimed' && { claimedBy: 'south' }) }),
    );
    const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
    return picture.shapes
      .filter((shape): shape is Line => shape.type === 'line' && shape.ink === 'hue-1')
      .map(({ width, dash }) => [width, !!dash] as const);
  };
  assert.deepEqual(await widths('confirmed'), [
    [3, false],
    [1, true],
    [3, false],
  ]);
  assert.deepEqual((await widths('claimed')).at(0), [1.5, false]);
});

test('a total of several sources is no party’s word on its opponent for one of them', async () => {
  const south = (month: string, sources: string[]): Raw =>
    figure(`2018-${month}`, 10, { scope: { when: `2018-${month}`, sides: ['south'] }, sources });
  const months = ['01', '02', '03', '04', '05'];
  for (const [last, is] of [
    ['wire', false],
    ['ministry', true],
  ] as const) {
    const figures = [...months.map((month) => south(month, [last])), south('06', ['ministry'])];
    const { picture } = await chartOfFigures(figures, { view: 'cumulative' });
    assert.equal(wordsIn(picture.shapes).includes('on its opponent'), is, last);
  }
});
