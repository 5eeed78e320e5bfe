import { expect } from 'chai';
import {
  figure,
  listen,
  number,
  plain,
  plotOf,
  proxy,
  show,
  storyOf,
  tidy,
  until,
} from './story.js';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';

const counted = (measure: string, value: number) =>
  figure(`${measure}-1`, {
    measure,
    number: number(value),
    scope: { when: '2018-01', sides: ['north'] },
  });

const choice = (chart: CasualtyChart): HTMLElement | undefined =>
  [...chart.shadowRoot!.querySelectorAll<HTMLElement>('[role=tablist]')].find(
    (list) => list.getAttribute('aria-label') === 'What is counted',
  );
const tabs = (chart: CasualtyChart): HTMLElement[] => [
  ...(choice(chart)?.querySelectorAll<HTMLElement>('[role=tab]') ?? []),
];
const chosen = (chart: CasualtyChart): string[] =>
  tabs(chart)
    .filter((tab) => tab.ariaSelected === 'true')
    .map((tab) => plain(tab.textContent));

describe('what is counted', () => {
  afterEach(tidy);

  it('is chosen among what the story counts of people, and nothing else changes', async () => {
    const other = { ...counted('other', 9), unit: 'posts' };
    const story = storyOf([counted('injured', 40), counted('killed', 7), other]);
    const chart = await show({}, { data: story });
    const heard = listen(chart);
    expect(tabs(chart).map((tab) => plain(tab.textContent))).deep.equal(['Killed', 'Injured']);
    expect(chosen(chart)).deep.equal(['Killed']);
    expect(plain(plotOf(chart)!.textContent)).contain('7 killed');
    tabs(chart)[1]!.click();
    await until(
      () => /40 injured/.test(plain(plotOf(chart)!.textContent)),
      'the injured are drawn',
    );
    expect(chosen(chart)).deep.equal(['Injured']);
    expect(plain(proxy(chart).getAttribute('aria-label'))).contain('40 injured');
    expect(heard.length, 'it is no request').equal(0);
  });

  it('is no choice where one thing is counted, or where the page asks for another', async () => {
    const one = await show({}, { data: storyOf([counted('killed', 7)]) });
    expect(choice(one)).equal(undefined);
    const asked = await show(
      { measure: 'injured' },
      { data: storyOf([counted('injured', 40), counted('killed', 7)]) },
    );
    expect(chosen(asked)).deep.equal(['Injured']);
  });

  it('is chosen by arrow keys', async () => {
    const chart = await show({}, { data: storyOf([counted('injured', 40), counted('killed', 7)]) });
    const [first] = tabs(chart);
    first!.focus();
    first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await until(() => chosen(chart)[0] === 'Injured', 'the next is chosen');
    expect(chart.shadowRoot!.activeElement).equal(tabs(chart)[1]);
  });
});
