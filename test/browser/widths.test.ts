import { expect } from 'chai';
import {
  chartWith,
  drawn,
  part,
  place,
  plotOf,
  proxy,
  seed,
  show,
  stress,
  thrown,
  tidy,
  until,
} from './story.js';
import { expectWellSet, sized } from './well-set.js';
import { one } from './painted.js';

const widths = [280, 320, 360, 412, 479, 480, 600, 720, 959, 960, 1200, 1400];

describe('at every width', () => {
  afterEach(tidy);

  for (const [story, src] of [
    ['seed', seed],
    ['stress story', stress],
    ['table', '/seeds/killed.csv'],
  ])
    for (const [lang, dir] of [
      ['en', 'ltr'],
      ['az', 'ltr'],
      ['ru', 'ltr'],
      ['fa', 'rtl'],
    ])
      it(`${story}, ${lang}: nothing sticks out and no two labels meet`, async () => {
        document.documentElement.lang = lang!;
        document.documentElement.dir = dir!;
        const chart = await drawn(place(chartWith({ src, style: 'width: 700px' })));
        const faults: string[] = [];
        for (const width of widths) {
          await sized(chart, width);
          try {
            expectWellSet(chart, width);
          } catch (error) {
            faults.push((error as Error).message);
          }
        }
        expect(faults).deep.equal([]);
        expect(thrown()).deep.equal([]);
      });

  for (const groupBy of ['side', 'category', 'source'])
    it(`stress story by ${groupBy}: the same`, async () => {
      const chart = await show({ src: stress, 'group-by': groupBy, style: 'width: 700px' });
      for (const width of [280, 360, 720, 1200]) {
        await sized(chart, width);
        expectWellSet(chart, width);
      }
    });

  for (const width of [280, 360, 720, 1400])
    it(`the table keeps within ${width} px`, async () => {
      const chart = await show({ src: stress, view: 'table', style: `width: ${width}px` });
      expect(chart.scrollWidth).lessThan(width + 1);
      const region = part(chart, 'table')!;
      expect(region.getBoundingClientRect().width).lessThan(width + 1);
      if (width === 280) expect(region.scrollWidth).lessThan(width + 1);
    });

  it('twice the type: labels are twice as large and still do not meet', async () => {
    const chart = await show({ src: stress, style: 'width: 720px' });
    const largest = (): number =>
      Math.max(
        ...[...plotOf(chart)!.querySelectorAll('text')].map((text) =>
          parseFloat(getComputedStyle(text).fontSize),
        ),
      );
    const before = largest();
    document.documentElement.style.fontSize = '32px';
    await until(() => largest() > before * 1.5, 'the labels are larger');
    const smallest = Math.min(
      ...[...plotOf(chart)!.querySelectorAll('text')].map((text) =>
        parseFloat(getComputedStyle(text).fontSize),
      ),
    );
    expect(smallest).greaterThan(23.9);
    for (const width of [280, 320, 720, 1200]) {
      await sized(chart, width);
      expectWellSet(chart, width);
    }
  });

  it('no label is smaller than 12 px', async () => {
    for (const src of [seed, stress]) {
      const chart = await show({ src, style: 'width: 280px', loading: 'eager' });
      for (const text of plotOf(chart)!.querySelectorAll('text'))
        expect(parseFloat(getComputedStyle(text).fontSize)).greaterThan(11.9);
    }
  });

  it('the size follows the container, not the window', async () => {
    const holder = place(document.createElement('div'));
    holder.style.width = '300px';
    const chart = chartWith({}, { data: one({}) });
    holder.append(chart);
    await drawn(chart);
    expect(plotOf(chart)!.viewBox.baseVal.width).equal(300);
  });

  it('the card stays within the chart at 280 px', async () => {
    const chart = await show({ src: stress, style: 'width: 280px' });
    proxy(chart).click();
    await chart.updateComplete;
    const card = part(chart, 'tooltip')!.getBoundingClientRect();
    const box = chart.getBoundingClientRect();
    expect(card.width).greaterThan(100);
    expect(card.left).greaterThan(box.left - 1);
    expect(card.right).lessThan(box.right + 1);
  });
});
