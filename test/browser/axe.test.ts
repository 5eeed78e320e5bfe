import { expect } from 'chai';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import {
  button,
  chartWith,
  figure,
  network,
  part,
  place,
  proxy,
  seed,
  show,
  storyOf,
  stress,
  tidy,
  until,
  warnings,
} from './story.js';
import { axeFaults, violationsOf } from './axe-faults.js';

const states: Record<string, () => Promise<CasualtyChart>> = {
  'the seed': () => show({ src: seed }),
  'the stress story': () => show({ src: stress }),
  'the stress story by side': () => show({ src: stress, 'group-by': 'side' }),
  'a CSV': () => show({ src: '/seeds/killed.csv' }),
  'the table': () => show({ src: stress, view: 'table' }),
  'the table at 320 px': () => show({ src: stress, view: 'table', style: 'width: 320px' }),
  'a card': async () => {
    const chart = await show({ src: seed });
    proxy(chart).click();
    await until(() => part(chart, 'tooltip'), 'the card is open');
    return chart;
  },
  'the problems': async () => {
    warnings();
    const chart = await show(
      {},
      { data: storyOf([figure('a'), figure('b', { status: 'sure' }), figure('c', { x: 1 })]) },
    );
    button(chart, /in the data/)!.click();
    await chart.updateComplete;
    return chart;
  },
  'the downloads': async () => {
    const chart = await show({ src: seed });
    button(chart, 'Download')!.click();
    await chart.updateComplete;
    return chart;
  },
  'an empty period': async () => {
    const chart = place(chartWith({ src: seed, period: '1950' }));
    await until(() => button(chart, 'Show all dates'), 'it says that it is empty');
    return chart;
  },
  'a source that failed': async () => {
    warnings();
    network(() => new Response('', { status: 500 }));
    const chart = place(chartWith({ src: `/axe-${Math.random()}`, headline: 'The dead' }));
    await until(() => button(chart, 'Try again'), 'it says that it failed');
    return chart;
  },
  loading: async () => {
    network(() => new Promise(() => undefined));
    const chart = place(chartWith({ src: `/axe-${Math.random()}`, headline: 'The dead' }));
    await until(() => part(chart, 'headline'), 'it says that it loads');
    return chart;
  },
  Persian: async () => {
    document.documentElement.lang = 'fa';
    document.documentElement.dir = 'rtl';
    const chart = await show({ src: seed });
    await until(() => /[۰-۹]/.test(proxy(chart).getAttribute('aria-label')!), 'it is Persian');
    proxy(chart).click();
    await chart.updateComplete;
    return chart;
  },
};

describe('axe', () => {
  beforeEach(() => (document.documentElement.lang = 'en'));
  afterEach(tidy);

  it('does find a fault where there is one', async () => {
    const host = place(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<button></button><p style="color:#ccc;background:#fff">Grey on white</p><img src="x.png">';
    const ids = (await violationsOf(host)).map(({ id }) => id);
    expect(ids).include.members(['button-name', 'color-contrast', 'image-alt']);
  });

  for (const theme of ['light', 'dark'])
    for (const [name, state] of Object.entries(states))
      it(`${name}, ${theme}: no violations`, async () => {
        document.documentElement.style.colorScheme = theme;
        document.body.style.background = theme === 'dark' ? '#15181c' : '#fff';
        expect(await axeFaults(await state())).deep.equal([]);
      });
});
