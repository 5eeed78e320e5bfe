import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { argTypes, chart, table, type ChartArgs } from './chart.js';
import { seed, stress } from './common.js';

/** Widths, schemes, languages and sizes of type. The chart follows its column, not the window. */
const meta: Meta<ChartArgs> = {
  title: 'Casualty chart/Looks',
  component: 'casualty-chart',
  argTypes,
  render: (args) => chart(args),
};
export default meta;
type Story = StoryObj<ChartArgs>;

const phone = { pageWidth: 'phone' };
const wide = { pageWidth: 'wide' };

/** A column of 320 px. */
export const Narrow: Story = { name: '320 px', args: { src: seed }, parameters: phone };

/** The stress story in 320 px: long names wrap, nothing scrolls sideways. */
export const NarrowStress: Story = {
  name: '320 px, stress',
  args: { src: stress },
  parameters: phone,
};

/** In 320 px each row of the table becomes a block of named lines. */
export const NarrowTable: Story = {
  name: '320 px, table',
  args: { src: stress, view: 'table' },
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

/** The stress story on a dark page. */
export const DarkStress: Story = {
  name: 'Dark, stress',
  args: { src: stress },
  globals: { scheme: 'dark' },
};

/** Persian: mirrored, with Persian digits. */
export const Persian: Story = { args: { src: seed }, globals: { language: 'fa' } };

/** Persian, 320 px. */
export const PersianNarrow: Story = {
  name: 'Persian, 320 px',
  args: { src: seed },
  globals: { language: 'fa' },
  parameters: phone,
};

/** The stress story in Persian. */
export const PersianStress: Story = {
  name: 'Persian, stress',
  args: { src: stress },
  globals: { language: 'fa' },
};

/** Azerbaijani. */
export const Azerbaijani: Story = { args: { src: seed }, globals: { language: 'az' } };

/** Russian. */
export const Russian: Story = { args: { src: seed }, globals: { language: 'ru' } };

/* Type size belongs to the whole document, so on a docs page these stand in one of their own. */
const ownDocument = { docs: { story: { inline: false, height: '760px' } } };

/** Type at 200%: labels grow and wrap, bars follow them. */
export const LargeText: Story = {
  name: 'Text at 200%',
  args: { src: seed },
  globals: { text: '200' },
  parameters: ownDocument,
};

/** Type at 200% in 320 px. */
export const LargeTextNarrow: Story = {
  name: 'Text at 200%, 320 px',
  args: { src: table },
  globals: { text: '200' },
  parameters: { ...phone, ...ownDocument },
};
