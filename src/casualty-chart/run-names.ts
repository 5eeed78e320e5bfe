import { capitalise, commas, fill } from '../locale/languages.js';
import type { Page } from '../marks/page.js';
import { placeLabels } from '../marks/place-labels.js';
import type { Box } from '../marks/shape.js';
import type { ChartModel } from './model.js';
import { isOpponent, onOpponent } from './changes.js';
import type { ChartOptions, FigureWords } from './row.js';
import type { Ground } from './run-lines.js';
import { lastOf } from './run-forms.js';
import type { Run, RunPoint } from './run.js';
import {
  amongInWords,
  isoDay,
  labelOf,
  mixInWords,
  silenceInWords,
  sourcesIn,
  wholeSides,
} from './sums.js';
import type { Span } from './units.js';
import { viewWords } from './words/views.js';

/** The words of one run: whose it is, where it stands in the end, and by whose word. */
export interface RunName {
  readonly run: Run;
  readonly title: string;
  readonly label: string;
  readonly about: string;
}

const noteSize = 12;

const last = ({ points }: Run): RunPoint => lastOf(points);

/** Names runs by what sets them apart. */
export function namesOf(
  runs: readonly Run[],
  { words }: ChartModel,
  options: ChartOptions,
): RunName[] {
  const { words: w, locale, lang, period } = options;
  const who = ({ of, points }: Run): string =>
    of.claimant ??
    sourcesIn(
      points.map(({ row }) => row),
      words,
    );
  const differs = (say: (run: Run) => string): boolean => new Set(runs.map(say)).size > 1;
  const sides = ({ of }: Run): string => of.sides;
  const category = ({ of }: Run): string => of.category;
  const byCategory = differs(category);
  const told = new Set(runs.map((run) => `${sides(run)}\n${category(run)}`)).size;
  const byWho = differs(who) && told < runs.length;
  const { added, addedOne, notIn, partlyAbout, noneSince } = viewWords(lang);
  return runs.map((run) => {
    const { of } = run;
    const status = locale.frame.statuses[last(run).status] ?? '';
    const said = of.claimant ? fill(locale.frame.statusBy, { status, who: of.claimant }) : status;
    const parts = [
      capitalise(wholeSides(of, words, w.together), lang),
      byCategory && category(run),
      // A claimant's bare name beside the sides would read as one of them.
      byWho && (of.claimant ? said : who(run)),
    ];
    const isSaid = byWho && of.claimant;
    const { count, besides, unnumbered, number } = last(run);
    const how = run.added && (count === 1 ? addedOne : fill(added, { n: words.digits(count) }));
    // A window cuts off what was before: the total is one of the window.
    const start = period && run.added ? run.from : undefined;
    const since = start !== undefined && words.date(`${isoDay(start)}/..`);
    const label = labelOf(number, last(run).row, last(run).near, words);
    return {
      run,
      title: capitalise(commas(locale.dates, ...parts), lang),
      label: run.points.at(-1)!.row.extent
        ? label
        : fill(noneSince, { n: label, when: last(run).row.date }),
      about: commas(
        locale.dates,
        mixInWords(last(run).statuses, words, options) || (!isSaid && said),
        run.points.every(({ row }) => isOpponent(row)) && onOpponent(of),
        how,
        count > 1 && amongInWords(unnumbered, number, words, options),
        besides !== undefined && besides > 0 && fill(notIn, { n: words.digits(besides) }),
        since,
        last(run).near && partlyAbout,
      ),
    };
  });
}

/** Lines in which a time is said to be without figures, at most. */
const mostLines = 4;

/** Says within a hatched time that nothing is on record of it, where there is room for the words. */
export function setSilences(
  page: Page,
  silences: readonly Span[],
  { x, top, zero }: Ground,
  taken: readonly Box[],
  words: FigureWords,
): { boxes: Box[]; said: Set<string> } {
  const style = { size: noteSize, ink: 'ink-2' as const };
  // Several runs may be without figures at the same time.
  const times = new Map(silences.map((gap) => [`${gap.start} ${gap.end}`, gap]));
  const wishes = [...times.values()]
    .filter(({ start }) => Number.isFinite(start))
    .map((gap) => {
      const room = x(gap.end) - x(gap.start) - 12;
      const text = silenceInWords(gap, words);
      if (text.split(' ').some((word) => page.widthOf(word, style) > room)) return [];
      const lines = page.wrap(text, room, style);
      if (lines.length > mostLines) return [];
      const width = Math.max(...lines.map((line) => page.widthOf(line, style)));
      const height = lines.length * page.line(noteSize);
      const left = (x(gap.start) + x(gap.end) - width) / 2;
      return [0.5, 0.2, 0.8, 0, 1].map((share) => ({
        lines,
        text,
        box: { x: left, y: top + share * (zero - top - height - 6), width, height },
      }));
    });
  const bounds = { x: 0, y: top, width: page.width, height: zero - top };
  const set = placeLabels(wishes, taken, bounds).flatMap((found) => found ?? []);
  for (const { lines, box } of set)
    lines.forEach((line, i) =>
      page.text(box.x + box.width / 2, box.y + (i + 1) * page.line(noteSize) - 4, line, {
        ...style,
        anchor: 'middle',
        halo: true,
      }),
    );
  return { boxes: set.map(({ box }) => box), said: new Set(set.map(({ text }) => text)) };
}
