import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem, Story } from '../story/types.js';
import type { ReadResult } from '../story/read-story.js';
import type { CommonAttributes } from './common-attributes.js';
import { isContained } from './above.js';
import type { Shared } from './container.js';
import { fetchData, ofValue, readData, type RawData } from './fetch-data.js';
import { readRaw } from './read-raw.js';

type Host = ReactiveControllerHost & HTMLElement & CommonAttributes;

/** Which of the ways in design order gave the data. */
type Way = 'data' | 'src' | 'script' | 'container' | 'table' | 'none';

/** Milliseconds for which a script may still give data to a widget that has none. */
const patience = 5000;

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

function readOnce({ raw, forgiven, value }: RawData): ReturnType<typeof readRaw> {
  if (typeof raw !== 'object' || !raw) return readRaw(raw);
  let result = known.get(raw);
  if (!result) known.set(raw, (result = value ?? readRaw(raw, forgiven)));
  if (result instanceof Promise)
    void result.then((done) => (done ? known.set(raw, done) : known.delete(raw)));
  return result;
}

/** A new object with what `data` holds now: the same one may be given again with other contents. */
function asItIs(data: object): object {
  if (typeof data !== 'object' || Array.isArray(data)) return data;
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
  /** What was read last, or why nothing was: a container hands it on. */
  given: Partial<RawData> | undefined;
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
    this.#children = new MutationObserver(this.#ask);
    this.#children.observe(this.#host, { childList: true, subtree: true, characterData: true });
    document.addEventListener('DOMContentLoaded', this.#ask);
    window.addEventListener('beforeprint', this.wake);
    // What was told while it was off the page, and a container that it was moved into.
    this.#ask();
  }

  hostDisconnected(): void {
    this.#children!.disconnect();
    this.#seen?.disconnect();
    this.#leave?.();
    this.#seen = this.#leave = undefined;
    document.removeEventListener('DOMContentLoaded', this.#ask);
    window.removeEventListener('beforeprint', this.wake);
    this.#key = undefined;
    this.#run++;
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
    this.#ask();
  }

  readonly #ask = (): void => this.#host.requestUpdate();

  /** Somebody waits for the story, wherever the host is in the page. */
  readonly wake = (): void => {
    if (this.#near) return;
    this.#near = true;
    this.#seen?.disconnect();
    // Only from now on does somebody wait for what nobody has given.
    if (this.way === 'none') this.#key = undefined;
    this.#ask();
  };

  #watch(): void {
    if (this.#seen) return;
    const { top, bottom, width, height } = this.#host.getBoundingClientRect();
    if ((width || height) && top < innerHeight + nearby && bottom > -nearby) {
      this.#near = true;
      return;
    }
    this.#seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.wake(),
      { rootMargin: `${nearby}px` },
    );
    this.#seen.observe(this.#host);
  }

  /** Sees which way applies now, and begins to read if that is another than before. */
  #resolve(): void {
    const { data, src, htmlFor } = this.#host;
    const parsed = isParsed(this.#host);
    if (data != null) return this.#begin('data', data, () => ofValue(asItIs(data)));
    if (src) {
      if (!this.near) return;
      // What is no address stays as it is, and fails like one that cannot be reached.
      const { href } = Object.assign(document.createElement('a'), { href: src });
      return this.#begin('src', href, () => fetchData(href));
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

  #join(htmlFor = ''): void {
    if (!this.near) return;
    const tell = (shared: Shared): void => {
      if (shared.gone) return this.retry();
      const again = this.shared?.story === shared.story;
      this.shared = shared;
      const { story: raw, problems = [], forgiven, failed } = shared;
      if (failed) this.#fail(problems);
      else if (!again && raw) this.#read(++this.#run, { raw, problems, forgiven });
      else {
        if (!raw) this.story = this.given = undefined;
        this.#ask();
      }
    };
    const lost = (problem: Problem): void => {
      if (problem.code === 'no-container') return this.#fail([problem]);
      this.#lost = [problem];
      this.#ask();
    };
    this.#begin('container', `for:${htmlFor}`, async (run) => {
      const { askContainer } = await import('./container.js');
      if (run === this.#run) this.#leave = askContainer(this.#host, htmlFor, tell, lost);
    });
  }

  /** @param get the data; nothing where there is none, or where it is told of later */
  #begin(
    way: Way,
    key: unknown,
    get: (run: number) => RawData | Promise<RawData | void> | undefined,
  ): void {
    if (this.#key === key) return;
    this.#leave?.();
    this.#leave = this.shared = undefined;
    this.#key = key;
    this.way = way;
    const run = ++this.#run;
    const got = get(run);
    if (!got) {
      this.story = this.given = undefined;
      this.problems = this.#lost;
      this.state = this.#lost.length ? 'failed' : 'idle';
      // Nobody has given any data, and nothing stands in their place.
      setTimeout(() => {
        const waits = this.#shares ? this.#near : !fallbackOf(this.#host);
        if (waits && run === this.#run && !this.#lost.length)
          this.#fail([lacking('', 'no-data', this.#host.localName, 'data')]);
      }, patience);
      return;
    }
    if (this.state !== 'ready') this.state = 'loading';
    if (!(got instanceof Promise)) return void this.#read(run, got);
    const from = way === 'container' ? 'back-story' : this.#host.src;
    this.settled = got.then(
      (data) => data && this.#read(run, data),
      (error: unknown) => {
        if (run === this.#run) this.#fail([unreachable(error, from)]);
      },
    );
  }

  #read(run: number, data: RawData): void | Promise<void> {
    if (run !== this.#run) return;
    const given = { ...data, problems: [...this.#lost, ...data.problems] };
    // A text that could not be read.
    if (data.raw === undefined && data.problems.length) return this.#fail(given.problems);
    const done = (result: ReadResult | undefined): void => {
      if (run !== this.#run) return;
      if (!result) return this.#fail([unreachable(undefined, this.#host.src)]);
      const found = [...given.problems, ...result.problems];
      if (found.some(({ code }) => code === 'not-a-story')) return this.#fail(found);
      // A picture of nothing would take the place of what the page shows without us.
      const broken = found.some(({ severity }) => severity === 'error') && isEmpty(result.story);
      if (broken && fallbackOf(this.#host)) return this.#fail(found);
      this.story = result.story;
      this.given = given;
      this.problems = found;
      this.state = 'ready';
      this.#ask();
    };
    const result = readOnce(data);
    if (!(result instanceof Promise)) return done(result);
    return (this.settled = result.then(done));
  }

  /** There is nothing to draw: the page's own fallback comes back. */
  #fail(problems: readonly Problem[]): void {
    this.story = undefined;
    this.given = { problems };
    this.state = 'failed';
    this.problems = problems;
    this.#ask();
  }
}

/** What the page gave to read in the widget's place. */
export const fallbackOf = (host: Element): Element | null =>
  host.querySelector(':scope > :not([slot], script)');

const isEmpty = ({ events, figures, relations }: Story): boolean =>
  ![events, figures, relations].some((list) => list.length);

const unreachable = (error: unknown, src = ''): Problem => {
  const status = error instanceof Response ? ` (${error.status})` : '';
  return lacking('src', 'unreachable', (src + status).slice(0, 80), 'a file');
};

const lacking = (path: string, code: string, found: string, expected: string): Problem => ({
  path,
  code,
  found,
  expected,
  severity: 'error',
});
