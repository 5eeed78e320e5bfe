/** Registers every element and upgrades the page's figures. The one list of the elements. */
import './actor-relations-diagram/define.js';
import './back-story/define.js';
import './border-exchange-timeline/define.js';
import './casualty-chart/define.js';
import { watchFigures } from './embed/figures.js';

export { ActorRelationsDiagram } from './actor-relations-diagram/actor-relations-diagram.js';
export { BackStory } from './back-story/back-story.js';
export { BorderExchangeTimeline } from './border-exchange-timeline/border-exchange-timeline.js';
export { CasualtyChart } from './casualty-chart/casualty-chart.js';

watchFigures();
