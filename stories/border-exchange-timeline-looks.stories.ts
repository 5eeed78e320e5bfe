import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { seed, stress } from './common.js';
import { argTypes, timeline, type TimelineArgs } from './timeline.js';

/** Widths, schemes, languages and sizes of type. Under 480 px lanes run down, words beside them. */
const meta: Meta<TimelineArgs> = {
  title: 'Border exchange timeline/Looks',
  component: 'border-exchange-timeline',
  argTypes,
  render: (args) => timeline(args),
};
export default meta;
type Story = StoryObj<TimelineArgs>;

const phone = { pageWidth: 'phone' };

/** A column of 320 px. */
export const Narrow: Story = { name: '320 px', args: { src: seed }, parameters: phone };

/** The stress story in 320 px. */
export const NarrowStress: Story = {
  name: '320 px, stress',
  args: { src: stress },
  parameters: phone,
};

/** In 1,200 px the notes move beside the picture. */
export const Wide: Story = {
  name: '1,200 px',
  args: { src: seed },
  parameters: { pageWidth: 'wide' },
};

/** The stress story in 1,200 px. */
export const WideStress: Story = {
  name: '1,200 px, stress',
  args: { src: stress },
  parameters: { pageWidth: 'wide' },
};

/** A dark page. */
export const Dark: Story = { args: { src: seed }, globals: { scheme: 'dark' } };

/** Persian: time runs from right to left. */
export const Persian: Story = { args: { src: seed }, globals: { language: 'fa' } };

/** Persian, 320 px. */
export const PersianNarrow: Story = {
  name: 'Persian, 320 px',
  args: { src: seed },
  globals: { language: 'fa' },
  parameters: phone,
};

/** Azerbaijani. */
export const Azerbaijani: Story = { args: { src: seed }, globals: { language: 'az' } };

/** Russian. */
export const Russian: Story = { args: { src: seed }, globals: { language: 'ru' } };

/** Type at 200%. */
export const LargeText: Story = {
  name: 'Text at 200%',
  args: { src: seed },
  globals: { text: '200' },
  parameters: { docs: { story: { inline: false, height: '760px' } } },
};
