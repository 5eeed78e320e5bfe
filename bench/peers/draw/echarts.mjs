import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { onWidth, prepareAs } from './series.mjs';

use([BarChart, GridComponent, LegendComponent, CanvasRenderer]);

export const prepare = prepareAs(({ labels, series }) => ({
  animation: false,
  legend: {},
  xAxis: { type: 'category', data: labels },
  yAxis: { type: 'value' },
  series: series.map(({ name, values }) => ({ type: 'bar', name, data: values })),
}));

let chart;

export function draw(box, option) {
  chart = init(box);
  chart.setOption(option);
  onWidth(box, () => chart.resize());
}

export const change = (option) => chart.setOption(option);
