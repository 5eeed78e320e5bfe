import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seed } from './common.js';
import { argTypes, timeline, type TimelineArgs } from './timeline.js';

/** Ways to give data beside a file, and what a reader sees when there is no picture. */
const meta: Meta<TimelineArgs> = {
  title: 'Border exchange timeline/Ways in and states',
  component: 'border-exchange-timeline',
  argTypes,
  render: (args) => timeline(args),
};
export default meta;
type Story = StoryObj<TimelineArgs>;

const rows = [
  {
    when: '2018-01-14',
    title: 'Shots across the river',
    side: 'North; South',
    kind: 'fire exchange',
  },
  { when: '2018-02', title: 'Road closed for a week', 'carried out by': 'South', kind: 'blockade' },
  {
    when: '2018-21',
    title: 'Letter asks for talks',
    sender: 'North',
    recipient: 'South',
    kind: 'note',
  },
];

/** From a script, rows with the headers of the CSV. */
export const Rows: Story = {
  name: 'Rows in data',
  render: () => html`<border-exchange-timeline .data=${rows}></border-exchange-timeline>`,
  parameters: { controls: { disable: true } },
};

/** A table is data and fallback at once: without JavaScript the reader still has it. */
export const Table: Story = {
  name: 'Table inside',
  render: () =>
    html`<border-exchange-timeline>
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th>What happened</th>
            <th>Side</th>
            <th>Kind</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>2018-01-14</td>
            <td>Shots across the river</td>
            <td>both sides</td>
            <td>fire exchange</td>
          </tr>
          <tr>
            <td>2018-03</td>
            <td>Drill near the bridge</td>
            <td>North</td>
            <td>drill</td>
          </tr>
          <tr>
            <td>2018-06~</td>
            <td>Road closed</td>
            <td>South</td>
            <td>blockade</td>
          </tr>
        </tbody>
      </table>
    </border-exchange-timeline>`,
  parameters: { controls: { disable: true } },
};

/** While data are on their way the box is held. Here it waits for a container that never comes. */
export const Loading: Story = { args: { for: 'not-there', headline: 'Two wars and a truce' } };

/** No event of that kind. */
export const Empty: Story = { args: { src: seed, kinds: 'incursion' } };

/** No event in the window that was asked for, with a way out of it. */
export const EmptyPeriod: Story = { name: 'Empty period', args: { src: seed, period: '1950' } };

/** The file does not arrive: said plainly, with a way to try again. */
export const Unreachable: Story = {
  args: { src: 'seeds/no-such-file.json', headline: 'Two wars and a truce' },
};
