/** Registers every element and upgrades the page's figures. The one list of the elements. */
import './casualty-chart/define.js';
import { watchFigures } from './embed/figures.js';

export { CasualtyChart } from './casualty-chart/casualty-chart.js';

watchFigures();
