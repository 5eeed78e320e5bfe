import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { files } from '../frame/after.js';
import { withCommonAttributes } from '../frame/common-attributes.js';
import { announce, containerKey, type Callback, type ContextRequest } from '../frame/container.js';
import { emit, stateOf, type Requests } from '../frame/requests.js';
import { StorySource } from '../frame/story-source.js';
import type { Problem, Story } from '../story/types.js';
import { css } from '../theme/css.js';
export type { BackstoryEventMap } from '../frame/events.js';

type State = 'selected' | 'period' | 'at';
type Request = CustomEvent<Record<string, string | undefined>>;

const states: readonly State[] = ['selected', 'period', 'at'];
const requests = Object.keys(stateOf) as (keyof Requests)[];
/** Set on a request that a container sees to, so that those around it, of any copy, leave it. */
const taken = Symbol.for('backstory/taken');

/**
 * Loads one story once, for all widgets inside it or pointing to it with `for`, and keeps their
 * selection, period and date in step: what a reader picks in one is picked in all. Containers
 * nest; each keeps the state of its own widgets. It draws nothing itself.
 *
 * ```html
 * <back-story src="lachin-2022.story.json">
 *   <casualty-chart></casualty-chart>
 *   <border-exchange-timeline></border-exchange-timeline>
 * </back-story>
 * ```
 *
 * @element back-story
 * @summary One story for several graphics, which stay in step.
 *
 * @attr {string} src - Address of a story file (JSON), or of a CSV or TSV.
 * @attr {string} for - Id of another `<back-story>` whose story this one takes, with a state of its own.
 * @attr {string} selected - Id of the actor, event, figure or tie that is selected at first.
 * @attr {string} period - Window shown at first, an EDTF value or interval such as `2020/2022-10`.
 * @attr {string} at - The date shown at first by widgets that have one, as EDTF.
 * @attr {'lazy'|'eager'} loading - `lazy` loads when a widget that needs the story is near the viewport.
 *
 * @slot - The widgets, among any text of the article; a JSON script or a table as its direct child is the story.
 *
 * @fires {CustomEvent<{}>} backstory-ready - The story has been read.
 * @fires {CustomEvent<{problems: Problem[]}>} backstory-problem - Something in the data was wrong.
 */
export class BackStory extends withCommonAttributes(LitElement) {
  static override styles = css`
    :host(:not([hidden])) {
      display: block;
    }
  `;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  readonly #source = new StorySource(this, true);
  readonly #widgets = new Map<EventTarget, Callback>();
  /** States that were set once: before that a widget's own is shown. */
  readonly #set = new Set<State>();
  #ready: Story | undefined;
  #told: readonly Problem[] = [];

  constructor() {
    super();
    this.addEventListener('context-request', this.#join as EventListener);
    for (const type of requests) this.addEventListener(type, this.#hear);
  }

  /** The story as it was read, or undefined while there is none. */
  get story(): Story | undefined {
    return this.#source.story;
  }

  /** What was wrong with the data and the state asked for, each with its path and, where it can be told, the fix. */
  get problems(): readonly Problem[] {
    const { value } = files;
    return value?.withSettings(this, this.#source, { choices: {} }) ?? this.#source.problems;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    announce(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // One that is only moved is back by then.
    queueMicrotask(() => this.#part());
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name !== 'id' || !this.isConnected) return;
    this.#part();
    announce(this);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    for (const name of states) if (changed.has(name)) this.#set.add(name);
  }

  protected override updated(): void {
    for (const widget of this.#widgets.keys()) this.#tell(widget);
    const { story } = this.#source;
    if (states.some((name) => this[name]) && !files.value)
      void files.load().then((came) => came && this.requestUpdate());
    const { problems } = this;
    if (problems !== this.#told && problems.length) emit(this, 'backstory-problem', { problems });
    this.#told = problems;
    if (story && story !== this.#ready) emit(this, 'backstory-ready', {});
    this.#ready = story;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#source.settled;
    return (await super.getUpdateComplete()) && done;
  }

  #tell(widget: EventTarget): void {
    const { given, state } = this.#source;
    const { raw: story, problems, forgiven } = given ?? {};
    const shared = Object.fromEntries(
      states.filter((name) => this.#set.has(name)).map((name) => [name, this[name]]),
    );
    const failed = state === 'failed';
    this.#widgets.get(widget)?.({ protocol: 1, story, problems, forgiven, failed, ...shared }, () =>
      this.#leave(widget),
    );
  }

  readonly #join = (event: ContextRequest): void => {
    const { context, contextTarget: widget, callback } = event;
    if (context !== containerKey || widget === this || this.#asks(widget)) return;
    event.stopPropagation();
    this.#widgets.set(widget, callback);
    for (const type of requests) widget.addEventListener(type, this.#hear);
    if (this.#source.state === 'failed') this.#source.retry();
    this.#source.wake();
    this.#tell(widget);
  };

  /** Whether its own story is to come from `other`, over however many containers. */
  #asks(other: Element): boolean {
    const known = new Set<BackStory>([this]);
    // Those that are found are seen to, too.
    for (const at of known) {
      if (at.#source.way !== 'container') return false;
      const next = (at.getRootNode() as Document).getElementById?.(at.htmlFor!);
      if (next === other) return true;
      if (next instanceof BackStory) known.add(next);
    }
    return false;
  }

  /** Lets go of the widgets that name it no longer, or can no longer find it. */
  #part(): void {
    for (const [widget, tell] of this.#widgets) {
      const { htmlFor, isConnected } = widget as Element & { htmlFor?: string };
      if (!htmlFor || !isConnected || (this.isConnected && htmlFor === this.id)) continue;
      this.#leave(widget);
      tell({ protocol: 1, story: undefined, gone: true });
    }
  }

  #leave(widget: EventTarget): void {
    this.#widgets.delete(widget);
    for (const type of requests) widget.removeEventListener(type, this.#hear);
  }

  /** A widget that takes its story elsewhere keeps its state there too. */
  #isOurs(event: Event): boolean {
    const target = event.composedPath()[0];
    if (!target || target === this) return false;
    return this.#widgets.has(target) || !('backstory' in target.constructor);
  }

  readonly #hear = (event: Event): void => {
    if (taken in event || !this.#isOurs(event)) return;
    Object.defineProperty(event, taken, { value: true });
    // The page may refuse until everyone has heard it.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      const [name, detail] = stateOf[event.type as keyof Requests];
      this.#set.add(name);
      this[name] = (event as Request).detail[detail];
    });
  };
}
