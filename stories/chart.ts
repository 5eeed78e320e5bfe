import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { choice, commonTypes, type CommonArgs } from './common.js';

/** Attributes of the chart by their names in HTML. */
export interface ChartArgs extends CommonArgs {
  measure?: string;
  'group-by'?: string;
  bin?: string;
}

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

/** A control for each attribute; the rest of the table comes from the manifest. */
export const argTypes: ArgTypes = {
  ...commonTypes,
  measure: choice('killed', 'injured', 'missing', 'captured', 'displaced', 'other'),
  'group-by': choice('event', 'side', 'category', 'source'),
  bin: choice('auto', 'none', 'day', 'week', 'month', 'quarter', 'year'),
  view: choice('bars', 'cumulative', 'claims', 'table'),
};
