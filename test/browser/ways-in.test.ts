/** What is wrong with data is told by whichever way these come to a widget, and the rest drawn. */
import { expect } from 'chai';
import { describeProblem } from '../../src/story/problems.js';
import { oddStory, oddTables, right, told } from './odd.js';
import {
  address,
  aWhile,
  button,
  labelBoxes,
  markup,
  plain,
  plotOf,
  ready,
  says,
  thrown,
  tidy,
  until,
  warnings,
} from './story.js';
import { current, show, tableOf, widgets, type Host } from './widgets.js';
import { waysIn, waysOf } from './ways.js';

const whole = JSON.stringify(oddStory('nothing that is odd'));
const rowsOf: Record<string, string> = {
  'casualty-chart': 'when,side,killed,source\n2018-01,North,12,Wire\n2018-02,North,7',
  'border-exchange-timeline': 'when,title,side\n2018-01,Shots,North\n2018-02,Talks',
  'actor-relations-diagram':
    'from,to,kind,since\nNorth,South,dispute,2009\nEast,South,trade,2010,x',
};
/** Texts that are amiss though something can be drawn of them. */
const broken: Record<string, { text: (name: string) => string; type?: string; code: string }> = {
  'a file that breaks off': { text: () => whole.slice(0, -1), code: 'json-cut' },
  'a comma too many': { text: () => `${whole.slice(0, -1)},}`, code: 'json' },
  'a CSV with ragged rows': { text: (name) => rowsOf[name]!, type: 'text/csv', code: 'ragged' },
};
/** Texts of which nothing can be drawn. */
const failing: readonly [what: string, text: string, code: string, says: RegExp, type?: string][] =
  [
    ['a number', '5', 'not-a-story', /This is not a story: 5\./],
    ['a web page', '<!doctype html><p>Sorry', 'web-page', /This is a web page/, 'text/html'],
    ['nothing', ' ', 'empty-file', /The file is empty/, 'text/plain'],
    ['words', 'Sorry', 'json', /not written as JSON: 1:1 Sorry/],
  ];
/** Tables that have a line of which nothing can be read. */
const unread: Record<string, readonly [table: string, code: string, says: RegExp]> = {
  'casualty-chart': [
    tableOf('When | Killed', '2018-13 | 12'),
    'date-impossible-date',
    /“2018-13” is not a date/,
  ],
  'border-exchange-timeline': [
    tableOf('When | Title | Status', '2018 | Shots | perhaps'),
    'word',
    /“perhaps” is not one of: confirmed/,
  ],
  'actor-relations-diagram': [
    tableOf('From | To | Kind', 'North | South | dispute'),
    'missing',
    /North – South: “since” is missing/,
  ],
};
const codes = ({ problems }: { readonly problems: readonly { code: string }[] }): string[] =>
  problems.map(({ code }) => code);

const paths = ({ problems }: Host): string[] =>
  problems.map(({ path, code, count }) => `${path} ${code}${count ? ` × ${count}` : ''}`).sort();
/** What the picture says, and its first place. */
const drawnIn = (host: Host): string => `${plain(plotOf(host)?.textContent)} ${current(host)}`;

for (const { name } of widgets)
  describe(`<${name}>, by each way in`, function () {
    this.timeout(30_000);
    afterEach(tidy);

    for (const [one, where] of Object.entries(told))
      it(`${one}: is told by each way in, and the rest drawn`, async () => {
        const story = oddStory(one);
        for (const [way, make] of Object.entries(waysOf(name, story))) {
          warnings();
          const host = await ready(make());
          const found = (): string[] =>
            host.problems.map(({ path, code }) => `${path} ${code}`).sort();
          await until(
            () => found().join() === [...where].sort().join(),
            () => `${way}: ${where.join(', ')}; told was: ${found().join(', ')}`,
          );
          for (const problem of host.problems)
            expect(describeProblem(problem)).match(/: \S.*[.?]$/);
          if (one === 'nothing at all') expect(!plotOf(host), way).equal(true);
          else expect(drawnIn(host), way).match(right[name]!);
          host.remove();
        }
      });

    for (const [what, { text, type, code }] of Object.entries(broken))
      it(`${what}: is told by each way in, and what is whole is drawn`, async () => {
        for (const [way, make] of Object.entries(waysIn(name, text(name), type))) {
          warnings();
          const host = await ready(make());
          await until(() => plotOf(host), `${way}: it is drawn`);
          await aWhile(20);
          expect(codes(host), way).deep.equal([code]);
          expect(!button(host, /1 problem in the data/), `${way}: the reader is told`).equal(false);
          host.remove();
        }
      });

    for (const [what, text, code, words, type] of failing)
      it(`${what}: is told by each way in, in words`, async () => {
        const data = code === 'not-a-story' ? waysOf(name, JSON.parse(text)) : {};
        for (const [way, make] of Object.entries({ ...waysIn(name, text, type), ...data })) {
          warnings();
          const host = await ready(make());
          await until(
            () => codes(host).includes(code),
            () => `${way}: ${codes(host)}`,
          );
          await host.updateComplete;
          expect(codes(host), way).deep.equal([code]);
          expect(!plotOf(host), way).equal(true);
          await until(
            () => words.test(says(host)),
            () => `${way}: ${says(host)}`,
          );
          expect(says(host), way).not.include('did not arrive');
          host.remove();
        }
      });

    it('a table of which nothing can be read stays, and the reader is told why', async () => {
      const [table, code, words] = unread[name]!;
      for (const html of [
        `<${name} loading="eager">${table}</${name}>`,
        `<back-story>${table}<${name} loading="eager"></${name}></back-story>`,
      ]) {
        warnings();
        const host = markup(html).querySelector(name) as Host;
        await until(
          () => words.test(says(host)),
          () => says(host),
        );
        expect(codes(host)).deep.equal([code]);
        expect(says(host)).not.include('did not arrive');
      }
    });

    it('a table’s odd lines are told of, and the rest is drawn', async () => {
      const { lines, told } = oddTables[name]!;
      const table = tableOf(...lines);
      for (const html of [
        `<${name} loading="eager">${table}</${name}>`,
        `<back-story>${table}<${name} loading="eager"></${name}></back-story>`,
      ]) {
        warnings();
        const host = await ready(markup(html).querySelector(name) as Host);
        const found = (): string => paths(host).join('\n');
        await until(
          () => found() === [...told].sort().join('\n'),
          () => `told is ${told}; told was: ${found()}`,
        );
        expect(drawnIn(host)).match(right[name]!);
      }
    });

    it('is moved, cloned, hidden and shown again, whatever its way', async () => {
      const before = thrown().length;
      for (const [way, make] of Object.entries(waysOf(name, oddStory('nothing that is odd')))) {
        const host = make();
        const copy = host.cloneNode(true) as Host & { data: unknown };
        copy.data = host.data;
        const around = host.closest('back-story') ?? markup('');
        const inner = document.createElement('div');
        around.append(inner);
        inner.append(host, copy);
        host.hidden = true;
        await aWhile(30);
        host.hidden = false;
        for (const one of [host, copy]) {
          await ready(one);
          expect(drawnIn(one), way).match(right[name]!);
        }
        // Emptied, it has what does not stand in it.
        host.replaceChildren();
        await aWhile(30);
        expect(!plotOf(host), way).equal(way === 'script');
        around.remove();
      }
      expect(thrown().slice(before)).deep.equal([]);
    });

    it('names from left to right stay in a page from right to left', async () => {
      for (const one of ['nothing that is odd', 'names of 400 letters without a space'])
        for (const width of [320, 720]) {
          const style = `width: ${width}px`;
          const host = await show(name, `lang="fa" dir="rtl" style="${style}"`, oddStory(one));
          expect(drawnIn(host)).match(/North|Grenz/);
          expect(host.scrollWidth).most(width);
          for (const { text, box } of labelBoxes(host)) {
            expect(box.x, text).greaterThan(-4);
            expect(box.x + box.width, text).lessThan(width + 4);
          }
          host.remove();
        }
    });

    it('a table of something else is told, with its columns and those it should have', async () => {
      const about: Record<string, string> = {
        figures: 'when,side,killed\n2018-01,North,12',
        events: 'when,title,side,kind\n2018-01,Shots,North,attack',
        relations: 'from,to,kind,sign,since,until\nNorth,South,dispute,-1,2009,',
      };
      const own = { 'casualty-chart': 'figures', 'border-exchange-timeline': 'events' }[name];
      for (const [what, csv] of Object.entries(about)) {
        warnings();
        const host = await show(name, `src="${address(csv, 'text/csv')}"`);
        await aWhile();
        const [header] = csv.split('\n');
        const problems = host.problems.map(({ code, found }) => [code, found]);
        const right = what === (own ?? 'relations');
        expect(problems, what).deep.equal(
          right ? [] : [['other-columns', header!.replaceAll(',', ', ')]],
        );
        if (!right)
          expect(describeProblem(host.problems[0]!)).include(
            about[own ?? 'relations']!.split('\n')[0]!.replaceAll(',', ', '),
          );
        tidy();
      }
    });
  });

describe('the console', () => {
  afterEach(tidy);

  it('names the first problem, and how many there are', async () => {
    const told = warnings();
    const rows = 'when,side,killed\n2018-13,North,12\n2018-01,North,12';
    const host = await show('casualty-chart', `src="${address(rows, 'text/csv')}"`);
    await until(() => told.length, 'it is told');
    const [first] = host.problems;
    expect(told[0]![0]).equal(`<casualty-chart>, 1 of 1: ${describeProblem(first!)}`);
  });
});

describe('a figure for an element that there is not', () => {
  afterEach(tidy);

  it('is told once, with the name that it most likely is, and stays as it was', async () => {
    const told = warnings();
    const about = (name: string) => told.filter(([text]) => String(text).includes(`"${name}"`));
    const table = '<table><tr><th>When</th></tr><tr><td>2018</td></tr></table>';
    const figure = (name: string) => `<figure data-backstory="${name}">${table}</figure>`;
    const holder = markup(['casualty-chrt', 'timeline', 'casualty-chrt'].map(figure).join(''));
    await until(() => about('timeline').length, 'it is told');
    expect(about('casualty-chrt').map(String)).deep.equal([
      'data-backstory="casualty-chrt": no such element; most like it is "casualty-chart".',
    ]);
    expect(String(about('timeline'))).include('"border-exchange-timeline"');
    expect(holder.querySelectorAll('figure > table')).lengthOf(3);
  });
});
