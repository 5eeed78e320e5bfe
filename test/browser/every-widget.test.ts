/** What holds for every widget, in each of its views. */
import { expect } from 'chai';
import {
  aWhile,
  isSeen,
  labelBoxes,
  listen,
  markup,
  part,
  plain,
  plotOf,
  prefer,
  proxy,
  ready,
  says,
  seed,
  stress,
  thrown,
  tidy,
  until,
  warnings,
  type Box,
} from './story.js';
import { axeFaults } from './axe-faults.js';
import { odd, oddStory } from './odd.js';
import { show, widgets, type Host } from './widgets.js';

/** Letters that meet, and words that leave the picture; a J reaches some pixels to its left. */
function clashes(host: Host, width: number): string[] {
  const boxes = labelBoxes(host).filter(({ text }) => text);
  const found = boxes
    .filter(({ box: { x, width: w } }) => x < -3 || x + w > width + 3)
    .map(({ text }) => `“${text}” leaves the picture`);
  // What a line takes above and below its letters is not read.
  const inner = ({ x, y, width: w, height: h }: Box): Box => ({
    x: x + 1,
    y: y + h * 0.2,
    width: w - 2,
    height: h * 0.6,
  });
  const sorted = boxes.map(({ text, box }) => ({ text, box: inner(box) }));
  sorted.sort((a, b) => a.box.y - b.box.y);
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j]!;
      if (b.box.y >= a.box.y + a.box.height) break;
      if (a.box.x < b.box.x + b.box.width && b.box.x < a.box.x + a.box.width)
        found.push(`“${a.text}” meets “${b.text}”`);
    }
  });
  return found;
}

for (const widget of widgets) {
  const { name, views, pictures, table, fromTable, fromSeed, inLanguages } = widget;
  const first = views[0]!;

  describe(`<${name}>, as every widget`, function () {
    this.timeout(30_000);
    afterEach(async () => {
      tidy();
      await prefer();
    });

    it('takes its data by each way, and in the order of these', async () => {
      const story = JSON.stringify(await (await fetch(seed)).json());
      const script = `<script type="application/json">${story}</script>`;
      const around = (inner: string): Host =>
        markup(inner.replaceAll(`<${name}`, `<${name} loading="eager"`)).querySelector(
          name,
        ) as Host;
      const says = (host: Host, words: RegExp): Promise<unknown> =>
        until(() => words.test(plain(plotOf(host)?.textContent)), `it says ${words}`);
      await says(around(`<${name} src="${seed}">${table}</${name}>`), fromSeed);
      await says(around(`<${name}>${script}${table}</${name}>`), fromSeed);
      await says(
        around(`<back-story src="${seed}"><p><${name}>${table}</${name}></p></back-story>`),
        fromSeed,
      );
      await says(
        around(`<back-story id="far" src="${seed}"></back-story><${name} for="far"></${name}>`),
        fromSeed,
      );
      const tabled = around(`<${name}>${table}</${name}>`);
      await says(tabled, fromTable);
      expect(isSeen(tabled.querySelector('table')!)).equal(false);
      const property = around(`<${name}>${table}</${name}>`);
      property.data = JSON.parse(story);
      await says(property, fromSeed);
    });

    it('a figure with a table becomes one, captioned', async () => {
      const figure = markup(`<figure data-backstory="${name}">${table}
        <figcaption>As the paper calls it</figcaption></figure>`).firstElementChild!;
      const host = (await until(() => figure.querySelector(name), 'it is upgraded')) as Host;
      await ready(host);
      expect(plain(plotOf(host)!.textContent)).match(fromTable);
      expect(figure.querySelectorAll('figcaption')).lengthOf(1);
      expect(part(host, 'headline')).equal(undefined);
      expect(host.toSVG()).include('As the paper calls it');
    });

    it('shows the fallback when its source cannot be reached, and says so', async () => {
      warnings();
      const host = markup(`<${name} src="/no-such-file.json" loading="eager">${table}</${name}>`)
        .firstElementChild as Host;
      await until(() => says(host).includes('could not be loaded'), 'it says so');
      expect(isSeen(host.querySelector('table')!)).equal(true);
      expect(host.problems.map(({ code }) => code)).deep.equal(['unreachable']);
    });

    for (const view of views)
      for (const scheme of ['light', 'dark'])
        it(`axe finds nothing in ${view}, ${scheme}`, async () => {
          await prefer({ 'prefers-color-scheme': scheme });
          for (const story of [seed, stress]) {
            const host = await show(name, `src="${story}" view="${view}"`);
            expect(await axeFaults(host), story).deep.equal([]);
            host.remove();
          }
        });

    it('axe finds nothing in an open card', async () => {
      const host = await show(name, `src="${seed}"`);
      proxy(host).click();
      await until(() => part(host, 'tooltip'), 'the card is open');
      expect(await axeFaults(host)).deep.equal([]);
    });

    for (const width of [280, 320, 360, 480, 720, 1000, 1300])
      for (const lang of ['en', 'fa', 'ru'])
        it(`no words meet or are cut at ${width} px in ${lang}`, async () => {
          const dir = lang === 'fa' ? 'rtl' : 'ltr';
          for (const [view, story] of [first, ...(pictures ?? [])].flatMap((view) => [
            [view, seed] as const,
            [view, stress] as const,
          ])) {
            const host = await show(
              name,
              `src="${story}" view="${view}" lang="${lang}" dir="${dir}" style="width: ${width}px"`,
            );
            await until(
              () => lang === 'en' || !/View as/.test(says(host)),
              'it speaks the language',
            );
            await host.updateComplete;
            expect(host.scrollWidth, 'it scrolls sideways').most(width);
            expect(clashes(host, width), `${view} of ${story}`).deep.equal([]);
            host.remove();
          }
        });

    for (const [lang, words] of Object.entries(inLanguages))
      it(`speaks ${lang}, in every view`, async () => {
        for (const view of views) {
          const dir = lang === 'fa' ? 'rtl' : 'ltr';
          const host = await show(name, `src="${seed}" view="${view}" lang="${lang}" dir="${dir}"`);
          await until(() => words.test(says(host)), `${view} says ${words}`);
          const english =
            /\b(the|of|and|with|since|until|around|reported|claimed|source|table|list)\b/i.exec(
              says(host),
            );
          expect(english?.[0] ?? '', `${view}: English is left`).equal('');
          host.remove();
        }
      });

    it('time and place run from right to left in Persian', async () => {
      const at = async (lang: string, dir: string): Promise<Map<string, number>> => {
        const host = await show(
          name,
          `src="${seed}" lang="${lang}" dir="${dir}" style="width:720px"`,
        );
        const boxes = labelBoxes(host).map(
          ({ text, box }) => [text, box.x + box.width / 2] as const,
        );
        return new Map(boxes);
      };
      const left = await at('en', 'ltr');
      const right = await at('en', 'rtl');
      const moved = [...left].filter(([text, x]) => {
        const other = right.get(text);
        return other !== undefined && Math.abs(720 - x - other) < 3;
      });
      expect(moved.length).greaterThan(left.size * 0.8);
    });

    it('is written out with all it says: SVG, CSV and PNG', async () => {
      const host = await show(name, `src="${seed}"`);
      const svg = new DOMParser().parseFromString(host.toSVG(), 'image/svg+xml');
      expect(svg.querySelector('parsererror')).equal(null);
      const words = plain(svg.documentElement.textContent);
      expect(words).match(fromSeed);
      expect(words).include('Newspaper report');
      expect(words).include('As of around October 2022');
      for (const one of ['legend', 'notes']) {
        const said = plain(part(host, one)?.textContent);
        // Lines of the file meet at no other place than words do.
        expect(words.replaceAll(' ', ''), one).include(said.replaceAll(' ', ''));
      }
      expect(host.toCSV().split('\r\n').length).greaterThan(3);
      const png = new Uint8Array(await (await host.toPNG(1)).arrayBuffer());
      expect([...png.slice(1, 4)]).deep.equal([0x50, 0x4e, 0x47]);
      for (const view of views) {
        host.view = view;
        await host.updateComplete;
        expect(host.toSVG(), `written out while ${view} is shown`).include('<svg');
      }
    });

    it('what it writes as CSV reads back as the same', async () => {
      for (const story of [seed, stress]) {
        const csv = (await show(name, `src="${story}"`)).toCSV();
        const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
        const again = await show(name, `src="${address}"`);
        expect(again.toCSV()).equal(csv);
        URL.revokeObjectURL(address);
      }
    });

    for (const one of Object.keys(odd))
      it(`${one}: is met in every view, the rest is drawn`, async () => {
        warnings();
        const before = thrown().length;
        for (const view of views) {
          for (const width of [320, 720]) {
            const host = await show(
              name,
              `view="${view}" style="width: ${width}px"`,
              oddStory(one),
            );
            expect(says(host).length).greaterThan(10);
            if (plotOf(host)) expect(clashes(host, width), `${view} ${width}`).deep.equal([]);
            expect(host.scrollWidth).most(width);
            expect(host.toSVG()).include('</svg>');
            expect(host.toCSV()).be.a('string');
            host.remove();
          }
        }
        expect(thrown().slice(before)).deep.equal([]);
      });

    it('is moved, emptied, cloned, hidden and shown again while it loads', async () => {
      const before = thrown().length;
      const host = markup(`<${name} src="${seed}">${table}</${name}>`).firstElementChild as Host;
      const other = markup('');
      other.append(host);
      host.replaceChildren();
      const copy = host.cloneNode(true) as Host;
      host.hidden = true;
      other.append(copy);
      await aWhile(60);
      host.hidden = false;
      await ready(host);
      await ready(copy);
      expect(plain(plotOf(host)!.textContent)).match(fromSeed);
      expect(plain(plotOf(copy)!.textContent)).match(fromSeed);
      expect(thrown().slice(before)).deep.equal([]);
    });

    it('a period that nothing falls into is said, with a way out', async () => {
      const host = await show(name, `src="${seed}" period="1950"`);
      const out = [...host.shadowRoot!.querySelectorAll('button')].find((button) =>
        /Show all dates/.test(button.textContent ?? ''),
      );
      if (name === 'actor-relations-diagram' && !out) return;
      const heard = listen(host);
      out!.click();
      await until(() => plotOf(host), 'the picture is back');
      expect(heard.map(({ type }) => type)).include('backstory-period');
    });

    it('what the reader chooses is told once, and picked out', async () => {
      const host = await show(name, `src="${seed}"`);
      const heard = listen(host);
      proxy(host).click();
      await host.updateComplete;
      const told = heard.filter(({ type }) => type === 'backstory-select');
      expect(told).lengthOf(1);
      expect(Object.keys(told[0]!.detail as object)).deep.equal(['kind', 'id']);
      expect(host.shadowRoot!.querySelectorAll('.picked').length).greaterThan(0);
    });

    it('no words are smaller than 12 px, and none is rotated', async () => {
      const host = await show(name, `src="${stress}"`);
      const sizes = [...plotOf(host)!.querySelectorAll('text')].map((text) =>
        parseFloat(getComputedStyle(text).fontSize),
      );
      expect(Math.min(...sizes)).least(12);
      expect(plotOf(host)!.querySelectorAll('[transform]').length).equal(0);
    });

    it('an attribute that makes no sense is named, and the rest drawn', async () => {
      const told = listen();
      const host = await show(
        name,
        `src="${seed}" view="${first}s" theme="drak" period="last week"`,
      );
      await until(() => told.some(({ type }) => type === 'backstory-problem'), 'the page is told');
      expect(host.problems.map(({ path, severity }) => `${path}: ${severity}`)).to.have.members([
        'view: warning',
        'theme: warning',
        'period: warning',
      ]);
      expect(host.problems.find(({ path }) => path === 'view')).to.include({
        found: `${first}s`,
        fix: first,
      });
      expect(plain(plotOf(host)!.textContent)).to.match(fromSeed);
      host.removeAttribute('view');
      host.removeAttribute('theme');
      host.removeAttribute('period');
      await host.updateComplete;
      expect(host.problems).to.deep.equal([]);
    });

    it(`an unknown view shows ${first}`, async () => {
      const host = await show(name, `src="${seed}" view="no-such-view"`);
      expect(Boolean(plotOf(host))).equal(true);
    });
  });
}
