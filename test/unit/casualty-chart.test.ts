import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chartOf } from './chart.js';
import { chartOfFigures, figure, type Raw } from './small-figures.js';
import { collisions, spans, texts, words } from './labels.js';
import { lachin, seed, stress } from './files.js';

const widths = [280, 320, 360, 480, 600, 720, 960, 1200, 1400];

test('the seed story: both totals with their qualifier, their scope and their date', async () => {
  const { picture, headline, summary } = await chartOf(lachin);
  const said = words(picture);
  assert.ok(said.includes('over\u00a06,500 killed'));
  assert.ok(said.includes('over\u00a0280 killed'));
  assert.ok(said.includes('sides not stated; reported'));
  assert.ok(said.includes('both sides together, not divided; reported'));
  assert.ok(said.includes('autumn 2020, six weeks'));
  assert.match(
    headline.replaceAll('\u00a0', ' '),
    /^Over 6,500 killed in autumn 2020, over 280 in September 2022$/,
  );
  assert.equal(summary, 'Both numbers are lower limits.');
});

test('both totals of the seed are open bars in no side’s colour', async () => {
  const { model, picture } = await chartOf(lachin);
  for (const row of model.groups.flatMap((group) => group.rows)) {
    assert.equal(row.hue, 0);
    assert.equal(row.extent?.openEnd, true);
  }
  const fades = picture.shapes.filter((s) => s.type === 'rect' && s.fade === 'right');
  assert.ok(fades.length >= 2);
});

test('events of the seed without a figure are named, not drawn as zero', async () => {
  const { model, picture } = await chartOf(lachin);
  assert.equal(model.missing.length, 3);
  assert.ok(words(picture).includes('No figure given for:'));
  assert.equal(picture.items.filter(({ kind }) => kind === 'event').length, 3);
});

for (const name of ['lachin-2022.story.json', 'stress.story.json']) {
  for (const [lang, rtl] of [
    ['en', false],
    ['ru', false],
    ['az', false],
    ['fa', true],
  ] as const) {
    test(`${name} in ${lang}: nothing leaves the picture and no label meets another`, async () => {
      for (const width of widths) {
        for (const groupBy of ['event', 'side', 'category', 'source'] as const) {
          const { picture } = await chartOf(seed(name), { lang, rtl, width, groupBy });
          for (const { text, x0, x1, y } of spans(picture)) {
            const where = `${text} at ${width}, by ${groupBy}`;
            assert.ok(x0 >= -1 && x1 <= picture.width + 1, `${where}: ${x0}–${x1}`);
            assert.ok(y <= picture.height, where);
          }
          assert.deepEqual(collisions(picture), [], `at ${width}, by ${groupBy}`);
        }
      }
    });
  }
}

test('type twice as large still fits', async () => {
  const { picture } = await chartOf(stress, { width: 320, textScale: 2 });
  assert.deepEqual(collisions(picture), []);
  assert.ok(spans(picture).every(({ x0, x1 }) => x0 >= -1 && x1 <= picture.width + 1));
});

test('no type is smaller than 12 px', async () => {
  const { picture } = await chartOf(stress, { width: 280 });
  assert.ok(texts(picture).every(({ size }) => size >= 12));
});

test('rival accounts stand one by one, parties first, on one scale, never summed', async () => {
  const { model, picture } = await chartOf(stress);
  const market = model.groups.find((group) => group.rivals)!;
  assert.ok(market.rows.length >= 4);
  const parties = market.rows.map(({ party }) => party);
  assert.deepEqual(
    parties,
    [...parties].sort((a, b) => Number(b) - Number(a)),
  );
  for (const row of market.rows) assert.ok(words(picture).includes(row.label), row.label);
});

test('sides get panels of their own hue; a total of several is neutral', async () => {
  const { model } = await chartOf(stress);
  assert.equal(model.panels.length, 2);
  assert.equal(new Set(model.panels.map(({ hue }) => hue)).size, 2);
  for (const row of model.rows) if (row.figure.scope.sides.length > 1) assert.equal(row.hue, 0);
});

test('the period keeps what touches it and leaves out the rest', async () => {
  const { model } = await chartOf(lachin, { period: '2022' });
  assert.deepEqual(
    model.rows.map(({ id }) => id),
    ['killed-2022-09'],
  );
  const { model: none } = await chartOf(lachin, { period: '1950' });
  assert.equal(none.rows.length + none.missing.length, 0);
});

test('a replaced figure is in the table and not among the bars', async () => {
  const { model } = await chartOf(stress);
  assert.ok(model.replaced.size > 0);
  const drawn = new Set(
    [...model.panels, ...model.groups].flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  for (const id of model.replaced) assert.ok(!drawn.has(id));
  for (const id of model.replaced) assert.ok(model.rows.some((row) => row.id === id));
});

test('every number of the stress story stands in the picture, at every width and in every language', async () => {
  for (const lang of ['en', 'ru', 'az', 'fa']) {
    for (const width of widths) {
      const { model, picture } = await chartOf(stress, { lang, width });
      const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
      const all = letters(words(picture).join(''));
      for (const row of [...model.panels, ...model.groups].flatMap(({ rows }) => rows)) {
        for (const part of row.number.split(/[,،]\u00a0/)) {
          assert.ok(all.includes(letters(part)), `${part} at ${width} in ${lang}`);
        }
      }
    }
  }
});

test('the same story gives the same picture', async () => {
  const once = await chartOf(stress, { width: 500 });
  const again = await chartOf(stress, { width: 500 });
  assert.deepEqual(once.picture, again.picture);
});

test('right to left is the mirror image', async () => {
  const ltr = await chartOf(stress);
  const rtl = await chartOf(stress, { rtl: true });
  const boxes = rtl.picture.items.map(({ id, box }) => [id, Math.round(720 - box.x - box.width)]);
  const mirrored = ltr.picture.items.map(({ id, box }) => [id, Math.round(box.x)]);
  assert.deepEqual(boxes, mirrored);
});

test('any mix of figures is laid out in finite places, inside its width', async () => {
  const count = fc.nat(20_000);
  const number = fc.oneof(
    fc.record({
      value: count,
      bound: fc.constantFrom('exact', 'about', 'over', 'at-least', 'up-to', 'under'),
    }),
    fc.tuple(count, count).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    fc.constant({ unknown: true }),
    fc.constant({ vague: true, words: 'dozens' }),
  );
  const figure = fc.record({
    number,
    year: fc.integer({ min: 1990, max: 2030 }),
    sides: fc.subarray(['a', 'b']),
    status: fc.constantFrom('confirmed', 'reported', 'disputed', 'estimated', 'withdrawn'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(figure, { maxLength: 25 }),
      fc.integer({ min: 280, max: 1400 }),
      async (figures, width) => {
        const raw = {
          version: 1,
          id: 'any',
          lang: 'en',
          title: 'Any',
          asOf: '2030',
          actors: [
            { id: 'a', name: 'A', short: 'A', kind: 'state' },
            { id: 'b', name: 'B', short: 'B', kind: 'state' },
          ],
          sources: [{ id: 's', title: 'S', kind: 'news' }],
          figures: figures.map(({ number: n, year, sides, status }, i) => ({
            id: `f${i}`,
            measure: 'killed',
            number: n,
            scope: { when: String(year), sides },
            category: 'not-stated',
            tally: 'period',
            status,
            sources: ['s'],
          })),
        };
        const { picture, model } = await chartOf(raw, { width });
        assert.equal(model.rows.length, figures.length);
        assert.ok(Number.isFinite(picture.height));
        for (const { box } of picture.items) {
          for (const n of [box.x, box.y, box.width, box.height]) assert.ok(Number.isFinite(n));
          assert.ok(box.x >= 0 && box.x + box.width <= picture.width + 1);
        }
        assert.deepEqual(collisions(picture), []);
      },
    ),
    { numRuns: 150 },
  );
});

test('a chart without a title is headed by what its figures stand together by', async () => {
  const of = (when: string, side: string, event?: string): Raw =>
    figure(when, 12, { scope: { when, sides: [side], ...(event && { event }) } });
  const raw = (figures: readonly Raw[]): Raw => ({
    ...{ version: 1, id: 'small', lang: 'en', asOf: '2018' },
    actors: ['north', 'south'].map((id) => ({ id, name: id, short: id, kind: 'state' })),
    sources: [{ id: 'wire', title: 'Ember Wire', kind: 'news' }],
    events: [
      {
        id: 'raid',
        when: '2018-01',
        title: 'Raid',
        kind: 'attack',
        status: 'reported',
        parties: [],
        sources: ['wire'],
      },
    ],
    figures: figures.map((one, i) => ({ id: `f${i}`, ...one })),
  });
  // The README's example: months, each with both sides.
  const months = ['2018-01', '2018-02'].flatMap((when) => [of(when, 'north'), of(when, 'south')]);
  for (const [lang, by] of Object.entries({
    en: 'Killed, by date',
    ru: 'Погибшие: по датам',
    az: 'Həlak olanlar, tarixlər üzrə',
    fa: 'کشته‌ها به تفکیک تاریخ',
  }))
    assert.equal((await chartOf(raw(months), { lang })).headline, by);
  const events = await chartOf(raw([...months, of('2018-01', 'north', 'raid')]));
  assert.equal(events.headline, 'Killed, by event');
  const sides = await chartOf(raw(months), { groupBy: 'side' });
  assert.equal(sides.headline, 'Killed, by side');
});

test('an axis says what is counted, however long its numbers are', async () => {
  for (const width of [280, 720]) {
    const { picture } = await chartOfFigures([figure('2020', 123456789)], { width });
    const said = texts(picture).map(({ text }) => text);
    assert.ok(
      said.some((text) => /^1[02]0,000,000 killed$/.test(text)),
      `${width}: ${said.join()}`,
    );
  }
});

test('whom a number counts stands with the number, not beside the name of whoever gives it', async () => {
  for (const width of [360, 720]) {
    const { picture } = await chartOf(stress, { width });
    const bold = texts(picture).filter((label) => label.bold);
    assert.ok(bold.some(({ text }) => text === 'Sornia’s army'));
    assert.ok(!bold.some(({ text }) => /killed: /.test(text)), `${width}`);
    const said = words(picture).join(' ');
    assert.match(said, /up.to.5.killed.*killed: Velmark, fighters; claimed/);
  }
});
