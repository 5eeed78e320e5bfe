import { expect } from 'chai';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import {
  awaitText,
  aWhile,
  chartIn,
  chartWith,
  drawn,
  hasLabel,
  isSeen,
  json,
  labels,
  listen,
  markup,
  network,
  place,
  plotOf,
  promise,
  saying,
  says,
  scriptOf,
  show,
  small,
  tidy,
  until,
} from './story.js';

const table = (killed: string): string => `<table>
  <thead><tr><th>When</th><th>Side</th><th>Killed</th><th>Source</th></tr></thead>
  <tbody><tr><td>2018-01</td><td>North</td><td>${killed}</td><td>Ember Wire</td></tr></tbody>
</table>`;

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
});
