import { capitalise, fill } from '../locale/languages.js';
import { countTicks } from '../marks/axis.js';
import { openRoom } from '../marks/bar.js';
import { Page } from '../marks/page.js';
import { moved } from '../marks/shape.js';
import { apartNotes } from './apart-notes.js';
import { groupHeading } from './group-heading.js';
import { summarise } from './heading.js';
import { layPicture, type Item, type LayoutOptions, type Picture } from './layout-picture.js';
import type { ChartModel } from './model.js';
import { arrange, kindOf, mostByTitle } from './order.js';
import type { ChartOptions, FigureWords } from './row.js';
import { isAbout } from './run-forms.js';
import { RunLines, type Ground } from './run-lines.js';
import { namesOf, setSilences, type RunName } from './run-names.js';
import { heightOfNames, nameRuns, roomForNames } from './run-places.js';
import { listRemarks, setRemarks } from './run-remarks.js';
import { beforeOf, silentTimes, sumsOf } from './run-said.js';
import type { Run, RunPoint } from './run.js';
import { countedIn, runningModel, waits } from './running.js';
export { waits };
import { silenceInWords, type Sum } from './sums.js';
import type { Span } from './units.js';
import { goAlong } from './steps.js';
import { timeAxis } from './time-axis.js';
import { viewWords } from './words/views.js';

/** More lines than these on one ground cannot be told apart: each has a small one of its own. */
const mostTogether = 6;
/** Small grounds at most, of the greatest totals. */
const mostApart = 12;
const highest = 300;
const lowest = 170;
const small = 96;

/** The scales that all grounds of a picture share. */
interface Scales {
  readonly max: number;
  readonly start: number;
  readonly end: number;
  readonly open: boolean;
}

const heightOf = ({ extent }: RunPoint): number => Math.max(extent?.to ?? 0, extent?.best ?? 0);

/** From the first to the last time of which points say something. */
function timesOf(points: readonly RunPoint[]): Span {
  let [start, end] = [Infinity, -Infinity];
  for (const { time, soft = time } of points) {
    start = Math.min(start, time, soft);
    end = Math.max(end, time, soft);
  }
  return { start, end };
}

function scalesOf(runs: readonly Run[]): Scales {
  const points = runs.flatMap((run) => run.points);
  const times = timesOf(points);
  const start = runs.reduce((least, { from = least }) => Math.min(least, from), times.start);
  return {
    max: points.reduce((most, point) => Math.max(most, heightOf(point)), 1),
    start,
    end: Math.max(times.end, start + 864e5),
    open: points.some(({ extent }) => extent?.openEnd),
  };
}

/** Draws scales and grid across a page and answers where counts and times lie on it. */
class Grounds {
  readonly #scales: Scales;
  readonly #model: ChartModel;
  readonly #options: LayoutOptions;
  /** What is said on the ground itself of times without figures. */
  told: ReadonlySet<string> = new Set();
  #drawn = 0;

  constructor(scales: Scales, model: ChartModel, options: LayoutOptions) {
    this.#scales = scales;
    this.#model = model;
    this.#options = options;
  }

  /** A ground of `height` below all that is on the page, with room for `names` at its end. */
  #ground(page: Page, height: number, names: number): Ground {
    const { max, start, end, open } = this.#scales;
    const { number } = this.#options;
    const ticks = countTicks(max, Math.max(2, Math.min(4, Math.floor(height / page.px(80)))));
    const style = { size: 12, ink: 'ink-3' as const };
    const left = 8 + Math.max(...ticks.map((tick) => page.widthOf(number(tick), style)));
    const right = page.width - (names || 8);
    const top = page.y + Math.max(page.px(10) + 4, open ? openRoom + 2 : 0);
    const zero = Math.round(top + height);
    const x = (time: number): number => left + ((time - start) / (end - start)) * (right - left);
    const y = (count: number): number => zero - (count / max) * height;
    for (const tick of ticks) {
      const at = Math.round(y(tick)) + 0.5;
      page.rule(left, at, right, at, tick ? 'grid' : 'ink-3');
      page.text(left - 6, at + page.px(4), number(tick), { ...style, anchor: 'end' });
    }
    const { date } = this.#options;
    timeAxis(page, { start, end, left, right, x, zero, date, ink: 'ink-3' }, zero + page.px(18));
    page.y = zero + page.px(22);
    return { left, right, top, zero, x, y };
  }

  /** Runs on one ground, each named at its end. */
  together(page: Page, names: readonly RunName[], items: Item[]): void {
    const room = roomForNames(page);
    const own = page.px(Math.max(lowest, Math.min(highest, page.width * 0.4)));
    // As high as the names past its end, within reason.
    const height = Math.max(own, room && Math.min(heightOfNames(page, names, room), 1.5 * own));
    const ground = this.#ground(page, height, room);
    const lines = this.#draw(page, names, ground, items);
    const set = nameRuns(page, names, ground, room, lines, this.#model.words);
    const taken = [...lines.taken, ...set];
    const { boxes, said } = setSilences(page, lines.silences, ground, taken, this.#model.words);
    taken.push(...boxes);
    this.told = said;
    setRemarks(page, lines.remarks, ground, taken);
  }

  /** A small ground for each run, as many beside each other as are wide enough to be read. */
  apart(page: Page, names: readonly RunName[], items: Item[]): void {
    const gap = page.px(24);
    const beside = Math.max(1, Math.min(4, Math.floor((page.width + gap) / page.px(230))));
    const width = (page.width - gap * (beside - 1)) / beside;
    for (let i = 0; i < names.length; i += beside) {
      const top = page.y + (page.y ? page.px(20) : 0);
      page.y = top;
      const parts = names.slice(i, i + beside).map((name) => {
        const part = new Page(width, page.scale, this.#options.rtl, page.measure);
        groupHeading(part, name.title, '', name.run.of.hue);
        part.paragraph(0, width, name.label, { size: 13, bold: true, ink: 'ink-1' });
        if (name.about) part.paragraph(0, width, name.about, { size: 12, ink: 'ink-2' });
        return { name, part };
      });
      // Beside each other, the grounds stand on one line.
      const below = Math.max(...parts.map(({ part }) => part.y));
      parts.forEach(({ name, part }, column) => {
        part.y = below;
        const own: Item[] = [];
        const lines = this.#draw(part, [name], this.#ground(part, part.px(small), 0), own);
        listRemarks(part, lines.remarks);
        const left = column * (width + gap);
        page.shapes.push(...part.shapes.map((shape) => moved(shape, left, top)));
        for (const { box, ...item } of own)
          items.push({ ...item, box: { ...box, x: box.x + left, y: box.y + top } });
        page.y = Math.max(page.y, top + part.y);
      });
    }
  }

  #draw(page: Page, names: readonly RunName[], ground: Ground, items: Item[]): RunLines {
    const lines = new RunLines(page, ground, this.#drawn);
    this.#drawn += names.length;
    const runs = names.map(({ run }) => run);
    lines.draw(runs, items);
    return lines;
  }
}

/**
 * What lines show of the time before figures, in words by the figures' ids, for a table to say it,
 * too. Of very many figures it is worked out in slices; `host` is then drawn again.
 */
export function toldBefore(
  model: ChartModel,
  host: { readonly requestUpdate: () => void },
): ReadonlyMap<string, string> | undefined {
  const part = waits(model);
  if (part.value) return beforeOf(part.value.runs);
  void part.load().then((came) => came && host.requestUpdate());
  return undefined;
}

/** The runs that a picture has room for, in the order of panels of columns. */
function greatest(runs: readonly Run[], lang: string): readonly Run[] {
  const all = runs.map((run) => ({
    ...{ run, title: run.of.sides, rows: [run.of] },
    size: run.points.reduce(
      (most, { extent }) => Math.max(most, extent?.best ?? extent?.to ?? 0),
      0,
    ),
  }));
  const sizeOf = ({ size }: (typeof all)[number]): number => size;
  const big = new Set([...all].sort((a, b) => b.size - a.size).slice(0, mostApart));
  // Accounts of one side stay in their order: no claimant is ranked.
  const shown = all.filter((one) => big.has(one));
  // Totals of several sides, or of nobody says whom, stand as they were stated.
  const bySide = shown.filter(({ rows: [row] }) => kindOf(row!) === 0).length > 1;
  const inOrder = bySide ? arrange(shown, 'side', lang, mostByTitle(shown, sizeOf)) : shown;
  return inOrder.map(({ run }) => run);
}

/** Totals that a summary says one by one. */
const mostSaid = 2;

/** Where the running totals stand in the end, and by whose word: a sentence each. */
const saidOf = (names: readonly RunName[], { lang }: ChartOptions): string =>
  names
    .map(({ title, label, about }) => {
      const how = about && ` (${about})`;
      return `${capitalise(title, lang)}: ${label}${how}.`;
    })
    .join(' ');

/** Dates at most that are named as saying no day. */
const mostDates = 3;
/** Sides that are named as not drawn, at most. */
const mostNamed = 6;
/** Share of an axis from which on a time without figures is told. */
const longSilence = 1 / 12;
/** Share of an axis that a shade takes at least where it can be seen. */
const seen = 1 / 200;

/** Times without any figure that are told, at most: of more, the longest. */
const mostSilences = 3;

/** The long times of which nothing is on record, in words, the longest first. */
function silencesOf(runs: readonly Run[], words: FigureWords): string[] {
  const start = Math.min(...runs.map(({ points: [first] }) => first!.time));
  const end = Math.max(...runs.map(({ points }) => points.at(-1)!.time));
  const long = runs
    .flatMap((run) => silentTimes(run, runs))
    .filter((gap) => gap.start >= start && gap.end - gap.start > (end - start) * longSilence)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .map((gap) => silenceInWords(gap, words));
  return [...new Set(long)];
}

/** Whose running totals are not among those drawn, as far as there is room to name them. */
function undrawnNotes(runs: readonly Run[], figures: number, words: FigureWords): string[] {
  if (!runs.length) return [];
  const who = [...new Set(runs.map(({ of }) => of.sides))];
  if (who.length > mostNamed) who.splice(mostNamed, Infinity, '…');
  const { lang, locale } = words.tongue;
  const n = words.digits(figures);
  return [fill(viewWords(lang).undrawn, { n, who: who.join(locale.frame.separator) })];
}

/** What a shaded time and a soft line mean, where there are any. */
function softNotes(runs: readonly Run[], { lang, locale }: ChartOptions): string[] {
  const { shaded, softLine, leastSure, limits } = viewWords(lang);
  const points = runs.flatMap((run) => run.points.filter(({ extent }) => extent));
  const { start, end } = timesOf(points);
  const least = (end - start) * seen;
  const soft = points.filter((point) => point.time - (point.soft ?? point.time) > least);
  const dates = [...new Set(soft.map(({ row }) => row.date))];
  if (dates.length > mostDates) dates.splice(mostDates, Infinity, '…');
  return [
    ...(dates.length ? [fill(shaded, { when: dates.join(locale.frame.separator) })] : []),
    ...(points.some(isAbout) ? [softLine] : []),
    ...(points.some(({ extent }) => extent!.openEnd || extent!.openStart) ? [limits] : []),
    ...(points.some(({ statuses }) => statuses.size > 1) ? [`${leastSure}.`] : []),
  ];
}

/** What a picture of running totals has in every size. */
interface Whole {
  readonly runs: readonly Run[];
  readonly names: readonly RunName[];
  readonly scales: Scales;
  /** Figures that have no place in any picture. */
  readonly more: number;
  readonly sums: ReadonlyMap<string, Sum>;
  readonly before: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly silences: readonly string[];
  readonly notes: readonly string[];
}

function describe(model: ChartModel, chart: ChartOptions): Whole {
  const { runs: all, more: left, apart, beside, single } = runningModel(model);
  const runs = greatest(all, chart.lang);
  const names = namesOf(runs, model, chart);
  const counted = (some: readonly Run[]): number => some.reduce((n, run) => n + countedIn(run), 0);
  const undrawn = [...all.filter((run) => !runs.includes(run)), ...single];
  const more = left + counted(all) - counted(runs);
  const shown = runs.flatMap(({ points }) => points.map(({ row }) => row));
  return {
    runs,
    names,
    scales: scalesOf(runs),
    // A note that names some of them has their number.
    more: undrawn.length ? 0 : more,
    sums: sumsOf(runs),
    before: beforeOf(all),
    summary: names.length > mostSaid ? summarise(shown, chart.words) : saidOf(names, chart),
    silences: silencesOf(runs, model.words),
    notes: [
      ...undrawnNotes(undrawn, more, model.words),
      ...softNotes(runs, chart),
      ...apartNotes(apart, model.words, chart.lang, beside),
    ],
  };
}

/** Described once: as somebody drags a page narrower, only places change. */
const wholes = new WeakMap<ChartModel, Whole>();

/**
 * Lays out running totals as lines with the room between their bounds, broken where nothing is on
 * record. Nothing is drawn before the first number. Pure; height follows content.
 */
export function layout(model: ChartModel, options: LayoutOptions, chart: ChartOptions): Picture {
  let whole = wholes.get(model);
  if (!whole) wholes.set(model, (whole = describe(model, chart)));
  const { runs, names, scales, more, summary, silences, notes, ...said } = whole;
  const grounds = runs.length ? new Grounds(scales, model, options) : undefined;
  const picture = layPicture(options, (page, items) => {
    if (names.length > mostTogether) grounds?.apart(page, names, items);
    else grounds?.together(page, names, items);
    return more;
  });
  const untold = silences.filter((one) => !grounds?.told.has(one)).slice(0, mostSilences);
  return {
    ...picture,
    ...(summary && { summary }),
    notes: [...untold.map((one) => `${one}.`), ...notes],
    go: goAlong,
    ...(grounds && said),
  };
}
