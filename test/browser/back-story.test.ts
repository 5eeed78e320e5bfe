import { expect } from 'chai';
import type { BackStory } from '../../src/back-story/back-story.js';
import '../../src/back-story/define.js';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import {
  awaitText,
  aWhile,
  chartWith,
  drawn,
  hasLabel,
  json,
  listen,
  markup,
  network,
  place,
  plotOf,
  proxy,
  saying,
  says,
  scriptOf,
  small,
  tidy,
  until,
} from './story.js';

const charts = (holder: ParentNode): CasualtyChart[] => [
  ...holder.querySelectorAll('casualty-chart'),
];
const stories = (holder: ParentNode): BackStory[] => [...holder.querySelectorAll('back-story')];
const picked = (chart: Element): number => chart.shadowRoot!.querySelectorAll('.picked').length;

describe('one story for several widgets', () => {
  afterEach(tidy);

  it('is fetched once for all inside it and for those that point to it', async () => {
    let fetched = 0;
    network(() => {
      fetched++;
      return json(saying(41));
    });
    const holder = markup(`<casualty-chart for="here"></casualty-chart>
      <back-story id="here" src="/once-41">
        <casualty-chart></casualty-chart><p>Text between.</p><casualty-chart></casualty-chart>
      </back-story>`);
    for (const chart of charts(holder)) await awaitText(chart, '41 killed');
    expect(fetched).equal(1);
    expect(stories(holder)[0]!.story!.id).equal('small');
    expect(charts(holder).map(({ story }) => story === stories(holder)[0]!.story)).deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('is taken from its data, its own script or its own table, never from those of a widget', async () => {
    const holder = markup(`<back-story>${scriptOf(saying(12))}
      <casualty-chart>${scriptOf(saying(13))}</casualty-chart><casualty-chart></casualty-chart>
      </back-story>`);
    const [own, shared] = charts(holder);
    await awaitText(own!, '13 killed');
    await awaitText(shared!, '12 killed');
    stories(holder)[0]!.data = saying(14);
    await awaitText(shared!, '14 killed');
    expect(hasLabel(own!, '13 killed')).equal(true);
  });

  it('reads data that is given again with other contents', async () => {
    const holder = markup('<back-story><casualty-chart></casualty-chart></back-story>');
    const [story] = stories(holder);
    const data = saying(5);
    story!.data = data;
    await awaitText(charts(holder)[0]!, '5 killed');
    data['figures'][0].number.value = 6;
    story!.data = null;
    await story!.updateComplete;
    story!.data = data;
    await awaitText(charts(holder)[0]!, '6 killed');
  });

  it('comes from a CSV too, without blame for what a table has no place for', async () => {
    const holder = markup(
      '<back-story src="/seeds/killed.csv"><casualty-chart></casualty-chart></back-story>',
    );
    await awaitText(charts(holder)[0]!, 'over 40');
    expect(charts(holder)[0]!.problems).deep.equal([]);
  });

  it('a widget with an address of its own keeps its own story and state', async () => {
    network((url) => json(url.endsWith('/mine') ? saying(8) : small()));
    const holder = markup(`<back-story src="/shared"><casualty-chart src="/mine"></casualty-chart>
      <casualty-chart></casualty-chart></back-story>`);
    const [own, shared] = charts(holder);
    await awaitText(own!, '8 killed');
    await awaitText(shared!, 'over 280 killed');
    proxy(own!).click();
    await aWhile(40);
    expect(own!.selected).equal('one');
    expect(stories(holder)[0]!.selected).equal(undefined);
    expect(picked(shared!)).equal(0);
  });

  it('a container that comes later is found, and one that a widget is moved into', async () => {
    const early = chartWith({ for: 'late' });
    const late = document.createElement('back-story') as BackStory;
    late.id = 'late';
    late.data = saying(21);
    place(early);
    await aWhile(30);
    place(late);
    await awaitText(early, '21 killed');
    const other = place(document.createElement('back-story')) as BackStory;
    other.data = saying(22);
    early.removeAttribute('for');
    other.append(early);
    await awaitText(early, '22 killed');
  });

  it('a container that is nowhere is told of in time, and still found when it comes', async () => {
    const chart = chartWith({ for: 'nowhere' });
    place(chart);
    await until(() => chart.problems.length, 'a problem is told', 7000);
    expect(chart.problems.map(({ code, found }) => [code, found])).deep.equal([
      ['no-container', '<back-story> #nowhere'],
    ]);
    // Its words come with a part that only failures need.
    await until(() => says(chart).includes('could not be loaded'), 'it is said in place');
    const late = document.createElement('back-story') as BackStory;
    late.id = 'nowhere';
    late.data = saying(23);
    place(late);
    await awaitText(chart, '23 killed');
  }).timeout(12_000);

  for (const [what, change] of [
    ['removed', (story: BackStory) => story.remove()],
    ['renamed', (story: BackStory) => (story.id = 'other')],
  ] as const)
    it(`a container that is ${what} is one that is nowhere`, async () => {
      const chart = place(chartWith({ for: 'known' }));
      const story = document.createElement('back-story') as BackStory;
      story.id = 'known';
      story.data = saying(24);
      place(story);
      await awaitText(chart, '24 killed');
      // One that is only moved is still there.
      document.body.prepend(story);
      await aWhile(40);
      await awaitText(chart, '24 killed');
      change(story);
      await until(() => chart.problems.length, 'a problem is told', 7000);
      expect(chart.problems.map(({ code }) => code)).deep.equal(['no-container']);
      expect(chart.story).equal(undefined);
      expect(says(chart)).not.include('24 killed');
      // Another may take its name.
      const next = document.createElement('back-story') as BackStory;
      next.data = saying(25);
      place(next);
      next.id = 'known';
      await awaitText(chart, '25 killed');
      story.remove();
      await aWhile(40);
      await awaitText(chart, '25 killed');
    }).timeout(12_000);

  it('containers that name each other have no story, and say so', async () => {
    const holder = markup(`<back-story id="first" for="third"></back-story>
      <back-story id="second" for="first"></back-story>
      <back-story id="third" for="second">
        <casualty-chart loading="eager"></casualty-chart>
      </back-story>`);
    const [chart] = charts(holder);
    const told = (): boolean => stories(holder).every(({ problems }) => problems.length > 0);
    await until(told, 'all containers tell', 12_000);
    expect(
      new Set(stories(holder).flatMap(({ problems }) => problems.map(({ code }) => code))),
    ).to.include('no-container');
    expect(chart!.story).equal(undefined);
    stories(holder)[1]!.data = saying(27);
    await awaitText(chart!, '27 killed');
  }).timeout(20_000);

  it('names a state that makes no sense, and shares the story all the same', async () => {
    const told = listen();
    const story = document.createElement('back-story') as BackStory;
    for (const [name, value] of Object.entries({ period: 'soon', at: 'now', selected: 'twoo' }))
      story.setAttribute(name, value);
    const chart = chartWith();
    story.data = saying(26);
    story.append(chart);
    place(story);
    await awaitText(chart, '26 killed');
    await until(() => story.problems.length === 3, 'all three are told');
    expect(story.problems.map(({ path, code, found }) => [path, code, found])).deep.equal([
      ['period', 'date', 'soon'],
      ['at', 'date', 'now'],
      ['selected', 'word', 'twoo'],
    ]);
    const own = told.filter(({ type, target }) => type === 'backstory-problem' && target === story);
    expect(own.at(-1)!.detail.problems).equal(story.problems);
    for (const name of ['period', 'at', 'selected']) story.removeAttribute(name);
    await story.updateComplete;
    expect(story.problems).deep.equal([]);
    // What a reader picks may be made of several items.
    story.selected = 'sum:2018';
    await story.updateComplete;
    expect(story.problems).deep.equal([]);
  });

  it('tells widgets when there is nothing to be had, and tries again for one', async () => {
    let up = false;
    network(() => (up ? json(saying(33)) : new Response('', { status: 503 })));
    const holder = markup('<back-story src="/down"><casualty-chart></casualty-chart></back-story>');
    const [chart] = charts(holder);
    await until(() => says(chart!).includes('could not be loaded'), 'the chart says so');
    expect(stories(holder)[0]!.problems.map(({ code }) => code)).deep.equal(['unreachable']);
    expect(chart!.problems.map(({ code }) => code)).deep.equal(['unreachable']);
    up = true;
    chart!.shadowRoot!.querySelector<HTMLElement>('button.link')!.click();
    await awaitText(chart!, '33 killed');
  });

  it('says that its name is held by a stranger, and shows the table instead', async () => {
    const frame = document.createElement('iframe');
    place(frame);
    // A page of its own, as a name is defined for good.
    frame.srcdoc = `<script>customElements.define('back-story', class extends HTMLElement {});</script>
      <script type="module" src="/src/casualty-chart/define.ts"></script>
      <back-story><casualty-chart loading="eager"><table><tr><th>When</th><th>Killed</th></tr>
      <tr><td>2018</td><td>over 90</td></tr></table></casualty-chart></back-story>`;
    const chart = await until(
      () => frame.contentDocument?.querySelector('casualty-chart'),
      'the page is there',
    );
    await until(() => chart.shadowRoot && plotOf(chart), 'the table is drawn');
    expect(hasLabel(chart, 'over 90')).equal(true);
    expect((chart as CasualtyChart).problems[0]!.code).equal('stranger');
  });

  it('a story that is taken away is gone from its widgets', async () => {
    const holder = markup('<back-story><casualty-chart></casualty-chart></back-story>');
    const [story] = stories(holder);
    story!.data = saying(7);
    await awaitText(charts(holder)[0]!, '7 killed');
    story!.data = null;
    await until(() => !plotOf(charts(holder)[0]!), 'the picture is gone');
  });
});

describe('selection, period and date in step', () => {
  afterEach(tidy);
  const two = async (attributes = ''): Promise<[BackStory, CasualtyChart, CasualtyChart]> => {
    const holder = markup(`<back-story ${attributes}><casualty-chart></casualty-chart>
      <casualty-chart></casualty-chart></back-story>`);
    const story = stories(holder)[0]!;
    story.data = small();
    const [a, b] = charts(holder);
    const there = (chart: CasualtyChart): boolean =>
      Boolean(plotOf(chart)) || says(chart).includes('Show all dates');
    await until(() => there(a!) && there(b!), 'both are there');
    return [story, a!, b!];
  };

  it('what is chosen in one is picked out in all', async () => {
    const [story, a, b] = await two();
    proxy(a).click();
    await until(() => picked(b) === 1, 'the other has it picked out');
    expect(picked(a)).equal(1);
    expect(story.selected).equal('first');
    expect([a.selected, b.selected]).deep.equal([undefined, undefined]);
    expect(story.hasAttribute('selected')).equal(false);
  });

  for (const [type, state, asked] of [
    ['backstory-select', 'selected', { kind: 'figure', id: 'second' }],
    ['backstory-period', 'period', { period: '2018-05' }],
    ['backstory-date', 'at', { at: '2018-05' }],
  ] as const)
    it(`the page may refuse ${type}, even as the last to hear`, async () => {
      const [story, a, b] = await two();
      const ask = async (): Promise<void> => {
        const request = { detail: asked, bubbles: true, composed: true, cancelable: true };
        a.dispatchEvent(new CustomEvent(type, request));
        await aWhile(40);
      };
      const refuse = (event: Event): void => event.preventDefault();
      document.addEventListener(type, refuse);
      await ask();
      document.removeEventListener(type, refuse);
      expect(story[state]).equal(undefined);
      expect([picked(b), hasLabel(b, '12 killed')]).deep.equal([0, true]);
      await ask();
      expect(story[state]).equal(Object.values(asked).at(-1));
    });

  it('its attributes are where all begin, before those of a widget', async () => {
    const [, a, b] = await two('period="2018-05" selected="second"');
    expect(hasLabel(a, '12 killed')).equal(false);
    expect([picked(a), picked(b)]).deep.equal([1, 1]);
  });

  it('a period that was set by the widget holds until the container sets one', async () => {
    const holder = markup(
      '<back-story><casualty-chart period="2018-05"></casualty-chart></back-story>',
    );
    stories(holder)[0]!.data = small();
    const [chart] = charts(holder);
    await awaitText(chart!, 'over 280 killed');
    expect(hasLabel(chart!, '12 killed')).equal(false);
    stories(holder)[0]!.period = '2018-03';
    await awaitText(chart!, '12 killed');
    expect(hasLabel(chart!, 'over 280 killed')).equal(false);
  });

  it('a script that sets its state hears nothing back', async () => {
    const [story, a] = await two();
    const heard = listen(story);
    story.selected = 'second';
    await until(() => picked(a) === 1, 'it is picked out');
    expect(heard).deep.equal([]);
  });

  it('a window that holds nothing is left by a reader’s click, in all', async () => {
    const [story, a, b] = await two('period="1990"');
    await until(() => says(a).includes('Show all dates'), 'there is a way out');
    [...a.shadowRoot!.querySelectorAll('button')]
      .find((button) => button.textContent!.includes('Show all dates'))!
      .click();
    await awaitText(a, '12 killed');
    await awaitText(b, '12 killed');
    expect(story.period).equal(undefined);
    expect(story.getAttribute('period')).equal('1990');
  });

  it('containers nest: each keeps the state of its own widgets', async () => {
    const holder = markup(`<back-story id="outer"><casualty-chart></casualty-chart>
      <back-story id="inner"><casualty-chart></casualty-chart></back-story></back-story>`);
    const [outer, inner] = stories(holder);
    outer!.data = small();
    const [a, b] = charts(holder);
    await drawn(a!);
    await drawn(b!);
    proxy(b!).click();
    await until(() => picked(b!) === 1, 'the inner one has it picked out');
    expect(inner!.selected).equal('first');
    expect(outer!.selected).equal(undefined);
    expect(picked(a!)).equal(0);
  });

  it('a request that the article’s own text makes is granted', async () => {
    const holder = markup(
      '<back-story><button>war</button><casualty-chart></casualty-chart></back-story>',
    );
    stories(holder)[0]!.data = small();
    const [chart] = charts(holder);
    await drawn(chart!);
    holder.querySelector('button')!.dispatchEvent(
      new CustomEvent('backstory-select', {
        detail: { kind: 'figure', id: 'second' },
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await until(() => picked(chart!) === 1, 'the chart has it picked out');
  });

  it('two on a page with one address share the file, never a selection', async () => {
    network(() => json(small()));
    const holder = markup(`<back-story src="/same"><casualty-chart></casualty-chart></back-story>
      <back-story src="/same"><casualty-chart></casualty-chart></back-story>`);
    const [a, b] = charts(holder);
    await drawn(a!);
    await drawn(b!);
    proxy(a!).click();
    await until(() => picked(a!) === 1, 'the first has it picked out');
    expect(picked(b!)).equal(0);
  });
});
