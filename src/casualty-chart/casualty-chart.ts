import { html, LitElement, nothing } from 'lit';
import { withCommonAttributes } from '../frame/common-attributes.js';
import { Frame, type Content, type Ready } from '../frame/frame.js';
import { part } from '../frame/part.js';
import { remember } from '../frame/remember.js';
import { request } from '../frame/requests.js';
import { frameStyles } from '../frame/styles.js';
import { Walk } from '../frame/walk.js';
import { fill, localise } from '../locale/languages.js';
import { numberInWords } from '../story/quantity.js';
import type { Problem, Story } from '../story/types.js';
import { theme } from '../theme/theme.js';
import {
  chartOptions,
  describeChart,
  pictureOf,
  sourcesOf,
  type Chart,
  type ChartSettings,
} from './chart.js';
import { layoutPicture, type Picture } from './layout-picture.js';
import type { GroupBy } from './row.js';
import type { Spoken } from './view.js';
import { casualtyWords } from './words/index.js';

/** Table, cards and files: not needed for the first picture. */
const later = part(() => import('./view.js'));
/** Columns: needed for figures of period after period only. */
const columns = part(() => import('./layout-columns.js'));

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
 * @attr {'bars'|'table'} view - The form shown; `bars` by default.
 * @attr {'auto'|'light'|'dark'} theme - `auto` follows the page, else the reader's preference.
 * @attr {'lazy'|'eager'} loading - `lazy` loads and draws when near the viewport.
 * @attr {'killed'|'injured'|'missing'|'captured'|'displaced'|'other'} measure - What is counted; `killed` by default.
 * @attr {'event'|'side'|'category'|'source'} group-by - What bars stand together by; `event` by default.
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
 * @cssprop [--backstory-font=system-ui] - Typeface.
 * @cssprop [--backstory-font-headline] - Typeface of the headline.
 * @cssprop [--backstory-surface] - Background.
 * @cssprop [--backstory-ink-1] - Main text.
 * @cssprop [--backstory-ink-2] - Second text.
 * @cssprop [--backstory-ink-3] - Lightest text.
 * @cssprop [--backstory-grid] - Grid lines.
 * @cssprop [--backstory-rule] - Line over the footer.
 * @cssprop [--backstory-accent] - Selection.
 * @cssprop [--backstory-focus] - Focus ring.
 * @cssprop [--backstory-actor-1] - Hue of the story's first actor; so on to `--backstory-actor-8`. Its tint and text derive from it.
 * @cssprop [--backstory-together] - Totals that belong to no one side.
 * @cssprop [--backstory-height=34rem] - Box reserved before the script runs (with `backstory.css`).
 */
export class CasualtyChart extends withCommonAttributes(LitElement) {
  static override properties = {
    measure: {},
    groupBy: { attribute: 'group-by' },
  };
  static override styles = [theme, frameStyles];

  /** What is counted. */
  declare measure: string;
  /** What bars stand together by. */
  declare groupBy: GroupBy;

  readonly #frame = new Frame(this, casualtyWords, later);
  readonly #walk = new Walk(this);
  readonly #lastChart = remember<Spoken>();
  readonly #lastLayout = remember<Picture>();
  #shownRows = 0;

  constructor() {
    super();
    this.measure = 'killed';
    this.groupBy = 'event';
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
    const { value } = later;
    if (!value) return '';
    return this.#frame.toSVG((ready, room) =>
      value.drawChart(ready.story, ready, this.#settings, room),
    );
  }

  /** The figures as CSV, with their qualifiers; it can be given back as `src`. */
  toCSV(): string {
    const { ready } = this.#frame;
    if (!ready || !later.value) return '';
    const { model } = this.#chart(ready);
    return later.value.figuresToCSV(
      ready.story,
      model.rows.map(({ figure }) => figure),
      ready.texts,
    );
  }

  /** The graphic as a PNG image, `scale` times its size on the page (1–4). */
  async toPNG(scale = 2): Promise<Blob> {
    return this.#frame.toPNG(this.toSVG(), scale);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#frame.complete;
    const done = await super.getUpdateComplete();
    await this.#frame.complete;
    return (await super.getUpdateComplete()) && done;
  }

  protected override render(): unknown {
    return this.#frame.render((ready) => {
      const chart = this.#chart(ready);
      const { panels } = chart.model;
      const part = isEmpty(chart) ? later : panels.length ? columns : undefined;
      return !part || this.#frame.has(part) ? this.#content(chart) : undefined;
    });
  }

  get #settings(): ChartSettings {
    const { measure, groupBy } = this;
    return { measure, groupBy, period: this.#frame.state('period') };
  }

  #chart(ready: Ready): Spoken {
    const options = chartOptions(this.#settings, ready);
    return this.#lastChart([ready.story, ...Object.values(options)], () => ({
      ...describeChart(ready.story, options),
      speech: { ...ready, words: options.words },
    }));
  }

  #content(chart: Spoken): Content {
    const { words, locale } = chart.speech;
    const view = this.view === 'table' ? 'table' : 'bars';
    return {
      headline: this.headline ?? chart.headline,
      summary: this.summary ?? chart.summary,
      views: [
        { id: 'bars', name: words.views.bars },
        { id: 'table', name: locale.frame.table },
      ],
      view,
      body: isEmpty(chart)
        ? this.#empty(chart)
        : view === 'table'
          ? this.#table(chart)
          : this.#bars(chart),
      notes: this.#notes(chart),
      sources: sourcesOf(chart),
    };
  }

  #bars(chart: Spoken): unknown {
    const { environment } = this.#frame;
    const { model, speech } = chart;
    const { words, locale, lang } = speech;
    const { width, measure, textScale, rtl } = environment;
    const layout = this.#lastLayout([model, width, measure, textScale, rtl], () =>
      pictureOf(chart, environment, (...of) => layoutPicture(...of, columns.value)),
    );
    return html`${this.#walk.template(
      this.#frame.picture(layout),
      this.#frame.selected('figures', 'events'),
      {
        places: layout.items,
        name: this.headline ?? chart.headline,
        words: locale.frame,
        rtl: environment.rtl,
        number: (n) => numberInWords(n, lang),
        sentence: ({ id }) => later.value?.sentenceOf(id, chart) ?? '',
        card: ({ id }) => later.value?.cardOf(id, chart),
        choose: ({ kind, id }) =>
          request(this, this.#frame.source.way === 'container', 'backstory-select', { kind, id }),
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
    return later.value?.chartTable(model, speech, chart.options.measure, {
      caption: this.headline ?? chart.headline,
      shown: this.#shownRows,
      show: (rows) => {
        this.#shownRows = rows;
        this.requestUpdate();
      },
    });
  }

  #empty(chart: Spoken): unknown {
    return later.value?.emptyNotice(chart, () =>
      request(this, this.#frame.source.way === 'container', 'backstory-period', {
        period: undefined,
      }),
    );
  }

  #notes({ model, speech: { words, texts, story } }: Spoken): unknown {
    const known = model.rows.filter(({ extent }) => extent);
    const split = known.some(({ figure }) => figure.scope.sides.length === 1);
    const [title, text] = words.noSplit;
    return html`${known.length && !split ? html`<p><b>${title}</b> ${text}</p>` : nothing}
    ${story?.method ? html`<p>${localise(story.method, texts, story.lang)}</p>` : nothing}`;
  }
}
