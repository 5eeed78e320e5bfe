import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Colors,
  Legend,
  LinearScale,
} from 'chart.js';
import { prepareAs } from './series.mjs';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Colors, Legend);

export const prepare = prepareAs(({ labels, series }) => ({
  labels,
  datasets: series.map(({ name, values }) => ({ label: name, data: values })),
}));

let chart;

/** It follows the width of its box by itself. */
export function draw(box, data) {
  const canvas = document.createElement('canvas');
  box.append(canvas);
  const options = { animation: false, maintainAspectRatio: false };
  chart = new Chart(canvas, { type: 'bar', data, options });
}

export function change(data) {
  chart.data = data;
  chart.update('none');
}
