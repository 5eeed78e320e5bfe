import { expect } from 'chai';
import {
  address,
  button,
  chartWith,
  drawn,
  figure,
  labelBoxes,
  labels,
  markup,
  number,
  part,
  place,
  plain,
  plotOf,
  proxy,
  says,
  show,
  small,
  storyOf,
  thrown,
  tidy,
  until,
  warnings,
} from './story.js';
import { event, beside, cases } from './bad-stories.js';

describe('bad input', () => {
  beforeEach(warnings);
  afterEach(() => {
    tidy();
    expect(thrown()).deep.equal([]);
  });

  for (const [name, { data, path, severity, kept, never }] of Object.entries(cases))
    it(`${name}: a problem, and the rest is drawn`, async () => {
      const chart = await show({}, { data });
      const said = labels(chart).join(' | ');
      expect(said).contain('over 280 killed');
      const problem = chart.problems.find((one) => one.path === path);
      expect(problem, JSON.stringify(chart.problems)).include({ path, severity });
      expect(!button(chart, /problems? in the data/)).equal(false);
      if (kept) expect(plain(`${said} ${says(chart)}`)).contain(kept);
      if (never) expect(says(chart)).not.match(never);
      chart.view = 'table';
      await until(() => part(chart, 'table'), 'the table is drawn');
      expect(plain(part(chart, 'table')!.textContent)).contain('over 280');
      expect(chart.toCSV()).contain('over 280');
      expect(chart.toSVG()).contain('280');
    });

  for (const [name, data] of [
    ['a number', 5],
    ['a text', 'story'],
    ['a truth', true],
  ] as const)
    it(`${name} as data: nothing is thrown, it is said that there is no story`, async () => {
      const chart = place(chartWith({}, { data }));
      await until(() => says(chart).includes('The data could not be loaded.'), 'it says so');
      expect(chart.problems.map(({ code }) => code)).deep.equal(['not-a-story']);
      chart.data = small();
      await drawn(chart);
      expect(chart.problems).deep.equal([]);
    });

  for (const [name, data] of [
    ['an empty list', []],
    ['a list of nothings', [null, 1, 'x', []]],
    ['an object that is no story', { hello: 'world' }],
    ['lists that are none', { ...small(), figures: 'many', events: 7, actors: null }],
  ] as const)
    it(`${name} as data: nothing is thrown, something is said`, async () => {
      const chart = place(chartWith({}, { data }));
      await until(
        () => /No figures to show|could not be loaded/.test(says(chart)),
        'it says that there is nothing',
      );
      expect(chart.problems.length).greaterThan(0);
      expect(!button(chart, /problems? in the data/)).equal(false);
    });

  it('undefined as data is no data', async () => {
    const chart = await show({}, { data: small() });
    chart.data = undefined as never;
    await until(() => !plotOf(chart), 'nothing is drawn');
    expect(chart.problems).deep.equal([]);
  });

  const text = JSON.stringify(
    storyOf([
      figure('good', { number: number(280, 'over') }),
      figure('cut', { number: number(6500, 'over') }),
    ]),
  );
  for (const [name, body, type, code] of [
    ['an empty file', '', 'application/json', 'empty-file'],
    ['an empty CSV', '', 'text/csv', ''],
    ['a file of null', 'null', 'application/json', 'not-a-story'],
    ['a file of a number', '17', 'application/json', 'not-a-story'],
    [
      'an error page served as JSON',
      '<!doctype html><title>502 Bad Gateway</title><h1>Sorry</h1>',
      'application/json',
      'web-page',
    ],
    ['an error page served as itself', '<html><body>Sorry</body></html>', 'text/html', 'web-page'],
  ] as const)
    it(`${name}: a problem that names it, and no picture`, async () => {
      const chart = place(chartWith({ src: address(body, type) }));
      await until(() => chart.problems.length, 'there is a problem');
      if (code) expect(chart.problems.map((problem) => problem.code)).include(code);
      await chart.updateComplete;
      expect(!plotOf(chart)).equal(true);
      expect(says(chart)).match(/No figures to show|could not be loaded/);
      expect(says(chart)).not.contain('Sorry');
    });

  it('a file that breaks off: a problem, and what was whole is drawn', async () => {
    const chart = await show({ src: address(text.slice(0, text.indexOf('"cut"') + 60)) });
    expect(chart.problems.map(({ code }) => code)).include('json-cut');
    expect(labels(chart).join()).contain('over 280 killed').not.contain('65');
  });

  it('rows in a script with a comma too many: it is told, and the rows are drawn', async () => {
    const rows = '[{"when":"2018-01","side":"North","killed":12,"source":"W"},]';
    const host = markup(
      `<casualty-chart loading="eager"><script type="application/json">${rows}</script></casualty-chart>`,
    ).querySelector('casualty-chart')!;
    await drawn(host);
    expect(labels(host).join()).contain('12 killed');
    expect(host.problems.map(({ code }) => code)).deep.equal(['json']);
  });

  it('a table with a line break in a cell: it parts words', async () => {
    const host = markup(
      `<casualty-chart loading="eager"><table><tr><th>When<th>Side<th>Killed
      <tr><td>2018-01<td>North<br>Front<td>12</table></casualty-chart>`,
    ).querySelector('casualty-chart')!;
    await drawn(host);
    expect(host.story!.actors.map(({ name }) => name)).deep.equal(['North Front']);
  });

  it('a table without dates: what is lacking is said, and that it does not come by asking again', async () => {
    warnings();
    const host = markup(
      `<casualty-chart loading="eager"><table><tr><th>Side<th>Killed<tr><td>A<td>4</table></casualty-chart>`,
    ).querySelector('casualty-chart')!;
    await until(() => says(host).includes('“when”'), 'it says so');
    expect(!button(host, 'Try again')).equal(true);
  });

  it('a CSV with ragged rows, quotes, a mark of its own and semicolons', async () => {
    const rows = [
      '\ufeffwhen;side;killed;source',
      '2018-01;North;"over 40";"The ""Wire"", late',
      'edition"',
      '2018-02;South',
      '2018-03;South;11;Wire;one;two;three',
      ';;;',
    ].join('\r\n');
    const chart = await show({ src: address(rows, 'text/csv') });
    const said = labels(chart).join(' | ');
    expect(said).contain('over 40').contain('11');
    expect(chart.problems.length).greaterThan(0);
    expect(says(chart)).contain('The "Wire", late');
  });

  it('10 MB of text in a title are cut and told of', async () => {
    const data = beside((story) => (story['title'] = 'long '.repeat(2_000_000)));
    data['figures'].push(figure('x', { scope: { when: '2016' } }));
    data['figures'].push(figure('y', { scope: { when: '2014' } }));
    const chart = await show({}, { data });
    expect(chart.problems.find(({ path }) => path === 'title')).include({ code: 'long' });
    expect(says(chart).length).lessThan(20_000);
    expect(chart.scrollWidth).lessThan(chart.clientWidth + 1);
  });

  it('one word of 4,000 letters stays in its box', async () => {
    const word = 'Donaudampfschiff'.repeat(250);
    const data = beside((story) => {
      story['title'] = word;
      story['actors'][0].name = word;
      story['sources'][0].title = word;
      story['figures'].push(figure('x', { scope: { when: '2016', sides: ['north'] } }));
      story['figures'].push(figure('y', { scope: { when: '2014', sides: ['south'] } }));
    });
    const chart = await drawn(place(chartWith({ style: 'width: 320px' }, { data })));
    expect(chart.scrollWidth).lessThan(321);
    // A last letter may lean over its own width by a pixel or so.
    for (const { box } of labelBoxes(chart)) expect(box.x + box.width).lessThan(322);
  });

  it('markup in every text is shown as text', async () => {
    const evil = '<img src=x onerror="window.broken=1"><script>window.broken=1</' + 'script>';
    const data = storyOf(
      [
        figure('good', {
          number: { vague: true, words: evil },
          words: evil,
          scope: { when: '2018', event: 'fight' },
          status: 'claimed',
          claimedBy: 'north',
        }),
        figure('x', { scope: { when: '2016', sides: ['north', 'south'] } }),
        figure('y', { scope: { when: '2014' } }),
      ],
      {
        title: evil,
        method: evil,
        events: [event('fight', { title: evil }), event('other', { title: evil })],
        corrections: [
          { target: 'good', made: '2018-09', kind: 'number', was: evil, now: evil, reason: evil },
        ],
      },
    );
    data['actors'][0].name = evil;
    data['sources'][0].title = evil;
    data['sources'][0].publisher = evil;
    const chart = await show({}, { data });
    proxy(chart).click();
    await chart.updateComplete;
    const root = chart.shadowRoot!;
    expect(!root.querySelector('img, script, [onerror]')).equal(true);
    expect(says(chart)).contain('<img src=x onerror=');
    expect(part(chart, 'headline')!.textContent).contain('<script>');
    expect(part(chart, 'tooltip')!.textContent).contain('<img');
    chart.view = 'table';
    await until(() => part(chart, 'table'), 'the table is drawn');
    expect(!root.querySelector('img, script, [onerror]')).equal(true);
    const file = new DOMParser().parseFromString(chart.toSVG(), 'image/svg+xml');
    expect(!file.querySelector('parsererror, img, script, [onerror]')).equal(true);
    expect((window as any).broken).equal(undefined);
  });

  for (const url of [
    'javascript:window.broken=2',
    ' java\nscript:window.broken=2',
    'JAVASCRIPT:window.broken=2',
    'data:text/html,<script>window.broken=2</script>',
    'vbscript:broken',
    'file:///etc/passwd',
  ])
    it(`a link to ${JSON.stringify(url)} is dropped, its name stays`, async () => {
      const data = small();
      data['sources'][0].url = url;
      const chart = await show({}, { data });
      proxy(chart).click();
      await chart.updateComplete;
      expect(!chart.shadowRoot!.querySelector('a')).equal(true);
      expect(says(chart)).contain('Ember Wire');
      expect(chart.problems.map(({ path, code }) => [path, code])).deep.equal([
        ['sources[0].url', 'link'],
      ]);
    });

  it('a good link is followed in a new tab that cannot reach back', async () => {
    const chart = await show({}, { data: small() });
    const link = chart.shadowRoot!.querySelector('a')!;
    expect(link.href).equal('https://example.org/wire');
    expect(link.target).equal('_blank');
    expect(link.relList.contains('noopener')).equal(true);
  });

  it('keys that reach for the prototype change nothing', async () => {
    const data = JSON.parse(
      JSON.stringify(small()).replace(
        '"version":1',
        '"version":1,"__proto__":{"broken":3},"constructor":{"prototype":{"broken":3}}',
      ),
    );
    data.title = JSON.parse('{"en":"Good","__proto__":"bad","constructor":"bad"}');
    data.actors[0].id = '__proto__';
    data.actors[1].id = 'constructor';
    const chart = await show({}, { data });
    expect(labels(chart).join()).contain('over 280 killed');
    expect(({} as any).broken).equal(undefined);
    expect(chart.problems.length).greaterThan(0);
  });

  it('data that are odd in themselves are met: frozen, circular, with getters that throw', async () => {
    const circular = small();
    circular['self'] = circular;
    const frozen = Object.freeze(small());
    for (const data of [circular, frozen]) {
      const chart = await show({}, { data });
      expect(labels(chart).join()).contain('over 280 killed');
    }
    const trap = {
      ...small(),
      get figures(): never {
        throw new Error('trap');
      },
    };
    Object.defineProperty(trap, 'figures', {
      get: () => {
        throw new Error('trap');
      },
      enumerable: true,
    });
    const chart = place(chartWith({}, { data: trap }));
    await until(() => chart.problems.length, 'there is a problem');
    expect(chart.problems[0]!.code).equal('unreadable');
  });

  it('odd attributes are met: language, direction, view, measure, grouping', async () => {
    const chart = await show(
      { lang: 'no such language!', dir: 'up', view: 'pie', measure: '<b>', 'group-by': 'mood' },
      { data: small() },
    );
    expect(labels(chart).join()).contain('12 killed').contain('over 280 killed');
    chart.setAttribute('theme', 'neon');
    chart.setAttribute('selected', 'nobody');
    chart.setAttribute('at', 'now');
    await chart.updateComplete;
    expect(labels(chart).join()).contain('12 killed');
  });

  it('ranges out of order are told once each, though they are drawn as given', async () => {
    const chart = await show({}, { src: '/seeds/ucdp-afghanistan.csv' });
    const told = chart.problems.filter(({ code }) => code === 'order');
    // Seven alike are one, which says where the first five of them are.
    expect(told.map(({ count }) => count)).deep.equal([7]);
    expect(new Set(told[0]!.paths).size).equal(5);
  });
});
