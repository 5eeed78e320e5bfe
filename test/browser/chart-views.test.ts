/** The views of the casualty chart beside bars and table, as a reader meets them. */
import { expect } from 'chai';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import {
  figure,
  labels,
  number,
  part,
  plain,
  plotOf,
  press,
  proxy,
  show,
  storyOf,
  stress,
  tidy,
  until,
  type Raw,
} from './story.js';

const tabs = (chart: Element): string[] =>
  [...(part(chart, 'controls')?.querySelectorAll('[role="tab"], button') ?? [])].map((tab) =>
    plain(tab.textContent),
  );
const picture = (chart: Element): string => labels(chart).join(' ');
/** Goes to the last place of the picture; answers what is spoken there, and its card. */
async function last(chart: CasualtyChart): Promise<{ spoken: string; card: string }> {
  proxy(chart).focus();
  await press(chart, 'End');
  const spoken = plain(proxy(chart).getAttribute('aria-label'));
  await press(chart, 'Enter');
  await until(() => part(chart, 'tooltip'), 'the card is open');
  return { spoken, card: plain(part(chart, 'tooltip')!.textContent) };
}

const onDay = (day: number, value: Raw, change: Raw = {}): Raw => {
  const when = new Date(Date.UTC(2018, 0, 1 + day)).toISOString().slice(0, 10);
  return figure(`day-${day}`, { number: value, scope: { when, sides: ['north'] }, ...change });
};
/** What South claims of North, so far. */
const claimed = (): Raw =>
  storyOf(
    [40, 212, 187].map((value, i) =>
      onDay(i, number(value, i === 2 ? 'about' : 'exact'), {
        tally: 'cumulative',
        status: 'claimed',
        claimedBy: 'south',
      }),
    ),
  );
const rivals = (): Raw =>
  storyOf([
    figure('one', { number: { low: 10, high: 30 } }),
    figure('two', { number: number(20, 'at-least'), sources: ['ministry'] }),
  ]);
const everyDay = (count: number): Raw =>
  storyOf(Array.from({ length: count }, (_, i) => onDay(i, number(2, i ? 'exact' : 'over'))));

describe('views of the casualty chart', () => {
  afterEach(tidy);

  it('tabs are there only where a view has something to say', async () => {
    expect(tabs(await show({}, { data: claimed() }))).deep.equal(['Totals', 'Cumulative', 'Table']);
    expect(tabs(await show({}, { data: rivals() }))).deep.equal(['Totals', 'Claims', 'Table']);
    const alone = storyOf([figure('one'), onDay(90, number(3))]);
    expect(tabs(await show({}, { data: alone }))).deep.equal([]);
    expect(tabs(await show({}, { src: stress }))).deep.equal([
      'Totals',
      'Cumulative',
      'Claims',
      'Table',
    ]);
  });

  it('a view that the author asks for is shown, whether it has a tab by itself or not', async () => {
    const alone = storyOf([figure('one')]);
    for (const [view, tab] of [
      ['cumulative', 'Cumulative'],
      ['claims', 'Claims'],
      ['bars', undefined],
      ['table', undefined],
    ] as const) {
      const chart = await show({ view }, { data: alone });
      expect(tabs(chart).includes(tab ?? 'Totals'), view).equal(tab !== undefined);
      expect(Boolean(part(chart, 'table')), view).equal(view === 'table');
      if (view !== 'table') expect(picture(chart), view).contain('12 killed');
    }
  });

  it('running totals say whose they are, keep “about”, and name a correction', async () => {
    const chart = await show({ view: 'cumulative' }, { data: claimed() });
    for (const words of ['about 187 killed', 'claimed by South', 'opponent', 'lower, was 212'])
      expect(picture(chart)).contain(words);
    const { spoken, card } = await last(chart);
    for (const words of ['about 187 killed', 'South', '3 January 2018', 'running total']) {
      expect(spoken.toLowerCase()).contain(words.toLowerCase());
      expect(card.toLowerCase()).contain(words.toLowerCase());
    }
  });

  it('what a party claims of its opponent says so at its bar, aloud, in its card and in the table', async () => {
    const claim = figure('one', { status: 'claimed', claimedBy: 'south' });
    const chart = await show({}, { data: storyOf([claim]) });
    await until(() => picture(chart).includes('12 killed'), 'the bar is there');
    expect(picture(chart)).contain('a party on its opponent');
    const { spoken, card } = await last(chart);
    expect(spoken).contain('Claimed by South (a party on its opponent)');
    expect(card).contain('a party on its opponent');
    chart.view = 'table';
    await until(() => part(chart, 'table'), 'the table is there');
    expect(plain(part(chart, 'table')!.textContent)).contain('a party on its opponent');
  });

  it('many sides stand by size, the smallest as one bar whose card names them', async () => {
    const sides = [...'abcdefghi'];
    const actors = sides.map((id) => ({ id, name: `Side ${id}`, short: id, kind: 'state' }));
    const figures = sides.map((id, i) =>
      figure(`f-${id}`, { number: number(10 * (i + 1)), scope: { when: '2018', sides: [id] } }),
    );
    const data = storyOf(figures, { actors });
    const chart = await show({ 'group-by': 'side' }, { data });
    await until(() => picture(chart).includes('4 others together'), 'the others are one');
    expect(picture(chart).indexOf('Side i')).below(picture(chart).indexOf('Side f'));
    expect(plain(part(chart, 'notes')!.textContent)).contain('The greatest number first');
    const { spoken, card } = await last(chart);
    for (const words of ['100 killed', '4 others together: Side d, Side c, Side b, and Side a'])
      expect([spoken, card].filter((said) => said.includes(words))).length(2);
    chart.view = 'table';
    await until(() => part(chart, 'table'), 'the table is there');
    expect(part(chart, 'table')!.querySelectorAll('tbody tr')).length(9);
  });

  it('a total that was added up says so, aloud and in its card', async () => {
    const months = ['01', '02', '03', '06'].map((month, i) =>
      figure(`m-${month}`, {
        number: number(10 + i),
        scope: { when: `2018-${month}`, sides: ['north'] },
      }),
    );
    const chart = await show({ view: 'cumulative' }, { data: storyOf(months) });
    expect(picture(chart)).contain('at least 46 killed').contain('added up from 4 figures');
    const { spoken, card } = await last(chart);
    for (const words of ['at least 46 killed', 'Until June 2018', 'Added up from 4 figures']) {
      expect(spoken).contain(words);
      expect(card).contain(words);
    }
  });

  it('rival accounts say what fits them all', async () => {
    const chart = await show({ view: 'claims' }, { data: rivals() });
    expect(picture(chart))
      .contain('All of these accounts can be true at once: 20–30.')
      .contain('at least 20 killed')
      .contain('North ministry party source');
    const { spoken, card } = await last(chart);
    expect(spoken).match(/10–30 killed|at least 20 killed/);
    expect(card).match(/10–30 killed|at least 20 killed/);
  });

  it('many figures are added up, and a bin says of how many it is the sum', async () => {
    const chart = await show({}, { data: everyDay(90) });
    const summary = (): string => plain(part(chart, 'summary')!.textContent);
    expect(summary(), 'a day has one figure: nothing is added').match(
      /^90 numbers from one source/,
    );
    const { spoken, card } = await last(chart);
    expect(spoken).match(/\d killed\. North/);
    chart.bin = 'year';
    await until(() => picture(chart).includes('over 180'), 'a year is drawn');
    await until(
      () => /^(90 numbers|All 90 numbers).* Added up by year/.test(summary()),
      'it is said',
    );
    const year = await last(chart);
    for (const words of ['over 180 killed', '2018', 'Added up from 90 figures', 'Reported']) {
      expect(year.spoken).contain(words);
      expect(year.card).contain(words);
    }
    expect(card).not.equal(year.card);
  });

  it('a column of part of a month says so in sight, aloud, in its card, and in a file', async () => {
    const chart = await show({ bin: 'month' }, { data: everyDay(40) });
    const note = 'Not a whole month: 1–9 February 2018.';
    expect(plain(part(chart, 'notes')!.textContent)).contain(note);
    expect(chart.toSVG()).contain(note);
    const { spoken, card } = await last(chart);
    for (const words of ['1–9 February 2018', 'Not a whole month', '18 killed']) {
      expect(spoken).contain(words);
      expect(card).contain(words);
    }
  });

  it('a column that is shown once more at a larger scale says the same there', async () => {
    const days = Array.from({ length: 12 }, (_, i) => onDay(i, number(i === 4 ? 400 : 3)));
    const chart = await show({ bin: 'day' }, { data: storyOf(days) });
    expect(picture(chart)).contain('The same at a larger scale; beyond it: 5 January 2018: 400');
    const { spoken, card } = await last(chart);
    for (const words of ['12 January 2018', '3 killed']) {
      expect(spoken).contain(words);
      expect(card).contain(words);
    }
    await press(chart, 'Escape');
    await press(chart, 'ArrowUp');
    const said = (text: string): string => text.replace(/ \d+ of \d+$/, '');
    expect(said(plain(proxy(chart).getAttribute('aria-label')))).equal(said(spoken));
  });

  it('a time without a day is shaded, and said to be', async () => {
    const figures = [
      onDay(0, number(5)),
      onDay(1, number(20), { scope: { when: '2018-22', sides: ['north'] } }),
      onDay(300, number(4)),
    ];
    const chart = await show({ view: 'cumulative' }, { data: storyOf(figures) });
    expect(plain(part(chart, 'notes')!.textContent)).contain('not known when within summer 2018');
    proxy(chart).focus();
    await press(chart, 'Home');
    await press(chart, 'ArrowRight');
    const spoken = plain(proxy(chart).getAttribute('aria-label'));
    expect(spoken).contain('25 killed').contain('When within that time is not known');
  });

  it('the table has every figure as it was stated, whatever the bins', async () => {
    const chart = await show({ view: 'table', bin: 'year' }, { data: everyDay(40) });
    const rows = [...part(chart, 'table')!.querySelectorAll('tbody tr')];
    expect(rows).lengthOf(40);
    expect(plain(rows[0]!.textContent)).contain('over 2').contain('1 January 2018');
  });

  it('the table tells running totals from numbers for a period', async () => {
    const chart = await show({ view: 'table' }, { data: claimed() });
    const rows = [...part(chart, 'table')!.querySelectorAll('tbody tr')];
    for (const row of rows) expect(plain(row.textContent)).contain('running total');
  });

  it('a tab of a view shows it, and the picture of another is gone', async () => {
    const chart = await show({}, { data: claimed() });
    const tab = [...part(chart, 'controls')!.querySelectorAll<HTMLElement>('[role="tab"], button')];
    tab.find((one) => plain(one.textContent) === 'Cumulative')!.click();
    await until(() => plotOf(chart) && picture(chart).includes('lower, was'), 'the line is drawn');
    expect(chart.view).equal('cumulative');
  });

  it('running totals are said in the summary, with qualifier, status and how they came about', async () => {
    const chart = await show({ view: 'cumulative' }, { src: '/seeds/killed.csv' });
    const summary = plain(part(chart, 'summary')!.textContent);
    // Nobody says how many there were in March.
    expect(summary).contain('North: over 52 killed until February 2018; no figure after that');
    expect(summary).contain('(reported, added up from 2 figures)');
    expect(summary).contain('South: about 40–44 killed');
    expect(summary).contain('some of them approximate');
  });

  it('a claim, a disputed and a withdrawn number make no headline of their own', async () => {
    for (const status of ['claimed', 'disputed', 'withdrawn']) {
      const one = figure('one', {
        number: number(500),
        scope: { when: '2018-05-01', sides: ['north'] },
        status,
        ...(status === 'claimed' && { claimedBy: 'south' }),
      });
      const chart = await show({}, { data: storyOf([one]) });
      expect(plain(part(chart, 'headline')!.textContent), status).not.contain('500');
      tidy();
    }
  });

  it('a story that counts nobody killed shows what it does count', async () => {
    const one = figure('one', { measure: 'injured', number: number(40) });
    const chart = await show({}, { data: storyOf([one]) });
    expect(plain(plotOf(chart)!.textContent)).contain('40 injured');
  });

  it('a running total within a period says since when it counts', async () => {
    const chart = await show(
      { view: 'cumulative', period: '2018-02/2018-03' },
      { src: '/seeds/killed.csv' },
    );
    const text = plain(plotOf(chart)!.textContent);
    expect(text).contain('over 40 killed');
    expect(text).match(/since\s*1\s*February\s*2018/);
  });
});
