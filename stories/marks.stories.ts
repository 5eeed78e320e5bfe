import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { marksStory } from './marks.js';

/**
 * One channel for one meaning, and all combine. The form of the number is geometry: an open end
 * fades past its stated value and carries a plus, "up to" fades towards zero, "about" has a soft
 * end, a range floats and its best value is a tick; unknown and "dozens" have no length, only a
 * grey hatch and the word. Status is the fill and a word: confirmed solid, reported light, claimed
 * outlined, disputed hatched, estimated banded, withdrawn struck through. Hue is only ever the
 * actor.
 */
const meta: Meta = {
  title: 'Casualty chart/Marks',
  parameters: { controls: { disable: true } },
};
export default meta;
type Story = StoryObj;

const marks = (...statuses: string[]): Story => {
  const data = marksStory(statuses);
  return {
    render: () =>
      html`<casualty-chart
        .data=${data}
        headline=${`Every form of number, ${statuses.join(' and ')}`}
        summary="Invented numbers."
      ></casualty-chart>`,
    parameters: { docs: { source: { code: null } } },
  };
};

export const ConfirmedAndReported = marks('confirmed', 'reported');
export const ClaimedAndDisputed = marks('claimed', 'disputed');
export const EstimatedAndWithdrawn = marks('estimated', 'withdrawn');
