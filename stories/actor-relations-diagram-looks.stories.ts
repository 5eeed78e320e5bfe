import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { argTypes, diagram, type DiagramArgs } from './diagram.js';
import { seed, stress } from './common.js';

/** Widths, schemes, languages and sizes of type. The diagram follows its column, not the window. */
const meta: Meta<DiagramArgs> = {
  title: 'Relations diagram/Looks',
  component: 'actor-relations-diagram',
  argTypes,
  render: (args) => diagram(args),
};
export default meta;
type Story = StoryObj<DiagramArgs>;

const phone = { pageWidth: 'phone' };
const wide = { pageWidth: 'wide' };

/** A column of 320 px: the same arrangement, taller. */
export const Narrow: Story = { name: '320 px', args: { src: seed }, parameters: phone };

/** The stress story in 320 px: what finds no room stands below, under a number. */
export const NarrowStress: Story = {
  name: '320 px, stress',
  args: { src: stress },
  parameters: phone,
};

/** In 1,200 px the picture stays within 960 and the notes move beside it. */
export const Wide: Story = { name: '1,200 px', args: { src: seed }, parameters: wide };

/** The stress story in 1,200 px. */
export const WideStress: Story = {
  name: '1,200 px, stress',
  args: { src: stress },
  parameters: wide,
};

/** A dark page. */
export const Dark: Story = { args: { src: seed }, globals: { scheme: 'dark' } };

/** Persian: mirrored, with Persian digits. */
export const Persian: Story = { args: { src: seed }, globals: { language: 'fa' } };

/** Persian, 320 px. */
export const PersianNarrow: Story = {
  name: 'Persian, 320 px',
  args: { src: seed },
  parameters: phone,
  globals: { language: 'fa' },
};

/** Azerbaijani. */
export const Azerbaijani: Story = { args: { src: seed }, globals: { language: 'az' } };

/** Russian. */
export const Russian: Story = { args: { src: seed }, globals: { language: 'ru' } };

/** Text at 200%. */
export const LargeText: Story = {
  name: 'Text at 200%',
  args: { src: seed },
  globals: { text: '200' },
};
