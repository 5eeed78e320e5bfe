import { html, LitElement, type TemplateResult } from 'lit';
import { withCommonAttributes } from '../frame/common-attributes.js';
import { Frame, type Content, type Ready } from '../frame/frame.js';
import { part } from '../frame/part.js';
import { picture as svgOf } from '../frame/picture.js';
import { remember } from '../frame/remember.js';
import { soon, type Soon } from '../frame/soon.js';
import { frameStyles } from '../frame/styles.js';
import { Walk } from '../frame/walk.js';
import type { Problem, Story } from '../story/types.js';
import { theme } from '../theme/theme.js';
import { isCrowded } from './arrange.js';
import { headingOf, sourcesOf } from './describe.js';
import { graphOf, type Graph } from './graph.js';
import { layoutDiagram, type Picture } from './layout.js';
import { modelAt, RelationText, type Model } from './model.js';
import { relationsWords } from './words/index.js';
export type { BackstoryEventMap } from '../frame/events.js';

/** Date slider, list, table and cards: not needed for the first picture. */
const later = part(() => import('./view.js'));
const csv = part(() => import('./csv.js'));
/** The marks over what is selected. */
const marking = part(() => import('./marked.js'));
/** Where the arrow keys lead. */
const moves = part(() => import('./moves.js'));
/** What a crowded picture needs besides. */
const many = part(() => import('./many.js'));

/** Until its words are there a picture is not walked. */
const nowhere = { places: [], sentence: () => '', card: () => '' };

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
 * @attr {string} headline - Title; by default the story's.
 * @attr {string} summary - One line below the title; by default the date and the number of ties.
 * @attr {string} period - Window shown (used by widgets that have one).
 * @attr {string} at - The date shown, in EDTF; by default the last with a tie, up to the story's own.
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
 * @csspart legend - How to read the lines that are there.
 * @csspart tooltip - The card of a mark.
 * @csspart table - The data as a table.
 * @csspart notes - Notes, ours and yours.
 * @csspart sources - The sources.
 *
 * @cssprop [--backstory-height=56rem] - Box reserved before the script runs (with `backstory.css`).
 */
export class ActorRelationsDiagram extends withCommonAttributes(LitElement) {
  static override properties = { ego: {} };
  static override styles = [theme, frameStyles];

  /** The form shown. */
  declare view: 'diagram' | 'list' | 'table' | undefined;
  /** Id of an actor: only it and those tied to it are shown. */
  declare ego: string | undefined;

  readonly #frame = new Frame(this, relationsWords, later, csv);
  readonly #walk = new Walk(this);
  readonly #lastGraph = remember<Graph>();
  readonly #lastModel = remember<Soon<Model>>();
  readonly #lastPicture = remember<Soon<Picture>>();
  #making: Soon<unknown> | undefined;

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
    const draw = later.value?.drawRelations;
    if (!draw) return '';
    return this.#frame.toSVG((ready, room) =>
      draw(ready.story, ready, this.#asked(), room, many.value, csv.value?.notesOf),
    );
  }

  /** The relations as CSV; it can be given back as `src`. */
  toCSV(): string {
    const { ready } = this.#frame;
    return ready && csv.value ? csv.value.relationsToCSV(ready.story, ready.texts) : '';
  }

  /** The graphic as a PNG image, `scale` times its size on the page (1–4). */
  async toPNG(scale = 2): Promise<Blob> {
    return this.#frame.toPNG(scale);
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return this.#frame.settle(
      () => super.getUpdateComplete(),
      () => this.#making?.done,
    );
  }

  protected override render(): unknown {
    return this.#frame.render((ready) => {
      const { environment } = this.#frame;
      const { width, measure, textScale, rtl } = environment;
      const model = this.#model(ready);
      if (!model) return undefined;
      const { graph } = model;
      const large = isCrowded(graph);
      // What is not shown now is written into a file.
      const spread = !large || this.#frame.parts.has(many);
      const view = this.view === 'list' || this.view === 'table' ? this.view : 'diagram';
      if (view !== 'diagram' || !graph.ties.length)
        return this.#frame.parts.has(later) ? this.#content(ready, model, view) : undefined;
      if (!spread) return undefined;
      // Where the part that spreads many out cannot be had, they are listed.
      if (large && !many.value) return this.#content(ready, model, 'list');
      const picture = this.#soon(this.#lastPicture, [model, width, measure, textScale, rtl], () =>
        layoutDiagram(model, environment, many.value),
      );
      return picture && this.#content(ready, model, view, picture);
    });
  }

  /** What takes long for many actors is made in slices; meanwhile the picture before it stays. */
  #soon<T>(
    last: (of: readonly unknown[], make: () => Soon<T>) => Soon<T>,
    of: readonly unknown[],
    steps: () => Generator<unknown, T>,
  ): T | undefined {
    return last(of, () => {
      this.#making?.stop();
      const made = soon(steps(), () => this.requestUpdate());
      this.#making = made;
      return made;
    }).value;
  }

  #asked(): { at: string | undefined; ego: string | undefined } {
    return { at: this.#frame.state('at'), ego: this.ego };
  }

  #model({ story, lang, texts, locale }: Ready): Model | undefined {
    const { at, ego } = this.#asked();
    const words = relationsWords.get(lang);
    const lastGraph = this.#lastGraph;
    return this.#soon(this.#lastModel, [story, ego, lang, texts, locale, words, at], function* () {
      const graph = lastGraph([story, ego], () => graphOf(story, ego));
      yield;
      return modelAt(graph, new RelationText(story, { lang, texts, locale }, words), at);
    });
  }

  #content(ready: Ready, model: Model, view: string, picture?: Picture): Content {
    const { words } = model.text;
    const heading = headingOf(model);
    const { value } = later;
    const headline = this.headline ?? heading.headline;
    return {
      headline,
      summary: this.summary ?? heading.summary,
      views: (['diagram', 'list', 'table'] as const).map((id) => ({ id, name: words.views[id] })),
      view,
      body: picture
        ? this.#diagram(ready, model, picture, headline)
        : !model.graph.ties.length
          ? value?.emptyNotice(model)
          : value?.[view === 'list' ? 'tieList' : 'tieTable'](
              model,
              ready,
              { caption: headline, host: this },
              this.#picked(),
            ),
      notes: value?.notes(model, picture),
      sources: sourcesOf(model),
    };
  }

  /** Ids of what is selected, ties that are made of a membership among them. */
  #picked(): string[] {
    return [...this.#frame.selected('actors', 'relations'), this.#frame.state('selected') ?? ''];
  }

  #diagram(ready: Ready, model: Model, picture: Picture, name: string): TemplateResult {
    const picked = this.#picked();
    const drawn = this.#frame.picture(picture);
    const { value } = later;
    const chosen = value?.standing(picture, picked) ?? [];
    const marks =
      chosen.length && this.#frame.parts.has(marking) && marking.value?.marked(picture, chosen);
    // Asked for after the first picture.
    const along = value && this.#frame.parts.has(moves) ? moves.value?.goAlong : undefined;
    const walked = this.#walk.template(
      [drawn, marks ? svgOf({ ...picture, shapes: marks }) : ''],
      chosen,
      {
        ...this.#frame.walked(ready),
        name,
        ...(value?.walked(picture, model, ready, along) ?? nowhere),
      },
    );
    return html`${walked}${value?.dates(model, this.#frame.environment, (at) => this.#frame.ask('backstory-date', { at }))}`;
  }
}
