/** What was measured, as the tables of bench/RESULTS.md. */
import { cpus, loadavg } from 'node:os';
import { gzipKB, nameOf } from './build.mjs';

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** The middle of what all passes found under one name. */
const middle = (runs, name) => median(runs.map((run) => run[name]));

const whole = (n) => Math.round(n).toLocaleString('en');
const tenth = (n) => n.toFixed(1);

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) =>
  [row(heads), row(heads.map((_, i) => (i ? '--:' : '---'))), ...rows.map(row)].join('\n');

/** One line per library, a column per case. */
const byCase = (found, cell) => {
  const [runs] = found.values();
  return table(
    ['', ...[...found.keys()].map(({ title }) => title)],
    [...runs.keys()].map((library) => [
      nameOf(library),
      ...[...found.values()].map((runs) => cell(runs.get(library))),
    ]),
  );
};

const isOther = ({ package: from }) => from !== undefined;

/** Where others were better than ours, in words; `none` is what nothing at all takes. */
function slower(found, what, name, none = 0) {
  return [...found].flatMap(([{ title }, runs]) => {
    const [ours, ...peers] = runs.keys();
    const own = middle(runs.get(ours), name) - none;
    const rivals = peers
      .filter(isOther)
      .map((peer) => [middle(runs.get(peer), name) - none, peer.name]);
    // Less than a twentieth is within what two runs differ by.
    const better = rivals.filter(([value]) => value * 1.05 < own).sort(([a], [b]) => a - b);
    if (!better.length) return [];
    const names = better.map(([value, peer]) => `${peer} (${tenth(own / value)} times)`);
    return [`- ${what}, ${title}: ours is behind ${names.join(', ')}.`];
  });
}

const sum = (paths) => paths.reduce((all, path) => all + gzipKB(path), 0);

function bytes(draws) {
  const [runs] = draws.values();
  const rows = [...runs.keys()].map((library) => {
    const { atShown, atWhole } = runs.get(library)[0];
    return [nameOf(library), tenth(sum(atShown)), tenth(sum(atWhole))];
  });
  return table(['', 'until the picture', 'with all that follows'], rows);
}

const drew = (draws) =>
  [...draws].map(([{ title }, runs]) => `- ${title}: ${[...runs.values()][0][0].drew}`);

const longest = (runs) => {
  const value = middle(runs, 'longest');
  return value ? whole(value) : '< 50';
};

const shown = (draws) =>
  byCase(draws, (runs) => {
    const [shown, all] = [middle(runs, 'shown'), middle(runs, 'whole')];
    return all > shown ? `${whole(shown)} (${whole(all)})` : whole(shown);
  });

const typicalAndWorst = (steps) =>
  byCase(steps, (runs) => `${tenth(middle(runs, 'typical'))} / ${tenth(middle(runs, 'worst'))}`);

const started = (starts) => `## Milliseconds from a page without the library to the picture

What a reader waits for: the scripts are asked for, read from the browser's cache, compiled and run, and draw.

${byCase(starts, (runs) => whole(middle(runs, 'shown')))}`;

const placed = (places) =>
  table(
    ['', ...places.map(({ actors }) => `${whole(actors)} actors`)],
    [
      ['actor-relations-diagram', 'ours'],
      ['d3-force', 'force'],
    ].map(([name, of]) => [
      name,
      ...places.map((one) => `${one[of].stress.toFixed(3)} / ${whole(one[of].crossings)}`),
    ]),
  );

/** What every widget's part says of the thread and of memory. */
const thread = (draws, empty) => `## Main thread, milliseconds of processor time in all

${byCase(draws, (runs) => whole(middle(runs, 'work')))}

## Longest task, milliseconds

${byCase(draws, longest)}

## JS heap after garbage collection, MB over an empty page

${byCase(draws, (runs) => tenth(middle(runs, 'heap') - empty))}`;

/** Where ours takes more until there is a picture. */
const slowerToDraw = (draws, starts, empty) => [
  ...slower(draws, 'Picture on the screen', 'shown'),
  ...slower(starts, 'Picture with its library', 'shown'),
  ...slower(draws, 'Main thread', 'work'),
  ...slower(draws, 'Heap', 'heap', empty),
];

export function report(found) {
  const { browser, load, empty, draws, bands, starts, narrows, filters } = found;
  const { timelines, timelineStarts, zooms } = found;
  const { diagrams, diagramStarts, places } = found;
  const machine = [
    `${cpus()[0].model}, ${cpus().length} cores`,
    `Node ${process.versions.node}`,
    `Chromium ${browser}`,
    new Date().toISOString().slice(0, 10),
    `load ${tenth(load)} before and ${tenth(loadavg()[0])} after`,
  ].join('; ');
  const behindInTime = [
    ...slowerToDraw(timelines, timelineStarts, empty),
    ...slower(zooms, 'Zooming, typical step', 'typical'),
    ...slower(zooms, 'Zooming, worst step', 'worst'),
  ];
  const behindInTies = slowerToDraw(diagrams, diagramStarts, empty);
  const behind = [
    ...slowerToDraw(draws, starts, empty),
    ...slower(bands, 'Picture with bands', 'shown'),
    ...slower(narrows, 'Narrowing, typical frame', 'typical'),
    ...slower(narrows, 'Narrowing, worst frame', 'worst'),
    ...slower(filters, 'Filtering, typical frame', 'typical'),
    ...slower(filters, 'Filtering, worst frame', 'worst'),
  ];
  return `# The casualty chart beside other libraries

Written by \`npm run bench:peers\`: ${machine}.

How to read it: everywhere less is better, and only rows of one run compare, since another machine shifts all of
them. Each number is the median of three fresh pages. A load of more than about 1 before, or 2 after, means that
other work disturbed the run.

Every library gets the same data and a box of 720 × 400 px. The others draw plain bars of the best value with axes
and a key, without animation, as their documentation shows; Plot stacks them, the others stand them side by side. In one
table they draw low and high as well. At 3,000 periods their bars are narrower than a pixel each. Ours draws low, best and
high with its heading, words, table and keyboard access, in a height of its own. The single events the others get counted
by month, and that time is in theirs.

What ours drew, with what it told the reader was left out:

${drew(draws).join('\n')}

## Milliseconds from data to picture

Until after the frame in which the picture is there. In brackets: until ours has also fetched what comes after the
picture (table, cards, downloads).

${shown(draws)}

## Milliseconds from data to picture, where all draw the bands

Plot draws bars and a line from low to high over each, in a row for each side; ECharts the same side by side; Chart.js
floating bars from low to high with a point for the best value; ours what it always draws, which adds days up to weeks or
months where they have no room, while the others draw every day.

${shown(bands)}

${started(starts)}

${thread(draws, empty)}

## From 1,200 to 320 px in 60 frames: milliseconds of processor time on the main thread per frame, typical and worst

The others draw bars throughout; the last row is the chart's view of running totals with their bands.

${typicalAndWorst(narrows)}

## Filtered to a tenth of its time in 60 frames, as by someone who types: the same

${typicalAndWorst(filters)}

## Scripts, KB gzip

${bytes(draws)}

## Where ours is slower or larger

${behind.join('\n') || '- Nowhere in this run.'}

# The timeline beside another library

Events over thirty years, of one of three sides or between two. ECharts draws a dot for each in a row for each side;
ours draws marks with their words, and of more than two hundred events in view bars that count them.

What ours drew:

${drew(timelines).join('\n')}

## Milliseconds from data to picture

${shown(timelines)}

${started(timelineStarts)}

${thread(timelines, empty)}

## Zooming: milliseconds of processor time on the main thread per step, typical and worst

Four steps into the middle, each to half the time shown, four out of it, and once more.

${typicalAndWorst(zooms)}

## Scripts, KB gzip

${bytes(timelines)}

## Where ours is slower or larger

${behindInTime.join('\n') || '- Nowhere in this run.'}

# The diagram beside other libraries

Actors with 2.5 ties each, until the picture is at rest. d3-force runs 300 ticks at once, drawn as SVG lines, circles and
names; ECharts its force layout without animation. Ours draws the form of each tie, its sign and words while there is
room for them, and names that do not overlap.

What ours drew:

${drew(diagrams).join('\n')}

## Milliseconds from data to picture

${shown(diagrams)}

${started(diagramStarts)}

${thread(diagrams, empty)}

## Where the actors stand: normalised stress and crossings

Placed in Node, the same graphs. Stress is that of the best uniform scale, over all pairs, each weighted by its steps
squared; of d3-force the median of five seeds.

${placed(places)}

## Scripts, KB gzip

${bytes(diagrams)}

## Where ours is slower or larger

${behindInTies.join('\n') || '- Nowhere in this run.'}
`;
}
