/** Floating bars from low to high, and on them the best values as points. */
import { Chart, PointElement, ScatterController } from 'chart.js';
import { prepareBands } from './series.mjs';

export { draw } from './chartjs.mjs';

Chart.register(PointElement, ScatterController);

const colours = ['54, 162, 235', '255, 99, 132', '255, 159, 64'];

/** Where the bar of a side stands in its category, which the bars of all sides fill to four fifths. */
const offsetOf = (side, sides) => ((side + 0.5) / sides - 0.5) * 0.8;

export const prepare = prepareBands(({ labels, series }) => ({
  labels,
  datasets: [
    ...series.map(({ name, lows, highs }, side) => ({
      label: `${name}, low to high`,
      data: lows.map((low, i) => [low, highs[i]]),
      backgroundColor: `rgba(${colours[side]}, 0.5)`,
    })),
    ...series.map(({ name, values }, side) => ({
      type: 'scatter',
      label: name,
      // Places between two categories are only taken unparsed.
      parsing: false,
      data: values.map((best, i) => ({ x: i + offsetOf(side, series.length), y: best })),
      backgroundColor: `rgb(${colours[side]})`,
      pointRadius: 2,
      order: -1,
    })),
  ],
}));
