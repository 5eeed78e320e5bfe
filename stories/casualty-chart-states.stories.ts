import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { argTypes, chart, type ChartArgs } from './chart.js';
import { seed } from './common.js';
import { brokenStory } from './small-story.js';

/** What a reader sees when there is no picture yet, or none to be had. */
const meta: Meta<ChartArgs> = {
  title: 'Casualty chart/States',
  component: 'casualty-chart',
  argTypes,
  render: (args) => chart(args),
};
export default meta;
type Story = StoryObj<ChartArgs>;

/**
 * While data are on their way the box is held and says so. Here it waits for a container that never
 * comes.
 */
export const Loading: Story = { args: { for: 'not-there', headline: 'The dead of the war' } };

/** While data are on their way and the page gave a fallback, the fallback is shown. */
export const LoadingWithFallback: Story = {
  name: 'Loading, with a fallback',
  args: { for: 'not-there' },
  render: (args) =>
    chart(args, html`<p>Over 6,500 people were killed in autumn 2020, one report says.</p>`),
};

/** A story without a figure of this measure. Nothing is drawn as nothing: the words say so. */
export const Empty: Story = { args: { src: seed, measure: 'captured' } };

/** No figure in the window that was asked for, with a way out of it. */
export const EmptyPeriod: Story = {
  name: 'Empty period',
  args: { src: seed, period: '2012', measure: 'other' },
};

/** What could be read is drawn; a count of the rest opens into what, where and how to mend it. */
export const Problems: Story = {
  render: () => html`<casualty-chart .data=${brokenStory}></casualty-chart>`,
  parameters: { controls: { disable: true } },
};

/**
 * Where `backstory.css` reserved a box that turns out too low, the article does not move: the
 * picture is folded until the reader opens it or it is out of view.
 */
export const Folded: Story = { args: { src: seed }, parameters: { pageReserves: true } };

/** The file does not arrive: said plainly, with a way to try again. */
export const Unreachable: Story = {
  args: { src: 'seeds/no-such-file.json', headline: 'The dead of the war' },
};

/** The file does not arrive, and the page gave a fallback: it comes back. */
export const UnreachableWithFallback: Story = {
  name: 'Unreachable, with a fallback',
  args: { src: 'seeds/no-such-file.json', headline: 'The dead of the war' },
  render: (args) =>
    chart(
      args,
      html`<table>
        <thead>
          <tr>
            <th>When</th>
            <th>Killed</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>autumn 2020</td>
            <td>over 6,500</td>
          </tr>
          <tr>
            <td>September 2022</td>
            <td>over 280</td>
          </tr>
        </tbody>
      </table>`,
    ),
};
