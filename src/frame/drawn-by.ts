import type { Story } from '../story/types.js';

/** How much of a story each element draws, by its name. */
export const draws: Readonly<Record<string, (story: Story) => number>> = {
  'casualty-chart': ({ figures }) => figures.length,
  'border-exchange-timeline': ({ events, relations }) =>
    events.length + relations.filter(({ kind }) => /^(control|peacekeeping)$/.test(kind)).length,
  'actor-relations-diagram': ({ relations, actors }) =>
    relations.length + actors.flatMap(({ memberOf }) => memberOf).length,
};
