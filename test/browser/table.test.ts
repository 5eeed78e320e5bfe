import { expect } from 'chai';
import {
  button,
  figure,
  number,
  part,
  plain,
  plotOf,
  seed,
  show,
  storyOf,
  stress,
  tidy,
  until,
} from './story.js';
import { read } from './tables.js';

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
