import { GraphChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([GraphChart, CanvasRenderer]);

export const prepare =
  (_kind, { names, links }) =>
  () => ({
    animation: false,
    series: [
      {
        type: 'graph',
        layout: 'force',
        force: { layoutAnimation: false },
        label: { show: true, position: 'right' },
        data: names.map((name) => ({ name })),
        links: links.map(([source, target]) => ({ source, target })),
      },
    ],
  });

export const draw = (box, option) => init(box).setOption(option);
