import { expect } from 'chai';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import {
  chartWith,
  drawn,
  figure,
  labelBoxes,
  labels,
  number,
  part,
  place,
  plain,
  plotOf,
  prefer,
  proxy,
  seed,
  show,
  storyOf,
  stress,
  thrown,
  tidy,
  until,
  type Box,
  type Raw,
} from './story.js';

/** Colours that a publisher sets; a mark in one of them is known by it. */
const house = {
  '--backstory-surface': 'rgb(250, 249, 248)',
  '--backstory-together': 'rgb(1, 2, 3)',
  '--backstory-actor-1': 'rgb(101, 0, 0)',
  '--backstory-actor-1-tint': 'rgb(102, 0, 0)',
  '--backstory-actor-2': 'rgb(0, 101, 0)',
  '--backstory-actor-2-tint': 'rgb(0, 102, 0)',
  '--backstory-together-tint': 'rgb(4, 5, 6)',
};
const surface = house['--backstory-surface'];
const together = house['--backstory-together'];
const north = house['--backstory-actor-1'];
const south = house['--backstory-actor-2'];
const painted = Object.entries(house)
  .map(([name, value]) => `${name}:${value}`)
  .join(';');

interface Rect extends Box {
  readonly fill: string;
  readonly fades: boolean;
  /** Colour and width of the outline, which stands within the box. */
  readonly outline: string;
}
/** The rectangles that are drawn, patterns and masks left out. */
const rects = (chart: Element): Rect[] =>
  [...plotOf(chart)!.querySelectorAll('rect')]
    .filter((rect) => !rect.closest('defs'))
    .map((rect) => {
      const { x, y, width, height } = rect.getBBox();
      const { fill, mask, stroke, strokeWidth } = getComputedStyle(rect);
      const fades = mask.includes('url(') || rect.hasAttribute('mask');
      const edge = stroke === 'none' ? 0 : parseFloat(strokeWidth);
      return {
        x: x - edge / 2,
        y: y - edge / 2,
        width: width + edge,
        height: height + edge,
        fill,
        fades,
        outline: edge ? `${edge} ${stroke}` : '',
      };
    });
const strokes = (chart: Element): string[] =>
  [...plotOf(chart)!.querySelectorAll('polyline')].map((line) => getComputedStyle(line).stroke);

const one = (change: Raw, scale = 100): Raw =>
  storyOf([
    figure('scale', { number: number(scale), scope: { when: '2017', sides: ['south'] } }),
    figure('it', { scope: { when: '2018', sides: ['north'] }, ...change }),
  ]);
const paint = (data: Raw, attributes: Raw = {}): Promise<CasualtyChart> =>
  show({ style: painted, ...attributes }, { data });
const big = (rect: Rect): boolean => rect.width > 4 && rect.height > 4;

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

/** Pairs of boxes that lie over each other by more than a hair. */
function overlaps(boxes: readonly { text: string; box: Box }[]): string[] {
  const found: string[] = [];
  boxes.forEach(({ text, box: a }, i) => {
    for (const { text: other, box: b } of boxes.slice(i + 1)) {
      const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (wide > 1.5 && high > 2.5) found.push(`"${text}" over "${other}" (${wide}×${high})`);
    }
  });
  return found;
}

/** Everything in the widget that stands out of it sideways, tables that scroll left out. */
function sticksOut(chart: Element): string[] {
  const { left, right } = chart.getBoundingClientRect();
  return [...chart.shadowRoot!.querySelectorAll('*')]
    .filter((element) => !element.closest('svg, [aria-live], [id="how"]'))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return (
        box.width && element.checkVisibility() && (box.right > right + 1 || box.left < left - 8)
      );
    })
    .map((element) => `${element.localName} "${plain(element.textContent).slice(0, 30)}"`);
}

async function sized(chart: CasualtyChart, width: number): Promise<void> {
  chart.style.width = `${width}px`;
  await until(
    () => plotOf(chart)!.viewBox.baseVal.width === Math.min(width, 960),
    `the picture is ${width} wide`,
  );
  await chart.updateComplete;
}

function expectWellSet(chart: CasualtyChart, width: number): void {
  const at = `at ${width} px`;
  expect(chart.scrollWidth, at).lessThan(width + 1);
  expect(sticksOut(chart), at).deep.equal([]);
  const { width: w, height: h } = plotOf(chart)!.viewBox.baseVal;
  const boxes = labelBoxes(chart);
  expect(boxes.length, at).greaterThan(2);
  // Letters lean over their own width, and fonts over their size, by a tenth of it.
  const outside = boxes.filter(({ box: { x, y, width, height } }) => {
    const lean = Math.max(2, height / 10);
    return x < -lean || y < -lean || x + width > w + lean || y + height > h + lean;
  });
  expect(outside, at).deep.equal([]);
  expect(overlaps(boxes), at).deep.equal([]);
}

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

describe('languages', () => {
  afterEach(tidy);

  it('Persian is mirrored, with Persian digits', async () => {
    document.documentElement.lang = 'fa';
    document.documentElement.dir = 'rtl';
    const chart = await show({ src: seed, style: painted });
    await until(() => labels(chart).join().includes('بیش از'), 'the words are Persian');
    const { width } = plotOf(chart)!.viewBox.baseVal;
    const bars = rects(chart).filter(
      (rect) => big(rect) && rect.fill === house['--backstory-together-tint'] && !rect.fades,
    );
    expect(bars).lengthOf(2);
    for (const bar of bars) expect(bar.x + bar.width).closeTo(width, 1);
    const fades = rects(chart).filter((rect) => rect.fades && big(rect));
    for (const [i, fade] of fades.entries()) expect(fade.x + fade.width).closeTo(bars[i]!.x, 1);
    expect(labels(chart).join()).contain('۶٬۵۰۰').contain('۲۸۰').not.match(/[0-9]/);
    expect(plain(part(chart, 'headline')!.textContent))
      .contain('۲۸۰')
      .not.match(/[0-9]/);
    expect(labels(chart).join()).not.match(/[a-z]{3}/i);
    const svg = plotOf(chart)!;
    const words = [...svg.querySelectorAll('text')].find((t) => t.textContent!.includes('۶٬۵۰۰'))!;
    expect(words.getBBox().x + words.getBBox().width).greaterThan(width * 0.6);
  });

  for (const [lang, over, digits] of [
    ['az', '6.500-dən çox', 'həlak olan'],
    ['ru', 'более 6 500', 'погибших'],
  ] as const)
    it(`${lang} speaks it throughout, with its own digits' marks`, async () => {
      document.documentElement.lang = lang;
      const chart = await show({ src: seed });
      await until(() => labels(chart).join().includes(over), `it says ${over}`);
      expect(labels(chart).join()).contain(digits).not.contain('killed').not.contain('over');
      const frame = plain(
        part(chart, 'plot')!.parentElement!.parentElement!.parentElement!.innerText,
      );
      expect(frame).not.match(/\b(source|corrections|as of|download|reported|table)\b/i);
      expect(!chart.shadowRoot!.querySelector(`[lang="${lang}"]`)).equal(false);
    });

  it('a language that is not known is spoken to in English, with the story’s own texts', async () => {
    const data = storyOf([figure('a'), figure('b', { scope: { when: '2016' } })], {
      title: { en: 'English title', de: 'Deutscher Titel' },
    });
    const chart = await show({ lang: 'de' }, { data });
    expect(labels(chart).join()).contain('12 killed');
  });

  it('the nearest lang counts, through shadow trees, and may change', async () => {
    const outer = place(document.createElement('div'));
    outer.lang = 'ru';
    const chart = chartWith({ src: seed });
    outer.attachShadow({ mode: 'open' }).append(chart);
    await until(() => plotOf(chart) && labels(chart).join().includes('погибших'), 'it is Russian');
    chart.lang = 'az';
    await until(() => labels(chart).join().includes('həlak olan'), 'it is Azerbaijani');
    expect(chart.getAttribute('lang')).equal('az');
  });
});

/** Red, green and blue up to 255; a mixed colour is computed in parts of 1. */
const channels = (colour: string): number[] =>
  colour.match(/[\d.]+/g)!.map((n) => Number(n) * (colour.startsWith('color(') ? 255 : 1));
/** Contrast of two opaque colours by WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r, g, b] = channels(colour).map((c) => {
      const s = c / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}
const ground = (chart: Element): string =>
  getComputedStyle(part(chart, 'headline')!.parentElement!).backgroundColor;
const inks = (chart: Element): string[] =>
  [...plotOf(chart)!.querySelectorAll('text')].map((text) => getComputedStyle(text).fill);

describe('colours', () => {
  afterEach(async () => {
    tidy();
    await prefer();
  });

  const light = 'rgb(255, 255, 255)';
  const dark = 'rgb(21, 24, 28)';

  it('light by default; dark where theme, page or reader say so, in this order', async () => {
    const chart = await show({}, { data: one({}) });
    expect(ground(chart)).equal(light);
    await prefer({ 'prefers-color-scheme': 'dark' });
    await until(() => ground(chart) === dark, 'the reader’s preference is met');
    document.documentElement.style.colorScheme = 'light';
    await until(() => ground(chart) === light, 'the page’s own scheme is met');
    chart.theme = 'dark';
    await until(() => ground(chart) === dark, 'the theme is met');
    await prefer();
    document.documentElement.style.colorScheme = 'dark';
    chart.theme = 'auto';
    await chart.updateComplete;
    expect(ground(chart)).equal(dark);
    chart.setAttribute('theme', 'light');
    await until(() => ground(chart) === light, 'the theme is met again');
  });

  for (const theme of ['light', 'dark'])
    it(`every label of the stress story can be read in ${theme}`, async () => {
      const chart = await show({ src: stress, theme });
      const own = ground(chart);
      for (const [i, text] of [...plotOf(chart)!.querySelectorAll('text')].entries()) {
        const ink = inks(chart)[i]!;
        const { x, y, width, height } = text.getBBox();
        const under = rects(chart).filter(
          (rect) =>
            rect.x <= x + 2 &&
            rect.x + rect.width >= x + width - 2 &&
            rect.y <= y + height / 2 &&
            rect.y + rect.height >= y + height / 2,
        );
        const behind = under.at(-1)?.fill ?? own;
        // A label over a texture has a halo of the surface's colour.
        const back = behind.startsWith('url') || text.classList.contains('halo') ? own : behind;
        expect(contrast(ink, rgb(back)), plain(text.textContent)).greaterThan(4.5);
      }
    });

  it('in forced colours all words are the reader’s text colour and states still differ', async () => {
    await prefer({ 'forced-colors': 'active' });
    const chart = await show(
      {},
      {
        data: storyOf([
          figure('solid', { status: 'confirmed', scope: { when: '2015' } }),
          figure('claim', { status: 'claimed', claimedBy: 'wire', scope: { when: '2016' } }),
          figure('disputed', { status: 'disputed', scope: { when: '2017' } }),
          figure('unknown', { number: { unknown: true }, scope: { when: '2018' } }),
        ]),
      },
    );
    expect(matchMedia('(forced-colors: active)').matches).equal(true);
    const probe = place(document.createElement('span'));
    probe.style.cssText = 'color: CanvasText; background: Canvas';
    const { color, backgroundColor } = getComputedStyle(probe);
    expect(ground(chart)).equal(backgroundColor);
    expect(contrast(color, backgroundColor)).greaterThan(7);
    expect(new Set(inks(chart))).deep.equal(new Set([color]));
    const fills = rects(chart)
      .filter(big)
      .map(({ fill }) => fill);
    expect(fills).include(color).include(backgroundColor);
    expect(new Set(fills.filter((fill) => fill.includes('url('))).size).equal(2);
    const patterns = [...plotOf(chart)!.querySelectorAll('pattern path')].map(
      (path) => getComputedStyle(path).stroke,
    );
    for (const stroke of patterns) expect(contrast(stroke, backgroundColor)).greaterThan(2.9);
    // The grid is seen and is quieter than anything that says something.
    const grid = document.createElement('span');
    grid.style.cssText = 'color: var(--_grid); forced-color-adjust: none';
    part(chart, 'headline')!.parentElement!.append(grid);
    const quiet = contrast(getComputedStyle(grid).color, backgroundColor);
    expect(quiet).greaterThan(1.1).lessThan(2.5);
  });

  it('variables alone re-colour it', async () => {
    const chart = await paint(one({ number: number(50), status: 'confirmed' }));
    chart.style.setProperty('--backstory-actor-1', 'rgb(9, 9, 200)');
    expect(rects(chart).map(({ fill }) => fill)).include('rgb(9, 9, 200)');
    chart.style.setProperty('--backstory-ink-1', 'rgb(77, 0, 77)');
    expect(getComputedStyle(part(chart, 'headline')!).color).equal('rgb(77, 0, 77)');
  });

  it('a publisher’s typeface is set and measured', async () => {
    const chart = await show(
      { style: '--backstory-font: "DejaVu Sans Mono", monospace; width: 360px' },
      { data: one({ number: number(123456), status: 'confirmed' }) },
    );
    const text = plotOf(chart)!.querySelector('text')!;
    expect(getComputedStyle(text).fontFamily).contain('DejaVu Sans Mono');
    expectWellSet(chart, 360);
  });

  it('a source and its date are joined by the comma of the language', async () => {
    document.documentElement.lang = 'fa';
    const chart = await show({}, { src: seed });
    await until(() => part(chart, 'sources')?.textContent.includes('بدون تاریخ'), 'it is Persian');
    expect(plain(part(chart, 'sources')!.textContent)).match(/، بدون تاریخ/);
  });

  it('print is light, whole, and without buttons', async () => {
    const chart = await show({ theme: 'dark' }, { data: one({}) });
    await prefer({}, 'print');
    await until(() => ground(chart) === light, 'the page is light');
    const buttons = [...chart.shadowRoot!.querySelectorAll('button')].filter(
      (button) => button.checkVisibility() && plain(button.textContent),
    );
    expect(buttons).deep.equal([]);
    expect(part(chart, 'sources')!.checkVisibility()).equal(true);
  });

  it('print unfolds what nobody can unfold on paper: sources and corrections', async () => {
    const chart = await show({}, { src: stress });
    const folded = [...chart.shadowRoot!.querySelectorAll('details')];
    expect(folded).length.above(1);
    const seen = (): boolean[] =>
      folded.map((one) => one.lastElementChild!.checkVisibility({ contentVisibilityAuto: true }));
    expect(seen()).not.include(true);
    await prefer({}, 'print');
    await until(() => seen().every(Boolean), 'all are seen');
  });
});

/** A computed colour as `rgb(…)`, also where the browser gives it as `color(srgb …)`. */
function rgb(colour: string): string {
  if (!colour.startsWith('color(')) return colour;
  return `rgb(${channels(colour)
    .slice(0, 3)
    .map((c) => Math.round(c * 255))
    .join(', ')})`;
}
