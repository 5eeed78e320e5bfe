import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { argTypes, diagram, table, type DiagramArgs } from './diagram.js';
import { seed, stress } from './common.js';

const meta: Meta<DiagramArgs> = {
  title: 'Relations diagram/The element',
  component: 'actor-relations-diagram',
  argTypes,
  render: (args) => diagram(args),
};
export default meta;
type Story = StoryObj<DiagramArgs>;

/**
 * The shortest use: one tag, one file. Move the slider: one stop for each change, soft where its
 * date is; the actors keep their places.
 */
export const Seed: Story = { args: { src: seed } };

/** `at` is the date shown, in EDTF. Late 2020: the war, the truce brokered, peacekeepers arrive. */
export const AnotherDate: Story = { name: 'Another date', args: { src: seed, at: '2020-1X' } };

/** The first stop: what began in the 1990s, and what is of uncertain date. */
export const FirstStop: Story = { name: 'First stop', args: { src: seed, at: '199X' } };

/**
 * An invented story with every kind of actor and tie: claims, disputes, contested names, names in
 * seven scripts, phases that are uncertain, over, withdrawn.
 */
export const Stress: Story = { args: { src: stress } };

/** `ego` shows one actor and those tied to it. */
export const Ego: Story = { args: { src: seed, ego: 'russia' } };

/** `selected` picks a tie or an actor out, as a reader's choice does. */
export const Selected: Story = { args: { src: seed, selected: 'karabakh-dispute' } };

/** One actor after another, with all ties and all their dates. */
export const List: Story = { args: { src: seed, view: 'list' } };

/** A row for each phase of a tie. */
export const Table: Story = { args: { src: seed, view: 'table' } };

/** The stress story as a table. */
export const StressTable: Story = { name: 'Stress as table', args: { src: stress, view: 'table' } };

/** From a plain table of four ties. */
export const FromTable: Story = { name: 'From a table', args: { src: table } };

/**
 * Real data: signed ties between ten states in two windows of four years. The data give a sign and
 * no kind, so none is asserted. Doreian & Mrvar 2015, from Correlates of War.
 */
export const Real: Story = {
  name: 'Real data',
  args: { src: 'seeds/signed-ties.csv' },
};

/** A headline with markup and a note of yours go into the slots of these names. */
export const Slots: Story = {
  args: { src: seed },
  render: (args) =>
    diagram(
      args,
      html`<span slot="headline">Who stands where around <em>Karabakh</em></span>
        <p slot="notes">Drawn from one newspaper report; other accounts are being collected.</p>`,
    ),
};
