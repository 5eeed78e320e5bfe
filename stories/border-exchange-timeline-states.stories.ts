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

const event = (id: string, more: object): object => ({
  id,
  when: '2018-05',
  title: 'Shots across the river',
  kind: 'fire-exchange',
  parties: [
    { actor: 'north', role: 'side' },
    { actor: 'south', role: 'side' },
  ],
  status: 'reported',
  sources: ['wire'],
  ...more,
});
const broken = {
  version: 1,
  id: 'broken',
  lang: 'en',
  title: 'An invented story',
  asOf: '2018-08-31',
  actors: [
    { id: 'north', name: 'North', short: 'NOR', kind: 'state' },
    { id: 'south', name: 'South', short: 'SOU', kind: 'state' },
  ],
  sources: [{ id: 'wire', title: 'Ember Wire', kind: 'news' }],
  events: [
    event('shots', {}),
    event('claim', { when: '2018-06', title: 'Road closed', status: 'claimed' }),
    event('never', { when: '2018-02-30' }),
    event('stranger', { parties: [{ actor: 'nobody', role: 'side' }] }),
  ],
};

/** In the page itself, as a script that is not run. */
export const Script: Story = {
  name: 'JSON script inside',
  render: () =>
    html`<border-exchange-timeline>
      <script type="application/json">
        {
          "version": 1,
          "id": "river",
          "lang": "en",
          "title": "Shots across the river",
          "asOf": "2018-06-30",
          "actors": [
            { "id": "north", "name": "North", "short": "NOR", "kind": "state" },
            { "id": "south", "name": "South", "short": "SOU", "kind": "state" }
          ],
          "sources": [{ "id": "wire", "title": "Ember Wire", "kind": "news" }],
          "events": [
            {
              "id": "shots",
              "when": "2018-05-03",
              "kind": "fire-exchange",
              "title": "Shots across the river",
              "parties": [
                { "actor": "north", "role": "side" },
                { "actor": "south", "role": "side" }
              ],
              "status": "reported",
              "sources": ["wire"]
            }
          ]
        }
      </script>
    </border-exchange-timeline>`,
  parameters: { controls: { disable: true } },
};

/** For a CMS that strips unknown tags: the same script turns the figure into the element. */
export const Figure: Story = {
  name: 'Figure for a CMS',
  render: () =>
    html`<figure data-backstory="border-exchange-timeline" data-src=${seed}>
      <figcaption>Two wars, a truce and one week of accusations</figcaption>
    </figure>`,
  parameters: { controls: { disable: true } },
};

/** A headline with markup and a note of yours go into the slots of these names. */
export const Slots: Story = {
  args: { src: seed },
  render: (args) =>
    timeline(
      args,
      html`<span slot="headline">Thirty years around <em>Karabakh</em></span>
        <p slot="notes">Drawn from one newspaper report; other accounts are being collected.</p>`,
    ),
};

/** What could be read is drawn; a count of the rest opens into what, where and how to mend it. */
export const Problems: Story = {
  render: () => html`<border-exchange-timeline .data=${broken}></border-exchange-timeline>`,
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
