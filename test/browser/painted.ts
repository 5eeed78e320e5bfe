/** A chart in colours that a publisher sets: a mark in one of them is known by it. */
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import { figure, number, plotOf, show, storyOf, type Box, type Raw } from './story.js';

export const house = {
  '--backstory-surface': 'rgb(250, 249, 248)',
  '--backstory-together': 'rgb(1, 2, 3)',
  '--backstory-actor-1': 'rgb(101, 0, 0)',
  '--backstory-actor-1-tint': 'rgb(102, 0, 0)',
  '--backstory-actor-2': 'rgb(0, 101, 0)',
  '--backstory-actor-2-tint': 'rgb(0, 102, 0)',
  '--backstory-together-tint': 'rgb(4, 5, 6)',
};
export const surface = house['--backstory-surface'];
export const together = house['--backstory-together'];
export const north = house['--backstory-actor-1'];
export const south = house['--backstory-actor-2'];
export const painted = Object.entries(house)
  .map(([name, value]) => `${name}:${value}`)
  .join(';');

interface Rect extends Box {
  readonly fill: string;
  readonly fades: boolean;
  /** Colour and width of the outline, which stands within the box. */
  readonly outline: string;
}
/** The rectangles that are drawn, patterns and masks left out. */
export const rects = (chart: Element): Rect[] =>
  [...plotOf(chart)!.querySelectorAll('rect')]
    .filter((rect) => !rect.closest('defs'))
    .map((rect) => {
      const { x, y, width, height } = rect.getBBox();
      const { fill, mask, stroke, strokeWidth } = getComputedStyle(rect);
      const fades = mask.includes('url(') || rect.hasAttribute('mask');
      const edge = stroke === 'none' ? 0 : parseFloat(strokeWidth);
      return {
        x: x - edge / 2,
        y: y - edge / 2,
        width: width + edge,
        height: height + edge,
        fill,
        fades,
        outline: edge ? `${edge} ${stroke}` : '',
      };
    });

export const one = (change: Raw, scale = 100): Raw =>
  storyOf([
    figure('scale', { number: number(scale), scope: { when: '2017', sides: ['south'] } }),
    figure('it', { scope: { when: '2018', sides: ['north'] }, ...change }),
  ]);
export const paint = (data: Raw, attributes: Raw = {}): Promise<CasualtyChart> =>
  show({ style: painted, ...attributes }, { data });
export const big = (rect: Rect): boolean => rect.width > 4 && rect.height > 4;
