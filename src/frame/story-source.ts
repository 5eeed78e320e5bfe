import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem, Story } from '../story/types.js';
import type { ReadResult } from '../story/read-story.js';
import type { CommonAttributes } from './common-attributes.js';
import { isContained } from './above.js';
import type { Shared } from './container.js';
import { fetchData, readData, Unreachable, type RawData } from './fetch-data.js';
import { part } from './part.js';
import { readRaw } from './read-raw.js';

type Host = ReactiveControllerHost & HTMLElement & CommonAttributes;

/** What speaks with a container: a widget that stands alone does without. */
const protocol = part(() => import('./container.js'));

/** Which of the ways in design order gave the data. */
type Way = 'data' | 'src' | 'script' | 'container' | 'table' | 'none';

/** How far before the viewport a lazy widget wakes, in pixels. */
const nearby = 600;

/** Whether the parser is past `element`, so that its children are all there. */
function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let at: Node | null = element; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}

/** Stories that were read, by the raw story: widgets that share one read it once. */
const known = new WeakMap<object, ReturnType<typeof readRaw>>();

function readOnce(raw: unknown, bare: boolean): ReturnType<typeof readRaw> {
  if (typeof raw !== 'object' || raw === null) return readRaw(raw, bare);
  let result = known.get(raw);
  if (!result) known.set(raw, (result = readRaw(raw, bare)));
  if (result instanceof Promise)
    void result.then((done) => (done ? known.set(raw, done) : known.delete(raw)));
  return result;
}

/** What is no fault of a raw story, which may come to a widget by way of its container. */
const forgiving = new WeakMap<object, RawData['forgiven'] & object>();

/** A new object with what `data` holds now: the same one may be given again with other contents. */
function asItIs(data: object): object {
  if (typeof data !== 'object') return data;
  try {
    return { ...data };
  } catch {
    return data;
  }
}

/**
 * Finds a widget's story: the `data` property, `src`, a child script, the container around it or
 * named by `for`, a child table, in this order. Waits until the widget is near the viewport and
 * until its children are parsed, shares requests, reads in slices and never throws on data.
 */
export class StorySource implements ReactiveController {
  story: Story | undefined;
  problems: readonly Problem[] = [];
  state: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  way: Way = 'none';
  /** What the container shares besides the story. */
  shared: Shared | undefined;
  /** Done when what was begun has been read. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: Host;
  #near = false;
  #seen: IntersectionObserver | undefined;
  #children: MutationObserver | undefined;
  #leave: (() => void) | undefined;
  #run = 0;
  #key: unknown;
  /** What was wrong with the way, before anything was read. */
  #lost: readonly Problem[] = [];
  /** The raw story that was read last. */
  raw: unknown;
  readonly #shares: boolean;

  /** @param shares whether the host is a container: what stands deep in it belongs to its widgets */
  constructor(host: Host, shares = false) {
    this.#host = host;
    this.#shares = shares;
    host.addController(this);
  }

  /** Whether the widget's picture should be drawn: it is near the viewport, or need not wait. */
  get near(): boolean {
    return this.#near || this.#host.loading === 'eager';
  }

  hostConnected(): void {
    this.#children = new MutationObserver(() => this.#host.requestUpdate());
    this.#children.observe(this.#host, { childList: true, subtree: true, characterData: true });
    document.addEventListener('DOMContentLoaded', this.#ask);
    window.addEventListener('beforeprint', this.#wake);
    // What was told while it was off the page, and a container that it was moved into.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#seen?.disconnect();
    this.#seen = undefined;
    this.#leave?.();
    this.#leave = undefined;
    document.removeEventListener('DOMContentLoaded', this.#ask);
    window.removeEventListener('beforeprint', this.#wake);
    this.#key = undefined;
    this.#lost = [];
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    if (!this.near && !this.#shares) this.#watch();
    this.#resolve();
  }

  /** Tries the same address again. */
  retry(): void {
    this.#key = undefined;
    this.#host.requestUpdate();
  }

  readonly #ask = (): void => this.#host.requestUpdate();

  /** Somebody waits for the story, wherever the host is in the page. */
  wake(): void {
    if (this.#near) return;
    this.#wake();
  }

  readonly #wake = (): void => {
    this.#near = true;
    this.#seen?.disconnect();
    this.#host.requestUpdate();
  };

  #watch(): void {
    if (this.#seen) return;
    const { top, bottom, width, height } = this.#host.getBoundingClientRect();
    if ((width || height) && top < innerHeight + nearby && bottom > -nearby) {
      this.#near = true;
      return;
    }
    this.#seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#wake(),
      { rootMargin: `${nearby}px` },
    );
    this.#seen.observe(this.#host);
  }

  /** Sees which way applies now, and begins to read if that is another than before. */
  #resolve(): void {
    const { data, src, htmlFor } = this.#host;
    const parsed = isParsed(this.#host);
    if (data !== null && data !== undefined)
      return this.#begin('data', data, () => (Array.isArray(data) ? data : asItIs(data)));
    if (src) {
      if (!this.near) return this.#idle();
      // What is no address is asked for as it is: it fails like one that cannot be reached.
      const address = URL.canParse(src, document.baseURI)
        ? new URL(src, document.baseURI).href
        : src;
      return this.#begin('src', address, () => fetchData(address));
    }
    const script = this.#child('script[type="application/json"]');
    if (script && parsed) {
      const text = script.textContent ?? '';
      return this.#begin('script', `script:${text}`, () => readData(text));
    }
    if (!this.#lost.length && (htmlFor || isContained(this.#host))) return this.#join(htmlFor);
    const table = this.#child('table') as HTMLTableElement | null;
    if (table && parsed) {
      return this.#begin('table', `table:${table.textContent}`, async () => {
        const { readTable } = await import('../embed/tables.js');
        return readTable(table);
      });
    }
    if (parsed && !script) this.#begin('none', 'none', () => undefined);
  }

  #child(selector: string): Element | null {
    const deep = this.#shares ? '' : `, :scope > :not([slot]) ${selector}`;
    return this.#host.querySelector(`:scope > ${selector}${deep}`);
  }

  #idle(): void {
    if (this.state === 'failed') this.state = 'idle';
  }

  #join(htmlFor: string | undefined): void {
    if (!this.near) return this.#idle();
    const key = `for:${htmlFor ?? ''}`;
    if (this.#key === key) return;
    const run = this.#start('container', key);
    if (this.state !== 'ready') this.state = 'loading';
    const tell = (shared: Shared): void => {
      const again = this.shared?.story === shared.story;
      this.shared = shared;
      if (shared.failed) this.#fail([unreachable(undefined, 'back-story')]);
      else if (!again && shared.story) this.#read(++this.#run, { raw: shared.story, problems: [] });
      else {
        if (!shared.story) this.story = this.raw = undefined;
        this.#host.requestUpdate();
      }
    };
    const lost = (code: 'stranger' | 'no-container'): void => {
      const found = `<back-story>${htmlFor ? ` #${htmlFor}` : ''}`;
      const expected = 'the element of this library';
      const problems: Problem[] = [{ path: '', code, found, expected, severity: 'error' }];
      if (code === 'no-container') return this.#fail(problems);
      this.#lost = problems;
      this.#host.requestUpdate();
    };
    this.settled = protocol.load().then((came) => {
      if (run !== this.#run || this.#key !== key) return;
      if (came) this.#leave = came.askContainer(this.#host, htmlFor, tell, lost);
      else this.#fail([unreachable(undefined, 'back-story')]);
    });
  }

  #start(way: Way, key: unknown): number {
    this.#leave?.();
    this.#leave = undefined;
    this.shared = undefined;
    this.#key = key;
    this.way = way;
    return ++this.#run;
  }

  #begin(way: Way, key: unknown, get: () => unknown): void {
    if (this.#key === key) return;
    const run = this.#start(way, key);
    const got = get();
    if (way === 'none') {
      this.story = this.raw = undefined;
      this.problems = this.#lost;
      this.state = this.#lost.length ? 'failed' : 'idle';
    } else if (way === 'data' && !Array.isArray(got)) {
      this.#read(run, { raw: got, problems: [] });
    } else {
      if (this.state !== 'ready') this.state = 'loading';
      const reading =
        way === 'data' ? rowsOf(got as readonly unknown[]) : (got as Promise<RawData>);
      this.settled = reading.then(
        (data) => (run === this.#run ? this.#read(run, data) : undefined),
        (error: unknown) => run === this.#run && this.#fail([unreachable(error, this.#host.src)]),
      ) as Promise<void>;
    }
  }

  #read(run: number, { raw, problems, forgiven }: RawData): void | Promise<void> {
    if (forgiven) forgiving.set(raw as object, forgiven);
    const pardon = forgiving.get(raw as object);
    const done = (result: ReadResult | undefined): void => {
      if (run !== this.#run) return;
      if (!result) return this.#fail([unreachable(undefined, this.#host.src)]);
      const broken = problems.length > 0 && raw === undefined;
      const own = pardon ? result.problems.filter((p) => !pardon(p)) : result.problems;
      const found = [...this.#lost, ...problems, ...(broken ? [] : own)];
      if (found.some(({ code }) => code === 'not-a-story') || broken) return this.#fail(found);
      this.story = result.story;
      this.raw = raw;
      this.problems = found;
      this.state = 'ready';
      this.#host.requestUpdate();
    };
    if (this.state !== 'ready') this.state = 'loading';
    const result = readOnce(raw, Boolean(pardon));
    if (!(result instanceof Promise)) return done(result);
    this.settled = result.then(done);
    return this.settled;
  }

  /** There is nothing to draw: the page's own fallback comes back. */
  #fail(problems: readonly Problem[]): void {
    this.story = this.raw = undefined;
    this.state = 'failed';
    this.problems = problems;
    this.#host.requestUpdate();
  }
}

const unreachable = (error: unknown, src = ''): Problem => {
  const status = error instanceof Unreachable ? error.status : 0;
  return {
    path: 'src',
    code: 'unreachable',
    found: `${src}${status ? ` (${status})` : ''}`.slice(0, 80),
    expected: 'a file that can be fetched',
    severity: 'error',
  };
};

const rowsOf = async (rows: readonly unknown[]): Promise<RawData> =>
  (await import('../embed/tables.js')).readRows(rows);
