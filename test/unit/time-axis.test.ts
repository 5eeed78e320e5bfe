import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeAxis, yearsOnce } from '../../src/casualty-chart/time-axis.js';
import { locales } from '../../src/locale/locale.js';
import { Page } from '../../src/marks/page.js';
import type { Label, Shape } from '../../src/marks/shape.js';
import { approximateMeasure } from '../../src/marks/text.js';
import { dateInWords } from '../../src/story/date-words.js';

const isText = (shape: Shape): shape is Label => shape.type === 'text';
const dateIn = async (lang: string) => {
  const { dates } = await locales.load(lang);
  return (when: string): string => dateInWords(when, lang, dates, { short: true });
};

/** Words of an axis over these dates, and the pixels that they cover. */
async function axis(from: string, until: string, width: number, lang = 'en') {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const page = new Page(width, 1, false, approximateMeasure);
  const x = (time: number): number => 30 + ((time - start) / (end - start)) * (width - 30);
  const places = { left: 30, right: width, x, zero: 0, ink: 'ink-3' as const };
  timeAxis(page, { start, end, ...places, date: await dateIn(lang) }, 20);
  const labels = page.shapes.filter(isText);
  return {
    texts: labels.map(({ text }) => text),
    boxes: labels.map(({ x: at, text, size }) => [at, at + approximateMeasure(text, { size })]),
  };
}

test('the year is said once, and where it changes', async () => {
  assert.deepEqual((await axis('2018-10-01', '2019-03-01', 720)).texts, [
    'Oct 2018',
    'Nov',
    'Dec',
    'Jan 2019',
    'Feb',
  ]);
  assert.deepEqual((await axis('2000-01-01', '2000-02-05', 720)).texts[0], '3 Jan 2000');
  assert.deepEqual((await axis('2016-05-03', '2019-02-01', 280)).texts, ['2016', '2017', '2018']);
});

test('ticks are units of the calendar: weeks begin on Mondays, quarters in January', async () => {
  const weeks = (await axis('2018-10-24', '2018-12-03', 500)).texts;
  assert.deepEqual(weeks, ['29 Oct 2018', '5 Nov', '12 Nov', '19 Nov', '26 Nov', '3 Dec']);
  const quarters = (await axis('2018-02-10', '2019-12-01', 360)).texts;
  assert.deepEqual(quarters, ['Apr 2018', 'Jul', 'Oct', 'Jan 2019', 'Apr', 'Jul', 'Oct']);
});

test('in no language and width do dates meet, or leave the page', async () => {
  for (const lang of ['en', 'az', 'ru', 'fa'])
    for (const width of [280, 360, 720, 960])
      for (const length of [2, 9, 40, 100, 400, 1500, 9000, 90_000]) {
        const until = new Date(Date.UTC(1999, 10, 18) + length * 864e5).toISOString();
        const { boxes, texts } = await axis('1999-11-18', until, width, lang);
        assert.ok(boxes.length, `${lang} ${width} ${length}`);
        boxes.forEach(([from, to], i) => {
          assert.ok(from! >= 29 && to! <= width + 1, `${texts[i]} of ${lang} ${width} ${length}`);
          if (i) assert.ok(from! >= boxes[i - 1]![1]! + 4, texts.join());
        });
      }
});

test('a year is left out in every language, whatever joins it to the month', async () => {
  const said = async (lang: string): Promise<string[]> => {
    const date = await dateIn(lang);
    const whens = ['2018-10', '2018-11', '2019-01-06'];
    return yearsOnce(
      whens.map((when) => ({ text: date(when), time: Date.parse(when) })),
      date,
    );
  };
  assert.deepEqual(await said('en'), ['Oct 2018', 'Nov', '6 Jan 2019']);
  assert.deepEqual(await said('az'), ['okt 2018', 'noy', '6 yan 2019']);
  assert.deepEqual(await said('ru'), ['окт. 2018', 'нояб.', '6 янв. 2019']);
  assert.equal((await said('fa'))[1], 'نوامبر');
  const american = await dateIn('en-US');
  const whens = ['2018-10-01', '2018-10-08'].map((when) => ({
    text: american(when),
    time: Date.parse(when),
  }));
  assert.deepEqual(yearsOnce(whens, american), ['Oct 1, 2018', 'Oct 8']);
});
