import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { seed, stress } from './common.js';

interface Args {
  src?: string;
  selected?: string;
  period?: string;
  at?: string;
}

const graphics = html`<border-exchange-timeline></border-exchange-timeline>
  <casualty-chart></casualty-chart>
  <actor-relations-diagram></actor-relations-diagram>`;

const text = { control: 'text' } as const;

const meta: Meta<Args> = {
  title: 'Back story/The element',
  component: 'back-story',
  argTypes: { src: text, selected: text, period: text, at: text },
  render: ({ src, selected, period, at }) =>
    html`<back-story
      src=${ifDefined(src)}
      selected=${ifDefined(selected)}
      period=${ifDefined(period)}
      at=${ifDefined(at)}
      >${graphics}</back-story
    >`,
};
export default meta;
type Story = StoryObj<Args>;

/** One story, loaded once, for all that stands inside. Pick the war: its figure and its tie follow. */
export const Seed: Story = { args: { src: seed } };

/** The invented story with every form that a story can take. */
export const Stress: Story = { args: { src: stress } };

/** `selected` is where all of them begin. */
export const Selected: Story = { args: { src: seed, selected: 'second-war' } };

/** `period` is the window of all, `at` the date of those that have one. */
export const PeriodAndDate: Story = {
  name: 'Period and date',
  args: { src: seed, period: '2020/2022-10', at: '2020-1X' },
};

/** Where nothing can be wrapped, as in the blocks of a CMS, a graphic points to its story by id. */
export const Elsewhere: Story = {
  name: 'Named by for',
  parameters: { controls: { disable: true } },
  render: () =>
    html`<casualty-chart for="elsewhere"></casualty-chart>
      <p>Another block of the article.</p>
      <border-exchange-timeline for="elsewhere"></border-exchange-timeline>
      <back-story id="elsewhere" src=${seed}></back-story>`,
};

/** A page may hold several stories; each keeps a state of its own. */
export const Several: Story = {
  parameters: { controls: { disable: true } },
  render: () =>
    html`<back-story src=${seed}><casualty-chart></casualty-chart></back-story>
      <back-story src=${stress}><casualty-chart></casualty-chart></back-story>`,
};

/** The file does not arrive: each graphic says so, and one button tries again for all. */
export const Unreachable: Story = { args: { src: 'seeds/no-such-file.json' } };
