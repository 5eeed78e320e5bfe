/** Whether a picture is well set: nothing sticks out, no label meets another. */
import { expect } from 'chai';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import { labelBoxes, plain, plotOf, until, type Box } from './story.js';

/** Pairs of boxes that lie over each other by more than a hair. */
export function overlaps(boxes: readonly { text: string; box: Box }[]): string[] {
  const found: string[] = [];
  boxes.forEach(({ text, box: a }, i) => {
    for (const { text: other, box: b } of boxes.slice(i + 1)) {
      const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (wide > 1 && high > 2.5) found.push(`"${text}" over "${other}" (${wide}×${high})`);
    }
  });
  return found;
}

/** Everything in the widget that stands out of it sideways, tables that scroll left out. */
function sticksOut(chart: Element): string[] {
  const { left, right } = chart.getBoundingClientRect();
  return [...chart.shadowRoot!.querySelectorAll('*')]
    .filter((element) => !element.closest('svg, [aria-live], [id="how"]'))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return (
        box.width && element.checkVisibility() && (box.right > right + 1 || box.left < left - 8)
      );
    })
    .map((element) => `${element.localName} "${plain(element.textContent).slice(0, 30)}"`);
}

export async function sized(chart: CasualtyChart, width: number): Promise<void> {
  chart.style.width = `${width}px`;
  await until(
    () => plotOf(chart)!.viewBox.baseVal.width === Math.min(width, 960),
    `the picture is ${width} wide`,
  );
  await chart.updateComplete;
}

export function expectWellSet(chart: CasualtyChart, width: number): void {
  const at = `at ${width} px`;
  expect(chart.scrollWidth, at).lessThan(width + 1);
  expect(sticksOut(chart), at).deep.equal([]);
  const { width: w, height: h } = plotOf(chart)!.viewBox.baseVal;
  const boxes = labelBoxes(chart);
  expect(boxes.length, at).greaterThan(2);
  // Letters lean over their own width, and fonts over their size, by a tenth of it.
  const outside = boxes.filter(({ box: { x, y, width, height } }) => {
    const lean = Math.max(2, height / 10);
    return x < -lean || y < -lean || x + width > w + lean || y + height > h + lean;
  });
  expect(outside, at).deep.equal([]);
  expect(overlaps(boxes), at).deep.equal([]);
}
