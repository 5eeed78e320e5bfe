/** A row of pictures for each side, since stacked bars have no place for intervals. */
import { plot, rectY, ruleX, ruleY } from '@observablehq/plot';
import { onWidth, prepareBands } from './series.mjs';

const hour = 3_600_000;

export const prepare = prepareBands(({ labels, series }) =>
  series.flatMap(({ name, values, lows, highs }) =>
    labels.map((label, i) => ({
      day: new Date(label),
      noon: new Date(Date.parse(label) + 12 * hour),
      side: name,
      low: lows[i],
      best: values[i],
      high: highs[i],
    })),
  ),
);

export function draw(box, rows) {
  // The usual gap would leave nothing of bars that are narrower than it.
  const inset = rows.length > 3000 ? 0 : undefined;
  const show = () =>
    box.replaceChildren(
      plot({
        width: box.clientWidth,
        height: 400,
        color: { legend: true },
        marks: [
          rectY(rows, { x: 'day', y: 'best', fy: 'side', fill: 'side', interval: 'day', inset }),
          ruleX(rows, { x: 'noon', y1: 'low', y2: 'high', fy: 'side' }),
          ruleY([0]),
        ],
      }),
    );
  show();
  onWidth(box, show);
}
