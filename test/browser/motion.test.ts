import { expect } from 'chai';
import '../../src/all.js';
import {
  figure,
  number,
  plotOf,
  prefer,
  seed,
  show,
  storyOf,
  stress,
  tidy,
  until,
} from './story.js';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';

/** Marks that are on their way, but not those that appear. */
const moving = (chart: CasualtyChart): Animation[] =>
  plotOf(chart)!
    .getAnimations({ subtree: true })
    .filter(({ effect }) => 'transform' in (effect as KeyframeEffect).getKeyframes()[0]!);

/** When a picture has stood for longer than a change takes: one that follows at once switches. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 250));

/** As by a reader who is about to change something: what moves marks has come by then. */
async function pointedAt(chart: CasualtyChart): Promise<void> {
  chart.dispatchEvent(new PointerEvent('pointerenter'));
  await import('../../src/frame/motion.js');
  await settled();
}

describe('the picture in motion', () => {
  afterEach(async () => {
    tidy();
    await prefer();
  });

  /** Of each month how many were killed, and how many injured. */
  const both = storyOf(
    ['01', '02', '03', '04'].flatMap((month, i) =>
      ['killed', 'injured'].map((measure, n) =>
        figure(`${measure}-${month}`, {
          measure,
          number: number(10 * (i + 1) + 30 * n),
          scope: { when: `2018-${month}`, sides: ['north'] },
        }),
      ),
    ),
  );

  const changes: readonly [string, (chart: CasualtyChart) => void, data?: object][] = [
    ['view', (chart) => (chart.view = 'claims')],
    ['group-by', (chart) => (chart.groupBy = 'source')],
    ['period', (chart) => (chart.period = '2018-05/2018-08')],
    ['bin', (chart) => (chart.bin = 'quarter')],
    ['measure', (chart) => (chart.measure = 'injured'), both],
    ['view to running totals', (chart) => (chart.view = 'cumulative')],
  ];
  for (const [what, change, data] of changes) {
    it(`marks move when the ${what} changes, and the picture never goes`, async () => {
      const chart = await show({}, data ? { data } : { src: stress });
      await pointedAt(chart);
      const before = plotOf(chart)!.textContent;
      change(chart);
      let missing = 0;
      for (let i = 0; i < 10 && plotOf(chart)?.textContent === before; i++) {
        await new Promise(requestAnimationFrame);
        if (!plotOf(chart)) missing++;
      }
      expect(missing).equal(0);
      await until(() => moving(chart).length > 3, 'marks move');
      // Scales, grid and headings are there at once: a picture that fades in as a whole flashes.
      const shapes = plotOf(chart)!.querySelectorAll('svg > :not(title, desc, defs)').length;
      const appearing =
        plotOf(chart)!.getAnimations({ subtree: true }).length - moving(chart).length;
      expect(appearing / shapes, `${appearing} of ${shapes} fade in`).below(0.6);
      await until(() => !moving(chart).length, 'they come to rest');
    });
  }

  it('what changes again at once switches, as when somebody types', async () => {
    const chart = await show({}, { src: stress });
    await pointedAt(chart);
    chart.groupBy = 'source';
    await until(() => moving(chart).length > 3, 'marks move');
    const before = plotOf(chart)!.textContent;
    chart.groupBy = 'category';
    await until(() => plotOf(chart)!.textContent !== before, 'it has changed');
    expect(moving(chart)).length(0);
  });

  it('nothing moves for readers who want no motion', async () => {
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    const chart = await show({}, { src: stress });
    await pointedAt(chart);
    const before = plotOf(chart)!.textContent;
    chart.groupBy = 'source';
    await until(() => plotOf(chart)!.textContent !== before, 'it has changed');
    expect(plotOf(chart)!.getAnimations({ subtree: true })).length(0);
  });

  it('nothing moves in the first picture, on hover, or when the page is resized', async () => {
    const chart = await show({}, { src: seed });
    expect(plotOf(chart)!.getAnimations({ subtree: true })).length(0);
    chart.style.width = '320px';
    await until(() => plotOf(chart)!.getBoundingClientRect().width < 330, 'it is narrow');
    expect(plotOf(chart)!.getAnimations({ subtree: true })).length(0);
  });
});
