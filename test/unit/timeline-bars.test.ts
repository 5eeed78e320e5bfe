/** Where events are many, bars count them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Down } from '../../src/border-exchange-timeline/layout-down.js';
import { isSoftIn } from '../../src/border-exchange-timeline/soft.js';
import { optionsOf, pictureOf } from '../../src/border-exchange-timeline/timeline.js';
import { atOnce } from '../../src/frame/slices.js';
import { locales } from '../../src/locale/locale.js';
import { approximateMeasure } from '../../src/marks/text.js';
import { misplaced, timelineOf, wordsIn } from './timeline.js';
import { sides, storyOf } from './small-timeline.js';
import { seed } from './files.js';

test('of many events, the bar of a lane that counts more than any other is named', async () => {
  const calm = Array.from({ length: 240 }, (_, i) => ({
    when: `${1990 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-05`,
    parties: sides('north'),
  }));
  const monthly = calm.filter(({ when }) => !/^(1995|2000)/.test(when));
  const many = (when: string) =>
    Array.from({ length: 9 }, () => ({ when, parties: sides('north') }));
  const named = async (events: readonly object[]) =>
    wordsIn((await timelineOf(storyOf(events))).picture).filter((words) => /: \d+$/.test(words));
  const [peak, ...more] = await named([...monthly, ...many('2000-06-05')]);
  assert.deepEqual(more, []);
  assert.match(peak!, /2000: \d+$/);
  assert.deepEqual(await named([...monthly, ...many('1995-06-05'), ...many('2000-06-05')]), []);
});

test('events of one fuzzy date are a soft bar that counts them, each of them to be found in it', async () => {
  for (const kind of ['fighting', 'fire-exchange'])
    for (const lang of ['en', 'fa'])
      for (const width of [320, 720]) {
        const events = Array.from({ length: 300 }, (_, i) => ({
          when: i % 10 ? '2018-03~' : `2018-0${1 + (i % 7)}-1${i % 9}`,
          kind,
          status: i % 3 ? 'reported' : 'disputed',
          parties: sides(i % 2 ? 'north' : 'south'),
        }));
        const { picture, model } = await timelineOf(storyOf(events), { width, lang });
        assert.equal(picture.more, 0);
        assert.equal(picture.items.length, 300);
        assert.deepEqual(misplaced(picture), []);
        assert.ok(isSoftIn(picture));
        const fuzzy = new Set(
          model.entries.filter(({ when }) => when.text === '2018-03~').map(({ id }) => id),
        );
        const boxes = picture.items.filter(({ id }) => fuzzy.has(id)).map(({ box }) => box);
        assert.equal(new Set(boxes.map(({ x, width }) => `${x} ${width}`)).size, 1, 'one date');
        assert.equal(new Set(boxes.map(({ y }) => y.toFixed(3))).size, 270, 'each its own place');
        const heights = new Set(boxes.map(({ height }) => height.toFixed(3)));
        assert.equal(heights.size, 1, 'each as high as any other');
        const number = (n: number) => n.toLocaleString(lang === 'fa' ? 'fa' : 'en');
        const words = wordsIn(picture);
        const counts = [0, 1].map(
          (side) =>
            model.entries.filter(
              ({ id, event }) =>
                fuzzy.has(id) && event!.parties[0]!.actor === ['south', 'north'][side],
            ).length,
        );
        for (const n of counts) assert.ok(words.includes(number(n)), `${n} in ${words.join('|')}`);
      }
});

test('events of one fuzzy month stand beside those of the next, on one line', async () => {
  const month = (i: number): string =>
    `201${Math.floor(i / 12) % 4}-${String((i % 12) + 1).padStart(2, '0')}`;
  const raw = storyOf(
    Array.from({ length: 240 }, (_, i) => ({
      when: i % 4 ? `${month(i)}-1${i % 9}` : month(i / 4),
      kind: 'attack',
      parties: sides('north'),
    })),
  );
  const { picture, model } = await timelineOf(raw);
  const fuzzy = new Set(
    model.entries.filter(({ when }) => when.text.length === 7).map(({ id }) => id),
  );
  const lowest = new Map<number, number>();
  for (const { id, box } of picture.items)
    if (fuzzy.has(id)) lowest.set(box.x, Math.max(lowest.get(box.x) ?? 0, box.y + box.height));
  assert.ok(lowest.size > 20);
  assert.equal(new Set([...lowest.values()].map((y) => y.toFixed(2))).size, 1);
});

test('of sixty to two hundred events none is left out, and what lasts is thinner where it is much', async () => {
  for (const n of [61, 150, 199]) {
    const raw = storyOf(
      Array.from({ length: n }, (_, i) => ({
        when:
          i % 5 ? `2018-0${1 + (i % 9)}-0${1 + (i % 8)}` : `2018-0${1 + (i % 4)}/2018-1${i % 3}`,
        kind: i % 5 ? 'attack' : 'blockade',
        parties: sides('north'),
      })),
    );
    for (const scale of ['auto', 'linear'] as const) {
      const { picture } = await timelineOf(raw, { scale });
      assert.equal(picture.more, 0, `${n} ${scale}`);
      assert.equal(picture.items.length, n);
      assert.deepEqual(misplaced(picture), []);
    }
  }
});

test('bars lie within the picture', async () => {
  for (const whens of [['2018-0'], ['2018-03-0', '2018-0']]) {
    const raw = storyOf(
      Array.from({ length: 90 }, (_, i) => ({
        when: `${whens[i % whens.length]}${1 + (i % 9)}`,
        parties: sides('north'),
      })),
    );
    const { picture } = await timelineOf(raw);
    for (const { box } of picture.items)
      assert.ok(box.x >= 0 && box.x + box.width <= picture.width + 0.01);
  }
});

test('many events of lanes that do not lie side by side stand in no line between two others', async () => {
  const pairs = [
    ['north', 'south'],
    ['south', 'west'],
    ['north', 'west'],
  ];
  const crowd = storyOf(
    Array.from({ length: 300 }, (_, i) => ({
      when: new Date(Date.UTC(2012, 0, 1 + 7 * i)).toISOString().slice(0, 10),
      parties: sides(...pairs[i % 3]!),
    })),
  );
  const { picture, model } = await timelineOf(crowd, { width: 720 });
  const apart = model.entries.filter(({ lanes: [a, b] }) => Math.abs(a! - b!) > 1);
  assert.equal(apart.length, 100);
  const name = apart[0]!.lanes.map((lane) => model.lanes[lane]!.name).join(' – ');
  const heading = picture.shapes.find((shape) => shape.type === 'text' && shape.text === name);
  assert.ok(heading?.type === 'text', name);
  const own = new Set(apart.map(({ id }) => id));
  for (const { id, box } of picture.items)
    assert.equal(box.y + box.height > heading.y, own.has(id), id);
});

test('many events are counted in bars, every one of them to be found in its own', async () => {
  const crowd = storyOf([
    { when: '2014-02/2014-09', kind: 'war', title: 'A long war', parties: sides('north', 'south') },
    ...Array.from({ length: 900 }, (_, i) => ({
      when: new Date(Date.UTC(2012, 0, 1 + ((i * 37) % 2000))).toISOString().slice(0, 10),
      status: i % 5 ? 'reported' : 'withdrawn',
      parties: i % 3 ? sides(i % 2 ? 'north' : 'south') : sides('north', 'south'),
    })),
  ]);
  for (const lang of ['en', 'fa'])
    for (const width of [320, 720]) {
      const { picture, model } = await timelineOf(crowd, { width, lang });
      assert.equal(Boolean(picture.many), true);
      assert.equal(picture.items.length, model.entries.length);
      assert.deepEqual(misplaced(picture), []);
      assert.ok(picture.shapes.length < 60, 'a few strokes, not a shape for each event');
      assert.match(wordsIn(picture).join(' '), /A long war/);
      const alone = picture.items.filter(({ id }) =>
        model.entries.some((entry) => entry.id === id && entry.lanes.length === 1),
      );
      const [first] = alone.map(({ box }) => box.height);
      assert.ok(alone.every(({ box }) => Math.abs(box.height - first!) < 1e-6));
    }
  assert.equal(Boolean((await timelineOf(crowd, { scale: 'stretched' })).picture.many), false);
  assert.equal(Boolean((await timelineOf(crowd, { period: '2013-03' })).picture.many), false);
});

test('bars say what a bar is and how many events it counts, and are high enough to be told apart', async () => {
  for (const width of [320, 720])
    for (const n of [201, 400, 1000, 10_000]) {
      const crowd = storyOf(
        Array.from({ length: n }, (_, i) => ({
          when: new Date(Date.UTC(2012, 0, 1 + ((i * 37) % 2000))).toISOString().slice(0, 10),
          parties: i % 4 ? sides('north', 'south') : sides(i % 8 ? 'north' : 'south'),
        })),
      );
      const { picture, summary } = await timelineOf(crowd, { width });
      const counts = wordsIn(picture).filter((text) => /^[\d,]{1,3}$/.test(text));
      assert.ok(counts.length >= 2, `${n} events at ${width} px have a count`);
      assert.deepEqual(misplaced(picture), []);
      const boxes = picture.items.map(({ box }) => box);
      const top = Math.min(...boxes.map(({ y }) => y));
      const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
      assert.ok(bottom - top > 80, `${n} events at ${width} px are ${bottom - top} px high`);
      assert.match(summary, /A bar stands in the lane/);
      assert.equal(isSoftIn(picture), false);
    }
  const few = await timelineOf(
    storyOf([{ when: '2018', parties: sides('north') }, { when: '2019' }]),
  );
  assert.match(few.summary, /A mark sits in the lane/);
  assert.equal(isSoftIn(few.picture), true);
});

test('bars lie where they are found, right to left too', async () => {
  const days = (i: number) => new Date(Date.UTC(2012, 0, 1 + i)).toISOString().slice(0, 10);
  const crowd = storyOf(
    Array.from({ length: 400 }, (_, i) => ({ when: days(i), parties: sides('north') })),
  );
  for (const lang of ['en', 'fa']) {
    const { picture, model } = await timelineOf(crowd, { width: 720, lang });
    assert.deepEqual(
      picture.items.map(({ id }) => id),
      model.entries.map(({ id }) => id),
    );
    const strokes = picture.shapes.flatMap((shape) =>
      shape.type === 'lines' ? shape.lines.map(([point]) => point![0]) : [],
    );
    for (const { box } of picture.items)
      assert.ok(strokes.some((x) => Math.abs(box.x + box.width / 2 - x) < 0.02));
    const [first, last] = [picture.items[0]!.box.x, picture.items.at(-1)!.box.x];
    assert.equal(first < last, lang === 'en');
  }
});

test('where bars cannot be had, many events are as many as have words, and the rest is counted', async () => {
  const raw = storyOf(
    Array.from({ length: 400 }, (_, i) => ({
      when: `2012-0${1 + (i % 9)}`,
      parties: sides('north'),
    })),
  );
  const { model, story } = await timelineOf(raw);
  assert.equal(story.events.length, 400);
  const tongue = { lang: 'en', texts: 'en', locale: locales.get('en') };
  const options = optionsOf(tongue, { lanes: 'side', kinds: [], scale: 'auto', period: undefined });
  const room = { width: 320, textScale: 1, rtl: false, measure: approximateMeasure };
  const picture = atOnce(pictureOf(model, options, 'auto', room, { Down }));
  assert.equal(Boolean(picture.many), false);
  assert.equal(picture.items.length + picture.more, 400);
  assert.ok(picture.items.length <= 60);
});

test('what lasted for days among years has its words at its mark', async () => {
  const incidents = seed('incidents-1992-2013.story.json');
  for (const width of [320, 720, 1200]) {
    const { picture, model } = await timelineOf(incidents, { width });
    const short = model.entries.filter(({ said }) => said.title === 'Seizure');
    assert.equal(short.length, 3);
    for (const { id } of short) {
      const { box } = picture.items.find((item) => item.id === id)!;
      assert.ok(box.height < 70, `${width} ${id} ${box.height}`);
    }
    assert.deepEqual(misplaced(picture), []);
  }
});
