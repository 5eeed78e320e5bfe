import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { choice, commonTypes, type CommonArgs } from './chart.js';

/** Attributes of the timeline by their names in HTML. */
export interface TimelineArgs extends CommonArgs {
  lanes?: string;
  kinds?: string;
  scale?: string;
}

export const incidents = 'seeds/incidents.csv';
export const real = 'seeds/incidents-1992-2013.story.json';

/** The tag with those attributes that are set, and what stands in it. */
export const timeline = (args: TimelineArgs, content?: TemplateResult): TemplateResult =>
  html`<border-exchange-timeline
    src=${ifDefined(args.src)}
    for=${ifDefined(args.for)}
    headline=${ifDefined(args.headline)}
    summary=${ifDefined(args.summary)}
    lanes=${ifDefined(args.lanes)}
    kinds=${ifDefined(args.kinds)}
    scale=${ifDefined(args.scale)}
    view=${ifDefined(args.view)}
    period=${ifDefined(args.period)}
    selected=${ifDefined(args.selected)}
    theme=${ifDefined(args.theme)}
    loading=${ifDefined(args.loading)}
    >${content}</border-exchange-timeline
  >`;

/** A control for each attribute; the rest of the table comes from the manifest. */
export const argTypes: ArgTypes = {
  ...commonTypes,
  lanes: choice('side', 'kind', 'none'),
  kinds: { control: 'text' },
  scale: choice('auto', 'linear', 'stretched'),
  view: choice('lanes', 'list', 'table'),
};
