import { expect } from 'chai';
import '../../src/all.js';
import { manyPeriods } from '../fixtures/many-periods.js';
import {
  elementWith,
  figure,
  number,
  place,
  plotOf,
  ready,
  seed,
  storyOf,
  stress,
  tidy,
  until,
} from './story.js';

/** A widget in a box of some width, once it stands there whole. */
async function inBox(
  name: 'casualty-chart' | 'border-exchange-timeline',
  width: number,
  of: object,
) {
  const box = place(document.createElement('div'));
  box.style.width = `${width}px`;
  const host = elementWith(name, { loading: 'eager' }, of);
  const whole = new Promise((done) => host.addEventListener('backstory-ready', done));
  box.append(host);
  await ready(host);
  await whole;
  await import('../../src/frame/files.js');
  return { box, host };
}

/** A picture as text, whatever the order in which its attributes were set. */
function told(element: Element): string {
  const { localName, attributes, children, textContent } = element;
  const values = [...attributes].map(({ name, value }) => `${name}=${value}`).sort();
  return `${localName} ${values.join()} ${children.length ? [...children].map(told).join('\n') : textContent}`;
}

const widthOf = (host: Element): number => plotOf(host)!.width.baseVal.value;

/** Drags the box to a width and waits for the picture of that width. */
async function drag(box: HTMLElement, host: Element, width: number): Promise<void> {
  const before = plotOf(host)!.outerHTML;
  box.style.width = `${width}px`;
  await until(() => plotOf(host)!.outerHTML !== before, `the picture is redrawn at ${width} px`);
}

/** A number of each month of three years. */
const months = storyOf(
  Array.from({ length: 36 }, (_, i) => {
    const when = `${2018 + Math.floor(i / 12)}-${`${(i % 12) + 1}`.padStart(2, '0')}`;
    return figure(`m${i}`, { number: number(20 + i), scope: { when, sides: ['north'] } });
  }),
);

describe('a picture in another width', () => {
  afterEach(tidy);

  const cases = [
    ['casualty-chart', 'the seed story', { src: seed }],
    ['casualty-chart', 'names and numbers of all kinds', { src: stress }],
    ['casualty-chart', 'running totals', { src: stress, view: 'cumulative' }],
    ['casualty-chart', 'accounts', { src: seed, view: 'claims' }],
    ['casualty-chart', 'many columns', { data: manyPeriods(300) }],
    ['border-exchange-timeline', 'lanes', { src: seed }],
  ] as const;
  for (const [name, what, of] of cases)
    it(`is the same as one that was drawn in it: ${name}, ${what}`, async () => {
      const { box, host } = await inBox(name, 860, of);
      for (const width of [640, 800, 480, 330]) {
        await drag(box, host, width);
        const fresh = await inBox(name, width, of);
        expect(widthOf(host)).equal(widthOf(fresh.host));
        expect(told(plotOf(host)!)).equal(told(plotOf(fresh.host)!));
        fresh.box.remove();
      }
    });

  it('keeps the elements that it has, so that a page is dragged at ease', async () => {
    const { box, host } = await inBox('casualty-chart', 860, { data: months });
    await drag(box, host, 840);
    const svg = plotOf(host)!;
    const columns = [...svg.querySelectorAll('rect')];
    await drag(box, host, 820);
    expect(plotOf(host) === svg).equal(true);
    expect(columns.every((column) => svg.contains(column))).equal(true);
  });

  it('is drawn anew where only what is shown changes: marks move from the one to the other', async () => {
    const { host } = await inBox('casualty-chart', 700, { src: seed });
    const svg = plotOf(host)!;
    (host as HTMLElementTagNameMap['casualty-chart']).view = 'claims';
    await host.updateComplete;
    await until(() => plotOf(host) !== svg, 'the other view is drawn');
  });
});
