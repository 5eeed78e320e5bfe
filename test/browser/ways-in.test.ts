/** What is wrong with data is told by whichever way these come to a widget, and the rest drawn. */
import { expect } from 'chai';
import { describeProblem } from '../../src/story/problems.js';
import { oddStory, told } from './odd.js';
import {
  address,
  aWhile,
  markup,
  plain,
  plotOf,
  ready,
  says,
  tidy,
  until,
  warnings,
} from './story.js';
import { show, widgets, type Host } from './widgets.js';

for (const { name } of widgets)
  describe(`<${name}>, by each way in`, function () {
    this.timeout(30_000);
    afterEach(tidy);

    for (const [one, where] of Object.entries(told))
      it(`${one}: is told by each way in, and the rest drawn`, async () => {
        const story = oddStory(one) as { actors: { name: string }[] };
        const text = JSON.stringify(story).replaceAll('<', '\\u003c');
        const file = address(text);
        const inner = `<script type="application/json">${text}</${'script'}>`;
        const eager = `<${name} loading="eager"`;
        const ways: Record<string, () => Host> = {
          data: () =>
            Object.assign(markup(`${eager}></${name}>`).firstElementChild!, {
              data: story,
            }) as Host,
          src: () => markup(`${eager} src="${file}"></${name}>`).firstElementChild as Host,
          script: () => markup(`${eager}>${inner}</${name}>`).firstElementChild as Host,
          container: () =>
            markup(`<back-story src="${file}">${eager}></${name}></back-story>`).querySelector(
              name,
            ) as Host,
        };
        for (const [way, make] of Object.entries(ways)) {
          warnings();
          const host = await ready(make());
          const found = (): string[] =>
            host.problems.map(({ path, code }) => `${path} ${code}`).sort();
          await until(
            () => found().join() === [...where].sort().join(),
            () => `${way}: ${where.join(', ')}; told was: ${found().join(', ')}`,
          );
          for (const problem of host.problems) expect(describeProblem(problem)).match(/: \S.*\.$/);
          // What is right is there; in a chart, which has no figures to show, a notice.
          if (name !== 'casualty-chart')
            expect(plain(plotOf(host)?.textContent), way).match(/North|many-1|Grenz|شمال/);
          else expect(says(host), way).match(/No figure( given|s to show)/);
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
    expect(told[0]![0]).equal(`<casualty-chart>, 1 of 1: ${first!.path} ${first!.found}`);
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
