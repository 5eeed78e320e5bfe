import { expect } from 'chai';
import {
  button,
  cdp,
  itInChromium,
  figure,
  isSeen,
  number,
  part,
  plain,
  plotOf,
  seed,
  show,
  small,
  storyOf,
  stress,
  tidy,
  until,
  type Raw,
} from './story.js';
import { show as showWidget, widgets } from './widgets.js';

/** The table as its reader has it: heads, then cells by row. */
function read(chart: Element): { heads: string[]; rows: string[][] } {
  const table = part(chart, 'table')!.querySelector('table')!;
  const words = (row: HTMLTableRowElement): string[] =>
    [...row.cells].map((cell) => plain(cell.textContent));
  return {
    heads: words(table.tHead!.rows[0]!),
    rows: [...table.tBodies[0]!.rows].map(words),
  };
}

describe('the table', () => {
  afterEach(tidy);

  it('says where fighters or civilians are not stated, in each language', async () => {
    for (const [lang, said] of [
      ['en', 'not stated'],
      ['az', 'göstərilməyib'],
      ['ru', 'не указано'],
      ['fa', 'ذکر نشده'],
    ] as const) {
      const chart = await show({ view: 'table', lang }, { data: storyOf([figure('one')]) });
      expect(read(chart).rows[0], lang).contain(said);
      tidy();
    }
  });

  it('tells what running totals show of the time before a figure: that it fell, or a silence', async () => {
    const chart = await show({ view: 'table' }, { src: '/seeds/corrected.csv' });
    const said = (): string => plain(part(chart, 'table')!.textContent);
    await until(() => /no figures from/i.test(said()), 'the table tells');
    const { rows } = read(chart);
    const rowOf = (when: string): string => rows.find((cells) => cells.includes(when))!.join(' | ');
    expect(rowOf('30 May 2018')).contain('. No figures from 27 March 2018 to 29 May 2018');
    expect(rowOf('17 March 2018')).contain('. Lower, was 212');
    expect(rowOf('5 March 2018')).not.contain('No figures');
  });

  it('tells of months that nothing is on record of, where figures are for months', async () => {
    const months = ['01', '02', '03', '06'].map((month, i) =>
      figure(`m-${month}`, {
        number: number(10 + i),
        scope: { when: `2018-${month}`, sides: ['north'] },
      }),
    );
    const chart = await show({ view: 'table' }, { data: storyOf(months) });
    const told = 'No figures from 1 April 2018 to 31 May 2018';
    await until(() => plain(part(chart, 'table')!.textContent).includes(told), 'the gap is told');
    expect(
      read(chart)
        .rows.filter((cells) => cells.join().includes(told))
        .map(([when]) => when),
    ).deep.equal(['June 2018']);
  });

  it('is reached from the picture and left again', async () => {
    const chart = await show({ src: seed });
    button(chart, 'View as table')!.click();
    await until(() => part(chart, 'table'), 'the table is drawn');
    expect(!plotOf(chart)).equal(true);
    expect(chart.view).equal('table');
    button(chart, 'View as graphic')!.click();
    await until(() => plotOf(chart), 'the picture is drawn');
    expect(!part(chart, 'table')).equal(true);
  });

  it('holds both figures of the seed with wording, scope, status and source', async () => {
    const chart = await show({ src: seed, view: 'table' });
    const { heads, rows } = read(chart);
    expect(heads).deep.equal(['Event', 'When', 'Killed', 'Of', 'Category', 'Status', 'Source']);
    const war = rows.find(([event]) => event === 'Second war over Karabakh')!;
    expect(war[1]).contain('autumn 2020');
    expect(war.slice(2)).deep.equal([
      'over 6,500',
      'sides not stated',
      'not stated',
      'reported',
      'Newspaper report on Baku’s note to Tehran',
    ]);
    const fighting = rows.find(([event]) => event!.startsWith('Fighting called'))!;
    expect(fighting.slice(1, 4)).deep.equal([
      'September 2022',
      'over 280',
      'both sides together, not divided',
    ]);
    const unknown = rows.filter((row) => row[2] === 'no figure').map(([event]) => event);
    expect(unknown).include.members(['First war over Karabakh', 'Shoot-out on the border']);
    expect(rows.flat()).not.include('0');
  });

  it('carries every qualifier, claimant and state of the stress story', async () => {
    const chart = await show({ src: stress, view: 'table' });
    const text = plain(part(chart, 'table')!.textContent);
    for (const words of [
      'over 60',
      'up to 5',
      'at least 12',
      'under 10',
      'dozens',
      'about 1,200',
      'no figure',
      '36–52, best 44',
      'party source',
      'withdrawn',
      'disputed',
      'replaced by a later figure',
      'both sides together, not divided',
    ])
      expect(text).contain(words);
    const struck = [...part(chart, 'table')!.querySelectorAll('td')].filter((cell) =>
      getComputedStyle(cell).textDecorationLine.includes('line-through'),
    );
    expect(struck.map((cell) => plain(cell.textContent))).include('31');
    expect(struck.map((cell) => plain(cell.textContent))).not.include('13');
  });

  it('says what it is, and has heads for its rows and columns', async () => {
    const chart = await show({ view: 'table', headline: 'The dead' }, { src: seed });
    const region = part(chart, 'table')!;
    expect(region.getAttribute('aria-label')).equal('The dead');
    expect(region.getAttribute('role')).equal('region');
    expect(region.tabIndex).equal(0);
    expect(region.querySelectorAll('thead th[scope="col"]').length).equal(7);
    for (const row of region.querySelector('table')!.tBodies[0]!.rows)
      expect(row.cells[0]!.scope).equal('row');
  });

  it('shows 50 rows and more when asked', async () => {
    const figures = Array.from({ length: 120 }, (_, i) =>
      figure(`f-${i}`, { number: number(i + 1), scope: { when: `${1900 + i}`, sides: ['north'] } }),
    );
    const chart = await show({ view: 'table' }, { data: storyOf(figures) });
    expect(read(chart).rows).lengthOf(50);
    button(chart, 'Show 50 more')!.click();
    await until(() => read(chart).rows.length === 100, '100 rows are shown');
    button(chart, 'Show 20 more')!.click();
    await until(() => read(chart).rows.length === 120, 'all rows are shown');
    expect(!button(chart, /^Show .* more$/)).equal(true);
    expect(read(chart).rows.at(-1)).include('120');
  });

  it('the picture names the figures that it has no room for', async () => {
    const figures = Array.from({ length: 80 }, (_, i) =>
      figure(`f-${i}`, {
        number: number(i + 1),
        scope: { when: `${1900 + 2 * i}`, sides: ['north'] },
        tally: 'cumulative',
      }),
    );
    const chart = await show({ bin: 'none' }, { data: storyOf(figures) });
    const more = /More figures in the table: (\d+)/.exec(plain(chart.shadowRoot!.textContent));
    expect(Number(more![1])).greaterThan(0).lessThan(80);
  });

  it('follows measure and period', async () => {
    const chart = await show({ view: 'table', period: '2022-09' }, { src: seed });
    const { rows } = read(chart);
    expect(rows.map((row) => row[2]))
      .include('over 280')
      .not.include('over 6,500');
    chart.period = undefined;
    chart.measure = 'other';
    await until(
      () => read(chart).rows.some((row) => row[2] === '14'),
      'the other measure is shown',
    );
  });
});

/** The button that sorts by a column. */
const headOf = (chart: Element, name: string): HTMLButtonElement =>
  [...part(chart, 'table')!.querySelectorAll<HTMLButtonElement>('thead button')].find((one) =>
    plain(one.textContent).includes(name),
  )!;
const sortOf = (chart: Element, name: string): string | null =>
  headOf(chart, name).closest('th')!.getAttribute('aria-sort');
const heard = (chart: Element): string =>
  plain(chart.shadowRoot!.querySelector('.body [aria-live="polite"]')?.textContent);
const column = (chart: Element, name: string): string[] => {
  const { heads, rows } = read(chart);
  const at = heads.findIndex((head) => head.includes(name));
  return rows.map((row) => row[at]!);
};
async function press(chart: Element & { updateComplete: Promise<unknown> }, name: string) {
  headOf(chart, name).click();
  await chart.updateComplete;
}

const numbered = (quantities: Raw[]): Raw =>
  storyOf(
    quantities.map((quantity, i) =>
      figure(`f-${i}`, { number: quantity, scope: { when: `${1990 + i}`, sides: ['north'] } }),
    ),
  );

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

/** What a spreadsheet gets when the reader copies; nothing where the browser copies by itself. */
async function copied(act: () => void): Promise<{ text: string[][]; html: Document } | undefined> {
  let got: { text: string; html: string } | undefined;
  const look = (event: ClipboardEvent): void => {
    const { clipboardData: data, defaultPrevented } = event;
    if (defaultPrevented)
      got = { text: data!.getData('text/plain'), html: data!.getData('text/html') };
  };
  window.addEventListener('copy', look);
  // A browser copies only where the reader did something.
  Object.assign(window, { act });
  await cdp('Runtime.evaluate', { expression: 'act()', userGesture: true });
  window.removeEventListener('copy', look);
  return (
    got && {
      text: got.text.split('\r\n').map((line) => line.split('\t')),
      html: new DOMParser().parseFromString(got.html, 'text/html'),
    }
  );
}

/** Selects from one cell's words to another's, and copies as Ctrl+C does. */
const copySelection = (chart: Element, from: [number, number], to: [number, number]) =>
  copied(() => {
    const { rows } = part(chart, 'table')!.querySelector('tbody')!;
    const words = ([row, cell]: [number, number]): Text =>
      document
        .createTreeWalker(rows[row]!.cells[cell]!.querySelector('span')!, NodeFilter.SHOW_TEXT)
        .nextNode() as Text;
    const texts = [from, to].map((at) => words(at));
    getSelection()!.setBaseAndExtent(texts[0]!, 0, texts[1]!, texts[1]!.length);
    document.execCommand('copy');
    getSelection()!.removeAllRanges();
  });

const forms = (): Raw =>
  numbered([
    number(6500, 'over'),
    number(1200, 'about'),
    { low: 36, best: 44, high: 52 },
    { low: 10, high: 14 },
    { unknown: true },
    number(31),
  ]);

describe('copying the table into a spreadsheet', () => {
  afterEach(tidy);

  it('splits the number into qualifier, value and bounds, beside all that is seen', async () => {
    const chart = await show({ view: 'table' }, { data: forms() });
    const { text, html } = (await copied(() => button(chart, 'Copy table')!.click()))!;
    expect(text[0]).deep.equal([
      ...['When', 'When (EDTF)', 'Killed', 'Qualifier', 'Value', 'Low', 'High'],
      ...['Of', 'Category', 'Status', 'Source'],
    ]);
    const numbers = text.slice(1).map((row) => row.slice(2, 7).map(plain));
    expect(numbers).deep.equal([
      ['over 6,500', 'over', '6500', '', ''],
      ['about 1,200', 'about', '1200', '', ''],
      ['36–52, best 44', 'best, range', '44', '36', '52'],
      ['10–14', 'range', '', '10', '14'],
      ['no figure', 'no figure', '', '', ''],
      ['31', '', '31', '', ''],
    ]);
    expect(text[1]!.slice(0, 2)).deep.equal(['1990', '1990']);
    const cells = [...html.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells.map((row) => row.map(plain))).deep.equal(text.map((row) => row.map(plain)));
    await until(() => heard(chart) === 'Table copied.', 'it is said that it was copied');
  });

  it('has no columns for bounds where no number has them', async () => {
    const chart = await show({ view: 'table' }, { data: small() });
    const { text } = (await copied(() => button(chart, 'Copy table')!.click()))!;
    expect(text[0]).include('Value').not.include('Low').not.include('High');
    expect(text).lengthOf(3);
  });

  it('of a selection takes the rows that it touches, as they are sorted', async () => {
    const chart = await show({ view: 'table' }, { data: forms() });
    await press(chart, 'Killed');
    const { text } = (await copySelection(chart, [1, 1], [2, 2]))!;
    expect(text.map((row) => plain(row[2]))).deep.equal(['Killed', '31', '36–52, best 44']);
  });

  it('of words within one cell leaves the words', async () => {
    const chart = await show({ view: 'table' }, { data: forms() });
    expect(await copySelection(chart, [1, 1], [1, 1])).equal(undefined);
  });

  it('takes all rows of a long table, and copies twice over', async () => {
    const data = numbered(Array.from({ length: 120 }, (_, i) => number(i)));
    const chart = await show({ view: 'table' }, { data });
    for (let i = 0; i < 2; i++) {
      const { text } = (await copied(() => button(chart, 'Copy table')!.click()))!;
      expect(text).lengthOf(121);
    }
  });

  it('runs nothing in the spreadsheet, and is no markup', async () => {
    const data = forms();
    data['actors'][0].name = '=1+1\t<img src=x>';
    const chart = await show({ view: 'table' }, { data });
    const { text, html } = (await copied(() => button(chart, 'Copy table')!.click()))!;
    expect(text[1]).include("'=1+1 <img src=x>");
    expect(html.querySelectorAll('img').length).equal(0);
    for (const cell of text.flat()) expect(cell).not.match(/^[=+@-]/);
  });

  it('speaks the language of the page, with digits that a spreadsheet reads', async () => {
    document.documentElement.lang = 'fa';
    const chart = await show({ view: 'table' }, { data: forms() });
    const name = await until(() => button(chart, 'رونوشت'), 'the words are Persian');
    const { text } = (await copied(() => name.click()))!;
    expect(text[1]!.slice(2, 5).map(plain)).deep.equal(['بیش از ۶٬۵۰۰', 'بیش از', '6500']);
  });

  for (const { name } of widgets)
    it(`<${name}>: has every column that is seen, and dates as EDTF`, async () => {
      const host = await showWidget(name, `src="${seed}" view="table"`);
      const { heads, rows } = read(host);
      const { text } = (await copied(() => button(host, 'Copy table')!.click()))!;
      expect(text[0]).include.members(heads);
      expect(text).lengthOf(rows.length + 1);
      expect(text[0]!.some((head) => head.endsWith('(EDTF)'))).equal(true);
      expect(text.flat().join()).contain('2022-10~');
    });
});
