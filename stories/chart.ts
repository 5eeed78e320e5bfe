import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

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

/** Attributes of the chart by their names in HTML. */
export interface ChartArgs extends CommonArgs {
  measure?: string;
  'group-by'?: string;
  bin?: string;
}

/* Relative, so that Storybook can be put into any folder of a site. */
export const seed = 'seeds/lachin-2022.story.json';
export const stress = 'seeds/stress.story.json';
export const table = 'seeds/killed.csv';

/** The tag with those attributes that are set, and what stands in it. */
export const chart = (args: ChartArgs, content?: TemplateResult): TemplateResult =>
  html`<casualty-chart
    src=${ifDefined(args.src)}
    for=${ifDefined(args.for)}
    headline=${ifDefined(args.headline)}
    summary=${ifDefined(args.summary)}
    measure=${ifDefined(args.measure)}
    group-by=${ifDefined(args['group-by'])}
    bin=${ifDefined(args.bin)}
    view=${ifDefined(args.view)}
    period=${ifDefined(args.period)}
    selected=${ifDefined(args.selected)}
    theme=${ifDefined(args.theme)}
    loading=${ifDefined(args.loading)}
    >${content}</casualty-chart
  >`;

/** A control that offers these values. */
export const choice = (...options: string[]): ArgTypes[string] => ({
  control: 'select',
  options,
  table: { type: { summary: options.map((option) => `'${option}'`).join(' | ') } },
});
const text: ArgTypes[string] = { control: 'text' };

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

/** A control for each attribute; the rest of the table comes from the manifest. */
export const argTypes: ArgTypes = {
  ...commonTypes,
  measure: choice('killed', 'injured', 'missing', 'captured', 'displaced', 'other'),
  'group-by': choice('event', 'side', 'category', 'source'),
  bin: choice('auto', 'none', 'day', 'week', 'month', 'quarter', 'year'),
  view: choice('bars', 'cumulative', 'claims', 'table'),
};
