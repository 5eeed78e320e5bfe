import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { chart, table, type ChartArgs } from './chart.js';
import { seed } from './common.js';
import { ferryRows, ferryStory } from './small-story.js';

/**
 * Five ways to give a chart its data; the first that is there counts, in this order: the `data`
 * property, `src`, a script inside, a container, a table inside.
 */
const meta: Meta<ChartArgs> = {
  title: 'Casualty chart/Ways to give data',
  component: 'casualty-chart',
  parameters: { controls: { disable: true } },
};
export default meta;
type Story = StoryObj<ChartArgs>;

const code = (text: string): { docs: { source: { code: string } } } => ({
  docs: { source: { code: text.trim() } },
});

/** A story file carries claims, sources, corrections and four languages. */
export const StoryFile: Story = { name: 'Story file in src', render: () => chart({ src: seed }) };

/** A CSV or TSV in `src` is read the same way. Copy `seeds/killed.csv` to start. */
export const CsvFile: Story = { name: 'CSV in src', render: () => chart({ src: table }) };

/** From a script, a story as an object. */
export const StoryObject: Story = {
  name: 'Story object in data',
  render: () => html`<casualty-chart .data=${ferryStory}></casualty-chart>`,
  parameters: code(`
<casualty-chart id="ferry"></casualty-chart>
<script type="module">
  import '@backstory/elements/casualty-chart/define';

  document.querySelector('#ferry').data = {
    version: 1,
    id: 'ferry',
    title: 'The sinking of the ferry “Patience”',
    actors: [/* … */],
    sources: [/* … */],
    events: [/* … */],
    figures: [/* … */],
  };
</script>`),
};

/** From a script, rows with the headers of the CSV. */
export const Rows: Story = {
  name: 'Rows in data',
  render: () => html`<casualty-chart .data=${ferryRows}></casualty-chart>`,
  parameters: code(`
<casualty-chart id="months"></casualty-chart>
<script type="module">
  import '@backstory/elements/casualty-chart/define';

  document.querySelector('#months').data = [
    { when: '2018-05', side: 'Velmark', killed: 'over 30', source: 'Ember Wire' },
    { when: '2018-05', side: 'Sornia', killed: '21', source: 'Ember Wire' },
    { when: '2018-06', side: 'Velmark', killed: '12–18', source: 'Tally Project' },
    { when: '2018-06', side: 'Sornia', killed: 'unknown', source: 'Ember Wire' },
  ];
</script>`),
};

/** In the page itself, as a script that is not run. */
export const Script: Story = {
  name: 'JSON script inside',
  render: () =>
    html`<casualty-chart>
      <script type="application/json">
        {
          "version": 1,
          "id": "depot",
          "lang": "en",
          "title": "Blast at a depot",
          "asOf": "2018-04-21",
          "actors": [{ "id": "sornia", "name": "Sornia", "short": "SOR", "kind": "state" }],
          "sources": [{ "id": "wire", "title": "Ember Wire", "kind": "news" }],
          "events": [
            {
              "id": "blast",
              "when": "2018-04-19",
              "kind": "attack",
              "title": "Blast at a depot",
              "parties": [{ "actor": "sornia", "role": "affected" }],
              "status": "confirmed",
              "sources": ["wire"]
            }
          ],
          "figures": [
            {
              "id": "dead",
              "measure": "killed",
              "number": { "value": 13, "bound": "at-least" },
              "scope": { "when": "2018-04-19", "event": "blast" },
              "category": "not-stated",
              "tally": "period",
              "status": "reported",
              "sources": ["wire"],
              "asOf": "2018-04-21"
            }
          ]
        }
      </script>
    </casualty-chart>`,
};

/** A table is data and fallback at once: without JavaScript the reader still has it. */
export const Table: Story = {
  name: 'Table inside',
  render: () =>
    html`<casualty-chart>
      <table>
        <caption>
          Count by the Tally Project
        </caption>
        <thead>
          <tr>
            <th>When</th>
            <th>Side</th>
            <th>Killed</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>2018-01</td>
            <td>North</td>
            <td>12</td>
          </tr>
          <tr>
            <td>2018-01</td>
            <td>South</td>
            <td>10–14</td>
          </tr>
          <tr>
            <td>2018-02</td>
            <td>North</td>
            <td>over 40</td>
          </tr>
          <tr>
            <td>2018-02</td>
            <td>South</td>
            <td>about 30</td>
          </tr>
          <tr>
            <td>2018-03</td>
            <td>North</td>
            <td>unknown</td>
          </tr>
          <tr>
            <td>2018-03</td>
            <td>South</td>
            <td>0</td>
          </tr>
        </tbody>
      </table>
    </casualty-chart>`,
};

/**
 * For a CMS that strips unknown tags: a figure with a table, which survives. The same script turns
 * it into the element; the caption stays and names it.
 */
export const Figure: Story = {
  name: 'Figure for a CMS',
  render: () =>
    html`<figure data-backstory="casualty-chart">
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th>Event</th>
            <th>Side</th>
            <th>Killed</th>
            <th>Source</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>2018-03-05</td>
            <td>Fighting at the Old Bridge</td>
            <td>both sides</td>
            <td>at least 12</td>
            <td>UN monitors</td>
          </tr>
          <tr>
            <td>2018-05-14</td>
            <td>Strike on a market</td>
            <td>Velmark</td>
            <td>36–52</td>
            <td>UN monitors</td>
          </tr>
          <tr>
            <td>2018-07-XX</td>
            <td>Attack on a ferry</td>
            <td>Sornia</td>
            <td>dozens</td>
            <td>Ember Wire</td>
          </tr>
        </tbody>
      </table>
      <figcaption>The dead of the Orla valley, 2018</figcaption>
    </figure>`,
};
