import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import {
  button,
  chartWith,
  drawn,
  figure,
  listen,
  number,
  part,
  place,
  plain,
  plotOf,
  press,
  proxy,
  seed,
  show,
  spoken,
  storyOf,
  tidy,
  until,
} from './story.js';
import { manyPeriods } from '../fixtures/many-periods.js';
import { card, rich } from './walked.js';

const together = async (held: string, key: string): Promise<void> => {
  await sendKeys({ down: held });
  await sendKeys({ press: key });
  await sendKeys({ up: held });
};
/** What has the focus, through shadow trees. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
const name = (chart: CasualtyChart): string => plain(proxy(chart).getAttribute('aria-label'));

/** A claim, an estimate, a figure of both sides, an unknown, and an event without a figure. */
describe('the walk', () => {
  afterEach(tidy);

  it('is one tab stop, between what is before and after the chart', async () => {
    const before = place(document.createElement('button'));
    const chart = await show({}, { data: rich() });
    const after = place(document.createElement('button'));
    before.focus();
    const stops: (Element | null)[] = [];
    for (let i = 0; i < 20 && focused() !== after; i++) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused());
    }
    expect(stops.at(-1) === after).equal(true);
    const plot = part(chart, 'plot')!;
    const inside = stops.filter((stop) => plot.contains(stop));
    expect(inside.length === 1 && inside[0] === proxy(chart)).equal(true);
    expect(new Set(stops).size).equal(stops.length);
    await together('Shift', 'Tab');
    expect(chart.matches(':focus-within')).equal(true);
  });

  it('goes by arrows, Home and End, says each place, and stops at the ends', async () => {
    const chart = await show({}, { data: rich() });
    proxy(chart).focus();
    expect(name(chart)).match(/^The first fight.* 1 of 4$/);
    expect(spoken(chart)).equal('');
    await press(chart, 'ArrowRight');
    expect(name(chart)).match(/^The second fight.* 2 of 4$/);
    expect(spoken(chart)).equal(name(chart));
    await press(chart, 'ArrowDown');
    expect(name(chart)).match(/^The third fight.* 3 of 4$/);
    await press(chart, 'ArrowLeft');
    expect(name(chart)).match(/2 of 4$/);
    await press(chart, 'ArrowUp');
    expect(name(chart)).match(/1 of 4$/);
    await press(chart, 'ArrowUp');
    expect(name(chart)).match(/1 of 4$/);
    await press(chart, 'End');
    expect(name(chart)).match(/^The fourth fight.* 4 of 4$/);
    await press(chart, 'ArrowDown');
    expect(name(chart)).match(/4 of 4$/);
    await press(chart, 'Home');
    expect(name(chart)).match(/1 of 4$/);
    await press(chart, 'PageDown');
    expect(name(chart)).match(/4 of 4$/);
    await press(chart, 'PageUp');
    expect(name(chart)).match(/1 of 4$/);
    expect(focused() === proxy(chart)).equal(true);
  });

  it('says the qualifier, the claimant, the sides and the status', async () => {
    const chart = await show({}, { data: rich() });
    proxy(chart).focus();
    expect(name(chart))
      .contain('January 2018')
      .contain('North ministry says over 60 killed')
      .contain('North')
      .contain('civilians')
      .match(/claimed/i)
      .contain('party source');
    await press(chart, 'ArrowDown');
    expect(spoken(chart))
      .contain('10–14, best 12')
      .match(/both sides together, not divided/i)
      .match(/estimated/i);
    await press(chart, 'ArrowDown');
    expect(spoken(chart)).contain('The third fight').contain('no figure').contain('South');
    await press(chart, 'ArrowDown');
    expect(spoken(chart)).equal('The fourth fight, April 2018: no figure. 4 of 4');
  });

  it('has its ring on the mark that it is about', async () => {
    const chart = await show({}, { data: rich() });
    proxy(chart).focus();
    for (const title of ['first', 'second', 'third', 'fourth']) {
      const ring = proxy(chart).getBoundingClientRect();
      const words = [...plotOf(chart)!.querySelectorAll('text')];
      const inside = words.filter((text) => {
        const { top, bottom } = text.getBoundingClientRect();
        return (top + bottom) / 2 > ring.top && (top + bottom) / 2 < ring.bottom;
      });
      const number = { first: '60', second: '10–14', third: 'no figure', fourth: 'fourth' }[title]!;
      expect(plain(inside.map((text) => text.textContent).join(' '))).contain(number);
      expect(inside.length).lessThan(words.length / 2);
      await press(chart, 'ArrowDown');
    }
    const outline = getComputedStyle(proxy(chart));
    expect([outline.outlineStyle, outline.outlineWidth]).deep.equal(['solid', '2px']);
  });

  it('opens the card with Enter and Space, tells all, and closes with Escape', async () => {
    const chart = await show({}, { data: rich() });
    const heard = listen(chart);
    proxy(chart).focus();
    expect(!part(chart, 'tooltip')).equal(true);
    await press(chart, 'Enter');
    expect(card(chart))
      .contain('North ministry says over 60 killed')
      .contain('The first fight')
      .contain('more than sixty souls')
      .contain('party source')
      .match(/claimed/i);
    expect(proxy(chart).getAttribute('aria-expanded')).equal('true');
    expect(part(chart, 'tooltip')!.inert).equal(false);
    expect(heard.map(({ type, detail }) => [type, detail])).deep.equal([
      ['backstory-select', { kind: 'figure', id: 'claim' }],
    ]);
    await press(chart, 'Escape');
    expect(!part(chart, 'tooltip')).equal(true);
    expect(proxy(chart).getAttribute('aria-expanded')).equal('false');
    expect(focused() === proxy(chart)).equal(true);

    await press(chart, 'End');
    await press(chart, ' ');
    expect(card(chart)).contain('no figure').contain('not the same as none killed');
    expect(heard.at(-1)!.detail).deep.equal({ kind: 'event', id: 'fourth' });
    await press(chart, 'Enter');
    expect(!part(chart, 'tooltip')).equal(true);
  });

  it('the card moves with the walk, and its close button and links are reached by Tab', async () => {
    const chart = await show({}, { data: rich() });
    proxy(chart).focus();
    await press(chart, 'ArrowDown');
    await press(chart, 'Enter');
    expect(card(chart)).contain('10–14');
    await sendKeys({ press: 'Tab' });
    expect(part(chart, 'tooltip')!.contains(focused())).equal(true);
    await sendKeys({ press: 'Tab' });
    expect((focused() as HTMLAnchorElement).href).equal('https://example.org/wire');
    await press(chart, 'Escape');
    expect(!part(chart, 'tooltip')).equal(true);
    expect(focused() === proxy(chart)).equal(true);
    await press(chart, 'Enter');
    button(chart, 'Close')!.click();
    await chart.updateComplete;
    expect(!part(chart, 'tooltip')).equal(true);
    expect(focused() === proxy(chart)).equal(true);
  });

  it('Enter on an open card chooses the mark that the walk has come to', async () => {
    const chart = await show({}, { data: rich() });
    proxy(chart).focus();
    await press(chart, 'Enter');
    const first = chart.selected;
    await press(chart, 'ArrowDown');
    await press(chart, 'Enter');
    expect(chart.selected).equal('range').not.equal(first);
    expect(card(chart)).contain('10–14');
    await press(chart, 'Enter');
    expect(!part(chart, 'tooltip')).equal(true);
  });

  it('Enter on what is chosen, or a click beside it, chooses nothing, in the picture too', async () => {
    const chart = await show({}, { data: rich() });
    const heard = listen(chart);
    const picked = (): number => part(chart, 'plot')!.querySelectorAll('.picked').length;
    proxy(chart).focus();
    await press(chart, 'Enter');
    expect(picked()).equal(1);
    await press(chart, 'Enter');
    expect(heard.map(({ detail }) => detail)).deep.equal([
      { kind: 'figure', id: 'claim' },
      { kind: 'figure', id: '' },
    ]);
    expect([picked(), chart.selected]).deep.equal([0, '']);
    await press(chart, 'Enter');
    expect(picked()).equal(1);
    const { right, bottom } = part(chart, 'plot')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.floor(right - 2), Math.floor(bottom - 2)] });
    await chart.updateComplete;
    expect([picked(), chart.selected]).deep.equal([0, '']);
    await resetMouse();
  });

  it('what a card adds is said when it opens by key, and new words above the picture are', async () => {
    const chart = await show({}, { data: rich() });
    proxy(chart).focus();
    await press(chart, 'Enter');
    await until(() => /more than sixty souls/.test(spoken(chart)), 'the card is said');
    expect(spoken(chart))
      .contain('party source')
      .match(/killed\. The first fight/)
      .not.contain('×');
    const controlled = chart.renderRoot.querySelector(
      `#${proxy(chart).getAttribute('aria-controls')}`,
    );
    expect(controlled === part(chart, 'tooltip')).equal(true);
    expect(controlled!.getAttribute('role')).equal('group');
    await press(chart, 'Escape');
    chart.period = '2018-02';
    const summary = (): string => plain(part(chart, 'summary')?.textContent);
    await until(() => spoken(chart) === summary(), 'what is shown now is said');
  });

  it('leaves alone the keys that are not its own', async () => {
    const chart = await show({}, { data: rich() });
    proxy(chart).focus();
    const seen: KeyboardEvent[] = [];
    const hear = (event: KeyboardEvent): number => seen.push(event);
    document.addEventListener('keydown', hear);
    for (const key of ['a', 'Escape', 'ArrowRight']) await sendKeys({ press: key });
    await together('Control', 'ArrowRight');
    document.removeEventListener('keydown', hear);
    const prevented = seen.filter(({ defaultPrevented }) => defaultPrevented).map(({ key }) => key);
    expect(prevented).deep.equal(['ArrowRight']);
    expect(seen.map(({ key }) => key)).include('Escape');
    expect(name(chart)).match(/2 of 4$/);
  });

  it('right to left, the left arrow goes on and the right arrow goes back', async () => {
    document.documentElement.dir = 'rtl';
    document.documentElement.lang = 'fa';
    const chart = await show({ src: seed });
    proxy(chart).focus();
    expect(name(chart)).contain('۶٬۵۰۰').contain('۱ از ').not.match(/\d/);
    await press(chart, 'ArrowLeft');
    expect(spoken(chart)).contain('۲۸۰').contain('۲ از ').not.match(/\d/);
    await press(chart, 'ArrowRight');
    expect(spoken(chart)).contain('۶٬۵۰۰');
  });

  it('begins at what is selected', async () => {
    const chart = await show({ selected: 'range' }, { data: rich() });
    expect(name(chart)).match(/^The second fight.* 2 of 4$/);
    chart.selected = 'unknown';
    await chart.updateComplete;
    expect(name(chart)).match(/3 of 4$/);
  });

  it('both figures of the seed are found with their words, scope, source and date', async () => {
    const chart = await show({ src: seed });
    proxy(chart).focus();
    const cards: string[] = [];
    for (let i = 0; i < 2; i++) {
      await press(chart, 'Enter');
      cards.push(card(chart));
      await press(chart, 'Escape');
      await press(chart, 'ArrowDown');
    }
    expect(cards[0])
      .contain('over 6,500 killed')
      .contain('Second war over Karabakh')
      .contain('autumn 2020')
      .contain('Sides not stated');
    expect(cards[1])
      .contain('over 280 killed')
      .contain('September 2022')
      .contain('Both sides together, not divided');
    for (const words of cards)
      expect(words).contain('Newspaper report').contain('As of').contain('October 2022');
  });

  it('walks rows of periods by side and by time, a year at a time with Page', async () => {
    const months = Array.from({ length: 30 }, (_, i) => {
      const month = String((i % 12) + 1).padStart(2, '0');
      return ['north', 'south'].map((side) =>
        figure(`${side}-${i}`, {
          number: number(i + (side === 'north' ? 100 : 200)),
          scope: { when: `${2018 + Math.floor(i / 12)}-${month}`, sides: [side] },
          tally: 'period',
        }),
      );
    });
    for (const [view, first, later] of [
      ['bars', /^Jan\w* 2018: 100/, /^Jan\w* 2019: 112/],
      ['cumulative', /January 2018: 100/, /January 2019: 1,378/],
    ] as const) {
      const chart = await show({ view, bin: 'none' }, { data: storyOf(months.flat()) });
      proxy(chart).focus();
      await press(chart, 'Home');
      expect(name(chart)).match(first);
      expect(name(chart)).match(/North/);
      await press(chart, 'ArrowLeft');
      expect(name(chart), 'stays at the start').match(first);
      await press(chart, 'PageDown');
      expect(name(chart), 'a year on').match(later);
      await press(chart, 'ArrowDown');
      expect(name(chart), 'the other side at the same time').match(/January 2019.*South/);
      await press(chart, 'ArrowDown');
      expect(name(chart), 'no side below').match(/January 2019.*South/);
      await press(chart, 'ArrowRight');
      expect(name(chart)).match(/February 2019.*South/);
      await press(chart, 'PageUp');
      await press(chart, 'ArrowUp');
      expect(name(chart)).match(/(February|January) 2018.*North/);
      tidy();
    }
  });

  it('stays at its side and time where a narrower page has quarters for months', async () => {
    const box = place(document.createElement('div'));
    box.style.width = '900px';
    const chart = chartWith({ loading: 'eager' }, { data: manyPeriods(2400) });
    box.append(chart);
    await drawn(chart);
    await until(() => chart.renderRoot.querySelector('.proxy'), 'the walk has come');
    proxy(chart).focus();
    for (const key of ['ArrowDown', 'PageDown', 'PageDown']) await press(chart, key);
    expect(name(chart)).match(/^January 2016: .*North/);
    box.style.width = '500px';
    await until(
      () => /January–March 2016/.test(name(chart)),
      () => `is there still: ${name(chart)}`,
    );
    expect(name(chart)).match(/North/);
    await press(chart, 'ArrowRight');
    expect(name(chart)).match(/^April–June 2016: .*North/);
    box.style.width = '900px';
    await until(
      () => /April 2016/.test(name(chart)),
      () => `is there again: ${name(chart)}`,
    );
  });
});
