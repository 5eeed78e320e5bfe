/** The classes, the story reader and their types. Importing this registers nothing. */
export { ActorRelationsDiagram } from './actor-relations-diagram/actor-relations-diagram.js';
export { BackStory } from './back-story/back-story.js';
export { BorderExchangeTimeline } from './border-exchange-timeline/border-exchange-timeline.js';
export { CasualtyChart } from './casualty-chart/casualty-chart.js';
export type { BackstoryEventMap } from './frame/events.js';
export { readJson } from './story/read-text.js';
export { readStory } from './story/read-story.js';
export { describeProblem } from './story/problems.js';
export type * from './story/types.js';
