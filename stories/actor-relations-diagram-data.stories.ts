import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { diagram, table, type DiagramArgs } from './diagram.js';
import { seed } from './common.js';

/** Ways to give a diagram its data; of several the first counts: `data`, `src`, a script, a table. */
const meta: Meta<DiagramArgs> = {
  title: 'Relations diagram/Ways to give data',
  component: 'actor-relations-diagram',
  parameters: { controls: { disable: true } },
};
export default meta;
type Story = StoryObj<DiagramArgs>;

/** A story file carries phases, claims, sources, contested names and four languages. */
export const StoryFile: Story = { name: 'Story file in src', render: () => diagram({ src: seed }) };

/** A CSV or TSV in `src` is read the same way. Copy `seeds/relations.csv` to start. */
export const CsvFile: Story = { name: 'CSV in src', render: () => diagram({ src: table }) };

const rows = [
  { from: 'Velmark', to: 'Sornia', kind: 'armed-conflict', since: '2018-01', label: 'War' },
  { from: 'Halden', to: 'Velmark', kind: 'mediation', since: '2018-06', source: 'Ember Wire' },
  { from: 'Halden', to: 'Sornia', kind: 'mediation', since: '2018-06', source: 'Ember Wire' },
  { from: 'Sornia', to: 'Orla Council', kind: 'alliance', since: '2016', until: '2017' },
];

/** From a script, rows with the headers of the CSV. A mediation of two ends on their tie. */
export const Rows: Story = {
  name: 'Rows in data',
  render: () => html`<actor-relations-diagram .data=${rows}></actor-relations-diagram>`,
};

/** In the page itself, as a script that is not run. */
export const Script: Story = {
  name: 'JSON script inside',
  render: () =>
    html`<actor-relations-diagram>
      <script type="application/json">
        {
          "version": 1,
          "id": "river",
          "lang": "en",
          "title": "Two states at a river",
          "asOf": "2018-06-30",
          "actors": [
            { "id": "north", "name": "North", "short": "NOR", "kind": "state" },
            { "id": "south", "name": "South", "short": "SOU", "kind": "state" }
          ],
          "sources": [{ "id": "wire", "title": "Ember Wire", "kind": "news" }],
          "relations": [
            {
              "id": "river",
              "from": "north",
              "to": "south",
              "directed": false,
              "kind": "dispute",
              "phases": [
                {
                  "when": "2009/..",
                  "sign": -1,
                  "label": "Dispute over the river",
                  "status": "reported",
                  "sources": ["wire"]
                }
              ]
            }
          ]
        }
      </script>
    </actor-relations-diagram>`,
};

/** A table is data and fallback at once: without JavaScript the reader still has it. */
export const Table: Story = {
  name: 'Table inside',
  render: () =>
    html`<actor-relations-diagram>
      <table>
        <thead>
          <tr>
            <th>From</th>
            <th>To</th>
            <th>Kind</th>
            <th>Sign</th>
            <th>Since</th>
            <th>Until</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>North</td>
            <td>South</td>
            <td>dispute</td>
            <td>-1</td>
            <td>2009</td>
            <td></td>
          </tr>
          <tr>
            <td>North</td>
            <td>South</td>
            <td>trade</td>
            <td>0</td>
            <td>2012</td>
            <td>2018-01</td>
          </tr>
          <tr>
            <td>East</td>
            <td>North</td>
            <td>alliance</td>
            <td>1</td>
            <td>2016</td>
            <td></td>
          </tr>
        </tbody>
      </table>
    </actor-relations-diagram>`,
};

/** For a CMS that strips unknown tags: the same script turns the figure into the element. */
export const Figure: Story = {
  name: 'Figure for a CMS',
  render: () =>
    html`<figure data-backstory="actor-relations-diagram">
      <table>
        <thead>
          <tr>
            <th>From</th>
            <th>To</th>
            <th>Kind</th>
            <th>Since</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>North</td>
            <td>South</td>
            <td>dispute</td>
            <td>2009</td>
          </tr>
          <tr>
            <td>East</td>
            <td>North</td>
            <td>alliance</td>
            <td>2016</td>
          </tr>
        </tbody>
      </table>
      <figcaption>Who stands with whom, 2018</figcaption>
    </figure>`,
};
