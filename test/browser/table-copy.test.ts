import { expect } from 'chai';
import {
  button,
  cdp,
  number,
  part,
  plain,
  seed,
  show,
  small,
  tidy,
  until,
  type Raw,
} from './story.js';
import { show as showWidget, widgets } from './widgets.js';
import { heard, numbered, press, read } from './tables.js';

/** What a spreadsheet gets when the reader copies; nothing where the browser copies by itself. */
async function copied(act: () => void): Promise<{ text: string[][]; html: Document } | undefined> {
  let got: { text: string; html: string } | undefined;
  const look = (event: ClipboardEvent): void => {
    const { clipboardData: data, defaultPrevented } = event;
    if (defaultPrevented)
      got = { text: data!.getData('text/plain'), html: data!.getData('text/html') };
  };
  window.addEventListener('copy', look);
  // A browser copies only where the reader did something.
  Object.assign(window, { act });
  await cdp('Runtime.evaluate', { expression: 'act()', userGesture: true });
  window.removeEventListener('copy', look);
  return (
    got && {
      text: got.text.split('\r\n').map((line) => line.split('\t')),
      html: new DOMParser().parseFromString(got.html, 'text/html'),
    }
  );
}

/** Selects from one cell's words to another's, and copies as Ctrl+C does. */
const copySelection = (chart: Element, from: [number, number], to: [number, number]) =>
  copied(() => {
    const { rows } = part(chart, 'table')!.querySelector('tbody')!;
    const words = ([row, cell]: [number, number]): Text =>
      document
        .createTreeWalker(rows[row]!.cells[cell]!.querySelector('span')!, NodeFilter.SHOW_TEXT)
        .nextNode() as Text;
    const texts = [from, to].map((at) => words(at));
    getSelection()!.setBaseAndExtent(texts[0]!, 0, texts[1]!, texts[1]!.length);
    document.execCommand('copy');
    getSelection()!.removeAllRanges();
  });

const forms = (): Raw =>
  numbered([
    number(6500, 'over'),
    number(1200, 'about'),
    { low: 36, best: 44, high: 52 },
    { low: 10, high: 14 },
    { unknown: true },
    number(31),
  ]);

describe('copying the table into a spreadsheet', () => {
  afterEach(tidy);

  it('splits the number into qualifier, value and bounds, beside all that is seen', async () => {
    const chart = await show({ view: 'table' }, { data: forms() });
    const { text, html } = (await copied(() => button(chart, 'Copy table')!.click()))!;
    expect(text[0]).deep.equal([
      ...['When', 'When (EDTF)', 'Killed', 'Qualifier', 'Value', 'Low', 'High'],
      ...['Of', 'Category', 'Status', 'Source'],
    ]);
    const numbers = text.slice(1).map((row) => row.slice(2, 7).map(plain));
    expect(numbers).deep.equal([
      ['over 6,500', 'over', '6500', '', ''],
      ['about 1,200', 'about', '1200', '', ''],
      ['36–52, best 44', 'best, range', '44', '36', '52'],
      ['10–14', 'range', '', '10', '14'],
      ['no figure', 'no figure', '', '', ''],
      ['31', '', '31', '', ''],
    ]);
    expect(text[1]!.slice(0, 2)).deep.equal(['1990', '1990']);
    const cells = [...html.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells.map((row) => row.map(plain))).deep.equal(text.map((row) => row.map(plain)));
    await until(() => heard(chart) === 'Table copied.', 'it is said that it was copied');
  });

  it('has no columns for bounds where no number has them', async () => {
    const chart = await show({ view: 'table' }, { data: small() });
    const { text } = (await copied(() => button(chart, 'Copy table')!.click()))!;
    expect(text[0]).include('Value').not.include('Low').not.include('High');
    expect(text).lengthOf(3);
  });

  it('of a selection takes the rows that it touches, as they are sorted', async () => {
    const chart = await show({ view: 'table' }, { data: forms() });
    await press(chart, 'Killed');
    const { text } = (await copySelection(chart, [1, 1], [2, 2]))!;
    expect(text.map((row) => plain(row[2]))).deep.equal(['Killed', '31', '36–52, best 44']);
  });

  it('of words within one cell leaves the words', async () => {
    const chart = await show({ view: 'table' }, { data: forms() });
    expect(await copySelection(chart, [1, 1], [1, 1])).equal(undefined);
  });

  it('takes all rows of a long table, and copies twice over', async () => {
    const data = numbered(Array.from({ length: 120 }, (_, i) => number(i)));
    const chart = await show({ view: 'table' }, { data });
    for (let i = 0; i < 2; i++) {
      const { text } = (await copied(() => button(chart, 'Copy table')!.click()))!;
      expect(text).lengthOf(121);
    }
  });

  it('runs nothing in the spreadsheet, and is no markup', async () => {
    const data = forms();
    data['actors'][0].name = '=1+1\t<img src=x>';
    const chart = await show({ view: 'table' }, { data });
    const { text, html } = (await copied(() => button(chart, 'Copy table')!.click()))!;
    expect(text[1]).include("'=1+1 <img src=x>");
    expect(html.querySelectorAll('img').length).equal(0);
    for (const cell of text.flat()) expect(cell).not.match(/^[=+@-]/);
  });

  it('speaks the language of the page, with digits that a spreadsheet reads', async () => {
    document.documentElement.lang = 'fa';
    const chart = await show({ view: 'table' }, { data: forms() });
    const name = await until(() => button(chart, 'رونوشت'), 'the words are Persian');
    const { text } = (await copied(() => name.click()))!;
    expect(text[1]!.slice(2, 5).map(plain)).deep.equal(['بیش از ۶٬۵۰۰', 'بیش از', '6500']);
  });

  for (const { name } of widgets)
    it(`<${name}>: has every column that is seen, and dates as EDTF`, async () => {
      const host = await showWidget(name, `src="${seed}" view="table"`);
      const { heads, rows } = read(host);
      const { text } = (await copied(() => button(host, 'Copy table')!.click()))!;
      expect(text[0]).include.members(heads);
      expect(text).lengthOf(rows.length + 1);
      expect(text[0]!.some((head) => head.endsWith('(EDTF)'))).equal(true);
      expect(text.flat().join()).contain('2022-10~');
    });
});
