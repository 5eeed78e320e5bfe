import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { argTypes, chart, type ChartArgs } from './chart.js';

/**
 * Excerpts of at most 60 rows of real series, values unchanged, and small invented ones for what
 * real series do: they stop, they are corrected, they begin with a number that is not zero.
 */
const meta: Meta<ChartArgs> = {
  title: 'Casualty chart/Real series',
  component: 'casualty-chart',
  argTypes,
  render: (args) => chart(args),
};
export default meta;
type Story = StoryObj<ChartArgs>;

const lebanon = 'seeds/lebanon-2023-2024.story.json';
const losses = 'seeds/claimed-losses.story.json';
const ucdp = 'seeds/ucdp-afghanistan.csv';

/**
 * 56 reports, each on one to 73 days. They lie across weeks and months, so the columns begin and
 * end where reports do. Data: TechForPalestine datasets, public domain.
 */
export const Reports: Story = { name: 'Irregular reports', args: { src: lebanon } };

/** The totals as the data set gives them. The first is not zero, so the line does not start at zero. */
export const ReportsCumulative: Story = {
  name: 'Irregular reports, cumulative',
  args: { src: lebanon, view: 'cumulative' },
};

/** By the calendar, if the page asks for it: a report across two months has a column of its own. */
export const ReportsByMonth: Story = {
  name: 'Irregular reports, by month',
  args: { src: lebanon, bin: 'month' },
};

/**
 * What one army claims of its opponent, with the file’s “about” and “more”. The chart says whose
 * claim it is and of whom; its measure is `other`, since the file does not say that losses are
 * deaths. Data: 2022-Ukraine-Russia-War-Dataset, MIT licence.
 */
export const Claimed: Story = {
  name: 'A party on its opponent',
  args: { src: losses, measure: 'other', view: 'cumulative' },
};

/** Of running totals the last is shown as a bar; those before are in it. */
export const ClaimedBars: Story = {
  name: 'A party on its opponent, as bars',
  args: { src: losses, measure: 'other' },
};

const ucdpNote = html`<p slot="notes">
  60 rows of a sample of UCDP GED 23.1: this is no count of a war. Source: UCDP Georeferenced Event
  Dataset, CC BY 4.0; Sundberg &amp; Melander 2013.
</p>`;
const ucdpArgs: ChartArgs = {
  src: ucdp,
  headline: 'Government of Afghanistan and Taleban: 60 events of a sample',
};

/**
 * A file of the Uppsala Conflict Data Program as it is: its headers are known, its low, best and
 * high become ranges, and those out of order are kept as given and reported. Whose the dead were
 * stands beside the whole, as near as that is, and is not added to it. Source: UCDP
 * Georeferenced Event Dataset, CC BY 4.0; Sundberg & Melander 2013.
 */
export const Ucdp: Story = {
  name: 'UCDP events, by year',
  args: { ...ucdpArgs, bin: 'year' },
  render: (args) => chart(args, ucdpNote),
};

/** The same, added up: the band is what the bounds of all events come to, its parts are lines. */
export const UcdpCumulative: Story = {
  name: 'UCDP events, cumulative',
  args: { ...ucdpArgs, view: 'cumulative' },
  render: (args) => chart(args, ucdpNote),
};

/** Invented: a total goes down, since it was corrected, and then nobody reports for two months. */
export const Corrected: Story = {
  name: 'A corrected count',
  args: { src: 'seeds/corrected.csv', view: 'cumulative' },
};

const gap = [
  ['2018-01', 40],
  ['2018-02', 'over 60'],
  ['2018-03', 31],
  ['2018-06', 12],
  ['2018-07', '8–14'],
  ['2018-08', 5],
].map(([when, killed]) => ({ when, side: 'Velmark', killed, source: 'Ember Wire' }));

/** Invented: two months without a number. Not recorded is not calm: the total is open from there on. */
export const Gap: Story = {
  name: 'Months without a number',
  args: { view: 'cumulative' },
  render: ({ view }) => html`<casualty-chart .data=${gap} view=${view!}></casualty-chart>`,
};

/** The same months as columns. */
export const GapBars: Story = {
  name: 'Months without a number, as bars',
  args: { view: 'bars', bin: 'month' },
  render: ({ view, bin }) =>
    html`<casualty-chart .data=${gap} view=${view!} bin=${bin!}></casualty-chart>`,
};

const many = [
  ['Avaria', 'over 50'],
  ['Borland', 12],
  ['Cendria', '10–90'],
  ['Dorne', 'about 60'],
  ['Estovia', 8],
  ['Farland', 'unknown'],
  ['Gond', 57],
  ['Hestia', 50],
  ['Illyr', 3],
].map(([side, killed]) => ({ when: '2018', side, killed, source: 'Ember Wire' }));

/** Invented: of many sides the greatest stand by themselves; the card of the others names them. */
export const ManySides: Story = {
  name: 'Many sides',
  args: { 'group-by': 'side' },
  render: ({ 'group-by': by }) =>
    html`<casualty-chart .data=${many} group-by=${by!}></casualty-chart>`,
};
