import { expect } from 'chai';
import '../../src/border-exchange-timeline/define.js';
import {
  address,
  button,
  labelBoxes,
  labels,
  listen,
  part,
  plain,
  plotOf,
  press,
  proxy,
  says,
  seed,
  stress,
  tidy,
  until,
  warnings,
} from './story.js';
import { overlaps } from './well-set.js';
import { show } from './timelines.js';

const overlapping = (element: Element): string[] => overlaps(labelBoxes(element));

/** Facts of the seed that have to be read in the list, in the table and on cards. */
const facts = [
  'over 6,500 killed, sides not stated',
  'over 280 killed, both sides together',
  'six weeks',
  '14 people',
  'Azerbaijan (Foreign Ministry) said: It asked the embassy to explain the reported entries.',
  'Azerbaijan (Aykhan Hajizada) said: Baku has yet to hear back.',
  'answer awaited',
  'Azerbaijan (Aykhan Hajizada, Foreign Ministry spokesperson) said: Visitors from abroad',
  'The crossing was illegal.',
  'Azerbaijan criticised Iran: Baku is uneasy',
  'Azerbaijan (Environment Ministry) said: Its experts are to look into the mining',
  'Azerbaijan said: The talk was about letting the experts in',
  'Armenia (Armenian authorities, on social media) said: Azerbaijani civilians have closed the road.',
  'Cars stand in a long queue',
  'Khankendi (Azerbaijan: Khankendi; Armenia: Stepanakert)',
  'rom Azerbaijan, to Iran',
  'rom Azerbaijan, to Russian peacekeepers',
  'Armenia accused Azerbaijan of starting it',
  'Azerbaijan accused Armenia of starting it',
  'The newspaper calls the Armenian control an illegal occupation.',
  'about three decades, until 2020',
  'Internationally recognised as Azerbaijan’s',
  'mediated by Russia',
  'who calls it so, the report leaves open',
  'Claimed by Armenia',
  'Area where Armenians live and Russian peacekeepers are stationed',
  'Newspaper report on Baku’s note to Tehran',
];

describe('<border-exchange-timeline>', () => {
  afterEach(tidy);

  for (const width of [320, 360, 480, 720, 1200])
    it(`has no words over one another at ${width} px`, async () => {
      for (const src of [seed, stress]) {
        const element = await show({ src, style: `display: block; width: ${width}px` });
        expect(overlapping(element)).deep.equal([]);
        const { width: drawn } = plotOf(element)!.getBoundingClientRect();
        expect(drawn).most(width);
      }
    });

  it('shows the story’s title, how to read it and its source', async () => {
    const element = await show({ src: seed });
    const words = says(element);
    expect(words).contain('Karabakh, October 2022');
    expect(words).contain('Newspaper report');
    expect(plain(part(element, 'legend')!.textContent)).contain('How to read.');
    expect(labels(element).join(' ')).contain('Azerbaijan').contain('Russian peacekeepers');
  });

  it('tells every fact of the seed in the list and in the table', async () => {
    for (const view of ['list', 'table']) {
      const element = await show({ src: seed, view });
      const words = says(element);
      for (const fact of facts) expect(words, view).contain(fact);
    }
  });

  it('groups the list by stretches of time', async () => {
    const element = await show({ src: seed, view: 'list' });
    const headings = [...element.shadowRoot!.querySelectorAll('h4')].map((one) =>
      plain(one.textContent),
    );
    expect(headings).deep.equal([
      '1990s',
      'Autumn 2020',
      'Late 2020',
      'September 2022',
      'Around October 2022',
    ]);
  });

  it('opens a card with claims and sources, and asks for a selection', async () => {
    const heard = listen();
    const element = await show({ src: seed });
    proxy(element).focus();
    await press(element, 'End');
    await press(element, 'Enter');
    const card = plain(part(element, 'tooltip')?.textContent);
    expect(card).contain('Lachin road said to be blocked').contain('Armenian authorities');
    const chosen = heard.find(({ type }) => type === 'backstory-select')!;
    expect(chosen.detail).deep.equal({ kind: 'event', id: 'road-blocked' });
    expect(element.selected).equal('road-blocked');
  });

  it('says so where a window holds nothing, with a way out', async () => {
    const element = await show({ src: seed, period: '1950' });
    expect(says(element))
      .contain('No events on record in this period: 1950.')
      .contain('not the same as calm');
    button(element, 'Show all dates')!.focus();
    button(element, 'Show all dates')!.click();
    await until(() => plotOf(element), 'all dates are shown');
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement).equal(proxy(element));
  });

  it('takes its kinds, lanes and scale from attributes, odd ones too', async () => {
    const wars = await show({ src: seed, kinds: 'war, ceasefire' });
    expect(labels(wars).join(' ')).contain('Second war').not.contain('Note to');
    const byKind = await show({ src: seed, lanes: 'kind' });
    expect(labels(byKind).join(' ')).contain('War').contain('Ceasefire');
    const odd = await show({ src: seed, lanes: 'rows', scale: 'log', view: 'x' });
    expect(labels(odd).join(' ')).contain('Armenia');
    const linear = await show({ src: seed, scale: 'linear' });
    expect(overlapping(linear)).deep.equal([]);
  });

  it('names a word in `kinds` that is not known, and goes by the others', async () => {
    const only = await show({ src: seed, kinds: 'unicorn' });
    expect(labels(only).join(' ')).contain('Second war').contain('Note to');
    const [problem] = only.problems;
    expect(problem).include({ path: 'kinds', found: 'unicorn', severity: 'warning' });
    expect(problem!.expected).contain('fire-exchange');
    const some = await show({ src: seed, kinds: 'unicorn, war' });
    expect(labels(some).join(' ')).contain('Second war').not.contain('Note to');
    expect(some.problems.length).equal(1);
    expect((await show({ src: seed, kinds: 'war' })).problems).deep.equal([]);
  });

  it('heads each row of the table with its title alone', async () => {
    const element = await show({ src: seed, view: 'table' });
    const row = [...element.shadowRoot!.querySelectorAll('tbody tr')].find((one) =>
      one.textContent.includes('Lachin road'),
    )!;
    const cell = (name: string) =>
      row.querySelector(`[data-name="${name}"]`)!.textContent.trim().replace(/\s+/g, ' ');
    expect(row.querySelector('th')!.textContent.trim()).equal('Lachin road said to be blocked');
    expect(cell('Kind')).equal('Blockade');
    expect(cell('Place')).contain('connects');
  });

  it('marks what is selected', async () => {
    const element = await show({ src: seed, selected: 'killed-2022-09' });
    expect(element.shadowRoot!.querySelectorAll('.picked').length).equal(1);
  });

  it('marks what is selected in the list and in the table, however far on it is, and moves no page', async () => {
    const data = Array.from({ length: 300 }, (_, i) => ({
      when: new Date(Date.UTC(2010, 0, 1 + 10 * i)).toISOString().slice(0, 10),
      title: `Shots ${i + 1}`,
      side: 'North',
    }));
    for (const view of ['list', 'table']) {
      const element = await show({ view }, { data });
      const current = () => [...element.shadowRoot!.querySelectorAll('[aria-current=true]')];
      expect(current()).deep.equal([]);
      const { scrollY } = window;
      for (const at of [5, 250]) {
        element.selected = element.story!.events[at]!.id;
        await element.updateComplete;
        expect(current().length, view).equal(1);
        expect(plain(current()[0]!.textContent)).contain(`Shots ${at + 1}`);
        const marked = view === 'list' ? current()[0]! : current()[0]!.firstElementChild!;
        const { borderInlineStartWidth, boxShadow } = getComputedStyle(marked);
        expect(borderInlineStartWidth === '2px' || boxShadow.includes('inset')).equal(true);
      }
      const rows = element.shadowRoot!.querySelectorAll('tbody tr, .list li');
      expect(rows.length).equal(51);
      expect(window.scrollY).equal(scrollY);
      tidy();
    }
  });

  it('reads a table of incidents, and its own CSV', async () => {
    warnings();
    const element = await show({ src: '/seeds/incidents.csv' });
    expect(labels(element).join(' ')).contain('Shots across the river');
    const again = await show({ src: address(element.toCSV(), 'text/csv') });
    expect(again.toCSV()).equal(element.toCSV());
  });

  it('speaks Persian from right to left', async () => {
    document.documentElement.lang = 'fa';
    document.documentElement.dir = 'rtl';
    const element = await show({ src: seed });
    await until(
      () => labels(element).join(' ').includes('در انتظار پاسخ'),
      'Persian words are there',
    );
    expect(overlapping(element)).deep.equal([]);
  });

  it('writes itself as SVG with its source and PNG', async () => {
    const element = await show({ src: seed });
    const svg = element.toSVG();
    expect(svg).contain('Lachin road').contain('Newspaper report on Baku');
    expect((await element.toPNG(1)).type).equal('image/png');
  });

  it('draws what it can of bad data', async () => {
    warnings();
    const event = {
      id: 'a',
      when: '2018-03',
      title: '<b>x</b>',
      kind: 'war',
      status: 'reported',
      sources: [],
    };
    const element = await show(
      {},
      {
        data: {
          version: 1,
          id: 'bad',
          title: 'Bad',
          events: [event, { id: 'b', when: 'soon' }, null],
        },
      },
    );
    expect(labels(element)).contain('<b>x</b>');
    expect(element.problems.length).least(2);
  });
});
