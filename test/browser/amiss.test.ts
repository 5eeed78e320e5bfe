/** What a reader sees of data with something wrong in it, of another kind, or of none at all. */
import { expect } from 'chai';
import { widgets, show, type Host } from './widgets.js';
import {
  aWhile,
  address,
  button,
  listen,
  markup,
  plain,
  says,
  storyOf,
  tidy,
  until,
  warnings,
} from './story.js';

const own: Record<string, { nothing: RegExp; notNone: RegExp; table: string }> = {
  'casualty-chart': {
    nothing: /No figures to show\./,
    notNone: /not the same as none killed/,
    table: 'from,to,kind,sign,since\nNorth,South,dispute,-1,2009',
  },
  'border-exchange-timeline': {
    nothing: /No events to show\./,
    notNone: /not the same as calm/,
    table: 'from,to,kind,sign,since\nNorth,South,dispute,-1,2009',
  },
  'actor-relations-diagram': {
    nothing: /No ties to show\./,
    notNone: /not the same as neutral/,
    table: 'when,side,killed\n2018-03,North,12',
  },
};

/** Seconds of waiting that a test has no time for. */
function hasten(): () => void {
  const { setTimeout: slow } = window;
  const fast = (act: TimerHandler, wait = 0): number => slow(act, wait >= 5000 ? 20 : wait);
  window.setTimeout = fast as typeof setTimeout;
  return () => (window.setTimeout = slow);
}

for (const { name } of widgets) {
  const { nothing, notNone, table } = own[name]!;
  describe(`<${name}> of data of another kind`, () => {
    afterEach(tidy);

    it('says what is missing, what there is instead and what shows that', async () => {
      warnings();
      const host = await show(name, `src="${address(table, 'text/csv')}"`);
      await until(() => nothing.test(says(host)), 'it says what is missing');
      const said = says(host);
      expect(said)
        .match(notNone)
        .match(/The data tell of something else: /);
      const other =
        name === 'actor-relations-diagram' ? 'casualty-chart' : 'actor-relations-diagram';
      expect(said).contain(`To show that: <${other}>`);
      await until(() => host.problems.length, 'a page is told');
      expect(host.problems[0]!.code).equal('other-columns');
      await until(
        () => /Expected: .*(killed|since|kind)/.test(says(host)),
        'the columns are named',
      );
    });

    it('says so of JSON that is no story, and leads to the file', async () => {
      warnings();
      const host = await show(name, 'src="/package.json"');
      await until(() => nothing.test(says(host)), 'it says what is missing');
      expect(says(host))
        .match(/neither figures nor events nor ties|is not known/)
        .not.match(/neither.*To show that/);
      const link = [...host.shadowRoot!.querySelectorAll('a')].find(
        ({ textContent }) => textContent === 'Open the data',
      )!;
      expect(new URL(link.href).pathname).equal('/package.json');
      expect(link.rel).contain('noopener');
      link.focus();
      for (const view of ['table', undefined]) {
        host.view = view;
        await host.updateComplete;
      }
      expect(host.shadowRoot!.activeElement === link).equal(true);
    });

    it('leads to no file that is not what it shows', async () => {
      warnings();
      const host = await show(name, 'src="/package.json"', storyOf([], { sources: [] }));
      await until(() => nothing.test(says(host)), 'it says what is missing');
      expect(says(host))
        .match(/neither figures nor events nor ties/)
        .not.contain('Open the data');
    });

    if (name !== 'actor-relations-diagram')
      it('names ties where actors are members of others', async () => {
        warnings();
        const data = storyOf([]);
        data['actors'][0].memberOf = [{ actor: 'south' }];
        const host = await show(name, '', data);
        await until(() => nothing.test(says(host)), 'it says what is missing');
        expect(says(host))
          .contain('something else: ties. To show that: <actor-relations-diagram>.')
          .not.contain('neither');
      });

    it('says so in the language of the page', async () => {
      warnings();
      const holder = markup(`<div lang="ru"><${name} loading="eager"></${name}></div>`);
      const host = holder.querySelector(name) as Host;
      host.data = { type: 'FeatureCollection', features: [] };
      await until(() => /В данных нет ни чисел/.test(says(host)), 'Russian');
    });

    it('says of an image that it is one', async () => {
      warnings();
      const host = markup(
        `<${name} loading="eager" src="${address('\u0000\u0001PNG', 'image/png')}"></${name}>`,
      ).querySelector(name) as Host;
      await until(() => /image or another kind of file/.test(says(host)), 'it says so');
    });
  });

  describe(`<${name}> that nobody gives any data`, () => {
    let slow: () => void;
    beforeEach(() => (slow = hasten()));
    afterEach(() => {
      slow();
      tidy();
    });

    it('says so in place, and to the page how to give them', async () => {
      const told = warnings();
      const heard = listen();
      const host = markup(`<${name}></${name}>`).querySelector(name) as Host;
      await until(() => /No data have been given/.test(says(host)), 'it says so');
      expect(!button(host, 'Try again')).equal(true);
      expect(host.problems.map(({ code }) => code)).deep.equal(['no-data']);
      expect(heard.filter(({ type }) => type === 'backstory-problem').length).equal(1);
      await until(() => told.length, 'the console is told');
      expect(told[0]![0]).contain(`<${name}>`).contain('give it a src');
      host.data = storyOf([]);
      await until(() => !/No data have been given/.test(says(host)), 'data may still come');
      expect(host.problems.map(({ code }) => code)).not.contain('no-data');
    });

    it('says nothing where data come, or something stands in their place', async () => {
      const told = warnings();
      const holder = markup(`<${name}></${name}><${name}><p>Soon.</p></${name}>`);
      const [given, other] = [...holder.children] as Host[];
      given!.data = storyOf([]);
      await aWhile(200);
      for (const host of [given!, other!]) expect(says(host)).not.match(/No data have been given/);
      expect(told.filter(([text]) => /has no data/.test(String(text)))).deep.equal([]);
    });
  });
}

describe('a <back-story> that nobody gives any data', () => {
  it('tells the widgets that wait for it', async () => {
    const slow = hasten();
    warnings();
    const { name } = widgets[0]!;
    const host = markup(
      `<back-story><${name} loading="eager"></${name}></back-story>`,
    ).querySelector(name) as Host;
    await until(() => /No data have been given/.test(says(host)), 'it says so');
    slow();
    tidy();
  });
});

describe('the list of problems', () => {
  afterEach(tidy);

  it('opens in place with what, what was meant, how often and where first', async () => {
    warnings();
    const cells = Array.from(
      { length: 130 },
      (_, i) => `2018-0${1 + (i % 9)},North,lots ${i},Wire`,
    );
    const csv = ['when,side,killed,sourc', '2018-01,North,12,Wire', ...cells].join('\n');
    const host = await show('casualty-chart', `src="${address(csv, 'text/csv')}"`);
    const chip = button(host, '131 problems in the data')!;
    await until(() => chip.nextElementSibling, 'its words come');
    expect(says(host)).not.contain('rows[2]');
    chip.click();
    expect(plain(chip.nextElementSibling!.textContent))
      .match(
        /^Left out: what has these problems \(130\) ?In 130 rows: for example, “lots 0” is not a number.* Expected: 280.*\. First at rows\[2\]\.killed/,
      )
      .match(
        /Kept as given: what has these problems \(1\) ?The column “sourc” is not known\. Did you mean “source”\? rows\[0\]\.sourc$/,
      );
  });
});

const press = (key: string): boolean =>
  (document.activeElement?.shadowRoot?.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

for (const { name, table } of widgets)
  describe(`what opens in the frame of <${name}>`, () => {
    afterEach(tidy);

    const opened = async (): Promise<{ host: Host; menu: HTMLElement; isOpen: () => boolean }> => {
      const made = markup(`<${name} loading="eager">${table}</${name}><button>beside</button>`)
        .firstElementChild as Host;
      await until(() => button(made, /^\s*Download\s*$/), 'there is a menu');
      const menu = button(made, /^\s*Download\s*$/)!;
      await until(() => menu.checkVisibility({ visibilityProperty: true }), 'it is seen');
      menu.focus();
      menu.click();
      const isOpen = (): boolean => !!button(made, 'Download as CSV');
      expect(isOpen()).equal(true);
      return { host: made, menu, isOpen };
    };

    it('closes with Escape, which gives the focus back', async () => {
      const { host, menu, isOpen } = await opened();
      button(host, 'Download as PNG')!.focus();
      press('Escape');
      expect(isOpen()).equal(false);
      expect(menu.getAttribute('aria-expanded')).equal('false');
      expect(host.shadowRoot!.activeElement === menu).equal(true);
    });

    it('closes by a press beside it, and not by one in it', async () => {
      const { host, isOpen } = await opened();
      const down = (on: Element): boolean =>
        on.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      down(button(host, 'Download as SVG')!);
      expect(isOpen()).equal(true);
      down(document.body);
      expect(isOpen()).equal(false);
    });

    it('closes when the focus moves on', async () => {
      const { host, isOpen } = await opened();
      button(host, 'Download as CSV')!.focus();
      expect(isOpen()).equal(true);
      host.parentElement!.querySelector<HTMLElement>(':scope > button')!.focus();
      expect(isOpen()).equal(false);
    });

    it('closes sources with Escape, too', async () => {
      const text = await (await fetch('/seeds/lachin-2022.story.json')).text();
      // Two sources for each fact: of one there is nothing to open.
      const data = JSON.parse(text, (key, value) =>
        key === 'sources' && typeof value[0] === 'string' ? [...value, 'post'] : value,
      );
      data.sources.push({ id: 'post', title: 'Post', kind: 'news', url: 'https://example.org/' });
      const host = await show(name, '', data);
      const find = <T extends Element>(what: string): T | null =>
        host.shadowRoot!.querySelector<T>(`details[part=sources] ${what}`);
      const summary = await until(() => find<HTMLElement>('summary'), 'there are sources');
      summary.click();
      const details = summary.parentElement as HTMLDetailsElement;
      expect(details.open).equal(true);
      (await until(() => find<HTMLElement>('a'), 'they are listed')).focus();
      press('Escape');
      expect(details.open).equal(false);
      expect(host.shadowRoot!.activeElement === summary).equal(true);
    });
  });
