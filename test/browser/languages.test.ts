import { expect } from 'chai';
import {
  chartWith,
  figure,
  labels,
  part,
  place,
  plain,
  plotOf,
  seed,
  show,
  storyOf,
  tidy,
  until,
} from './story.js';
import { big, house, painted, rects } from './painted.js';

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
