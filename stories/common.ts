import type { ArgTypes } from '@storybook/web-components-vite';

/** Attributes that all widgets share, by their names in HTML. */
export interface CommonArgs {
  src?: string;
  for?: string;
  headline?: string;
  summary?: string;
  view?: string;
  period?: string;
  selected?: string;
  theme?: string;
  loading?: string;
}

/* Relative, so that Storybook can be put into any folder of a site. */
export const seed = 'seeds/lachin-2022.story.json';
export const stress = 'seeds/stress.story.json';

/** A control that offers these values. */
export const choice = (...options: string[]): ArgTypes[string] => ({
  control: 'select',
  options,
  table: { type: { summary: options.map((option) => `'${option}'`).join(' | ') } },
});
export const text: ArgTypes[string] = { control: 'text' };

/** Controls for the attributes that all widgets share, but for `view`. */
export const commonTypes: ArgTypes = {
  src: text,
  for: text,
  headline: text,
  summary: text,
  period: text,
  selected: text,
  at: { control: false },
  theme: choice('auto', 'light', 'dark'),
  loading: choice('lazy', 'eager'),
};
