import { expect } from 'chai';
import {
  figure,
  number,
  part,
  place,
  plain,
  plotOf,
  prefer,
  seed,
  show,
  storyOf,
  stress,
  tidy,
  until,
} from './story.js';
import { big, one, paint, rects } from './painted.js';
import { expectWellSet } from './well-set.js';

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
