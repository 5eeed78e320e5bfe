import { expect } from 'chai';
import { figure, labels, number, plain, plotOf, seed, show, storyOf, tidy } from './story.js';
import {
  big,
  house,
  north,
  one,
  paint,
  painted,
  rects,
  south,
  surface,
  together,
} from './painted.js';

const strokes = (chart: Element): string[] =>
  [...plotOf(chart)!.querySelectorAll('polyline')].map((line) => getComputedStyle(line).stroke);

describe('honest marks', () => {
  afterEach(tidy);

  it('an exact number is a bar with hard ends', async () => {
    const chart = await paint(one({ number: number(50), status: 'confirmed' }));
    expect(rects(chart).some(({ fades }) => fades)).equal(false);
    const [bar] = rects(chart).filter(({ fill }) => fill === north);
    const [scale] = rects(chart).filter(({ fill }) => fill === house['--backstory-actor-2-tint']);
    expect(bar!.width / scale!.width).closeTo(0.5, 0.01);
    expect(bar!.x).equal(scale!.x);
  });

  for (const bound of ['over', 'at-least'])
    it(`"${bound}" fades beyond its stated value, off the scale, and ends in a plus`, async () => {
      const chart = await paint(one({ number: number(50, bound), status: 'confirmed' }));
      const own = rects(chart).filter((rect) => rect.fill === north && big(rect));
      const solid = own.filter(({ fades }) => !fades);
      const fade = own.filter(({ fades }) => fades);
      expect([solid.length, fade.length]).deep.equal([1, 1]);
      expect(fade[0]!.x).closeTo(solid[0]!.x + solid[0]!.width, 0.5);
      expect(fade[0]!.width).equal(24);
      const end = fade[0]!.x + fade[0]!.width;
      const plus = [...plotOf(chart)!.querySelectorAll('polyline')]
        .map((line) => line.getBBox())
        .filter(({ x, width, y }) => x > end - 4 && x + width < end + 9 && y > solid[0]!.y);
      expect(plus.map(({ width, height }) => [width, height].map(Math.round))).deep.include.members(
        [
          [10, 0],
          [0, 10],
        ],
      );
      const larger = await paint(one({ number: number(5000, bound), status: 'confirmed' }));
      const off = rects(larger).filter((rect) => rect.fill === north && rect.fades && big(rect));
      expect(off.map(({ width }) => width)).deep.equal([24]);
    });

  for (const bound of ['up-to', 'under'])
    it(`"${bound}" fades towards zero`, async () => {
      const chart = await paint(one({ number: number(50, bound), status: 'confirmed' }));
      const own = rects(chart).filter((rect) => rect.fill === north && big(rect));
      expect(own.map(({ fades }) => fades)).deep.equal([true]);
      expect(!plotOf(chart)!.querySelector('polyline[stroke-dasharray]')).equal(true);
      expect(own[0]!.x).lessThan(1);
    });

  it('"about" has a soft end, and no error bar', async () => {
    const chart = await paint(one({ number: number(50, 'about'), status: 'confirmed' }));
    const own = rects(chart).filter((rect) => rect.fill === north && big(rect));
    const [scale] = rects(chart).filter(({ fill }) => fill === house['--backstory-actor-2-tint']);
    expect(own.map(({ fades }) => fades)).deep.equal([false, true]);
    const [solid, soft] = own;
    expect(soft!.width).equal(12);
    expect(soft!.x).closeTo(solid!.x + solid!.width, 0.5);
    // The stated value lies in the middle of the soft end.
    expect(soft!.x + soft!.width / 2 - scale!.x).closeTo(scale!.width / 2, 0.5);
    expect(labels(chart).join(' | ')).contain('about 50 killed');
  });

  it('a range floats, with its best as a line in it and no bar from zero', async () => {
    const chart = await paint(
      one({ number: { low: 40, best: 60, high: 80 }, status: 'confirmed' }),
    );
    const own = rects(chart).filter((rect) => rect.fill === north && big(rect));
    const [scale] = rects(chart).filter(({ fill }) => fill === house['--backstory-actor-2-tint']);
    expect(own).lengthOf(1);
    expect((own[0]!.x - scale!.x) / scale!.width).closeTo(0.4, 0.01);
    expect(own[0]!.width / scale!.width).closeTo(0.4, 0.01);
    const crossing = [...plotOf(chart)!.querySelectorAll('polyline')]
      .map((line) => line.getBBox())
      .filter(({ width, height }) => width === 0 && height > own[0]!.height);
    const best = scale!.x + scale!.width * 0.6;
    expect(crossing.some(({ x }) => Math.abs(x - best) < 1)).equal(true);
  });

  it('an unknown number has a hatch of fixed size, never a bar, and the word', async () => {
    for (const unknown of [{ unknown: true }, { vague: true, words: 'dozens' }]) {
      const chart = await paint(one({ number: unknown, status: 'confirmed' }));
      expect(rects(chart).filter(({ fill }) => fill === north)).deep.equal([]);
      const hatch = rects(chart).filter(({ fill }) => fill.includes('url('));
      expect(hatch.map(({ width, height }) => [width, height])).deep.equal([[44, 20]]);
      expect(labels(chart).join(' | ')).contain('unknown' in unknown ? 'no figure' : 'dozens');
    }
    const only = await paint(storyOf([figure('x', { number: { unknown: true } })]));
    expect(rects(only)).lengthOf(1);
    expect(labels(only).join(' | ')).contain('no figure').not.match(/\b0\b/);
  });

  it('a stated zero is said, and is not the unknown', async () => {
    const chart = await paint(one({ number: number(0), status: 'confirmed' }));
    expect(labels(chart).join(' | ')).contain('0 killed').not.contain('no figure');
    expect(rects(chart).filter(({ fill }) => fill.includes('url('))).deep.equal([]);
    const own = rects(chart).filter(({ fill }) => fill === north);
    expect(own.map(({ width }) => width)).deep.equal([2]);
  });

  it('a total of two sides wears neither colour, and is not divided', async () => {
    const chart = await paint(
      storyOf([
        figure('both', {
          number: number(280, 'over'),
          status: 'confirmed',
          scope: { when: '2018', sides: ['north', 'south'] },
        }),
      ]),
    );
    const fills = new Set(rects(chart).map(({ fill }) => fill));
    // Where the stated number ends stands a gap of the ground.
    expect([...fills]).have.members([together, surface]);
    expect(rects(chart).filter((rect) => big(rect) && !rect.fades)).lengthOf(1);
    expect(labels(chart).join(' | ')).contain('both sides together, not divided');
    for (const colour of [north, south]) expect(strokes(chart)).not.include(colour);
  });

  it('the two figures of the seed wear no side’s colour', async () => {
    const chart = await show({ src: seed, style: painted });
    const fills = rects(chart).map(({ fill }) => fill);
    expect(fills).include(house['--backstory-together-tint']);
    for (const colour of [north, south, 'rgb(102, 0, 0)', 'rgb(0, 102, 0)'])
      expect(fills).not.include(colour);
  });

  it('one side’s number wears its colour, whichever is named first', async () => {
    const chart = await paint(
      storyOf([
        figure('s', { status: 'confirmed', scope: { when: '2017', sides: ['south'] } }),
        figure('n', { status: 'confirmed', scope: { when: '2018', sides: ['north'] } }),
      ]),
    );
    const bars = rects(chart).filter(big);
    expect(bars.map(({ fill }) => fill)).deep.equal([south, north]);
    expect(bars[0]!.width).equal(bars[1]!.width);
    expect(bars[0]!.height).equal(bars[1]!.height);
  });

  it('a claim is an outline with nothing in it, and its claimant is in the label', async () => {
    const chart = await paint(
      one({ number: number(50), status: 'claimed', claimedBy: 'south', sources: ['ministry'] }),
    );
    const filled = rects(chart).filter((rect) => big(rect) && rect.fill === north);
    expect(filled).deep.equal([]);
    const [inside] = rects(chart).filter((rect) => big(rect) && rect.fill === surface);
    expect(inside!.outline).equal(`2 ${north}`);
    expect(inside!.width).greaterThan(40);
    expect(labels(chart).join(' | ')).match(/South.*50 killed/);
  });

  for (const [status, look] of [
    ['confirmed', 'solid'],
    ['reported', 'tint'],
    ['disputed', 'texture'],
    ['estimated', 'texture'],
  ] as const)
    it(`"${status}" is ${look}, with its word`, async () => {
      const chart = await paint(one({ number: number(50), status, scope: { when: '2018' } }));
      const fills = rects(chart)
        .filter((rect) => big(rect))
        .map(({ fill }) => fill)
        .filter((fill) => fill !== house['--backstory-actor-2-tint']);
      if (look === 'solid') expect(fills).deep.equal([together]);
      if (look === 'tint') expect(fills).deep.equal([house['--backstory-together-tint']]);
      if (look === 'texture') expect(fills.join()).match(/^url\("?#/);
      expect(labels(chart).join(' | ')).contain(status);
    });

  it('a withdrawn number is struck through', async () => {
    const chart = await paint(one({ number: number(50), status: 'withdrawn' }));
    const label = [...plotOf(chart)!.querySelectorAll('text')].find((text) =>
      plain(text.textContent).includes('50'),
    )!;
    expect(getComputedStyle(label).textDecorationLine).equal('line-through');
    expect(rects(chart).filter((rect) => big(rect) && rect.fill === north)).deep.equal([]);
  });

  it('rival accounts stand beside each other at one scale, parties first', async () => {
    const scope = { when: '2018-05', sides: ['north'] };
    const chart = await paint(
      storyOf([
        figure('high', { number: number(80), status: 'confirmed', scope }),
        figure('low', {
          number: number(20),
          status: 'confirmed',
          scope,
          claimedBy: 'ministry',
          sources: ['ministry'],
          contradicts: ['high'],
        }),
      ]),
    );
    const bars = rects(chart).filter((rect) => big(rect) && rect.fill === north);
    expect(bars).lengthOf(2);
    expect(bars[0]!.width / bars[1]!.width).closeTo(0.25, 0.01);
    expect(bars[0]!.height).equal(bars[1]!.height);
    expect(bars[0]!.x).equal(bars[1]!.x);
    const said = labels(chart).join(' | ');
    expect(said).contain('North ministry').contain('Ember Wire').contain('party source');
    expect(said.indexOf('North ministry')).lessThan(said.indexOf('Ember Wire'));
    expect(said)
      .contain('neither added nor averaged')
      .not.contain('100')
      .not.match(/\b50 killed/);
  });
});
