import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineAlphabet } from './marks.js';

defineAlphabet();

/**
 * One channel for one meaning, and all combine. The form of the number is geometry: an open end
 * fades past its stated value and carries a plus, "up to" fades towards zero, "about" has a soft
 * end, a range floats and its best value is a tick, what was revised keeps a dashed tick where it
 * was; unknown and "dozens" have no length, only a grey hatch and the word. Status is the fill and
 * a word: confirmed solid, reported light, claimed outlined, disputed hatched, estimated banded,
 * withdrawn struck through. Hue is only ever the actor.
 */
const meta: Meta = {
  title: 'Casualty chart/Marks',
  parameters: { controls: { disable: true }, docs: { source: { code: null } }, pageWidth: 'wide' },
};
export default meta;
type Story = StoryObj;

export const Light: Story = {
  render: () => html`<marks-alphabet scheme="light"></marks-alphabet>`,
};

export const Dark: Story = {
  render: () => html`<marks-alphabet scheme="dark"></marks-alphabet>`,
};

/** As on a grey printer: a filter takes the colour from the whole page. */
export const Greyscale: Story = {
  render: () => html`<marks-alphabet scheme="light" style="filter: grayscale(1)"></marks-alphabet>`,
};

/**
 * In the reader's own few colours. To see it, turn on a contrast theme of the system, or in
 * Chromium's developer tools under Rendering choose "forced-colors: active".
 */
export const ForcedColours: Story = {
  render: () =>
    html`<p>
        To see these in forced colours, turn on a contrast theme of the system, or choose
        “forced-colors: active” under Rendering in the developer tools.
      </p>
      <marks-alphabet></marks-alphabet>`,
};
