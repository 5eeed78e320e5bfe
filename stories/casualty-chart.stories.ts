import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { argTypes, chart, table, type ChartArgs } from './chart.js';
import { seed, stress } from './common.js';

const meta: Meta<ChartArgs> = {
  title: 'Casualty chart/The element',
  component: 'casualty-chart',
  argTypes,
  render: (args) => chart(args),
};
export default meta;
type Story = StoryObj<ChartArgs>;

/** The shortest use: one tag, one file. Headline and summary are made from the figures. */
export const Seed: Story = { args: { src: seed } };

/** From a plain table: bars of each side, period by period, on one scale. */
export const PeriodByPeriod: Story = { name: 'Period by period', args: { src: table } };

/**
 * An invented story with every form a number can take, rival accounts of one event, a withdrawn
 * count, totals of several sides and an event without a figure.
 */
export const Stress: Story = { args: { src: stress } };

/** The same figures as a table. It carries the same qualifiers as the picture. */
export const Table: Story = { args: { src: seed, view: 'table' } };

/** The stress story as a table. */
export const StressTable: Story = { name: 'Stress as table', args: { src: stress, view: 'table' } };

/**
 * `view="claims"`: one row a claimant at one scale, for each thing that several have counted. Under
 * its heading stands whether all of them can be true at once, and the numbers that fit them all.
 */
export const Claims: Story = { args: { src: stress, view: 'claims' } };

/**
 * `view="cumulative"`: running totals as somebody gives them, else added up where figures may be
 * added. A line breaks where nothing is on record, and a correction downwards is a step.
 */
export const Cumulative: Story = { args: { src: table, view: 'cumulative' } };

/**
 * `bin="month"` adds up, by month, what may be added. A figure that lies across two months is never
 * split. Of more than 60 periods in a row, or 40 other figures, it does so by itself.
 */
export const ByMonth: Story = { name: 'Added up by month', args: { src: stress, bin: 'month' } };

/** `measure` chooses what is counted. */
export const Displaced: Story = { args: { src: stress, measure: 'displaced' } };

/** What is none of the usual measures keeps its own unit. */
export const OtherMeasure: Story = {
  name: 'Another measure',
  args: { src: seed, measure: 'other' },
};

/** `group-by="side"` puts the bars of each side together; totals of several stay their own. */
export const BySide: Story = { name: 'By side', args: { src: stress, 'group-by': 'side' } };

/** `group-by="category"` tells fighters and civilians apart where the sources do. */
export const ByCategory: Story = {
  name: 'By category',
  args: { src: stress, 'group-by': 'category' },
};

/** `group-by="source"` shows what each source counts. */
export const BySource: Story = { name: 'By source', args: { src: stress, 'group-by': 'source' } };

/** `period` is a window: a date in EDTF, or an interval. Figures outside it are left out. */
export const Period: Story = { args: { src: stress, period: '2018-04/2018-06' } };

/** `selected` picks one figure or event out, as a reader's choice does. */
export const Selected: Story = { args: { src: seed, selected: 'killed-2022-09' } };

/** The words over the chart can be your own. */
export const OwnWords: Story = {
  name: 'Own headline and summary',
  args: {
    src: seed,
    headline: 'What the report says of the dead',
    summary: 'Two totals, both without an upper end and without a split by side.',
  },
};

/** A headline with markup and a note of yours go into the slots of these names. */
export const Slots: Story = {
  args: { src: seed },
  render: (args) =>
    chart(
      args,
      html`<span slot="headline">The dead of <em>two</em> rounds of fighting</span>
        <p slot="notes">Figures for the first war are being collected.</p>`,
    ),
};
