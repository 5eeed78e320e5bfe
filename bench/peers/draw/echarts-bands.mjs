/** Bars of the best values, and over each a line from low to high, as in its example of error bars. */
import { CustomChart } from 'echarts/charts';
import { use } from 'echarts/core';
import { prepareBands } from './series.mjs';

export { draw } from './echarts.mjs';

use([CustomChart]);

/** Told to bars and lines alike, so that each line stands on its bar. */
const gaps = { barGap: '0%', barCategoryGap: '20%' };

const lineOf = (side, count) => (params, api) => {
  params.context.bars ??= api.barLayout({ ...gaps, count });
  const [x, low] = api.coord([api.value(0), api.value(1)]);
  const [, high] = api.coord([api.value(0), api.value(2)]);
  const middle = x + params.context.bars[side].offsetCenter;
  return {
    type: 'line',
    shape: { x1: middle, y1: low, x2: middle, y2: high },
    style: { stroke: '#000' },
  };
};

export const prepare = prepareBands(({ labels, series }) => ({
  animation: false,
  legend: {},
  xAxis: { type: 'category', data: labels },
  yAxis: { type: 'value' },
  series: [
    ...series.map(({ name, values }) => ({ type: 'bar', name, data: values, ...gaps })),
    ...series.map(({ name, lows, highs }, side) => ({
      type: 'custom',
      name,
      // Over the bars.
      z: 3,
      renderItem: lineOf(side, series.length),
      encode: { x: 0, y: [1, 2] },
      data: lows.map((low, i) => [i, low, highs[i]]),
    })),
  ],
}));
