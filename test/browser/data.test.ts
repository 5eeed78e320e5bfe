import { expect } from 'chai';
import {
  address,
  awaitText,
  aWhile,
  chartIn,
  chartWith,
  drawn,
  figure,
  hasLabel,
  isSeen,
  json,
  markup,
  network,
  number,
  place,
  plotOf,
  promise,
  saying,
  says,
  scriptOf,
  seed,
  show,
  small,
  storyOf,
  tidy,
  until,
  type Raw,
} from './story.js';

const table = (killed: string): string => `<table>
  <thead><tr><th>When</th><th>Side</th><th>Killed</th><th>Source</th></tr></thead>
  <tbody><tr><td>2018-01</td><td>North</td><td>${killed}</td><td>Ember Wire</td></tr></tbody>
</table>`;

/** A container of the protocol that widgets ask by, as another copy of the library might be. */
class Provider {
  readonly element: HTMLElement;
  readonly asked: any[] = [];
  stopped = 0;
  #tell: ((shared: Raw) => void) | undefined;
  shared: Raw;

  constructor(element: HTMLElement, shared: Raw) {
    this.element = element;
    this.shared = shared;
    element.addEventListener('context-request', (event: any) => {
      this.asked.push(event);
      if (event.context !== Symbol.for('backstory/1')) return;
      event.stopPropagation();
      const stop = (): number => this.stopped++;
      this.#tell = (shared) => event.callback(shared, stop);
      this.#tell(this.shared);
    });
  }

  give(shared: Raw): void {
    this.shared = shared;
    this.#tell?.(shared);
  }
}

describe('ways in', () => {
  afterEach(tidy);

  it('takes a story as its data property', async () => {
    const chart = await show({}, { data: small() });
    expect(hasLabel(chart, '12 killed')).equal(true);
    expect(hasLabel(chart, 'over 280 killed')).equal(true);
    expect(chart.story!.id).equal('small');
    expect(chart.problems).deep.equal([]);
  });

  it('takes rows as its data property', async () => {
    const chart = await show(
      {},
      {
        data: [
          { when: '2018-01', side: 'North', killed: 'over 40', source: 'Ember Wire' },
          { when: '2018-02', side: 'South', killed: 'unknown', source: 'Ember Wire' },
        ],
      },
    );
    expect(hasLabel(chart, 'over 40')).equal(true);
    expect(hasLabel(chart, 'no figure')).equal(true);
    expect(chart.story!.figures).lengthOf(2);
  });

  it('takes a story file as src', async () => {
    const chart = await show({ src: seed });
    expect(hasLabel(chart, 'over 6,500 killed')).equal(true);
    expect(hasLabel(chart, 'over 280 killed')).equal(true);
    expect(chart.problems).deep.equal([]);
  });

  it('takes a CSV as src', async () => {
    const chart = await show({ src: '/seeds/killed.csv' });
    expect(chart.story!.figures).lengthOf(6);
    expect(hasLabel(chart, 'over 40')).equal(true);
    expect(hasLabel(chart, 'about 30')).equal(true);
    expect(hasLabel(chart, '10–14')).equal(true);
  });

  it('takes a TSV by its type, whatever the address ends in', async () => {
    network(
      () =>
        new Response('when\tside\tkilled\tsource\n2018-01\tNorth\tat least 33\tWire\n', {
          headers: { 'content-type': 'text/tab-separated-values' },
        }),
    );
    const chart = await show({ src: '/feed?id=7' });
    expect(hasLabel(chart, 'at least 33')).equal(true);
  });

  it('takes rows from a child script and from a file, as from a script', async () => {
    const rows = [{ when: '2018-01', side: 'North', killed: 'over 40', source: 'Tally Project' }];
    const src = address(JSON.stringify(rows));
    for (const way of [
      `<casualty-chart>${scriptOf(rows)}</casualty-chart>`,
      `<casualty-chart src="${src}"></casualty-chart>`,
    ]) {
      const chart = await drawn(chartIn(markup(way)));
      expect(says(chart), way).match(/over.40/);
      expect(chart.problems).deep.equal([]);
    }
  });

  it('takes a story from a child script', async () => {
    const chart = await drawn(
      chartIn(markup(`<casualty-chart>${scriptOf(saying(77))}</casualty-chart>`)),
    );
    expect(hasLabel(chart, '77 killed')).equal(true);
  });

  it('takes a child table, and hides it once it is drawn', async () => {
    const chart = await drawn(
      chartIn(markup(`<casualty-chart>${table('over 90')}</casualty-chart>`)),
    );
    expect(hasLabel(chart, 'over 90')).equal(true);
    expect(isSeen(chart.querySelector('table')!)).equal(false);
  });

  it('takes what the container around it shares', async () => {
    const around = document.createElement('back-story');
    const provider = new Provider(around, { protocol: 1, story: saying(55) });
    around.append(chartWith());
    const chart = await drawn(chartIn(place(around)));
    expect(hasLabel(chart, '55 killed')).equal(true);
    const [request] = provider.asked;
    expect(request.contextTarget === chart).equal(true);
    expect([request.bubbles, request.composed, request.subscribe]).deep.equal([true, true, true]);
    provider.give({ protocol: 1, story: saying(56) });
    await awaitText(chart, '56 killed');
  });

  it('takes what a container elsewhere shares, named by `for`', async () => {
    const elsewhere = document.createElement('back-story');
    elsewhere.id = 'story-1';
    const provider = new Provider(elsewhere, { protocol: 1, story: saying(31) });
    place(elsewhere);
    const chart = await show({ for: 'story-1' });
    expect(hasLabel(chart, '31 killed')).equal(true);
    expect(chart.htmlFor).equal('story-1');
    chart.remove();
    expect(provider.stopped).equal(1);
  });

  it('shows the state that a container hands down, before its own', async () => {
    const around = document.createElement('back-story');
    const story = storyOf([
      figure('early', { number: number(11), scope: { when: '2017' } }),
      figure('late', { number: number(22), scope: { when: '2019' } }),
    ]);
    const provider = new Provider(around, { protocol: 1, story, period: '2017' });
    around.append(chartWith({ period: '2019' }));
    const chart = await drawn(chartIn(place(around)));
    expect(hasLabel(chart, '11 killed')).equal(true);
    expect(hasLabel(chart, '22 killed')).equal(false);
    provider.give({ protocol: 1, story, period: '2019' });
    await awaitText(chart, '22 killed');
    expect(hasLabel(chart, '11 killed')).equal(false);
    expect(chart.getAttribute('period')).equal('2019');
  });

  it('finds a container from inside a shadow tree', async () => {
    const around = document.createElement('back-story');
    const inner = document.createElement('div');
    around.append(inner);
    new Provider(around, { protocol: 1, story: saying(64) });
    inner.attachShadow({ mode: 'open' }).append(chartWith());
    place(around);
    await awaitText(inner.shadowRoot!.querySelector('casualty-chart')!, '64 killed');
  });

  it('passes over a container of another protocol', async () => {
    const around = document.createElement('back-story');
    new Provider(around, { protocol: 2, story: saying(55) });
    around.append(chartWith());
    place(around);
    await aWhile();
    expect(!plotOf(chartIn(around))).equal(true);
  });

  it('asks again when the container is defined late', async () => {
    const around = document.createElement('back-story');
    around.append(chartWith());
    place(around);
    await aWhile(30);
    customElements.define(
      'back-story',
      class extends HTMLElement {
        constructor() {
          super();
          new Provider(this, { protocol: 1, story: saying(47) });
        }
      },
    );
    await awaitText(chartIn(around), '47 killed');
  });
});

describe('which way comes first', () => {
  afterEach(tidy);

  it('data before src before script before container before table', async () => {
    network((url) => (url.endsWith('/two') ? json(saying(2)) : new Response('', { status: 404 })));
    const around = document.createElement('div');
    around.id = 'four';
    new Provider(around, { protocol: 1, story: saying(4) });
    place(around);
    const chart = chartIn(
      markup(`<casualty-chart for="four" src="/two">${scriptOf(saying(3))}${table('5')}
      </casualty-chart>`),
    );
    chart.data = saying(1);
    await awaitText(chart, '1 killed');
    chart.data = null;
    await awaitText(chart, '2 killed');
    chart.removeAttribute('src');
    await awaitText(chart, '3 killed');
    chart.querySelector('script')!.remove();
    await awaitText(chart, '4 killed');
    chart.removeAttribute('for');
    await until(
      () => chart.story?.figures.length === 1 && hasLabel(chart, '5'),
      'the table is drawn',
    );
    chart.querySelector('table')!.remove();
    await until(() => !plotOf(chart), 'nothing is drawn');
    expect(chart.story).equal(undefined);
  });

  it('keeps a child table as fallback only, where src is given', async () => {
    const { value, keep } = promise<Response>();
    network(() => value);
    const chart = chartIn(
      markup(`<casualty-chart src="/slow">${table('over 90')}</casualty-chart>`),
    );
    await aWhile();
    expect(!plotOf(chart)).equal(true);
    expect(isSeen(chart.querySelector('table')!)).equal(true);
    keep(json(saying(8)));
    await awaitText(chart, '8 killed');
    expect(isSeen(chart.querySelector('table')!)).equal(false);
  });
});
