import { ScatterChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { sides } from '../data.mjs';
import { windowOf } from './window.mjs';

use([ScatterChart, GridComponent, DataZoomComponent, CanvasRenderer]);

let chart;
let zoomed;

export const prepare = (_kind, events) => () => ({
  animation: false,
  xAxis: { type: 'time' },
  yAxis: { type: 'category', data: sides },
  dataZoom: [{ type: 'inside' }],
  series: [
    {
      type: 'scatter',
      symbolSize: 8,
      data: events.map(({ time, sides }) => [time, sides[0]]),
    },
  ],
});

export function draw(box, option) {
  const times = option.series[0].data.map(([time]) => time);
  zoomed = windowOf(times[0], times.at(-1));
  chart = init(box);
  chart.setOption(option);
}

export function zoom(into) {
  const [startValue, endValue] = zoomed(into);
  chart.dispatchAction({ type: 'dataZoom', startValue, endValue });
}
