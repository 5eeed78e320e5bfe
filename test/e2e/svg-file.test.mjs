/**
 * The SVG file looks the same in a browser and in a program that knows less: librsvg, which
 * desktops and wikis draw with. Without `rsvg-convert` on the machine the comparison is skipped.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { html, open, widgets } from './pages.mjs';

const there = !spawnSync('rsvg-convert', ['--version']).error;

/** The file of a widget with a story, as the page hands it out. */
async function fileOf(page, name, story) {
  return page.evaluate(
    async ([name, story]) => {
      await customElements.whenDefined(name);
      const widget = document.createElement(name);
      widget.setAttribute('src', story);
      widget.setAttribute('loading', 'eager');
      const ready = new Promise((done) => widget.addEventListener('backstory-ready', done));
      document.body.append(widget);
      await ready;
      return widget.toSVG();
    },
    [name, story],
  );
}

/**
 * Share of the picture's squares whose mean colour differs to the eye. Squares, since the edges of
 * letters are smoothed differently and words may end a pixel earlier.
 */
async function difference(page, svg, png) {
  return page.evaluate(
    async ([svg, png]) => {
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
      if (a.width !== b.width || a.height !== b.height) return 1;
      const side = 12;
      const mean = ({ data, width, height }, x, y) => {
        const sum = [0, 0, 0];
        let n = 0;
        for (let j = y; j < Math.min(y + side, height); j++)
          for (let i = x; i < Math.min(x + side, width); i++, n++)
            for (let c = 0; c < 3; c++) sum[c] += data[4 * (j * width + i) + c];
        return sum.map((s) => s / n);
      };
      let [squares, differ] = [0, 0];
      for (let y = 0; y < a.height; y += side)
        for (let x = 0; x < a.width; x += side, squares++) {
          const [one, other] = [mean(a, x, y), mean(b, x, y)];
          if (one.some((value, c) => Math.abs(value - other[c]) > 40)) differ++;
        }
      return differ / squares;
    },
    [svg, png],
  );
}

const drawn = (svg) => {
  const { status, stdout, stderr } = spawnSync('rsvg-convert', ['--format', 'png'], {
    input: svg,
    maxBuffer: 2 ** 28,
  });
  assert.equal(status, 0, String(stderr));
  return stdout.toString('base64');
};

for (const { name } of widgets)
  for (const story of ['lachin-2022', 'stress']) {
    const skip = there ? false : 'rsvg-convert is not on this machine';
    test(`${name}, ${story}: librsvg draws the file as a browser does`, { skip }, () =>
      open(html(''), { viewport: { width: 760, height: 900 } }, async (page) => {
        const svg = await fileOf(page, name, `/seeds/${story}.story.json`);
        const share = await difference(page, svg, drawn(svg));
        assert.ok(share < 0.01, `${(100 * share).toFixed(2)} % of the picture differ`);
        // That a mark left out would be noticed.
        const without = svg.replace(/<rect [^>]*mask=[^>]*>|<path [^>]*stroke-width="2[^>]*>/g, '');
        if (without !== svg && story === 'stress')
          assert.ok((await difference(page, svg, drawn(without))) > share);
      }),
    );
  }

test('a file relies on nothing that other programs lack', () =>
  open(html(''), { viewport: { width: 760, height: 900 } }, async (page) => {
    for (const { name } of widgets) {
      const svg = await fileOf(page, name, '/seeds/stress.story.json');
      const lacking =
        /<style|style=|class=|var\(|text-decoration|dominant-baseline|<image|<use|href|<foreignObject|rgba?\(|currentColor|transform-box/;
      assert.equal(lacking.exec(svg)?.[0], undefined, name);
    }
  }));
