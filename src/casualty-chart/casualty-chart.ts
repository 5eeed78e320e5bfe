import { html, LitElement, nothing } from 'lit';
import { after } from '../frame/after.js';
import { withCommonAttributes } from '../frame/common-attributes.js';
import { Frame, type Content, type Ready } from '../frame/frame.js';
import { part, type Part } from '../frame/part.js';
import { remember } from '../frame/remember.js';
import { frameStyles } from '../frame/styles.js';
import { Walk } from '../frame/walk.js';
import { fill, localise } from '../locale/languages.js';
import { numberInWords } from '../story/quantity.js';
import type { Measure, Problem, Story } from '../story/types.js';
import { theme } from '../theme/theme.js';
import {
  chartOptions,
  describeChart,
  isUnsplit,
  pictureOf,
  sourcesOf,
  type Chart,
  type ChartSettings,
} from './chart.js';
import {
  layoutPicture,
  widestPlot,
  type Item,
  type Layout,
  type Picture,
} from './layout-picture.js';
import type { ChartModel } from './model.js';
import { viewOf, views, type Bin, type ChartOptions, type ChartView, type GroupBy } from './row.js';
import type { Spoken } from './view.js';
import { casualtyWords } from './words/index.js';
export type { BackstoryEventMap } from '../frame/events.js';

/** Table and cards: not needed for the first picture. */
const later = part(() => import('./view.js'));
const csv = part(() => import('../export/csv.js'));
/** Numbers as they were worded, where that says more than their form. */
const wording = part(() => import('./wording.js'));
/** Columns and changes: for figures of period after period, or that replace others or came late. */
const columns = part(() => import('./layout-columns.js'));

/** What lays a view out, and what that has to wait for. */
interface Own {
  layout: Layout;
  waits?: (model: ChartModel, chart: ChartOptions, width: number) => Part<unknown> | undefined;
}

const running = part(() => import('./layout-cumulative.js'));
/** Views that few charts have, and bars of what many figures add up to. */
const parts: Partial<Record<ChartView | 'bins', Part<Own>>> = {
  bins: part(() => import('./layout-bins.js')),
  claims: part(() => import('./layout-claims.js')),
  cumulative: running,
};

const isEmpty = ({ model: { rows, missing } }: Chart): boolean => !rows.length && !missing.length;

/**
 * People killed, injured, missing, captured or displaced, each number with its qualifier and its
 * claimant: "over 280" is a bar with an open end, a range a floating band, a missing figure a
 * hatch and never a zero. Rival accounts stand beside each other on one scale; a total of several
 * sides is never divided.
 *
 * ```html
 * <casualty-chart src="lachin-2022.story.json"></casualty-chart>
 * ```
 *
 * @element casualty-chart
 * @summary A chart of the dead that draws claims as claims.
 *
 * @attr {string} src - Address of a story file (JSON), or of a CSV or TSV.
 * @attr {string} for - Id of a `<back-story>` elsewhere in the page.
 * @attr {string} headline - Title; by default made from the figures or the story.
 * @attr {string} summary - One line below the title; by default made from the figures.
 * @attr {string} period - Window shown, an EDTF value or interval such as `2020/2022-10`.
 * @attr {string} at - The date shown (used by widgets that have one).
 * @attr {string} selected - Id of the selected figure or event.
 * @attr {'bars'|'cumulative'|'claims'|'table'} view - The form shown: numbers side by side (the default), running totals, rival accounts at one scale, or the figures themselves.
 * @attr {'auto'|'light'|'dark'} theme - `auto` follows the page, else the reader's preference.
 * @attr {'lazy'|'eager'} loading - `lazy` loads and draws when near the viewport.
 * @attr {'killed'|'injured'|'missing'|'captured'|'displaced'|'other'} measure - What is counted; `killed` by default.
 * @attr {'event'|'side'|'category'|'source'} group-by - What bars stand together by; `event` by default.
 * @attr {'auto'|'none'|'day'|'week'|'month'|'quarter'|'year'} bin - What many figures are added up by, where they may be added; a figure is never split. `auto` does so for more than 60 periods in a row or 40 other figures, `none` never.
 *
 * @slot - Data (a JSON script or a table) and what is shown until the first drawing.
 * @slot headline - A headline with markup of your own.
 * @slot notes - Notes under the graphic.
 *
 * @fires {CustomEvent<{}>} backstory-ready - The first picture of a story was drawn.
 * @fires {CustomEvent<{kind: string, id: string}>} backstory-select - A reader chose a figure or an event; cancelable.
 * @fires {CustomEvent<{period: string|undefined}>} backstory-period - A reader asked for another window; cancelable.
 * @fires {CustomEvent<{problems: Problem[]}>} backstory-problem - Something in the data was wrong.
 *
 * @csspart headline - The title.
 * @csspart summary - The line below the title.
 * @csspart controls - The tabs of the views.
 * @csspart plot - The picture.
 * @csspart tooltip - The card of a mark.
 * @csspart table - The data as a table.
 * @csspart notes - Notes, ours and yours.
 * @csspart sources - The sources.
 *
 * @cssprop [--backstory-height=34rem] - Box reserved before the script runs (with `backstory.css`).
 */
export class CasualtyChart extends withCommonAttributes(LitElement) {
  static override properties = {
    measure: {},
    groupBy: { attribute: 'group-by' },
    bin: {},
  };
  static override styles = [theme, frameStyles];

  /** The form shown. */
  declare view: ChartView | undefined;
  /** What is counted. */
  declare measure: Measure;
  /** What bars stand together by. */
  declare groupBy: GroupBy;
  /** What figures are added up by. */
  declare bin: Bin;

  readonly #frame = new Frame(this, casualtyWords, later, csv);
  readonly #walk = new Walk(this);
  /** The views that the author asked for: each can be gone back to. */
  readonly #asked = new Set<ChartView>();
  readonly #lastChart = remember<Spoken>();
  readonly #lastLayout = remember<Picture>();

  constructor() {
    super();
    this.measure = 'killed';
    this.groupBy = 'event';
    this.bin = 'auto';
  }

  /** The story as it was read, or undefined while there is none. */
  get story(): Story | undefined {
    return this.#frame.source.story;
  }

  /** What was wrong with the data, each with its path and, where it can be told, the fix. */
  get problems(): readonly Problem[] {
    return this.#frame.problems;
  }

  /** The graphic as one self-contained SVG file; empty while there is no picture. */
  toSVG(): string {
    return this.#frame.toSVG((ready, room) => {
      const chart = this.#chart(ready);
      const picture = pictureOf(chart, room, this.#layout);
      const summary = picture.summary ?? chart.summary;
      const notes = later.value?.notesOf(chart, picture);
      return { headline: chart.headline, summary, picture, notes, sources: sourcesOf(chart) };
    });
  }

  /** The figures as CSV, with their qualifiers; it can be given back as `src`. */
  toCSV(): string {
    const { ready } = this.#frame;
    if (!ready || !csv.value) return '';
    const figures = this.#chart(ready).model.rows.map(({ figure }) => figure);
    return csv.value.figuresToCSV(ready.story, figures, ready.texts);
  }

  /** The graphic as a PNG image, `scale` times its size on the page (1–4). */
  async toPNG(scale = 2): Promise<Blob> {
    return this.#frame.toPNG(scale);
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return this.#frame.settle(() => super.getUpdateComplete());
  }

  /** Fetches what the attributes call for while the data is on its way. */
  #fetchAhead(): void {
    const view = viewOf(this.view);
    const adds = view === 'bars' && this.bin !== 'none' && this.hasAttribute('bin');
    if (this.#frame.source.near) void parts[adds ? 'bins' : view]?.load();
  }

  protected override render(): unknown {
    this.#fetchAhead();
    return this.#frame.render((ready) => {
      const chart = this.#chart(ready);
      const said = chart.model.rows.some(({ isWorded }) => isWorded) && wording;
      const missing = [said, isEmpty(chart) ? later : this.#part(chart)].filter(
        (part) => part && !this.#frame.parts.has(part),
      );
      return missing.length ? undefined : this.#content(chart);
    });
  }

  /** What the picture waits for. */
  #part({ model, options }: Chart): Part<unknown> | undefined {
    const own = this.#own(model);
    const waits = own?.value?.waits?.(model, options, this.#frame.environment.width);
    if (own) return waits ?? own;
    const more =
      model.panels.length ||
      options.groupBy !== 'event' ||
      model.replaced.size ||
      model.words.story.corrections.length ||
      model.rows.some(
        ({ figure, actor }) => figure.late || (actor && !figure.scope.sides.includes(actor.id)),
      );
    return more ? columns : undefined;
  }

  /** The part that lays out what is shown, if that is no plain bars. */
  #own({ binned }: ChartModel): Part<Own> | undefined {
    const view = viewOf(this.view);
    return parts[view === 'bars' && binned ? 'bins' : view];
  }

  /** The layout of the view that is shown; bars where the part of another could not be had. */
  readonly #layout: Layout = (...of) =>
    this.#own(of[0])?.value?.layout(...of) ?? layoutPicture(...of, columns.value);

  get #settings(): ChartSettings {
    const { measure, groupBy, bin } = this;
    return { bin, measure, groupBy, period: this.#frame.state('period') };
  }

  #chart(ready: Ready): Spoken {
    const options = chartOptions(this.#settings, ready, wording.value?.worded);
    const speech = { ...ready, words: options.words };
    return this.#lastChart([ready.story, ...Object.values(options)], () =>
      Object.assign(describeChart(ready.story, options), { speech }),
    );
  }

  #content(chart: Spoken): Content {
    const { words } = chart.speech;
    const asked = viewOf(this.view);
    this.#asked.add(asked);
    const empty = isEmpty(chart);
    const own = this.#own(chart.model);
    // The layout has drawn single bars in its place, which must not pass for it.
    const lost = !empty && own !== undefined && !own.value;
    const view = lost ? 'bars' : asked;
    const layout = empty || view === 'table' ? undefined : this.#laidOut(chart);
    return {
      headline: this.headline ?? chart.headline,
      summary: this.summary ?? layout?.summary ?? chart.summary,
      views: views
        .filter((id) => this.#asked.has(id) || chart.model.views.has(id))
        .map((id) => ({ id, name: words.views[id] })),
      view,
      also: {
        name: words.counts,
        options: chart.measures.map((id) => ({ id, name: words.measureTitles[id]! })),
        current: chart.options.measure,
        choose: (id) => (this.measure = id as Measure),
      },
      body: layout ? this.#picture(chart, layout) : empty ? this.#empty(chart) : this.#table(chart),
      notes: html`${lost ? after.value?.viewFailed(chart.speech.locale.frame) : nothing}${this.#notes(chart, layout?.notes ?? [])}`,
      sources: sourcesOf(chart),
    };
  }

  #laidOut(chart: Spoken): Picture {
    const { environment } = this.#frame;
    const { width, measure, textScale, rtl } = environment;
    // All wide pages have the same picture.
    const of = [chart.model, Math.min(width, widestPlot), measure, textScale, rtl, this.view];
    return this.#lastLayout(of, () => pictureOf(chart, environment, this.#layout));
  }

  #picture(chart: Spoken, layout: Picture): unknown {
    const { words, lang } = chart.speech;
    return html`${this.#walk.template(
      this.#frame.picture(layout),
      this.#frame.selected('figures', 'events'),
      {
        ...this.#frame.walked(chart.speech),
        places: layout.items,
        drawn: (svg) => later.value?.moved(this, svg, layout, chart),
        name: this.headline ?? chart.headline,
        sentence: ({ id }) => later.value?.sentenceOf(id, chart, layout) ?? '',
        card: ({ id }) => later.value?.cardOf(id, chart, layout),
        go: (from, way) => layout.go?.(layout.items, from as Item, way),
        choose: ({ kind, id }) =>
          this.#frame.ask('backstory-select', { kind, id: layout.sums?.get(id)?.figure ?? id }),
      },
    )}
    ${
      layout.more
        ? html`<p class="more">
            ${fill(words.moreInTable, { n: numberInWords(layout.more, lang) })}
          </p>`
        : nothing
    }`;
  }

  #table(chart: Spoken): unknown {
    const { model, speech } = chart;
    const table = { caption: this.headline ?? chart.headline, host: this, running };
    return later.value?.chartTable(model, speech, chart.options.measure, table);
  }

  #empty(chart: Spoken): unknown {
    return later.value?.emptyNotice(chart, () =>
      this.#frame.ask('backstory-period', { period: undefined }),
    );
  }

  #notes({ model, speech: { words, texts, story } }: Spoken, own: readonly string[]): unknown {
    const [title, text] = words.noSplit;
    return html`${isUnsplit(model) ? html`<p><b>${title}</b> ${text}</p>` : nothing}
    ${own.map((note) => html`<p>${note}</p>`)}
    ${story.method ? html`<p><bdi>${localise(story.method, texts, story.lang)}</bdi></p>` : nothing}`;
  }
}
