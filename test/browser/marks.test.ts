import { expect } from 'chai';
import { chartOptions } from '../../src/casualty-chart/chart.js';
import { chartModel } from '../../src/casualty-chart/model.js';
import { locales } from '../../src/locale/locale.js';
import { readStory } from '../../src/story/read-story.js';
import { defineAlphabet, marksOf, type MarksAlphabet } from '../../stories/marks.js';
import { forms, marksStory, statuses } from '../../stories/marks-story.js';
import {
  figure,
  number,
  part,
  place,
  plain,
  plotOf,
  prefer,
  proxy,
  show,
  storyOf,
  tidy,
  until,
} from './story.js';
import { axeFaults } from './axe-faults.js';

defineAlphabet();

/** What each form has to say in label and sentence, whatever its status. */
const qualifiers: Readonly<Record<string, RegExp>> = {
  exact: /(?<!about |over |at least |up to |under |–)\b40 killed/,
  about: /about 40 killed/,
  over: /over 40 killed/,
  'at-least': /at least 40 killed/,
  'up-to': /up to 40 killed/,
  under: /under 40 killed/,
  range: /26–46 killed/,
  best: /26–46, best 38 killed/,
  outside: /22–38, best 50 killed/,
  unknown: /no figure/,
  vague: /dozens killed/,
  zero: /\b0 killed/,
  revised: /40 killed.*was 25, (corrected|revised) 3 Oct 2018/i,
  late: /40 killed.*14 of them added for earlier periods/,
  together: /40 killed.*both sides together, not divided/i,
};
/** Forms that are told apart by their words, or by words and hue. */
const drawnAlike = [
  ['exact', 'together'],
  ['over', 'at-least'],
  ['up-to', 'under'],
  ['unknown', 'vague'],
];

const looks: Readonly<Record<string, Record<string, string>>> = {
  light: {},
  dark: {},
  'forced colours': { 'forced-colors': 'active' },
};

async function alphabet(look: string): Promise<MarksAlphabet> {
  await prefer(looks[look]);
  const page = document.createElement('marks-alphabet') as MarksAlphabet;
  page.scheme = look === 'dark' ? 'dark' : 'light';
  place(page);
  await page.updateComplete;
  return page;
}

const cellsOf = (page: Element): HTMLElement[] => [
  ...page.shadowRoot!.querySelectorAll<HTMLElement>('li'),
];

/** What of a cell is seen on its ground: outlines and fills of another colour, and textures. */
function seen(cell: Element, ground: string): SVGGraphicsElement[] {
  const shapes = cell.querySelectorAll<SVGGraphicsElement>('svg > :is(rect, circle, polyline)');
  return [...shapes].filter((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return [fill, stroke].some((paint) => paint !== 'none' && paint !== ground);
  });
}

describe('the alphabet of marks', () => {
  beforeEach(() => (document.documentElement.lang = 'en'));
  afterEach(async () => {
    tidy();
    await prefer();
  });

  for (const look of Object.keys(looks)) {
    it(`has every form in every status, in ${look}, with its label and its sentence`, async () => {
      const cells = cellsOf(await alphabet(look));
      const names = cells.map(({ dataset: { form, status } }) => `${form} ${status}`);
      const all = Object.keys(forms).flatMap((form) => statuses.map(({ id }) => `${form} ${id}`));
      expect(names).deep.equal(all);
      const problems = cells.flatMap((cell) => {
        const { form, status } = cell.dataset as { form: string; status: string };
        const text = (part: string): string =>
          plain(cell.querySelector(part)!.textContent!.replace(/\s+/g, ' ').trim());
        const word = new RegExp(status.replace('-other', ''), 'i');
        const label = `${text('b')} ${text('.note')}`;
        return [
          !qualifiers[form]!.test(label) && `${form} ${status}: label says ${label}`,
          !qualifiers[form]!.test(text('.speech')) && `${form} ${status}: ${text('.speech')}`,
          !word.test(text('.note')) && `${form} ${status}: no status in ${text('.note')}`,
          !word.test(text('.speech')) && `${form} ${status}: no status in ${text('.speech')}`,
        ].filter(Boolean);
      });
      expect(problems).deep.equal([]);
    });

    it(`paints every form and every status differently in ${look}`, async () => {
      const page = await alphabet(look);
      const { backgroundColor } = getComputedStyle(page.shadowRoot!.querySelector('.frame')!);
      const pictures = new Map<string, string>();
      const alike: string[] = [];
      for (const cell of cellsOf(page)) {
        const { form, status } = cell.dataset as { form: string; status: string };
        if (/claimed-other|together|at-least|under|vague/.test(`${form} ${status}`)) continue;
        const painted = JSON.stringify(
          seen(cell, backgroundColor).map((shape) => {
            const { x, y, width, height } = shape.getBBox();
            const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(shape);
            const mask = shape.getAttribute('mask');
            return [x, y, width, height, fill, stroke, strokeWidth, strokeDasharray, mask];
          }),
        );
        const other = pictures.get(painted);
        // What has no length has no fill to show a status: the word beside it does.
        if (other && form !== 'unknown' && form !== 'zero')
          alike.push(`${other}, ${form} ${status}`);
        pictures.set(painted, `${form} ${status}`);
      }
      expect(alike).deep.equal([]);
    });

    it(`breaks no rule of accessibility in ${look}`, async () => {
      expect(await axeFaults(await alphabet(look))).deep.equal([]);
    });

    it(`shows bar and column against the ground in ${look}`, async () => {
      const page = await alphabet(look);
      const frame = page.shadowRoot!.querySelector('.frame')!;
      const { backgroundColor } = getComputedStyle(frame);
      for (const cell of cellsOf(page)) {
        // Two axes are in every cell; each of the two marks adds at least a shape of its own.
        const { form, status } = cell.dataset;
        const spots = seen(cell, backgroundColor)
          .slice(2)
          .map((shape) => shape.getBBox());
        const has = (test: (box: DOMRect) => boolean): boolean => spots.some(test);
        expect(
          has(({ x, y }) => x < 112 && y < 48),
          `bar of ${form} ${status}`,
        ).equal(true);
        expect(
          has(({ x }) => x > 112),
          `column of ${form} ${status}`,
        ).equal(true);
      }
    });
  }

  it('in forced colours each mark has an outline or fill of the text colour, or a texture', async () => {
    const page = await alphabet('forced colours');
    expect(matchMedia('(forced-colors: active)').matches).equal(true);
    const probe = place(document.createElement('i'));
    probe.style.cssText = 'color: CanvasText; background: Canvas';
    const { color, backgroundColor } = getComputedStyle(probe);
    expect(color).not.equal(backgroundColor);
    for (const cell of cellsOf(page)) {
      const strange = seen(cell, backgroundColor).filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return ![color, 'none', backgroundColor].includes(fill) && !fill.includes('url(')
          ? true
          : ![color, 'none', backgroundColor].includes(stroke);
      });
      expect(strange.length, `${cell.dataset['form']} ${cell.dataset['status']}`).equal(0);
    }
  });

  it('no two forms look alike, in any status, as bar or column', () => {
    const options = chartOptions(
      { bin: 'none' },
      { lang: 'en', texts: 'en', locale: locales.get('en') },
    );
    const { rows } = chartModel(readStory(marksStory()).story, options);
    const alike: string[] = [];
    for (const { id } of statuses)
      for (const mark of ['bar', 'column'] as const) {
        const drawn = new Map<string, string>();
        for (const form of Object.keys(forms)) {
          const row = rows.find((one) => one.id === `${form}-${id}`)!;
          const shapes = JSON.stringify(marksOf(row)[mark]).replace(/-\d"/g, '"');
          const other = drawn.get(shapes);
          if (other) alike.push(`${other} ${form}`);
          drawn.set(shapes, form);
        }
      }
    expect(new Set(alike)).deep.equal(new Set(drawnAlike.map((pair) => pair.join(' '))));
  });

  it('no two statuses look alike without colour, whatever the form that has a length', () => {
    const options = chartOptions(
      { bin: 'none' },
      { lang: 'en', texts: 'en', locale: locales.get('en') },
    );
    const { rows } = chartModel(readStory(marksStory()).story, options);
    const alike: string[] = [];
    for (const form of Object.keys(forms).filter((one) => !/unknown|vague|zero/.test(one)))
      for (const mark of ['bar', 'column'] as const) {
        const drawn = statuses
          .filter(({ id }) => id !== 'claimed-other')
          .map(({ id }) => {
            const row = rows.find((one) => one.id === `${form}-${id}`)!;
            return JSON.stringify(marksOf(row)[mark]).replace(/-\d"/g, '"');
          });
        if (new Set(drawn).size < drawn.length) alike.push(`${form} ${mark}`);
      }
    expect(alike).deep.equal([]);
  });

  it('a chart on a page says what a number was, and its card when it was corrected', async () => {
    const corrections = [
      {
        target: 'now',
        made: '2018-10-03',
        kind: 'number',
        reason: 'Counted twice.',
        sources: ['wire'],
      },
    ];
    const figures = [figure('then'), figure('now', { number: number(9), supersedes: ['then'] })];
    const chart = await show({}, { data: storyOf(figures, { corrections }) });
    expect(plain(plotOf(chart)!.textContent!)).include('was 12, corrected 3 Oct 2018');
    expect(plotOf(chart)!.querySelectorAll('[stroke-dasharray="3 2"]').length).equal(1);
    proxy(chart).click();
    await until(() => part(chart, 'tooltip'), 'the card is open');
    expect(plain(part(chart, 'tooltip')!.textContent!)).include('Was 12, corrected 3 Oct 2018');
  });

  for (const width of [248, 320, 720, 1200])
    it(`reads at ${width} px: nothing is cut off or scrolled sideways`, async () => {
      const page = await alphabet('light');
      page.style.width = `${width}px`;
      const { right } = page.getBoundingClientRect();
      const out = cellsOf(page).flatMap((cell) =>
        [cell, ...cell.querySelectorAll('b, .note, .speech, svg')].filter(
          (part) =>
            part.getBoundingClientRect().right > right ||
            (part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0),
        ),
      );
      expect(out.length).equal(0);
      const lines = new Set(
        cellsOf(page)
          .slice(0, statuses.length)
          .map((cell) => cell.offsetTop),
      );
      expect(lines.size).equal(width === 1200 ? 1 : width < 400 ? statuses.length : 2);
    });
});
