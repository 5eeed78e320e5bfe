import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** Attributes of the diagram by their names in HTML. */
export interface DiagramArgs {
  src?: string;
  for?: string;
  headline?: string;
  summary?: string;
  at?: string;
  ego?: string;
  view?: string;
  selected?: string;
  theme?: string;
  loading?: string;
}

/* Relative, so that Storybook can be put into any folder of a site. */
export const seed = 'seeds/lachin-2022.story.json';
export const stress = 'seeds/stress.story.json';
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

const choice = (...options: string[]): ArgTypes[string] => ({
  control: 'select',
  options,
  table: { type: { summary: options.map((option) => `'${option}'`).join(' | ') } },
});
const text: ArgTypes[string] = { control: 'text' };

/** A control for each attribute; the rest of the table comes from the manifest. */
export const diagramArgTypes: ArgTypes = {
  src: text,
  for: text,
  headline: text,
  summary: text,
  at: text,
  ego: text,
  selected: text,
  period: { control: false },
  view: choice('diagram', 'list', 'table'),
  theme: choice('auto', 'light', 'dark'),
  loading: choice('lazy', 'eager'),
};
