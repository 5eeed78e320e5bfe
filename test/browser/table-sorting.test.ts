import { expect } from 'chai';
import {
  button,
  itInChromium,
  figure,
  isSeen,
  number,
  part,
  seed,
  show,
  small,
  storyOf,
  stress,
  tidy,
  until,
} from './story.js';
import { show as showWidget, widgets } from './widgets.js';
import { headOf, heard, numbered, press, read } from './tables.js';

const sortOf = (chart: Element, name: string): string | null =>
  headOf(chart, name).closest('th')!.getAttribute('aria-sort');
const column = (chart: Element, name: string): string[] => {
  const { heads, rows } = read(chart);
  const at = heads.findIndex((head) => head.includes(name));
  return rows.map((row) => row[at]!);
};

describe('sorting the table', () => {
  afterEach(tidy);

  it('goes up, down and back to the order of the story, and says so', async () => {
    const data = numbered([number(30), number(4), number(200)]);
    const chart = await show({ view: 'table' }, { data });
    expect(sortOf(chart, 'Killed')).equal('none');
    await press(chart, 'Killed');
    expect(column(chart, 'Killed')).deep.equal(['4', '30', '200']);
    expect(sortOf(chart, 'Killed')).equal('ascending');
    expect(heard(chart)).equal('Sorted by Killed, ascending.');
    await press(chart, 'Killed');
    expect(column(chart, 'Killed')).deep.equal(['200', '30', '4']);
    expect(sortOf(chart, 'Killed')).equal('descending');
    expect(heard(chart)).equal('Sorted by Killed, descending.');
    await press(chart, 'Killed');
    expect(column(chart, 'Killed')).deep.equal(['30', '4', '200']);
    expect(sortOf(chart, 'Killed')).equal('none');
    expect(heard(chart)).equal('In the order of the story.');
    await press(chart, 'When');
    await press(chart, 'Killed');
    expect(sortOf(chart, 'When')).equal('none');
    expect(sortOf(chart, 'Killed')).equal('ascending');
  });

  it('stands numbers by their bounds, and what is not known last both ways', async () => {
    const data = numbered([
      { unknown: true },
      number(280, 'over'),
      { vague: true, words: 'dozens' },
      number(281),
      number(280),
      { low: 280, high: 300 },
      number(280, 'up-to'),
    ]);
    const chart = await show({ view: 'table' }, { data });
    const up = ['up to 280', '280', '280–300', 'over 280', '281'];
    await press(chart, 'Killed');
    expect(column(chart, 'Killed')).deep.equal([...up, 'no figure', 'dozens']);
    await press(chart, 'Killed');
    expect(column(chart, 'Killed')).deep.equal([...up.reverse(), 'no figure', 'dozens']);
  });

  it('stands dates by the start of their span, then by its end', async () => {
    const when = ['2020-23', '2020', '2020-09-27', '2019/2021', '2020-09'];
    const data = storyOf(
      when.map((one, i) => figure(`f-${i}`, { scope: { when: one, sides: ['north'] } })),
    );
    const chart = await show({ view: 'table' }, { data });
    await press(chart, 'When');
    expect(column(chart, 'When').map((words) => words.replace(/^From /i, ''))).deep.equal([
      '2019–2021',
      '2020',
      'September 2020',
      'autumn 2020',
      '27 September 2020',
    ]);
  });

  it('stands texts by the alphabet of the language, and equal ones in the story’s order', async () => {
    document.documentElement.lang = 'ru';
    const names = ['Яков', 'Ёж', 'Жук', 'Ель'];
    const data = storyOf(
      [...names, ...names].map((_, i) =>
        figure(`f-${i}`, {
          number: number(i),
          scope: { when: `${2000 + i}`, sides: [`a${i % 4}`] },
        }),
      ),
      { actors: names.map((name, i) => ({ id: `a${i}`, name, short: name, kind: 'state' })) },
    );
    const chart = await show({ view: 'table' }, { data });
    await until(() => headOf(chart, 'Чьи'), 'the words are Russian');
    await press(chart, 'Чьи');
    expect(column(chart, 'Чьи').filter((_, i) => i % 2)).deep.equal(['Ёж', 'Ель', 'Жук', 'Яков']);
    expect(column(chart, 'Погиб')).deep.equal(['1', '5', '3', '7', '2', '6', '0', '4']);
  });

  it('outlasts asking for more rows, and sorts those not shown too', async () => {
    const data = numbered(Array.from({ length: 120 }, (_, i) => number((i * 77) % 120)));
    const chart = await show({ view: 'table' }, { data });
    await press(chart, 'Killed');
    const count = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i));
    expect(column(chart, 'Killed')).deep.equal(count(50));
    button(chart, 'Show 50 more')!.click();
    await until(() => read(chart).rows.length === 100, '100 rows are shown');
    expect(column(chart, 'Killed')).deep.equal(count(100));
    expect(sortOf(chart, 'Killed')).equal('ascending');
  });

  for (const { name } of widgets)
    for (const width of [320, 720, 1200])
      itInChromium(`has all its columns in sight in a ${name} of ${width} px`, async () => {
        const widget = await showWidget(
          name,
          `src="${seed}" view="table" style="width: ${width}px"`,
        );
        await until(() => part(widget, 'table'), 'the table is drawn');
        const region = part(widget, 'table')!;
        expect(region.scrollWidth).equal(region.clientWidth);
      });

  for (const width of [280, 360, 720])
    it(`can be reached and pressed at ${width} px`, async () => {
      const chart = await show({ view: 'table', style: `width: ${width}px` }, { data: small() });
      const box = chart.getBoundingClientRect();
      for (const head of part(chart, 'table')!.querySelectorAll('thead button')) {
        const { left, right, width: wide, height } = head.getBoundingClientRect();
        expect(isSeen(head)).equal(true);
        expect(height).least(24);
        expect(left).least(box.left - 1);
        expect(right).most(box.right + 1);
        expect(wide).greaterThan(8);
        const { x, y } = { x: (left + right) / 2, y: head.getBoundingClientRect().top + 12 };
        expect(chart.shadowRoot!.elementFromPoint(x, y) === head).equal(true);
      }
    });

  it('keeps the place of the keyboard', async () => {
    const chart = await show({ view: 'table' }, { data: small() });
    headOf(chart, 'Killed').focus();
    await press(chart, 'Killed');
    expect(chart.shadowRoot!.activeElement === headOf(chart, 'Killed')).equal(true);
  });

  it('of 20,000 rows puts no more than a page of them into the document', async () => {
    const figures = Array.from({ length: 20_000 }, (_, i) =>
      figure(`f-${i}`, {
        number: number((i * 7919) % 20_000),
        scope: { when: `${1000 + (i % 1000)}`, sides: [['north', 'south', 'west'][i % 3]] },
      }),
    );
    const chart = await show({ view: 'table' }, { data: storyOf(figures) });
    await until(() => part(chart, 'table'), 'the table is drawn', 30_000);
    for (const name of ['Killed', 'When', 'Of', 'Source']) {
      await press(chart, name);
      await press(chart, name);
      expect(read(chart).rows).lengthOf(50);
    }
  });

  for (const { name } of widgets)
    it(`<${name}>: sorts by every column both ways and loses no row`, async () => {
      const host = await showWidget(name, `src="${stress}" view="table"`);
      await until(() => part(host, 'table'), 'the table is drawn');
      const sorted = (): string => read(host).rows.map(String).sort().join('\n');
      const before = sorted();
      const few = !button(host, /^Show .* more$/);
      for (const { heads } of [read(host)])
        for (const head of heads)
          for (const way of ['ascending', 'descending']) {
            await press(host, head);
            expect(sortOf(host, head)).equal(way);
            if (few) expect(sorted(), head).equal(before);
          }
    });
});
