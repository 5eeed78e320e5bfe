import { expect } from 'chai';
import {
  address,
  aWhile,
  button,
  chartIn,
  chartWith,
  drawn,
  figure,
  isSeen,
  json,
  labels,
  listen,
  markup,
  network,
  number,
  part,
  place,
  plain,
  plotOf,
  promise,
  says,
  show,
  small,
  storyOf,
  stress,
  tidy,
  until,
  warnings,
} from './story.js';

const never = new Promise<Response>(() => undefined);
const missing = (): Response => new Response('', { status: 404 });

describe('loading', () => {
  afterEach(tidy);

  it('says so under the headline, with room for the picture', async () => {
    network(() => never);
    const chart = place(chartWith({ src: '/never', headline: 'The dead of March' }));
    await until(() => says(chart).includes('Loading the data.'), 'it says that it loads');
    expect(plain(part(chart, 'headline')!.textContent)).equal('The dead of March');
    expect(chart.getBoundingClientRect().height).greaterThan(200);
    expect(!plotOf(chart)).equal(true);
    expect(chart.story).equal(undefined);
    expect(chart.problems).deep.equal([]);
  });

  it('shows a fallback instead, if the page gave one', async () => {
    network(() => never);
    const chart = chartIn(
      markup('<casualty-chart src="/never2"><p>Read the table below.</p></casualty-chart>'),
    );
    await aWhile();
    expect(isSeen(chart.querySelector('p')!)).equal(true);
    expect(says(chart)).equal('');
  });

  it('keeps updateComplete open until the picture is there', async () => {
    const slow = promise<Response>();
    network(() => slow.value);
    const chart = place(chartWith({ src: '/slow-complete' }));
    let done = false;
    void aWhile(0).then(async () => {
      await chart.updateComplete;
      done = true;
    });
    await aWhile();
    expect(done).equal(false);
    slow.keep(json(small()));
    await until(() => done, 'the update is complete');
    expect(labels(chart).join()).contain('over 280 killed');
  });
});

describe('nothing to show', () => {
  afterEach(tidy);

  it('a story without figures says so, and that it is not the same as none', async () => {
    const chart = place(chartWith({}, { data: storyOf([]) }));
    await until(() => says(chart).includes('No figures to show.'), 'it says so');
    expect(says(chart)).contain('not the same as none killed');
    expect(!plotOf(chart)).equal(true);
  });

  it('a measure that nobody counted is empty, and named', async () => {
    const chart = place(chartWith({ measure: 'captured' }, { data: small() }));
    await until(() => says(chart).includes('not the same as none captured'), 'it says so');
    chart.measure = 'killed';
    await drawn(chart);
  });

  it('a period outside the data names the period and offers the way out', async () => {
    const chart = place(chartWith({ period: '1990-05' }, { data: small() }));
    await until(() => says(chart).includes('No figures in this period: May 1990.'), 'it says so');
    const heard = listen(chart);
    button(chart, 'Show all dates')!.click();
    await drawn(chart);
    expect(heard.map(({ type, detail }) => [type, detail])).deep.equal([
      ['backstory-period', { period: undefined }],
    ]);
    expect(labels(chart).join()).contain('over 280 killed');
    expect(chart.getAttribute('period')).equal('1990-05');
  });

  it('a period shows what lies in it', async () => {
    const chart = await show({ period: '2018-03' }, { data: small() });
    expect(labels(chart).join()).contain('12 killed').not.contain('280');
    chart.setAttribute('period', '2018-05/..');
    await until(() => labels(chart).join().includes('over 280'), 'the other period is drawn');
    expect(labels(chart).join()).not.contain('12 killed');
  });

  it('a period that is no date is as if there were none', async () => {
    const chart = await show({ period: 'last summer' }, { data: small() });
    expect(labels(chart).join()).contain('12 killed').contain('over 280 killed');
  });
});

describe('problems', () => {
  afterEach(tidy);
  const faulty = () =>
    storyOf([
      figure('good', { number: number(280, 'over') }),
      figure('bad', { status: 'confirmd' }),
      figure('odd', { colour: 'red', scope: { when: '2018-07', sides: ['south'] } }),
    ]);

  it('are a chip that opens in place, a property, one event and one warning', async () => {
    const warned = warnings();
    const heard = listen();
    const chart = await show({}, { data: faulty() });
    expect(labels(chart).join()).contain('over 280 killed');

    const { problems } = chart;
    expect(problems.map(({ path, severity }) => [path, severity])).deep.equal([
      ['figures[1].status', 'error'],
      ['figures[2].colour', 'warning'],
    ]);
    expect(problems[0]!.fix).equal('confirmed');
    expect(problems[0]!.found).contain('confirmd');

    const told = heard.filter(({ type }) => type === 'backstory-problem');
    expect(told.length).equal(1);
    expect(told[0]!.target === chart).equal(true);
    expect(told[0]!.detail.problems).deep.equal(problems);
    expect(warned).lengthOf(1);
    expect(warned[0]![0]).match(/<casualty-chart>.*2/);
    expect(warned[0]![1]).equal(problems);

    const chip = button(chart, '2 problems in the data')!;
    expect(says(chart)).not.contain('figures[1].status');
    chip.click();
    await chart.updateComplete;
    expect(says(chart)).contain('figures[1].status').contain('confirmed').contain('Left out:');
    expect(says(chart)).contain('Kept as given:');
    chip.click();
    await chart.updateComplete;
    expect(says(chart)).not.contain('figures[1].status');

    chart.view = 'table';
    await chart.updateComplete;
    chart.headline = 'Another';
    await chart.updateComplete;
    expect(warned).lengthOf(1);
    expect(heard.filter(({ type }) => type === 'backstory-problem').length).equal(1);
  });

  it('go when better data come', async () => {
    warnings();
    const chart = await show({}, { data: faulty() });
    chart.data = small();
    await until(() => !button(chart, /in the data/), 'the chip is gone');
    expect(chart.problems).deep.equal([]);
  });

  it('of a file are told once for each chart that reads it', async () => {
    warnings();
    const heard = listen();
    const src = address(JSON.stringify(faulty()));
    await Promise.all([show({ src }), show({ src })]);
    expect(heard.filter(({ type }) => type === 'backstory-problem').length).equal(2);
  });
});

describe('a source that cannot be reached', () => {
  afterEach(tidy);

  it('is said, and tried again when the reader asks', async () => {
    const warned = warnings();
    const heard = listen();
    let works = false;
    const asked = network(() => (works ? json(small()) : missing()));
    const chart = place(chartWith({ src: '/flaky', headline: 'The dead of March' }));
    await until(() => says(chart).includes('The data could not be loaded.'), 'it says so');
    expect(says(chart)).contain('The dead of March');
    expect(!plotOf(chart)).equal(true);
    expect(chart.problems).lengthOf(1);
    expect(chart.problems[0]).include({ path: 'src', code: 'unreachable', severity: 'error' });
    expect(chart.problems[0]!.found).contain('/flaky').contain('404');
    expect(heard.map(({ type }) => type)).deep.equal(['backstory-problem']);
    expect(warned).lengthOf(1);

    button(chart, 'Try again')!.click();
    await until(() => asked.length === 2, 'it asks again');
    await until(() => says(chart).includes('The data could not be loaded.'), 'it says so again');

    works = true;
    button(chart, 'Try again')!.click();
    await drawn(chart);
    expect(asked).lengthOf(3);
    expect(says(chart)).not.contain('could not be loaded');
    expect(chart.problems).deep.equal([]);
    expect(heard.at(-1)!.type).equal('backstory-ready');
  });

  it('is the same without any network', async () => {
    warnings();
    network(() => Promise.reject(new TypeError('Failed to fetch')));
    const chart = place(chartWith({ src: '/offline' }));
    await until(() => says(chart).includes('The data could not be loaded.'), 'it says so');
    expect(chart.problems[0]!.code).equal('unreachable');
  });

  it('is met with another address', async () => {
    warnings();
    network((url) => (url.endsWith('/gone') ? missing() : json(small())));
    const chart = place(chartWith({ src: '/gone' }));
    await until(() => says(chart).includes('could not be loaded'), 'it says so');
    chart.src = '/found';
    await drawn(chart);
    expect(chart.problems).deep.equal([]);
  });

  it('is said in the language of the page', async () => {
    warnings();
    network(missing);
    document.documentElement.lang = 'ru';
    const chart = place(chartWith({ src: '/gone-ru' }));
    await until(() => button(chart, /[а-я]/i), 'there is a button in Russian');
    expect(says(chart)).not.match(/[a-z]{4}/i);
  });

  it('is no address at all: the same, and nothing is thrown', async () => {
    warnings();
    const chart = place(chartWith({ src: 'http://' }));
    await until(() => chart.problems.length, 'there is a problem');
    await until(() => says(chart).includes('could not be loaded'), 'it says so');
  });
});

describe('the fallback', () => {
  afterEach(tidy);
  const fallback = '<table><tr><th>When<th>Killed</tr><tr><td>2018<td>over 12</tr></table>';

  it('is not missed where a broken file leaves nothing: that is no story without figures', async () => {
    warnings();
    network(() => new Response('{"version": 1, "figures": [{"id":'));
    const chart = place(chartWith({ src: '/broken' }));
    await until(() => says(chart).includes('The data could not be loaded.'), 'it says so');
    expect(says(chart)).not.contain('No figures');
    expect(chart.story).equal(undefined);
  });

  it('is seen until the picture is there, and again if the next one fails', async () => {
    warnings();
    const slow = promise<Response>();
    network((url) => (url.endsWith('/good') ? slow.value : missing()));
    const chart = chartIn(markup(`<casualty-chart src="/good">${fallback}</casualty-chart>`));
    const table = chart.querySelector('table')!;
    await aWhile();
    expect(isSeen(table)).equal(true);
    slow.keep(json(small()));
    await drawn(chart);
    expect(isSeen(table)).equal(false);
    chart.src = '/bad';
    await until(() => isSeen(table), 'the fallback is back');
    expect(chart.story).equal(undefined);
    expect(!plotOf(chart)).equal(true);
    expect(says(chart)).contain('The data could not be loaded.');
  });

  for (const [what, inner] of [
    [
      'a script that breaks off',
      '<script type="application/json">{"version":1,"figures":[{"id":</script>',
    ],
    ['a table without headings', ''],
  ] as const)
    it(`is kept where nothing can be read: ${what}`, async () => {
      warnings();
      const rows = inner ? fallback : '<table><tr><td>Northern front<td>quiet</tr></table>';
      const chart = chartIn(markup(`<casualty-chart>${inner}${rows}</casualty-chart>`));
      await until(() => chart.problems.length > 0, 'it is told');
      await aWhile();
      expect(isSeen(chart.querySelector('table')!)).equal(true);
      expect(!plotOf(chart)).equal(true);
    });

  it('is never seen beside the picture in any view', async () => {
    const chart = await drawn(chartIn(markup(`<casualty-chart>${fallback}</casualty-chart>`)));
    chart.view = 'table';
    await until(() => part(chart, 'table'), 'the table is drawn');
    expect(isSeen(chart.querySelector('table')!)).equal(false);
  });

  it('leaves the slots for headline and notes in place', async () => {
    const holder = markup(`<casualty-chart><h2 slot="headline">Our <em>own</em> words</h2>
      <p slot="notes">Checked twice.</p></casualty-chart>`);
    const chart = chartIn(holder);
    chart.data = small();
    await drawn(chart);
    expect(isSeen(chart.querySelector('h2')!)).equal(true);
    expect(isSeen(chart.querySelector('p')!)).equal(true);
    const { top } = chart.querySelector('h2')!.getBoundingClientRect();
    expect(top).lessThan(plotOf(chart)!.getBoundingClientRect().top);
    const notes = chart.querySelector('p')!.getBoundingClientRect();
    expect(notes.top).greaterThan(plotOf(chart)!.getBoundingClientRect().bottom - 1);
  });
});

describe('corrections', () => {
  afterEach(tidy);

  it('say what they are about, with dates in words and each sentence ended once', async () => {
    const chart = await show({ src: stress });
    const lists = [...chart.renderRoot.querySelectorAll('footer details')].map((one) =>
      [...one.querySelectorAll('li')].map((item) => plain(item.textContent)),
    );
    expect(lists.at(-1)).deep.equal([
      'Blast at a depot. 21 April 2018, number: 31 → 13. Two digits had been swapped.',
      'Night of shelling. 25 June 2018, attribution: Velmark’s army → Ember Wire. The number was the agency’s own.',
      'Attack on the ferry “Patience”. 3 August 2018, date: June 2018 → July 2018. The passenger misremembered the month.',
      '10 August 2018, removal: Taken down at a family’s request.',
      'August 2018. 29 August 2018, clarification: Includes eleven medics. Readers asked who was counted.',
    ]);
  });
});
