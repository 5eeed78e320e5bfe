import { barY, plot, rectY, ruleY } from '@observablehq/plot';
import { onWidth, prepareAs } from './series.mjs';

/** Long rows of data, as its documentation has them. */
export const prepare = prepareAs(({ unit, labels, series }) => ({
  unit,
  rows: series.flatMap(({ name, values }) =>
    values.map((best, i) => ({ when: unit ? new Date(labels[i]) : labels[i], best, side: name })),
  ),
}));

let show;

export function draw(box, data) {
  change(data);
  onWidth(box, () => show());
}

export function change({ unit, rows }) {
  const box = document.querySelector('#box');
  const channels = { x: 'when', y: 'best', fill: 'side' };
  // The usual gap would leave nothing of bars that are narrower than it.
  const inset = rows.length > 3000 ? 0 : undefined;
  const rects = { ...channels, interval: unit, inset };
  show = () =>
    box.replaceChildren(
      plot({
        width: box.clientWidth,
        height: 400,
        color: { legend: true },
        marks: [unit ? rectY(rows, rects) : barY(rows, channels), ruleY([0])],
      }),
    );
  show();
}
