import { expect } from 'chai';
import {
  aWhile,
  button,
  chartWith,
  drawn,
  figure,
  json,
  labels,
  listen,
  network,
  number,
  part,
  place,
  proxy,
  show,
  small,
  storyOf,
  tidy,
  until,
} from './story.js';

const attributesOf = (element: Element): string[] =>
  [...element.attributes].map(({ name, value }) => `${name}=${value}`);

describe('events', () => {
  afterEach(tidy);

  it('ready comes once for each story, when its picture is there', async () => {
    const chart = chartWith({}, { data: small() });
    const seen: string[] = [];
    const heard = listen(chart);
    chart.addEventListener('backstory-ready', () => seen.push(labels(chart).join()));
    await drawn(place(chart));
    expect(heard.map(({ type }) => type)).deep.equal(['backstory-ready']);
    expect(seen[0]).contain('over 280 killed');
    chart.view = 'table';
    chart.measure = 'injured';
    chart.style.width = '300px';
    await aWhile();
    expect(heard.length).equal(1);
    chart.data = storyOf([figure('other', { number: number(5) })]);
    chart.measure = 'killed';
    chart.view = 'bars';
    await until(() => labels(chart).join().includes('5 killed'), 'the other story is drawn');
    expect(heard.map(({ type }) => type)).deep.equal(['backstory-ready', 'backstory-ready']);
  });

  it('ready waits for the file', async () => {
    network(() => json(small()));
    const heard = listen();
    const chart = place(chartWith({ src: '/ready' }));
    expect(heard.length).equal(0);
    await drawn(chart);
    expect(heard.map(({ type }) => type)).deep.equal(['backstory-ready']);
  });

  it('bubble and cross shadow trees', async () => {
    const outer = place(document.createElement('div'));
    const chart = chartWith({}, { data: small() });
    const heard = listen(document);
    outer.attachShadow({ mode: 'open' }).append(chart);
    await drawn(chart);
    proxy(chart).click();
    expect(heard.map(({ type }) => type)).deep.equal(['backstory-ready', 'backstory-select']);
    for (const event of heard) {
      expect(event.bubbles && event.composed).equal(true);
      expect(event.target === outer).equal(true);
    }
  });

  it('a choice is granted unless the page refuses it', async () => {
    const chart = await show({}, { data: small() });
    const heard = listen(chart);
    proxy(chart).click();
    expect(heard[0]!.detail).deep.equal({ kind: 'figure', id: 'first' });
    expect(heard[0]!.cancelable).equal(true);
    expect(chart.selected).equal('first');
    await chart.updateComplete;
    button(chart, 'Close')!.click();

    const refuse = (event: Event): void => event.preventDefault();
    chart.addEventListener('backstory-select', refuse);
    proxy(chart).dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
    await chart.updateComplete;
    proxy(chart).click();
    expect(heard[1]!.detail).deep.equal({ kind: 'figure', id: 'second' });
    expect(heard[1]!.defaultPrevented).equal(true);
    expect(chart.selected).equal('first');
  });

  it('a period asked for is granted unless the page refuses it', async () => {
    const chart = place(chartWith({ period: '1990' }, { data: small() }));
    await until(() => button(chart, 'Show all dates'), 'the way out is there');
    const refuse = (event: Event): void => event.preventDefault();
    chart.addEventListener('backstory-period', refuse);
    button(chart, 'Show all dates')!.click();
    await aWhile(30);
    expect(chart.period).equal('1990');
    chart.removeEventListener('backstory-period', refuse);
    button(chart, 'Show all dates')!.click();
    await drawn(chart);
    expect(chart.period).equal(undefined);
  });

  it('in a container, a choice is left to the container', async () => {
    const around = document.createElement('back-story');
    let tell!: (shared: object) => void;
    around.addEventListener('context-request', (event: any) => {
      event.stopPropagation();
      tell = (shared) => event.callback(shared, () => undefined);
      tell({ protocol: 1, story: small() });
    });
    const chart = chartWith();
    around.append(chart);
    place(around);
    await drawn(chart);
    const heard = listen(around);
    proxy(chart).click();
    await aWhile(30);
    expect(heard.map(({ detail }) => detail)).deep.equal([{ kind: 'figure', id: 'first' }]);
    expect(chart.selected).equal(undefined);
  });

  it('a script that sets properties or attributes hears nothing back', async () => {
    const chart = await show({}, { data: small() });
    const heard = listen();
    for (const [name, value] of Object.entries({
      selected: 'second',
      period: '2018-05',
      at: '2018',
      view: 'table',
      measure: 'injured',
      groupBy: 'side',
      headline: 'Mine',
      summary: 'Also mine',
      theme: 'dark',
      loading: 'eager',
    })) {
      (chart as any)[name] = value;
      await chart.updateComplete;
    }
    for (const [name, value] of [
      ['selected', 'first'],
      ['period', ''],
      ['view', 'bars'],
      ['measure', 'killed'],
      ['group-by', 'source'],
    ] as const) {
      chart.setAttribute(name, value);
      await chart.updateComplete;
    }
    await aWhile(30);
    expect(heard.map(({ type }) => type)).deep.equal([]);
  });

  it('attributes are never rewritten, whatever a reader does', async () => {
    const chart = await show(
      { selected: 'second', view: 'bars', period: '2018', theme: 'light', class: 'wide' },
      { data: small() },
    );
    const before = attributesOf(chart);
    proxy(chart).dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
    proxy(chart).click();
    await chart.updateComplete;
    expect(chart.selected).equal('first');
    button(chart, 'View as table')!.click();
    await until(() => part(chart, 'table'), 'the table is drawn');
    button(chart, 'Download')!.click();
    await chart.updateComplete;
    button(chart, 'View as graphic')!.click();
    await chart.updateComplete;
    expect(attributesOf(chart)).deep.equal(before);
  });

  it('a property is not written to its attribute', async () => {
    const chart = await show({}, { data: small() });
    const before = attributesOf(chart);
    Object.assign(chart, { selected: 'first', view: 'table', period: '2018', headline: 'Mine' });
    await chart.updateComplete;
    expect(attributesOf(chart)).deep.equal(before);
  });
});
