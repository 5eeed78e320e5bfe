import { expect } from 'chai';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
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
  labels,
  listen,
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

describe('changes', () => {
  afterEach(tidy);

  it('draws another src, and an answer that comes late does not come back', async () => {
    const late = promise<Response>();
    network((url) => (url.includes('/late') ? late.value : json(saying(9))));
    const chart = place(chartWith({ src: '/late?1' }));
    await aWhile(30);
    chart.setAttribute('src', '/now');
    await awaitText(chart, '9 killed');
    late.keep(json(saying(13)));
    await aWhile();
    expect(hasLabel(chart, '13 killed')).equal(false);
    expect(hasLabel(chart, '9 killed')).equal(true);
  });

  it('keeps the picture while another src is on its way', async () => {
    const late = promise<Response>();
    network((url) => (url.includes('/late') ? late.value : json(saying(9))));
    const chart = await show({ src: '/now' });
    chart.src = '/late?2';
    await aWhile();
    expect(hasLabel(chart, '9 killed')).equal(true);
    late.keep(json(saying(13)));
    await awaitText(chart, '13 killed');
  });

  it('draws again when the text of its script or table changes', async () => {
    const chart = await drawn(
      chartIn(markup(`<casualty-chart>${scriptOf(saying(3))}</casualty-chart>`)),
    );
    chart.querySelector('script')!.firstChild!.nodeValue = JSON.stringify(saying(4));
    await awaitText(chart, '4 killed');
    const other = await drawn(
      chartIn(markup(`<casualty-chart>${table('over 90')}</casualty-chart>`)),
    );
    other.querySelector('tbody td:nth-child(3)')!.textContent = 'over 91';
    await awaitText(other, 'over 91');
  });

  it('draws another data object, and nothing for null', async () => {
    const chart = await show({}, { data: saying(3) });
    chart.data = saying(4);
    await awaitText(chart, '4 killed');
    chart.data = null;
    await until(() => !plotOf(chart), 'nothing is drawn');
    expect(chart.story).equal(undefined);
    expect(chart.toSVG()).equal('');
  });

  it('reads a property that was set before the element was defined', async () => {
    const early = document.createElement('casualty-chart-late') as CasualtyChart;
    (early as any).data = saying(6);
    place(early);
    const { CasualtyChart } = await import('../../src/casualty-chart/casualty-chart.js');
    customElements.define('casualty-chart-late', class extends CasualtyChart {});
    await awaitText(early, '6 killed');
  });

  it('waits for children that the parser has not come to yet', async () => {
    const frame = place(document.createElement('iframe'));
    const page = frame.contentDocument!;
    page.open();
    page.write(`<!doctype html><title>Slow page</title>
      <script type="module" async src="/src/casualty-chart/define.ts"></script><body>`);
    const inside = frame.contentWindow as any;
    await until(() => inside.customElements.get('casualty-chart'), 'the script ran', 8000);
    page.write('<casualty-chart><table><tr><th>When<th>Side<th>Killed<th>Source</tr>');
    page.write('<tr><td>2018-01<td>North<td>over 40<td>Wire</tr>');
    const chart = page.querySelector('casualty-chart') as CasualtyChart;
    await aWhile();
    expect(!plotOf(chart)).equal(true);
    page.write('<tr><td>2018-02<td>South<td>over 50<td>Wire</tr></table></casualty-chart><p>End');
    page.close();
    await awaitText(chart, 'over 50');
    expect(chart.story!.figures).lengthOf(2);
  });

  it('is drawn where it is moved to, without another request', async () => {
    const asked = network(() => json(saying(3)));
    const chart = await show({ src: '/moved' });
    const heard = listen();
    place(document.createElement('main')).append(chart);
    await aWhile();
    expect(hasLabel(chart, '3 killed')).equal(true);
    expect(asked).lengthOf(1);
    chart.remove();
    await aWhile(30);
    chart.src = '/moved?2';
    await aWhile(30);
    expect(asked).lengthOf(1);
    place(chart);
    await until(() => asked.length === 2, 'the new address is asked for');
    expect(heard.filter(({ type }) => type === 'backstory-problem').length).equal(0);
  });

  it('hears the page again after it was moved: language, width, keys', async () => {
    const chart = await show({}, { data: small() });
    chart.remove();
    place(chart);
    document.documentElement.lang = 'ru';
    await until(() => /погибших/.test(labels(chart).join()), 'the words are Russian');
    chart.style.width = '300px';
    await until(() => plotOf(chart)!.clientWidth <= 300, 'the picture is narrow');
  });

  it('is drawn when it is cloned', async () => {
    const chart = await drawn(
      chartIn(markup(`<casualty-chart>${scriptOf(saying(3))}</casualty-chart>`)),
    );
    const clone = place(chart.cloneNode(true) as CasualtyChart);
    await awaitText(clone, '3 killed');
    expect(clone.shadowRoot === chart.shadowRoot).equal(false);
  });

  for (const loading of ['lazy', 'eager'])
    it(`is drawn when it is shown, if it was hidden (${loading})`, async () => {
      const chart = place(chartWith({ hidden: '', loading }, { data: saying(3) }));
      await aWhile();
      expect(!plotOf(chart)).equal(true);
      chart.hidden = false;
      await awaitText(chart, '3 killed');
      expect(plotOf(chart)!.getBoundingClientRect().width).greaterThan(100);
      chart.hidden = true;
      expect(isSeen(chart)).equal(false);
      chart.hidden = false;
      await aWhile(30);
      expect(hasLabel(chart, '3 killed')).equal(true);
    });
});

describe('requests', () => {
  afterEach(tidy);

  it('three charts of one address share one request, never a selection', async () => {
    const asked = network(() => json(small()));
    const charts = ['', '', ''].map(() => place(chartWith({ src: '/shared' })));
    for (const chart of charts) await drawn(chart);
    expect(asked).lengthOf(1);
    expect(asked[0]).equal(new URL('/shared', location.href).href);
    charts[0]!.selected = 'first';
    await aWhile(30);
    expect(charts.map(({ selected }) => selected)).deep.equal(['first', undefined, undefined]);
  });

  it('a lazy chart far below asks for nothing until the reader comes near', async () => {
    const asked = network(() => json(saying(3)));
    const space = place(document.createElement('div'));
    space.style.height = '6000px';
    const chart = place(chartWith({ src: '/far' }));
    await aWhile();
    expect(asked).lengthOf(0);
    window.scrollTo(0, 5600);
    await awaitText(chart, '3 killed');
    expect(asked).lengthOf(1);
  });

  it('an eager chart far below asks at once', async () => {
    const asked = network(() => json(saying(3)));
    place(document.createElement('div')).style.height = '6000px';
    const chart = place(chartWith({ src: '/eager', loading: 'eager' }));
    await awaitText(chart, '3 killed');
    expect(asked).lengthOf(1);
  });

  it('without data shows nothing of its own and asks for nothing', async () => {
    const asked = network(() => json({}));
    const chart = place(chartWith());
    await aWhile();
    expect(says(chart)).equal('');
    expect(asked).lengthOf(0);
    expect(chart.story).equal(undefined);
    expect(chart.toCSV()).equal('');
  });

  it('ranges out of order are told once each, though they are drawn as given', async () => {
    const chart = await show({}, { src: '/seeds/ucdp-afghanistan.csv' });
    const told = chart.problems.filter(({ code }) => code === 'order');
    // Seven alike are one, which says where the first five of them are.
    expect(told.map(({ count }) => count)).deep.equal([7]);
    expect(new Set(told[0]!.paths).size).equal(5);
  });
});
