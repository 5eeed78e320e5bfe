import { expect } from 'chai';
import {
  address,
  button,
  figure,
  labels,
  part,
  place,
  plain,
  plotOf,
  chartWith,
  markup,
  seed,
  show,
  small,
  storyOf,
  stress,
  tidy,
  until,
  warnings,
  type Raw,
} from './story.js';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import type { Host } from './widgets.js';

const parse = (svg: string): Document => {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')?.textContent).equal(undefined);
  return file;
};
const texts = (file: Document): string[] =>
  [...file.querySelectorAll('text')].map((text) => plain(text.textContent));

/** Width and height that a PNG file states of itself. */
async function pngSize(blob: Blob): Promise<[number, number]> {
  const view = new DataView(await blob.arrayBuffer());
  expect(view.getUint32(0)).equal(0x89504e47);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('toSVG', () => {
  afterEach(tidy);

  for (const src of [seed, stress])
    for (const theme of ['light', 'dark'])
      it(`${src}, ${theme}: one file that needs nothing else`, async () => {
        const chart = await show({ src, theme });
        const svg = chart.toSVG();
        const file = parse(svg);
        expect(svg).not.match(/var\(|<style|<script|<image|<foreignObject|@import|currentColor/i);
        const outward = [...file.querySelectorAll('*')]
          .flatMap((element) => [...element.attributes])
          .filter(
            ({ name, value }) => /href$|^src$|^style$|^on/.test(name) || /https?:/.test(value),
          )
          .filter(({ name }) => name !== 'xmlns');
        expect(outward.map(({ name, value }) => `${name}=${value}`)).deep.equal([]);
        const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
        expect(used.length).greaterThan(0);
        for (const id of used) expect(!file.getElementById(id), id).equal(false);
        for (const { value } of [...file.querySelectorAll('[fill]')].map((element) =>
          element.attributes.getNamedItem('fill')!,
        ))
          expect(value).match(/^(#[0-9a-f]{3,6}|none|url\(#.+\))$/);
      });

  it('carries headline, summary, labels, date and sources', async () => {
    const chart = await show({ src: seed });
    const said = texts(parse(chart.toSVG()));
    for (const label of labels(chart)) expect(said).include(label);
    const all = said.join(' ');
    expect(all).contain(plain(part(chart, 'headline')!.textContent).slice(0, 20));
    expect(all).contain('As of').contain('Newspaper report on Baku’s note to Tehran');
    expect(all).contain('lower limits');
    const file = parse(chart.toSVG());
    expect(file.querySelector('title')!.textContent).contain('6,500');
  });

  it('is painted in the colours that the widget has now', async () => {
    const chart = await show(
      { style: '--backstory-actor-1: #123456; --backstory-surface: #fedcba' },
      { data: storyOf([figure('a', { status: 'confirmed' })]) },
    );
    expect(chart.toSVG()).contain('#123456').contain('#fedcba');
    chart.style.setProperty('--backstory-actor-1', 'rgb(1 2 3)');
    expect(chart.toSVG()).contain('#010203').not.contain('#123456');
  });

  for (const dir of ['ltr', 'rtl'])
    it(`is mirrored for Persian, and has room for all, pasted into a page that is ${dir}`, async () => {
      document.documentElement.lang = 'fa';
      document.documentElement.dir = 'rtl';
      const chart = await show({ src: seed });
      await until(() => labels(chart).join().includes('بیش از'), 'the words are Persian');
      const file = parse(chart.toSVG());
      expect(texts(file).join()).contain('۶٬۵۰۰').not.match(/[0-9]/);
      const holder = place(document.createElement('div'));
      holder.dir = dir;
      const svg = document.importNode(file.documentElement, true) as unknown as SVGSVGElement;
      holder.append(svg);
      const { width, height } = svg.viewBox.baseVal;
      const out = [...svg.querySelectorAll('text')].filter((text) => {
        const box = text.getBBox();
        return box.x < 0 || box.x + box.width > width || box.y + box.height > height;
      });
      expect(out.map((text) => text.textContent)).deep.equal([]);
      const headline = svg.querySelector('text')!.getBBox();
      expect(headline.x + headline.width).closeTo(width - 16, 4);
    });

  it('holds the picture also while the table is shown', async () => {
    const chart = await show({ src: seed, view: 'table' });
    expect(texts(parse(chart.toSVG())).join()).contain('over 6,500 killed');
  });

  it('takes characters that XML does not', async () => {
    const headline = 'A\u0000B\u0008 & <C> "D" \ufffe';
    const chart = await show({}, { data: small(), headline });
    expect(parse(chart.toSVG()).documentElement.textContent).contain('AB & <C> "D"');
  });

  it('is empty without a story', () => {
    expect(document.createElement('casualty-chart').toSVG()).equal('');
  });
});

describe('toCSV', () => {
  afterEach(tidy);

  it('has a head, the qualifiers, and one line for each figure', async () => {
    const chart = await show({ src: seed });
    const lines = chart.toCSV().trimEnd().split('\r\n');
    expect(lines[0]).equal(
      'when,event,side,measure,number,category,status,claimed by,source,as of',
    );
    expect(lines).lengthOf(3);
    expect(lines[1]).contain('2020-23,Second war over Karabakh,,killed,"over 6,500",,reported');
    expect(lines[2]).contain('Armenia + Azerbaijan').contain('over 280').contain('2022-10~');
  });

  /** The chart that another one's CSV makes, given back through `src`. */
  const reread = (chart: Host) => show({ src: address(chart.toCSV(), 'text/csv') });

  it('keeps what could be taken for two cells in one, or for a formula', async () => {
    const data = storyOf([figure('a', { sources: ['wire', 'ministry'] })]);
    data['sources'][0].title = 'Wire, "late"\nedition; again';
    data['sources'][1].title = '=1+1';
    const again = await reread(await show({}, { data }));
    const titles = again.story!.sources.map(({ title }) => title);
    expect(titles).deep.equal(['Wire, "late"\nedition; again', '=1+1']);
  });

  const everything = (): Raw =>
    storyOf(
      [
        figure('first', {
          number: { low: 3, best: 5, high: 9 },
          scope: { when: '2018-03~', sides: ['north', 'south'] },
        }),
        figure('second', {
          status: 'claimed',
          claimedBy: 'ministry',
          tally: 'cumulative',
          late: 2,
          contradicts: ['first'],
        }),
        figure('third', {
          number: { vague: true, words: 'a great many' },
          words: 'As they say, "many"',
          supersedes: ['second'],
        }),
        figure('fourth', {
          number: { unknown: true },
          scope: { when: '2018', place: 'ford', sides: [], affiliation: 'caused-by' },
          asOf: '2018-09',
        }),
      ],
      { places: [{ id: 'ford', name: 'Old ford (north; south)' }] },
    );
  const stories: [string, Raw, Raw][] = [
    ['a small story', {}, { data: small() }],
    ['the seed', { src: seed }, {}],
    ['the stress story', { src: stress }, {}],
    ['the stress story, of the displaced', { src: stress, measure: 'displaced' }, {}],
    ['a story with all that a figure can have', {}, { data: everything() }],
  ];
  for (const [name, attributes, properties] of stories)
    it(`reads back as the same figures: ${name}`, async () => {
      warnings();
      const chart = await show(attributes, properties);
      const again = await show({
        loading: 'eager',
        src: address(chart.toCSV(), 'text/csv'),
        measure: attributes['measure'] ?? 'killed',
      });
      expect(again.toCSV()).equal(chart.toCSV());
      const { measure } = again;
      const facts = (story: Raw): unknown[] =>
        story['figures']
          .filter((one: Raw) => one['measure'] === measure)
          .map(({ number, scope, status, tally, late, category, asOf }: Raw) => [
            ...[number, scope.when, scope.sides.length, scope.affiliation],
            ...[status, tally, late, category, asOf],
          ]);
      expect(facts(again.story!)).deep.equal(facts(chart.story!));
    });

  it('carries unknown, vague, ranges, claimants and withdrawn of the stress story', async () => {
    const chart = await show({ src: stress });
    const csv = chart.toCSV();
    for (const words of ['unknown', 'dozens', '36–52', 'at least 12', 'up to 5', 'withdrawn'])
      expect(csv).contain(words);
    const claimed = csv.split('\r\n').find((line) => line.includes('over 60'))!;
    expect(claimed).contain('claimed');
  });
});

describe('toPNG', () => {
  afterEach(tidy);

  it('is a picture of twice the size, or of the size asked for', async () => {
    const chart = await show({ src: seed, style: 'width: 400px' });
    const { width, height } = parse(chart.toSVG()).documentElement as unknown as SVGSVGElement;
    const size = [width.baseVal.value, height.baseVal.value];
    const twice = await chart.toPNG();
    expect(twice.type).equal('image/png');
    expect(await pngSize(twice)).deep.equal(size.map((n) => n * 2));
    expect(await pngSize(await chart.toPNG(1))).deep.equal(size);
    expect(await pngSize(await chart.toPNG(100))).deep.equal(size.map((n) => n * 4));
  });

  /** A chart whose file is a plain picture of this size. */
  async function sized(width: number, height: number): Promise<CasualtyChart> {
    const chart = await show({}, { data: small() });
    const size = `width="${width}" height="${height}"`;
    chart.toSVG = () =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${size}><rect ${size} fill="#0a0"/></svg>`;
    return chart;
  }

  it('has exactly the size asked for, from once to four times', async () => {
    const chart = await sized(301, 207);
    for (const scale of [1, 1.5, 2, 3, 4]) {
      const [width, height] = await pngSize(await chart.toPNG(scale));
      expect([width, height], String(scale)).deep.equal([
        Math.floor(301 * scale),
        Math.floor(207 * scale),
      ]);
    }
  });

  it('takes the nearest size that there is for any other', async () => {
    const chart = await sized(300, 200);
    for (const [scale, times] of [
      ...[0, -3, 0.2, NaN, -Infinity].map((n) => [n, 1] as const),
      ...[5, 1e9, Infinity].map((n) => [n, 4] as const),
    ])
      expect(await pngSize(await chart.toPNG(scale)), String(scale)).deep.equal([
        300 * times,
        200 * times,
      ]);
    expect(await pngSize(await chart.toPNG(undefined))).deep.equal([600, 400]);
  });

  for (const [wide, high] of [
    [1000, 9000],
    [1000, 30_000],
    [40_000, 100],
  ] as const)
    it(`of ${wide} × ${high} is smaller, in its proportions, and whole`, async () => {
      const blob = await (await sized(wide, high)).toPNG(4);
      const [width, height] = await pngSize(blob);
      expect(width * height).most(4096 ** 2);
      expect(Math.max(width, height)).most(16_384);
      expect(width / wide / (height / high)).closeTo(1, 0.03);
      const image = await createImageBitmap(blob, width - 1, height - 1, 1, 1);
      const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
      pen.drawImage(image, 0, 0);
      expect([...pen.getImageData(0, 0, 1, 1).data]).deep.equal([0, 0xaa, 0, 255]);
    });

  it('shows something on the widget’s ground', async () => {
    const chart = await show({ style: '--backstory-surface: #fedcba' }, { data: small() });
    const image = await createImageBitmap(await chart.toPNG(1));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    expect([...data.slice(0, 4)]).deep.equal([0xfe, 0xdc, 0xba, 255]);
    let other = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] !== 0xfe) other++;
    expect(other / (data.length / 4)).greaterThan(0.005);
  });

  it('without a story says why it cannot be', async () => {
    const error = await document
      .createElement('casualty-chart')
      .toPNG()
      .catch((reason: unknown) => reason);
    expect(error).instanceOf(Error);
  });
});

describe('files of a chart below the fold', () => {
  afterEach(tidy);

  it('are there once an eager one is ready, as the README says', async () => {
    const holder = markup('<div style="height: 9000px"></div>');
    const lazy = chartWith({ src: seed }, {});
    holder.append(lazy);
    await lazy.updateComplete;
    expect(lazy.toSVG()).equal('');
    const eager = chartWith({ src: seed, loading: 'eager' }, {});
    const ready = new Promise((done) =>
      eager.addEventListener('backstory-ready', done, { once: true }),
    );
    holder.append(eager);
    await ready;
    expect(eager.toSVG()).include('</svg>');
    expect((await eager.toPNG()).size).above(1000);
  });
});

describe('the download menu', () => {
  afterEach(tidy);

  it('saves each form under the names of story and element', async () => {
    const chart = await show({}, { data: small() });
    const saved: [string, Blob][] = [];
    const create = URL.createObjectURL;
    const click = HTMLAnchorElement.prototype.click;
    let last!: Blob;
    URL.createObjectURL = (blob: Blob) => create.call(URL, (last = blob));
    HTMLAnchorElement.prototype.click = function () {
      saved.push([this.download, last]);
    };
    try {
      const menu = button(chart, 'Download')!;
      expect(menu.getAttribute('aria-expanded')).equal('false');
      menu.click();
      await chart.updateComplete;
      expect(menu.getAttribute('aria-expanded')).equal('true');
      for (const format of ['SVG', 'PNG', 'CSV']) {
        button(chart, `Download as ${format}`)!.click();
        await until(() => saved.some(([name]) => name.endsWith(format.toLowerCase())), format);
      }
    } finally {
      URL.createObjectURL = create;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved.map(([name]) => name)).deep.equal([
      'small-casualty-chart.svg',
      'small-casualty-chart.png',
      'small-casualty-chart.csv',
    ]);
    expect(saved.map(([, { type }]) => type)).deep.equal([
      'image/svg+xml',
      'image/png',
      'text/csv',
    ]);
    expect(await saved[0]![1].text()).equal(chart.toSVG());
    const bytes = new Uint8Array(await saved[2]![1].arrayBuffer());
    expect([...bytes.slice(0, 3)]).deep.equal([0xef, 0xbb, 0xbf]);
    expect(!plotOf(chart)).equal(false);
  });
});
