import {
  adoptStyles,
  html,
  noChange,
  nothing,
  type LitElement,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { locales } from '../locale/locale.js';
import type { Languages } from '../locale/languages.js';
import { numberInWords } from '../story/quantity.js';
import type { Related } from '../story/related.js';
import type { Problem, Story } from '../story/types.js';
import type { Exportable } from '../export/save.js';
import { after, amiss, files } from './after.js';
import type { CommonAttributes } from './common-attributes.js';
import type { Content, Drawing, Later, Ready, Room } from './content.js';
import { Environment } from './environment.js';
import { Language } from './language.js';
import { many, painting } from './painting.js';
import type { Part } from './part.js';
import { Parts } from './parts.js';
import { picture, type Picture } from './picture.js';
import { emit, request, type Requests } from './requests.js';
import { Reserve } from './reserve.js';
import { fallbackOf, StorySource } from './story-source.js';
import type { Place, WalkOptions } from './walk.js';
import { warmUp } from './warm.js';
import { footer, heading, problemChip, viewTabs, type Said, type Speech } from './templates.js';

export type { Content, Drawing, Later, Ready, Room } from './content.js';

type Host = ReactiveControllerHost & HTMLElement & CommonAttributes & Exportable;

/**
 * What surrounds every picture, as one controller: where the data comes from, the page around
 * it, the heading, the problems, the footer, and the states before there is a picture. A widget
 * owns one and gives it its content; it knows nothing of what is drawn.
 */
export class Frame implements ReactiveController {
  readonly environment: Environment;
  readonly source: StorySource;
  readonly #host: Host;
  readonly #reserve: Reserve;
  readonly #language: Language;
  readonly #later: Part<Later>;
  readonly #csv: Part<unknown>;
  /** What the widget asks for code that it needs only now. */
  readonly parts: Parts;
  #asked: Promise<unknown> | undefined;
  #told: readonly Problem[] | undefined;
  #drew: Story | undefined;
  /** Whether this update drew the story, and whether a drawn one is there to be seen. */
  #drawn = false;
  #stands = false;
  /** How many sheets came after the element's own. */
  #styled = 0;
  #stale = false;
  /** Whether what comes after the first picture has come, or cannot be had. */
  #whole = false;

  /**
   * @param words the widget's own, which have to be there before it can speak
   * @param later what the widget needs only after its first picture: table, cards
   * @param csv what writes its data, where that is a part of its own
   */
  constructor(
    host: Host,
    words: Languages<object>,
    later: Part<Later>,
    csv: Part<unknown> = later,
  ) {
    this.#host = host;
    this.#later = later;
    this.#csv = csv;
    this.environment = new Environment(host);
    this.source = new StorySource(host);
    this.#reserve = new Reserve(host);
    this.#language = new Language(host, locales, words);
    this.parts = new Parts(host);
    host.addController(this);
  }

  /** The story and the language, once both are there. */
  get ready(): Ready | undefined {
    const { story } = this.source;
    if (!story) return undefined;
    const texts = this.environment.lang || story.lang || 'en';
    const lang = this.#language.of(texts);
    return this.#language.ready(lang) ? { ...this.#speech(lang), texts, story } : undefined;
  }

  /** Done when the story that was begun has been read and all parts of the widget are there. */
  get complete(): Promise<unknown> {
    return this.source.settled.then(() => this.parts.done);
  }

  /**
   * As `complete` of an element, which may be updated for the story, the model and the picture.
   * @param working what the element itself still works out
   */
  async settle(updated: () => Promise<boolean>, working?: () => unknown): Promise<boolean> {
    let done = await updated();
    for (let round = 0; round < 3; round++) {
      await this.complete;
      await updated();
      await working?.();
      done = (await updated()) && done;
    }
    return done;
  }

  /** Asks for what a reader wants: of the container, if the story came from one. */
  ask<Type extends keyof Requests>(type: Type, detail: Requests[Type]): void {
    request(this.#host, this.source.way === 'container', type, detail);
  }

  /** What all pictures tell the walk. */
  walked({ locale, lang }: Ready): Pick<WalkOptions, 'words' | 'rtl' | 'number' | 'choose'> {
    return {
      words: locale.frame,
      rtl: this.environment.rtl,
      number: (n) => numberInWords(n, lang),
      choose: ({ kind, id }: Place) => this.ask('backstory-select', { kind, id }),
    };
  }

  /** What was wrong with the data, and with what the attributes ask for. */
  get problems(): readonly Problem[] {
    const { source } = this;
    const { value } = this.#later;
    return (
      (value && files.value?.withSettings(this.#host, source, value, after.value?.draws)) ??
      source.problems
    );
  }

  /** The graphic as one self-contained SVG file; empty until there is a picture. */
  toSVG(draw: (ready: Ready, room: Room) => Drawing): string {
    const { ready, environment } = this;
    return (ready && files.value?.writeSVG(this.#host, environment, ready, draw)) ?? '';
  }

  /** The graphic as a PNG image, `scale` times its size on the page (1–4). */
  async toPNG(scale: number): Promise<Blob> {
    // Before what writes files has come there is no SVG of it.
    const { svgToPNG } = (await files.load())!;
    return svgToPNG(this.#host.toSVG(), scale);
  }

  /** Loads what comes after the first picture, then draws again. */
  #rest(): Promise<unknown> {
    if (!this.#asked) {
      // What is seen does not wait for what writes files, and what only a page is told.
      const seen = this.parts.load([this.#later, after], () => (this.#whole = true));
      this.#asked = Promise.all([seen, this.parts.load([files, this.#csv])]);
    }
    return this.#asked;
  }

  /** The picture of these shapes: SVG, or a canvas where they are many. */
  picture(drawn: Picture): unknown {
    const waits = drawn.shapes.length > many && !this.parts.has(painting);
    const shown = waits ? { ...drawn, shapes: [] } : drawn;
    return (
      painting.value?.paint(this.#host, drawn) ?? picture(shown, files.value?.redraw(this.#host))
    );
  }

  /** State that the container shares comes before the widget's own. */
  state(name: 'selected' | 'period' | 'at'): string | undefined {
    const { shared } = this.source;
    return shared && name in shared ? shared[name] : this.#host[name];
  }

  /** Ids of what is selected, seen among one kind of a story's items. */
  selected(...kinds: readonly (keyof Related)[]): string[] {
    const id = this.state('selected');
    const { story } = this.source;
    if (!id || !story) return [];
    return after.value?.selection(story, id, kinds) ?? [id];
  }

  #speech(lang: string): Speech {
    return { lang, texts: lang, locale: locales.get(lang) };
  }

  #scheme(): 'light' | 'dark' | typeof nothing {
    const { theme } = this.#host;
    return theme === 'light' || theme === 'dark' ? theme : (this.environment.pageScheme ?? nothing);
  }

  /**
   * The whole widget. `content` is asked for only when the picture can be drawn; undefined where
   * it waits for a part or is still worked out: what was drawn before then stays.
   */
  render(content: (ready: Ready) => Content | undefined): TemplateResult | typeof noChange {
    const { state, near } = this.source;
    const ready = state === 'failed' ? undefined : this.ready;
    // A table or a list is all that is shown, so it is waited for.
    const isText = /table|list/.test(this.#host.view ?? '');
    const whole = !isText || Boolean(this.#later.value && after.value);
    if (ready && near && !whole) void this.#rest();
    const drawn = ready && near && whole && this.environment.width ? content(ready) : undefined;
    this.#drawn = drawn !== undefined;
    this.#stale = drawn?.stale ?? false;
    if (ready && drawn) {
      this.#stands = true;
      this.#reserve.beforeDraw();
      return this.#widget(drawn, ready);
    }
    if (ready && this.#stands) return noChange;
    this.#stands = false;
    const lang = this.#language.of(this.environment.lang || 'en');
    // Asks for the words of the page's language; until they come this speaks English.
    const speaks = this.#language.ready(lang);
    const { locale } = this.#speech(lang);
    if (near) warmUp(lang, locale, this.environment.measure);
    if (state === 'idle' && !this.#host.src) return html`<slot></slot>`;
    const { frame } = locale;
    const shell = (summary: Said, body: unknown): TemplateResult =>
      html`<div class="frame" data-scheme=${this.#scheme()}>
        ${this.#heading(this.#host.headline ?? '', summary)} ${body}
      </div>`;
    if (state === 'failed') {
      this.#reserve.beforeDraw();
      this.parts.has(after);
      const notice = after.value?.failedNotice(lang, frame, this.source, this.parts);
      return html`<slot></slot>${shell('', notice)}`;
    }
    if (fallbackOf(this.#host)) return html`<slot></slot>`;
    // Words that take the place of others do not move: they are other words.
    const loading = speaks ? frame.loading : html`${frame.loading}`;
    return shell(loading, html`<div class="body"><div class="axes"></div></div>`);
  }

  /** A figure's caption already names the graphic; an empty heading names nothing. */
  #heading(headline: string, summary: Said): TemplateResult {
    const own = headline || this.#host.querySelector('[slot=headline]');
    return heading(headline, summary, !own || this.#host.hasAttribute('data-captioned'));
  }

  #widget(content: Content, ready: Ready): TemplateResult {
    const { frame } = ready.locale;
    const { views, view, also, headline } = content;
    const choose = (chosen: string): void => {
      this.#reserve.release();
      this.#host.view = chosen;
    };
    const other = view === 'table' ? views[0]!.id : 'table';
    return html`<div
      class="frame${this.#whole ? '' : ' early'}"
      lang=${ready.lang}
      data-scheme=${this.#scheme()}
    >
      ${this.#heading(headline, content.summary)} ${viewTabs(views, view, frame.views, choose)}
      ${also ? viewTabs(also.options, also.current, also.name, also.choose, 2) : nothing}
      ${problemChip(this.source.problems, ready)}
      <div
        class="body"
        id="panel"
        role=${views[2] ? 'tabpanel' : nothing}
        aria-label=${views[2] ? views.find(({ id }) => id === view)!.name : nothing}
      >
        <div>${after.value?.nothingHere(this.#host, ready, this.parts) ?? content.body}</div>
        <div class="notes" part="notes">${content.notes}<slot name="notes"></slot></div>
      </div>
      ${footer(
        content.sources,
        html`<button class="link" @click=${() => choose(other)}>
            ${other === 'table' ? frame.viewAsTable : frame.viewAsChart}
          </button>
          ${
            // Until it is there, its place is kept.
            files.value?.downloads(this.#host, ready.story.id, frame) ??
            html`<button class="link">${frame.download}</button>`
          }`,
        ready,
      )}
      ${this.#reserve.folded ? after.value?.unfold(frame, this.#reserve.release) : nothing}
    </div>`;
  }

  /** Takes in the styles of what comes later, before that is seen. */
  #style(): void {
    const { value } = this.#later;
    const late = [after.value?.forcedColours, after.value?.laterStyles, value?.styles].filter(
      (one) => one !== undefined,
    );
    if (late.length === this.#styled) return;
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    adoptStyles(this.#host.shadowRoot!, [...elementStyles, ...late]);
    this.#styled = late.length;
  }

  hostUpdated(): void {
    const { problems } = this;
    const { story } = this.source;
    this.#style();
    const failed = this.source.state === 'failed';
    if (this.#drawn || failed) this.#reserve.afterDraw(failed || this.#whole);
    if (problems !== this.#told) {
      this.#told = problems;
      if (problems.length) {
        void this.parts.load([amiss], () => amiss.value?.warn(this.#host, problems));
        emit(this.#host, 'backstory-problem', { problems });
      }
    }
    if (this.#drawn && !this.#stale && story !== this.#drew) {
      this.#drew = story;
      void this.#rest().then(() => emit(this.#host, 'backstory-ready', {}));
    }
  }
}
