import { define } from '../frame/register.js';
import { CasualtyChart } from './casualty-chart.js';

declare global {
  interface HTMLElementTagNameMap {
    'casualty-chart': CasualtyChart;
  }
}

define('casualty-chart', CasualtyChart);
