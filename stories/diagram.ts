import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { choice, commonTypes, text, type CommonArgs } from './common.js';

/** Attributes of the diagram by their names in HTML. */
export interface DiagramArgs extends CommonArgs {
  at?: string;
  ego?: string;
}

export const table = 'seeds/relations.csv';

/** The tag with those attributes that are set, and what stands in it. */
export const diagram = (args: DiagramArgs, content?: TemplateResult): TemplateResult =>
  html`<actor-relations-diagram
    src=${ifDefined(args.src)}
    for=${ifDefined(args.for)}
    headline=${ifDefined(args.headline)}
    summary=${ifDefined(args.summary)}
    at=${ifDefined(args.at)}
    ego=${ifDefined(args.ego)}
    view=${ifDefined(args.view)}
    selected=${ifDefined(args.selected)}
    theme=${ifDefined(args.theme)}
    loading=${ifDefined(args.loading)}
    >${content}</actor-relations-diagram
  >`;

/** A control for each attribute; the rest of the table comes from the manifest. */
export const argTypes: ArgTypes = {
  ...commonTypes,
  at: text,
  ego: text,
  period: { control: false },
  view: choice('diagram', 'list', 'table'),
};
