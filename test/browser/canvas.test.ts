/** Pictures of many marks are painted on a canvas, and look as they do in SVG. */
import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { painting } from '../../src/frame/painting.js';
import { limits } from '../../src/paint/painter.js';
import { manyPeriods } from '../fixtures/many-periods.js';
import {
  cdp,
  itInChromium,
  part,
  plain,
  plotOf,
  prefer,
  proxy,
  seed,
  small,
  stress,
  thrown,
  tidy,
  until,
} from './story.js';
import { show, widgets, type Host } from './widgets.js';

const usual = { ...limits };
const bleed = 4;

const canvasOf = (host: Element): HTMLCanvasElement | undefined =>
  part(host, 'plot')?.querySelector('canvas') ?? undefined;
const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** Paints whatever has a shape, or nothing at all. */
const force = (on: boolean): void => void Object.assign(limits, on ? { many: 0, few: 0 } : usual);

type Update = Host & { requestUpdate(): void };
async function redraw(host: Host): Promise<void> {
  (host as Update).requestUpdate();
  await host.updateComplete;
}

/** The canvas, once it has been painted to the end. */
async function painted(host: Host): Promise<HTMLCanvasElement> {
  const canvas = await until(() => canvasOf(host), 'there is a canvas');
  let before = '';
  for (let i = 0; i < 50; i++) {
    for (let n = 0; n < 4; n++) await frame();
    const now = canvas.toDataURL();
    if (now === before) break;
    before = now;
  }
  return canvas;
}

/** A picture over the widget's own ground, as bytes. */
function bytes(
  image: CanvasImageSource,
  left: number,
  width: number,
  height: number,
  ground: string,
) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  context.drawImage(image, -left, -left);
  return context.getImageData(0, 0, width, height).data;
}

const groundOf = (host: Host): string =>
  getComputedStyle(host.shadowRoot!.querySelector('.frame')!).backgroundColor;

/** The picture in SVG as it stands on the page, with its colours written out. */
async function drawnBySVG(host: Host): Promise<Uint8ClampedArray> {
  const svg = plotOf(host)!;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [...svg.querySelectorAll('*')];
  const names = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'paint-order', 'stop-color']; // prettier-ignore
  copy.querySelectorAll('*').forEach((element, i) => {
    const style = getComputedStyle(from[i]!);
    for (const name of names) {
      const value = style.getPropertyValue(name);
      const link = element.getAttribute(name)?.includes('url(');
      if (value && !link) element.setAttribute(name, value);
    }
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', getComputedStyle(svg).fontFamily);
  const image = new Image();
  const file = new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
  image.src = URL.createObjectURL(file);
  await image.decode();
  URL.revokeObjectURL(image.src);
  const { width, height } = svg.viewBox.baseVal;
  return bytes(image, 0, width, height, groundOf(host));
}

/** Mean difference of two pictures, in 1/255. */
const difference = (a: Uint8ClampedArray, b: Uint8ClampedArray): number => {
  expect(a.length).equal(b.length);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / a.length;
};

/** How much a picture differs from SVG when it is painted, and how much it would if it were not. */
async function compare(host: Host): Promise<{ painting: number; nothing: number }> {
  const svg = await drawnBySVG(host);
  const { width, height } = plotOf(host)!.viewBox.baseVal;
  force(true);
  await redraw(host);
  const canvas = await painted(host);
  expect([canvas.width, canvas.height]).deep.equal([width + 2 * bleed, height + 2 * bleed]);
  const blank = document.createElement('canvas');
  const ground = groundOf(host);
  return {
    painting: difference(svg, bytes(canvas, bleed, width, height, ground)),
    nothing: difference(svg, bytes(blank, 0, width, height, ground)),
  };
}

describe('pictures of many marks', () => {
  before(() => painting.load());
  afterEach(async () => {
    force(false);
    tidy();
    await prefer();
    expect(thrown()).deep.equal([]);
  });

  for (const { name } of widgets)
    for (const [of, story, attributes] of [
      ['the seed', seed, ''],
      ['the stress story', stress, ''],
      ['the stress story, dark', stress, 'theme="dark"'],
      ['the seed in Persian', seed, 'lang="fa" dir="rtl"'],
    ] as const)
      itInChromium(`<${name}> paints ${of} as SVG draws it`, async () => {
        const host = await show(name, `src="${story}" style="width:720px" ${attributes}`);
        const { painting, nothing } = await compare(host);
        expect(painting).lessThan(0.2);
        expect(nothing).greaterThan(1.5);
      });

  it('goes to the canvas above the limit, and back only well below it', async () => {
    const host = await show('casualty-chart', '', manyPeriods(60));
    const { length } = plotOf(host)!.querySelectorAll('svg > :not(defs)');
    const at = async (many: number, few: number): Promise<boolean> => {
      Object.assign(limits, { many, few });
      await redraw(host);
      return canvasOf(host) !== undefined;
    };
    expect(await at(length, length)).equal(false);
    expect(await at(length - 1, length - 9)).equal(true);
    expect(await at(length + 9, length - 1), 'between the two it stays').equal(true);
    expect(await at(length + 9, length), 'at the lower one it goes').equal(false);
    expect(await at(length + 9, length - 1), 'between the two it stays').equal(false);
  });

  it('paints three thousand periods of three sides, and a small story in SVG after it', async () => {
    const host = await show('casualty-chart', '', manyPeriods(3000));
    expect(canvasOf(host)?.getAttribute('aria-hidden')).equal('true');
    expect(plotOf(host)).equal(undefined);
    host.data = small();
    await until(() => plotOf(host), 'the small story is SVG');
    expect(canvasOf(host)).equal(undefined);
  });

  it('finds what the pointer is over among thousands', async () => {
    const host = await show('casualty-chart', '', manyPeriods(3000));
    const { left, top, width, height } = proxy(host).getBoundingClientRect();
    const at: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position: at });
    const card = await until(() => part(host, 'tooltip'), 'a card is shown');
    expect(plain(card.textContent)).match(/January 2014/);
  });

  it('does not change while a reader holds a pointer down on it', async () => {
    const host = await show('casualty-chart', `src="${stress}"`);
    force(true);
    await redraw(host);
    const { left, top } = host.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 40), Math.round(top + 90)] });
    await sendMouse({ type: 'down' });
    force(false);
    await redraw(host);
    await frame();
    expect(canvasOf(host) !== undefined).equal(true);
    await sendMouse({ type: 'up' });
    await until(() => !canvasOf(host), 'it is SVG again');
  });

  describe('on the canvas', () => {
    const paint = async (attributes = ''): Promise<Host> => {
      force(true);
      const host = await show('casualty-chart', `src="${seed}" ${attributes}`);
      await painted(host);
      return host;
    };
    const has = (canvas: HTMLCanvasElement, rgb: readonly number[]): boolean => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] === 255 && rgb.every((value, n) => value === data[i + n])) return true;
      return false;
    };
    const wears = (host: Host, rgb: readonly number[], why: string): Promise<boolean> =>
      until(() => has(canvasOf(host)!, rgb), why);

    it('follows the theme', async () => {
      const host = await paint('theme="light"');
      await wears(host, [0x16, 0x19, 0x1d], 'words are dark');
      host.setAttribute('theme', 'dark');
      await wears(host, [0xf2, 0xf3, 0xf4], 'words are light');
    });

    it('follows the reader’s scheme', async () => {
      const host = await paint();
      await prefer({ 'prefers-color-scheme': 'dark' });
      await wears(host, [0xf2, 0xf3, 0xf4], 'words are light');
    });

    it('follows variables that a page sets around it', async () => {
      const host = await paint();
      host.parentElement!.style.setProperty('--backstory-ink-1', 'rgb(1, 2, 3)');
      await wears(host, [1, 2, 3], 'words have the page’s colour');
    });

    it('takes a publisher’s colour that lets the ground through', async () => {
      const host = await paint('style="--backstory-together-tint: rgb(200 0 0 / .5)"');
      const canvas = canvasOf(host)!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = data.some(
        (red, i) => i % 4 === 0 && red > 195 && !data[i + 1] && Math.abs(data[i + 3]! - 128) < 2,
      );
      expect(seen).equal(true);
    });

    it('has system colours where colours are forced', async () => {
      const host = await paint();
      await prefer({ 'forced-colors': 'active' });
      await until(() => !has(canvasOf(host)!, [0x16, 0x19, 0x1d]), 'our own ink is gone');
      const probe = document.createElement('i');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const text = getComputedStyle(probe).color.match(/\d+/g)!.map(Number);
      probe.remove();
      await wears(host, text, 'words have the system’s colour');
    });

    it('has the pixels of the screen', async () => {
      const host = await paint('style="width:400px"');
      const before = canvasOf(host)!.width;
      const metrics = { width: 800, height: 600, deviceScaleFactor: 2, mobile: false };
      await cdp('Emulation.setDeviceMetricsOverride', metrics);
      try {
        await until(() => canvasOf(host)!.width === 2 * before, 'it has twice the pixels');
        expect(canvasOf(host)!.getBoundingClientRect().width).equal(before);
      } finally {
        await cdp('Emulation.clearDeviceMetricsOverride');
      }
    });

    it('is SVG on paper', async () => {
      const host = await paint();
      window.dispatchEvent(new Event('beforeprint'));
      await Promise.resolve().then(() => host.updateComplete);
      expect([Boolean(plotOf(host)), Boolean(canvasOf(host))]).deep.equal([true, false]);
      window.dispatchEvent(new Event('afterprint'));
      await host.updateComplete;
      expect([Boolean(plotOf(host)), Boolean(canvasOf(host))]).deep.equal([false, true]);
      await prefer({}, 'print');
      await until(() => plotOf(host), 'it is SVG');
      await prefer();
      await until(() => canvasOf(host), 'it is a canvas again');
    });

    it('takes the same room as SVG, and lets the page scroll no further', async () => {
      const host = await show('casualty-chart', `src="${seed}"`);
      const room = (): number[] => {
        const { width, height } = host.getBoundingClientRect();
        return [width, height, document.documentElement.scrollWidth];
      };
      document.body.style.margin = '0';
      await frame();
      await host.updateComplete;
      const before = room();
      force(true);
      await redraw(host);
      await painted(host);
      expect(room()).deep.equal(before);
    });

    it('is walked and spoken as SVG is, and writes the same file', async () => {
      const host = await show('casualty-chart', `src="${seed}"`);
      const [name, file] = [proxy(host).getAttribute('aria-label'), host.toSVG()];
      force(true);
      await redraw(host);
      expect(proxy(host).getAttribute('aria-label')).equal(name);
      expect(host.toSVG()).equal(file);
    });
  });
});
