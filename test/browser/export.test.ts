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
  seed,
  show,
  small,
  storyOf,
  stress,
  tidy,
  until,
  warnings,
} from './story.js';

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

  it('keeps what could be taken for two cells in one', async () => {
    const data = storyOf([figure('a')]);
    data['sources'][0].title = 'Wire, "late"\nedition';
    const chart = await show({}, { data });
    expect(chart.toCSV()).contain('"Wire, ""late""');
  });

  it('reads back as the same figures', async () => {
    warnings();
    const chart = await show({}, { data: small() });
    const again = await show({ src: address(chart.toCSV(), 'text/csv') });
    const numbers = (story: any): unknown[] => story.figures.map((one: any) => one.number);
    expect(numbers(again.story)).deep.equal(numbers(chart.story));
    expect(again.story!.figures.map(({ scope }) => scope.when)).deep.equal(['2018-03', '2018-05']);
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

describe('the download menu', () => {
  afterEach(tidy);

  it('saves each form under the story’s name', async () => {
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
    expect(saved.map(([name]) => name)).deep.equal(['small.svg', 'small.png', 'small.csv']);
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
