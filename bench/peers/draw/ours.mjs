import { storyOf } from '../data.mjs';
import { widget } from './widget.mjs';

/** `?view=cumulative` behind the address of this file shows that view. */
const view = new URL(import.meta.url).searchParams.get('view') ?? 'bars';
const own = await widget('casualty-chart', { bin: 'auto', view });
export const { draw, drew } = own;

export const prepare = (kind, data) => {
  const story = kind === 'periods' ? storyOf(data) : data;
  return (until) => (until ? `../${until}` : story);
};

/** A reader's filter is the period. */
export function change(period) {
  own.element.period = period;
}
