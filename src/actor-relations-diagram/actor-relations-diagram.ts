import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { withCommonAttributes } from '../frame/common-attributes.js';
import { Frame, type Content, type Ready } from '../frame/frame.js';
import { part } from '../frame/part.js';
import { picture as svgPicture } from '../frame/picture.js';
import { remember } from '../frame/remember.js';
import { request } from '../frame/requests.js';
import { inSlices } from '../frame/slices.js';
import { frameStyles } from '../frame/styles.js';
import { Walk } from '../frame/walk.js';
import { localise } from '../locale/languages.js';
import { numberInWords } from '../story/quantity.js';
import type { Problem, Story } from '../story/types.js';
import { theme } from '../theme/theme.js';
import { arrange, mostComposed, type Arrangement } from './arrange.js';
import { headingOf, pictureOf, sourcesOf } from './describe.js';
import { graphOf, type Graph } from './graph.js';
import type { Item, Picture } from './layout.js';
import { modelAt, RelationText, type Model } from './model.js';
import { dateSlider } from './slider.js';
import { diagramStyles } from './styles.js';
import { formOf } from './tie-mark.js';
import { relationsWords } from './words/index.js';

/** List, table, cards and CSV: not needed for the first picture. */
const later = part(() => import('./view.js'));
/** Places of more actors than are composed. */
const many = part(() => import('./stress.js'));

/**
 * Who stands with and against whom, and since when. Hostile ties are zigzags, allied ones double
 * lines, mediation dots that end on the tie it mediates; a claim is a thin line with its claimant
 * in the label. A slider has one stop for each change, soft where its date is; the actors keep their
 * places over all of them. A pair without a line has no tie on record, which is not said to be
 * neutral.
 *
 * ```html
 * <actor-relations-diagram src="lachin-2022.story.json"></actor-relations-diagram>
 * ```
 *
 * @element actor-relations-diagram
 * @summary A diagram of who is tied to whom, at a date.
 *
 * @attr {string} src - Address of a story file (JSON), or of a CSV or TSV.
 * @attr {string} for - Id of a `<back-story>` elsewhere in the page.
 * @attr {string} headline - Title; by default made from the actors.
 * @attr {string} summary - One line below the title; by default the date and the number of ties.
 * @attr {string} period - Window shown (used by widgets that have one).
 * @attr {string} at - The date shown, in EDTF; by default the story's own.
 * @attr {string} selected - Id of the selected actor, place or relation.
 * @attr {'diagram'|'list'|'table'} view - The form shown; `diagram` by default.
 * @attr {'auto'|'light'|'dark'} theme - `auto` follows the page, else the reader's preference.
 * @attr {'lazy'|'eager'} loading - `lazy` loads and draws when near the viewport.
 * @attr {string} ego - Id of an actor: only it and those tied to it are shown.
 *
 * @slot - Data (a JSON script or a table) and what is shown until the first drawing.
 * @slot headline - A headline with markup of your own.
 * @slot notes - Notes under the graphic.
 *
 * @fires {CustomEvent<{}>} backstory-ready - The first picture of a story was drawn.
 * @fires {CustomEvent<{kind: string, id: string}>} backstory-select - A reader chose an actor, a place or a relation; cancelable.
 * @fires {CustomEvent<{at: string|undefined}>} backstory-date - A reader asked for another date; cancelable.
 * @fires {CustomEvent<{problems: Problem[]}>} backstory-problem - Something in the data was wrong.
 *
 * @csspart headline - The title.
 * @csspart summary - The line below the title.
 * @csspart controls - The tabs of the views, and the date slider.
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
 * @cssprop [--backstory-ink-2] - Second text, and ties.
 * @cssprop [--backstory-ink-3] - Lightest text.
 * @cssprop [--backstory-line] - Ties of the past and of uncertain date.
 * @cssprop [--backstory-rule] - Line over the footer.
 * @cssprop [--backstory-accent] - Selection.
 * @cssprop [--backstory-focus] - Focus ring.
 * @cssprop [--backstory-actor-1] - Hue of the story's first actor; so on to `--backstory-actor-8`. Its tint and text derive from it.
 * @cssprop [--backstory-together] - Actors beyond the eighth.
 * @cssprop [--backstory-height=34rem] - Box reserved before the script runs (with `backstory.css`).
 */
export class ActorRelationsDiagram extends withCommonAttributes(LitElement) {
  static override properties = { ego: {} };
  static override styles = [theme, frameStyles, diagramStyles];

  /** Id of an actor: only it and those tied to it are shown. */
  declare ego: string | undefined;

  readonly #frame = new Frame(this, relationsWords, later);
  readonly #walk = new Walk(this);
  readonly #lastGraph = remember<Graph>();
  readonly #lastModel = remember<Model>();
  readonly #lastPicture = remember<Picture>();
  /** The places of the nodes, and the graph that they are of; while they are worked out, none. */
  #placed: Arrangement | undefined;
  #placedOf: Graph | undefined;
  #placing: Promise<unknown> | undefined;
  #picture: Picture | undefined;
  #shownRows = 0;

  /** The story as it was read, or undefined while there is none. */
  get story(): Story | undefined {
    return this.#frame.source.story;
  }

  /** What was wrong with the data, each with its path and, where it can be told, the fix. */
  get problems(): readonly Problem[] {
    return this.#frame.source.problems;
  }

  /** The graphic as one self-contained SVG file; empty while there is no picture. */
  toSVG(): string {
    const { value } = later;
    if (!value) return '';
    const settings = { at: this.#frame.state('at'), ego: this.ego };
    return this.#frame.toSVG((ready, room) =>
      value.drawRelations(ready.story, ready, settings, room),
    );
  }

  /** The relations as CSV; it can be given back as `src`. */
  toCSV(): string {
    const { ready } = this.#frame;
    return ready && later.value ? later.value.relationsToCSV(ready.story, ready.texts) : '';
  }

  /** The graphic as a PNG image, `scale` times its size on the page (1–4). */
  async toPNG(scale = 2): Promise<Blob> {
    return this.#frame.toPNG(this.toSVG(), scale);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#frame.complete;
    await super.getUpdateComplete();
    await this.#placing;
    const done = await super.getUpdateComplete();
    await this.#frame.complete;
    return (await super.getUpdateComplete()) && done;
  }

  protected override render(): TemplateResult {
    return this.#frame.render((ready) => {
      const model = this.#model(ready);
      const { ties, nodes } = model.graph;
      const wait = this.view === 'list' || !ties.length;
      if (wait && !this.#frame.has(later)) return undefined;
      if (nodes.length > mostComposed && !this.#frame.has(many)) return undefined;
      const placed = this.#isDiagram ? this.#places(model.graph) : undefined;
      return this.#isDiagram && !placed ? undefined : this.#content(ready, model, placed);
    });
  }

  #model({ story, lang, texts, locale }: Ready): Model {
    const graph = this.#lastGraph([story, this.ego], () => graphOf(story, this.ego));
    const words = relationsWords.get(lang);
    const at = this.#frame.state('at');
    return this.#lastModel([graph, lang, texts, locale, words, at], () =>
      modelAt(graph, story, new RelationText(story, { lang, texts, locale }, words), at),
    );
  }

  get #isDiagram(): boolean {
    return this.view !== 'table' && this.view !== 'list';
  }

  /** Where the nodes stand: at once for a few, later for many, so that the page is not held. */
  #places(graph: Graph): Arrangement | undefined {
    if (this.#placedOf !== graph) {
      this.#placedOf = graph;
      const work = inSlices(arrange(graph, many.value?.spread));
      this.#placed = work instanceof Promise ? undefined : work;
      if (work instanceof Promise)
        this.#placing = work.then((placed) => {
          if (this.#placedOf !== graph) return;
          this.#placed = placed;
          this.requestUpdate();
        });
    }
    return this.#placed;
  }

  #content(ready: Ready, model: Model, placed: Arrangement | undefined): Content {
    const { words } = model.text;
    const heading = headingOf(model);
    const view = this.#isDiagram ? 'diagram' : this.view!;
    const headline = this.headline ?? heading.headline;
    const empty = !model.graph.ties.length;
    const body = (): unknown =>
      view === 'table'
        ? later.value?.tieTable(model, ready, {
            caption: headline,
            shown: this.#shownRows,
            show: (rows) => {
              this.#shownRows = rows;
              this.requestUpdate();
            },
          })
        : view === 'list'
          ? later.value?.tieList(model, ready)
          : placed && this.#diagram(ready, model, placed, headline);
    return {
      headline,
      summary: this.summary ?? heading.summary,
      views: [
        { id: 'diagram', name: words.views.diagram },
        { id: 'list', name: words.views.list },
        { id: 'table', name: words.views.table },
      ],
      view,
      body: empty ? later.value?.emptyNotice(model) : body(),
      notes: this.#notes(model, view === 'diagram' && !empty),
      sources: sourcesOf(model),
    };
  }

  #diagram(ready: Ready, model: Model, places: Arrangement, name: string): unknown {
    const { environment } = this.#frame;
    const { width, measure, textScale, rtl } = environment;
    const picture = (this.#picture = this.#lastPicture(
      [model, places, width, measure, textScale, rtl],
      () => pictureOf(model, places, environment),
    ));
    return html`${this.#plot(ready, model, picture, name)}${this.#dates(model)}`;
  }

  #plot(ready: Ready, model: Model, picture: Picture, name: string): unknown {
    const { rtl } = this.#frame.environment;
    const items = new Map(picture.items.map((item) => [item.id, item]));
    const itemOf = ({ id }: { readonly id: string }): Item => items.get(id)!;
    return this.#walk.template(
      svgPicture(picture.shapes, picture.width, picture.height),
      this.#selected(picture),
      {
        places: picture.items,
        name,
        words: ready.locale.frame,
        rtl,
        number: (n) => numberInWords(n, ready.lang),
        sentence: (place) => later.value?.sentenceOf(itemOf(place), model) ?? '',
        card: (place) => later.value?.cardOf(itemOf(place), model, ready),
        choose: ({ kind, id }) => request(this, this.#contained, 'backstory-select', { kind, id }),
        go: (from, way) => later.value?.goAlong(picture.items, itemOf(from), way, rtl, model.text),
      },
    );
  }

  get #contained(): boolean {
    return this.#frame.source.way === 'container';
  }

  /** What is selected, by the lines that stand for it. */
  #selected({ items }: Picture): string[] {
    const picked = new Set(this.#frame.selected('actors', 'relations'));
    const selected = this.#frame.state('selected');
    const stands = ({ id, tie }: Item): boolean =>
      picked.has(id) ||
      id === selected ||
      [...(tie?.now.tie.also ?? []), ...(tie?.rest ?? []).map((now) => now.tie.id)].some((one) =>
        picked.has(one),
      );
    return picked.size || selected ? items.filter(stands).map(({ id }) => id) : [];
  }

  #dates(model: Model): unknown {
    const { text, stops, stop, when, change } = model;
    const name = stops[stop] ? text.date(stops[stop].at) : when;
    return html`${dateSlider(stops, stop, {
      room: this.#frame.environment,
      label: text.words.date,
      name: ({ at }) => text.date(at, { short: true }),
      spoken: `${name}. ${change}`,
      choose: ({ at }) => request(this, this.#contained, 'backstory-date', { at }),
    })}
    ${when ? html`<p class="change"><b>${text.heading(when)}</b> ${change}</p>` : nothing}`;
  }

  #notes({ text, nows }: Model, diagram: boolean): unknown {
    const { story, words } = text;
    const forms = new Set(nows.map(formOf));
    const used = Object.entries(words.forms).filter(([form]) => forms.has(form as never));
    const faint = nows.some(({ standing }) => standing !== 'there');
    const { unnamed, dense } = this.#picture ?? {};
    return html`${
      diagram
        ? html`<p>
            <b>${words.howToRead}</b> ${used.map(([, what]) => what).join(' ')}
            ${faint ? words.faint : nothing} ${words.noLine}
            ${unnamed ? words.unnamed(unnamed) : nothing} ${dense ? words.tiesInList : nothing}
          </p>`
        : nothing
    }
    ${story.method ? html`<p>${localise(story.method, text.tongue.texts, story.lang)}</p>` : nothing}`;
  }
}
