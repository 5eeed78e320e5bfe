/**
 * The SVG file looks the same in a browser and in programs that know less: librsvg, which desktops
 * and wikis draw with, and Inkscape. What is not on the machine is left out, and said to be.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { html, open, widgets } from './pages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'backstory-'));
after(() => rmSync(folder, { recursive: true }));

/** A PNG of a file, as base64. By files, since Inkscape cuts off what comes through a pipe. */
function drawn(svg, program) {
  const [from, to] = [join(folder, 'file.svg'), join(folder, 'file.png')];
  writeFileSync(from, svg);
  rmSync(to, { force: true });
  const options =
    program === 'inkscape' ? ['--export-type=png', `--export-filename=${to}`] : ['--output', to];
  const { stderr } = spawnSync(program, [from, ...options]);
  try {
    return readFileSync(to).toString('base64');
  } catch {
    return assert.fail(`${program} draws nothing: ${stderr}`);
  }
}

const programs = ['rsvg-convert', 'inkscape'].map((name) => ({
  name,
  skip: spawnSync(name, ['--version']).error ? `${name} is not on this machine` : false,
}));

/** The file of a widget, as the page hands it out, in letters that each program has. */
async function fileOf(page, { name, view, story, lang }) {
  const svg = await page.evaluate(
    async ({ name, view, story, lang }) => {
      document.documentElement.lang = lang;
      document.documentElement.dir = lang === 'fa' ? 'rtl' : 'ltr';
      document.documentElement.style.colorScheme = 'light dark';
      await customElements.whenDefined(name);
      const widget = document.createElement(name);
      widget.setAttribute('view', view);
      widget.setAttribute('src', `/seeds/${story}.story.json`);
      widget.setAttribute('loading', 'eager');
      const ready = new Promise((done) => widget.addEventListener('backstory-ready', done));
      document.body.append(widget);
      await ready;
      const file = widget.toSVG();
      widget.remove();
      return file;
    },
    { name, view, story, lang },
  );
  return svg.replace(/ font-family="[^"]*"/, ' font-family="DejaVu Sans"');
}

/**
 * By how much a program's picture differs from the browser's, of 255, in the square of it where
 * that is most. Of a square's mean colour, since edges of letters are smoothed differently.
 */
async function difference(page, svg, png, { side }) {
  return page.evaluate(
    async ([svg, png, side]) => {
      const pixels = async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const [width, height] = [image.naturalWidth, image.naturalHeight];
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [width, height];
        const pen = canvas.getContext('2d');
        pen.drawImage(image, 0, 0);
        return { width, height, data: pen.getImageData(0, 0, width, height).data };
      };
      const a = await pixels(URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
      const b = await pixels(`data:image/png;base64,${png}`);
      if (a.width !== b.width || a.height !== b.height) return 255;
      const mean = ({ data, width, height }, x, y) => {
        const sum = [0, 0, 0];
        let n = 0;
        for (let j = y; j < Math.min(y + side, height); j++)
          for (let i = x; i < Math.min(x + side, width); i++, n++)
            for (let c = 0; c < 3; c++) sum[c] += data[4 * (j * width + i) + c];
        return sum.map((s) => s / n);
      };
      let most = 0;
      for (let y = 0; y < a.height; y += side)
        for (let x = 0; x < a.width; x += side) {
          const other = mean(b, x, y);
          for (const [c, value] of mean(a, x, y).entries())
            most = Math.max(most, Math.abs(value - other[c]));
        }
      return most;
    },
    [svg, png, side],
  );
}

/** Letters are smoothed and set in their own ways, marks are not. Squares are so wide. */
const limits = { marks: { side: 12, most: 10 }, all: { side: 24, most: 24 } };
const words = /<text.*?<\/text>/g;

const english = { lang: 'en', colorScheme: 'light' };
const persian = { lang: 'fa', colorScheme: 'dark' };
const cases = widgets.flatMap(({ name, views }) =>
  (name === 'casualty-chart' ? views.slice(0, 3) : views.slice(0, 1)).flatMap((view) => [
    { name, view, story: 'lachin-2022', ...english },
    { name, view, story: 'stress', ...english },
    { name, view, story: 'stress', ...persian },
  ]),
);

for (const { name: program, skip } of programs)
  for (const one of cases) {
    const { name, view, story, lang, colorScheme } = one;
    test(
      `${name}, ${view}, ${story}, ${lang}: ${program} draws the file as a browser does`,
      {
        skip,
      },
      () =>
        open(html(''), { viewport: { width: 760, height: 900 }, colorScheme }, async (page) => {
          const svg = await fileOf(page, one);
          const files = { marks: svg.replace(words, ''), all: svg };
          for (const [what, file] of Object.entries(files)) {
            const most = await difference(page, file, drawn(file, program), limits[what]);
            assert.ok(most < limits[what].most, `${what}: a square differs by ${most.toFixed(1)}`);
          }
        }),
    );
  }

const [{ skip, name: program }] = programs;
test('a part that a program leaves out is noticed, of whatever kind it is', { skip }, () =>
  open(html(''), { viewport: { width: 760, height: 900 } }, async (page) => {
    const kinds = {
      'an open end': /<rect [^>]*fill="url\(#[^"]*-to-[^>]*>/,
      'a texture that fades': /<rect [^>]*mask=[^>]*>/,
      'a texture': /<rect [^>]*fill="url\(#[^"]*-(disputed|estimated)-\d\)"[^>]*>/,
      'a bar': /<rect [^>]*fill="#[^>]*stroke=[^>]*>/,
      'a line': /<polyline [^>]*stroke-width="2"[^>]*>/,
      'a dot': /<circle [^>]*r="[3-9][^>]*>/,
      words: words.source,
    };
    const seen = new Set();
    for (const view of ['bars', 'cumulative']) {
      const all = await fileOf(page, { name: 'casualty-chart', view, story: 'stress', lang: 'en' });
      for (const [kind, part] of Object.entries(kinds)) {
        const [svg, limit] =
          kind === 'words' ? [all, limits.all] : [all.replace(words, ''), limits.marks];
        const without = svg.replace(new RegExp(part), '');
        if (without === svg) continue;
        const most = await difference(page, svg, drawn(without, program), limit);
        assert.ok(most > limit.most, `${kind} in ${view}: ${most.toFixed(1)}`);
        seen.add(kind);
      }
    }
    assert.deepEqual([...seen].sort(), Object.keys(kinds).sort());
  }),
);

test('a file relies on nothing that other programs lack', () =>
  open(html(''), { viewport: { width: 760, height: 900 } }, async (page) => {
    for (const { name, views } of widgets) {
      const svg = await fileOf(page, { name, view: views[0], story: 'stress', lang: 'en' });
      const lacking =
        /<style|style=|class=|var\(|text-decoration|dominant-baseline|<image|<use|href|<foreignObject|rgba?\(|currentColor|transform-box|maskContentUnits/;
      assert.equal(lacking.exec(svg)?.[0], undefined, name);
    }
  }));
