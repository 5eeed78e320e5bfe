import { expect } from 'chai';
import { LitElement } from 'lit';
import { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import {
  button,
  chartWith,
  figure,
  network,
  part,
  place,
  proxy,
  show,
  small,
  storyOf,
  stress,
  tidy,
  until,
  warnings,
} from './story.js';

const attributes = [
  'src',
  'for',
  'headline',
  'summary',
  'period',
  'at',
  'selected',
  'view',
  'theme',
  'loading',
  'measure',
  'bin',
  'group-by',
];
const parts = [
  'headline',
  'summary',
  'controls',
  'plot',
  'legend',
  'tooltip',
  'table',
  'notes',
  'sources',
];

/** Names that the class adds to what Lit has, on itself and its mixins. */
function ownNames(): string[] {
  const names: string[] = [];
  for (
    let at = CasualtyChart.prototype as object;
    at !== LitElement.prototype;
    at = Object.getPrototypeOf(at)
  )
    names.push(...Object.getOwnPropertyNames(at));
  return names.filter((name) => name !== 'constructor');
}

describe('names', () => {
  afterEach(tidy);

  it('no property or method shadows a member of HTMLElement', () => {
    const declared = [...CasualtyChart.elementProperties.keys()].map(String);
    expect(declared).include.members(['data', 'src', 'htmlFor', 'groupBy']);
    const names = new Set([...declared, ...ownNames()]);
    expect([...names].filter((name) => name in HTMLElement.prototype)).deep.equal([]);
  });

  it('the attributes are those of the contract, and none of the platform’s', () => {
    const observed = (CasualtyChart as any).observedAttributes as string[];
    expect([...observed].sort()).deep.equal([...attributes].sort());
    for (const name of observed) if (name !== 'for') expect(name in document.body).equal(false);
  });

  it('each attribute is a property of the same name in camel case', () => {
    const chart = chartWith(Object.fromEntries(attributes.map((name) => [name, `my ${name}`])));
    for (const name of attributes) {
      const property =
        name === 'for' ? 'htmlFor' : name.replace(/-(.)/g, (_, c: string) => c.toUpperCase());
      expect((chart as any)[property], property).equal(`my ${name}`);
    }
  });

  it('the properties and methods of the contract are there from the start', () => {
    const chart = chartWith();
    expect(chart.data).equal(null);
    expect(chart.story).equal(undefined);
    expect(chart.problems).deep.equal([]);
    expect(chart.theme).equal('auto');
    expect(chart.loading).equal('lazy');
    expect(chart.measure).equal('killed');
    for (const name of ['toSVG', 'toCSV', 'toPNG'] as const) expect(chart[name]).a('function');
    expect(() => ((chart as any).story = {})).throw(TypeError);
    expect(() => ((chart as any).problems = [])).throw(TypeError);
  });

  it('the parts are those of the contract', async () => {
    warnings();
    const seen = new Set<string>();
    const collect = (chart: Element): void => {
      for (const element of chart.shadowRoot!.querySelectorAll('[part]'))
        for (const name of element.part) seen.add(name);
    };
    const chart = await show({ src: stress });
    proxy(chart).click();
    await chart.updateComplete;
    collect(chart);
    chart.view = 'table';
    await until(() => part(chart, 'table'), 'the table is drawn');
    button(chart, 'Download')!.click();
    await chart.updateComplete;
    collect(chart);
    const problem = await show(
      { loading: 'eager' },
      { data: storyOf([figure('x', { colour: 'red' })]) },
    );
    button(problem, /in the data/)!.click();
    await problem.updateComplete;
    collect(problem);
    network(() => new Response('', { status: 500 }));
    const failed = place(chartWith({ src: '/parts', headline: 'Mine', loading: 'eager' }));
    await until(() => button(failed, 'Try again'), 'it says that it failed');
    collect(failed);
    expect([...seen].filter((name) => !parts.includes(name))).deep.equal([]);
    expect([...seen]).include.members([
      'headline',
      'summary',
      'plot',
      'tooltip',
      'table',
      'notes',
      'sources',
    ]);
  });

  it('a page styles the parts', async () => {
    const style = document.createElement('style');
    style.textContent = 'casualty-chart::part(headline) { color: rgb(1, 2, 3); }';
    document.head.append(style);
    const chart = await show({}, { data: small() });
    expect(getComputedStyle(part(chart, 'headline')!).color).equal('rgb(1, 2, 3)');
    style.remove();
  });

  it('the class is registered once, under its name', () => {
    expect(customElements.get('casualty-chart')).equal(CasualtyChart);
    expect(chartWith()).instanceOf(CasualtyChart);
  });
});
