import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { choice, commonTypes, text, type CommonArgs } from './common.js';

/** Attributes of the timeline by their names in HTML. */
export interface TimelineArgs extends CommonArgs {
  data?: object;
  lanes?: string;
  kinds?: string;
  scale?: string;
}

export const incidents = 'seeds/incidents.csv';
export const real = 'seeds/incidents-1992-2013.story.json';

/** So many invented events of two sides over eight years, most of them in two bad summers. */
export const invented = (count: number): object[] =>
  Array.from({ length: count }, (_, i) => {
    const wave =
      i % 3 ? (i % 2 ? 2012.6 : 2015.5) + Math.sin(i * 12.9) / 4 : 2010 + (8 * i) / count;
    const when = new Date(Date.UTC(2010, 0, 1) + (wave - 2010) * 365.25 * 864e5);
    const side = i % 5 === 0 ? 'North; South' : i % 7 < 3 ? 'North' : 'South';
    return {
      when: when.toISOString().slice(0, 10),
      title: `Shots near post ${i + 1}`,
      kind: 'fire exchange',
      side,
      ...(i % 2 && { status: 'claimed', 'claimed by': 'North' }),
    };
  });

/** The tag with those attributes that are set, and what stands in it. */
export const timeline = (args: TimelineArgs, content?: TemplateResult): TemplateResult =>
  html`<border-exchange-timeline
    .data=${args.data ?? null}
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
  kinds: text,
  scale: choice('auto', 'linear', 'stretched'),
  view: choice('lanes', 'list', 'table'),
};
