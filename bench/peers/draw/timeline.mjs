import { incidentStoryOf } from '../data.mjs';
import { widget } from './widget.mjs';

const own = await widget('border-exchange-timeline', {});
export const { draw, drew } = own;

export const prepare = (_kind, data) => {
  const story = incidentStoryOf(data);
  return () => story;
};

/** Presses the button that shows half as much time, or twice as much. */
export async function zoom(into) {
  own.element.renderRoot.querySelector(`[aria-keyshortcuts="${into ? '+' : '-'}"]`).click();
  await own.element.updateComplete;
}
