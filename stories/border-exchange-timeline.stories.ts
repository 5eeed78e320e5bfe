import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { seed, stress } from './common.js';
import { argTypes, incidents, invented, real, timeline, type TimelineArgs } from './timeline.js';

const meta: Meta<TimelineArgs> = {
  title: 'Border exchange timeline/The element',
  component: 'border-exchange-timeline',
  argTypes,
  render: (args) => timeline(args),
};
export default meta;
type Story = StoryObj<TimelineArgs>;

/** The shortest use: one tag, one file. Thirty years, and most of it in the latest days. */
export const Seed: Story = { args: { src: seed } };

/** Few events evenly apart stand on a linear axis, the time each may have been in as a soft bar. */
export const FromATable: Story = { name: 'From a table', args: { src: incidents } };

/** An invented story with every kind, role, status and form of date. */
export const Stress: Story = { args: { src: stress } };

/** Sixty real incidents between two states, from a data set. */
export const Real: Story = { name: 'Sixty real incidents', args: { src: real } };

/** More than two hundred are counted: mirrored bars to scale, half claimed, no event left out. */
export const Many: Story = {
  name: 'Four hundred events as bars',
  render: (args) => timeline({ ...args, data: invented(400) }),
};

/** As text, grouped by stretches of time, with every claim in its speaker’s name. */
export const List: Story = { args: { src: seed, view: 'list' } };

/** The same as a table. */
export const Table: Story = { args: { src: seed, view: 'table' } };

/** `lanes="kind"`: a lane for each kind of event. */
export const ByKind: Story = { name: 'Lanes by kind', args: { src: seed, lanes: 'kind' } };

/** `lanes="none"`: one lane for all. */
export const NoLanes: Story = { name: 'No lanes', args: { src: seed, lanes: 'none' } };

/** `kinds` is a filter. */
export const Kinds: Story = { args: { src: seed, kinds: 'war ceasefire agreement' } };

/** `scale="linear"` keeps time to scale, even where events crowd. */
export const Linear: Story = { args: { src: seed, scale: 'linear' } };

/** `period` is a window; what reaches out of it is cut with a mark that says so. */
export const Period: Story = { args: { src: seed, period: '2020/2022-09' } };

/** `selected` picks one event out, as a reader’s choice does. */
export const Selected: Story = { args: { src: seed, selected: 'note-to-iran' } };
