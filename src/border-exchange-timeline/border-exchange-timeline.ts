import { html, LitElement, type TemplateResult } from 'lit';
import { withCommonAttributes } from '../frame/common-attributes.js';
import { frameStyles } from '../frame/styles.js';
import { Frame, type Content, type Ready } from '../frame/frame.js';
import { part, type Part } from '../frame/part.js';
import { remember } from '../frame/remember.js';
import { atOnce } from '../frame/slices.js';
import { slowly } from '../frame/slowly.js';
import { Walk, type WalkOptions } from '../frame/walk.js';
import type { Problem, Story } from '../story/types.js';
import { theme } from '../theme/theme.js';
import {
  headingOf,
  optionsOf,
  pictureOf,
  settingsOf,
  sourcesOf,
  type TimelineSettings,
} from './timeline.js';
import type { Laning } from './lanes.js';
import type { Tree } from './tree.js';
import {
  isDense,
  surelyWideFrom,
  isWide,
  type Layouts,
  type Picture,
  type Scaling,
} from './layout.js';
import {
  modelIn,
  wholeModel,
  type Entry,
  type TimelineModel,
  type TimelineOptions,
  type Whole,
} from './model.js';
import { timelineWords } from './words/index.js';
import type { Windowing } from './moves.js';
export type { BackstoryEventMap } from '../frame/events.js';

/** List, cards and table: not needed for the first picture. */
const later = part(() => import('./view.js'));
const csv = part(() => import('./csv.js'));
/** Where keys and buttons lead: for readers who use them. */
const moves = part(() => import('./moves.js'));
/** Lanes across and lanes down: one or the other, by the width there is. */
const across = part(() => import('./layout-across.js'));
const down = part(() => import('./layout-down.js'));
/** Bars that count: for many events. */
const dense = part(() => import('./layout-dense.js'));

/** What one drawing says, worked out from the story, the options and the language. */
interface Timeline {
  readonly ready: Ready;
  readonly options: TimelineOptions;
  readonly model: TimelineModel;
  readonly headline: string;
  readonly summary: ReturnType<typeof headingOf>['summary'];
  readonly sources: readonly string[];
}

/** What was drawn, and of what. */
interface Drawn {
  readonly timeline: Timeline;
  readonly picture: Picture;
}

/**
 * What happened between sides, in facing lanes: exchanges of fire, notes, blockades and talks as
 * marks, wars and truces as periods behind them. What concerns two sides stands on the line
 * between their lanes, paired accusations are one mark, a claim is hollow and names who claims
 * it, a date that is not known closely has soft ends.
 *
 * ```html
 * <border-exchange-timeline src="lachin-2022.story.json"></border-exchange-timeline>
 * ```
 *
 * @element border-exchange-timeline
 * @summary A timeline of two sides in facing lanes, with claims as claims and fuzzy dates as spans.
 *
 * @attr {string} src - Address of a story file (JSON), or of a CSV or TSV.
 * @attr {string} for - Id of a `<back-story>` elsewhere in the page.
 * @attr {string} headline - Title; by default the story's.
 * @attr {string} summary - One line below the title; by default the time shown.
 * @attr {string} period - Window shown, an EDTF value or interval such as `2020/2022-10`.
 * @attr {string} at - The date shown (used by widgets that have one).
 * @attr {string} selected - Id of the selected event or tie.
 * @attr {'lanes'|'list'|'table'} view - The form shown; `lanes` by default.
 * @attr {'auto'|'light'|'dark'} theme - `auto` follows the page, else the reader's preference.
 * @attr {'lazy'|'eager'} loading - `lazy` loads and draws when near the viewport.
 * @attr {'side'|'kind'|'none'} lanes - What lanes stand for; `side` by default.
 * @attr {string} kinds - Kinds of events that are shown, with spaces or commas between; all by default.
 * @attr {'auto'|'linear'|'stretched'} scale - `stretched` gives few events far apart room for their words, under a strip to scale; `auto` does so where they would crowd.
 *
 * @slot - Data (a JSON script or a table) and what is shown until the first drawing.
 * @slot headline - A headline with markup of your own.
 * @slot notes - Notes under the graphic.
 *
 * @fires {CustomEvent<{}>} backstory-ready - The first picture of a story was drawn.
 * @fires {CustomEvent<{kind: string, id: string}>} backstory-select - A reader chose an event or a tie; cancelable.
 * @fires {CustomEvent<{period: string|undefined}>} backstory-period - A reader asked for another window; cancelable.
 * @fires {CustomEvent<{problems: Problem[]}>} backstory-problem - Something in the data was wrong.
 *
 * @csspart headline - The title.
 * @csspart summary - The line below the title.
 * @csspart controls - The tabs of the views, and the buttons that zoom.
 * @csspart plot - The picture, or the list.
 * @csspart legend - How to read the marks that are there.
 * @csspart tooltip - The card of a mark.
 * @csspart table - The data as a table.
 * @csspart notes - Notes, ours and yours.
 * @csspart sources - The sources.
 *
 * @cssprop [--backstory-height=80rem] - Box reserved before the script runs (with `backstory.css`).
 */
export class BorderExchangeTimeline extends withCommonAttributes(LitElement) {
  static override properties = { lanes: {}, kinds: {}, scale: {} };
  static override styles = [theme, frameStyles];

  /** The form shown. */
  declare view: 'lanes' | 'list' | 'table' | undefined;
  /** What lanes stand for. */
  declare lanes: Laning;
  /** Kinds of events that are shown. */
  declare kinds: string | undefined;
  /** How time runs. */
  declare scale: Scaling;

  readonly #frame = new Frame(this, timelineWords, later, csv);
  readonly #walk = new Walk(this);
  readonly #whole = slowly<Whole>(this);
  readonly #lastTimeline = remember<Timeline>();
  readonly #drawn = slowly<Drawn>(this);

  constructor() {
    super();
    this.lanes = 'side';
    this.scale = 'auto';
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
    const { ready } = this.#frame;
    const timeline = ready && this.#timeline(ready);
    if (!timeline || timeline.ready.story !== this.story) return '';
    const { model, options, headline, summary, sources } = timeline;
    const { scale } = this.#settings();
    return this.#frame.toSVG((_, room) => {
      const picture = atOnce(pictureOf(model, options, scale, room, this.#layouts()));
      const notes = csv.value?.notesOf(model, options, picture) ?? [];
      return { headline, summary: summary(picture.many), sources, picture, notes };
    });
  }

  /** Events and periods as CSV, dates as EDTF; it can be given back as `src`. */
  toCSV(): string {
    const { ready } = this.#frame;
    const timeline = ready && this.#timeline(ready);
    return (timeline && csv.value?.incidentsToCSV(timeline.model, timeline.options)) ?? '';
  }

  /** The graphic as a PNG image, `scale` times its size on the page (1–4). */
  async toPNG(scale = 2): Promise<Blob> {
    return this.#frame.toPNG(scale);
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return this.#frame.settle(
      () => super.getUpdateComplete(),
      () => Promise.all([this.#whole.done, this.#drawn.done]),
    );
  }

  /** Fetches what the picture will call for while the data is on its way, or is worked out. */
  #fetchAhead(): void {
    const { source } = this.#frame;
    if (!source.near || this.#view !== 'lanes') return;
    const many = isDense(source.story?.events.length ?? 0, this.#settings().scale);
    for (const part of this.#layoutParts(many)) void part.load();
  }

  protected override render(): unknown {
    this.#fetchAhead();
    return this.#frame.render((ready) => {
      const timeline = this.#timeline(ready);
      if (!timeline) return undefined;
      const { model } = timeline;
      // Where it is not shown, it is written into files.
      const many = isDense(model.entries.length, this.#settings().scale);
      const came = this.#layoutParts(many).map((part) => this.#frame.parts.has(part));
      const none = !came.includes(false) && !(across.value ?? down.value ?? dense.value);
      if (none || this.#view !== 'lanes' || !model.entries.length)
        return this.#frame.parts.has(later) ? this.#content(timeline) : undefined;
      if (came.includes(false)) return undefined;
      const drawn = this.#draw(timeline);
      return drawn && this.#content(drawn.timeline, drawn.picture, drawn.timeline !== timeline);
    });
  }

  get #view(): 'lanes' | 'list' | 'table' {
    return this.view === 'table' || this.view === 'list' ? this.view : 'lanes';
  }

  /** The parts that lay the picture out. */
  #layoutParts(many: boolean): Part<unknown>[] {
    const { environment } = this.#frame;
    if (many) return [dense];
    if (!isWide(environment)) return [down];
    return isWide(environment, surelyWideFrom) ? [across] : [across, down];
  }

  /** The layouts that have come. */
  #layouts(): Layouts {
    return { ...across.value, ...down.value, ...dense.value };
  }

  #settings(): TimelineSettings {
    const { lanes, kinds, scale } = this;
    return settingsOf({ lanes, kinds, scale, period: this.#frame.state('period') });
  }

  /** What is said; of an earlier story while that of a new one is worked out. */
  #timeline(ready: Ready): Timeline | undefined {
    const settings = this.#settings();
    const options = optionsOf(ready, settings);
    const { kinds, lanes, period } = settings;
    const of = [ready.locale, ready.texts, options.words, lanes, kinds.join()];
    const whole = this.#whole.of([ready.story, ...of], () => wholeModel(ready.story, options));
    if (!whole) return undefined;
    return this.#lastTimeline([whole, period, ...of], () => {
      const { story } = whole.speak.story;
      const model = modelIn(whole, options);
      return {
        ready: { ...ready, story },
        options,
        model,
        ...headingOf(story, model, options),
        sources: sourcesOf(model, story),
      };
    });
  }

  /** The picture of it; an earlier one while a new one is worked out. */
  #draw(timeline: Timeline): Drawn | undefined {
    const { environment } = this.#frame;
    const { width, measure, textScale, rtl } = environment;
    const { scale } = this.#settings();
    const layouts = this.#layouts();
    const of = [timeline, width, measure, textScale, rtl, scale, ...Object.values(layouts)];
    return this.#drawn.of(of, function* () {
      const { model, options } = timeline;
      const picture = yield* pictureOf(model, options, scale, environment, layouts);
      return { timeline, picture };
    });
  }

  #content(timeline: Timeline, picture?: Picture, stale = false): Content {
    const { options, model, ready } = timeline;
    const { words, locale } = options;
    const view = this.#view;
    const picked = this.#frame.selected('events', 'relations');
    const chosen = (row: unknown): boolean => picked.includes((row as Entry).id);
    const rows = { caption: this.headline ?? timeline.headline, host: this, chosen };
    const body = picture
      ? this.#plot(timeline, picture)
      : !model.entries.length
        ? later.value?.emptyNotice(options, () => this.#ask())
        : view === 'table'
          ? later.value?.entryTable(model, options, ready, rows)
          : later.value?.entryList(model, options, ready, rows);
    return {
      headline: this.headline ?? timeline.headline,
      summary: this.summary ?? timeline.summary(picture?.many),
      views: [
        { id: 'lanes', name: words.views.lanes },
        { id: 'list', name: words.views.list },
        { id: 'table', name: locale.frame.table },
      ],
      view,
      body,
      notes: later.value?.notes(model, options, picture),
      sources: timeline.sources,
      stale: stale || ready.story !== this.story,
    };
  }

  #plot(timeline: Timeline, picture: Picture): TemplateResult {
    const { model, options, ready } = timeline;
    const walk: WalkOptions & { readonly tree?: Tree | undefined } = {
      ...this.#frame.walked(ready),
      places: picture.items,
      name: this.headline ?? timeline.headline,
    };
    const { value } = later;
    const parts = { Tree: dense.value?.Tree, laneOn: moves.value?.laneOn };
    const walked = value?.walking(parts, walk, picture, model, options, ready) ?? walk;
    const windowing = () => this.#windowing(timeline, walked.tree);
    const key = (event: KeyboardEvent) => moves.value?.zoomKey(windowing(), event);
    return html`<div @keydown=${key}>
        ${this.#walk.template(
          this.#frame.picture(picture),
          this.#frame.selected('events', 'relations'),
          walked,
        )}
      </div>
      <div class="zoom">${value?.zoomBar(windowing())}</div>
      ${value?.moreNotice(picture.more, options)}`;
  }

  readonly #ask = (period?: string): void => this.#frame.ask('backstory-period', { period });

  /** What another window is asked for from; undefined until what works it out is there. */
  #windowing({ model, options }: Timeline, tree: Tree | undefined): Windowing | undefined {
    if (!this.#frame.parts.has(moves) || !moves.value) return undefined;
    const id = this.#walk.current ?? this.#frame.selected('events')[0] ?? '';
    const { rtl } = this.#frame.environment;
    return { model, options, tree, id, rtl, ask: this.#ask, moves: moves.value };
  }
}
