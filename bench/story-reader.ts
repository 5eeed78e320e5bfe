/**
 * What reading a story costs beside `JSON.parse` of the same text: medians of five, and the
 * longest step between two pauses.
 */
import { readStory, readStorySteps } from '../src/story/read-story.js';
import { median } from './median.js';

const kinds = ['fire-exchange', 'attack', 'fighting', 'statement'];
const two = (n: number): string => String(n).padStart(2, '0');

/** A story of `count` events as a monitoring group would write it, with a figure for every fifth. */
function storyOf(count: number): string {
  const events = Array.from({ length: count }, (_, i) => ({
    id: `event-${i}`,
    when: `${1992 + (i % 30)}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
    title: `Exchange of fire near village ${i % 500}`,
    text: 'Both sides reported fire from the other side of the line of contact in the evening.',
    kind: kinds[i % 4],
    place: `place-${i % 50}`,
    parties: [
      { actor: 'north', role: 'side' },
      { actor: 'south', role: 'side', status: 'claimed', claimedBy: 'north' },
    ],
    figures: i % 5 ? [] : [`figure-${i}`],
    status: 'reported',
    sources: [`source-${i % 40}`],
    ...(i % 7 === 6 && { partOf: `event-${i - 6}` }),
  }));
  const figures = events
    .filter((event) => event.figures.length)
    .map((event, i) => ({
      id: event.figures[0],
      measure: 'killed',
      number: { value: i % 20, bound: 'exact' },
      scope: { when: event.when, event: event.id, sides: ['north'] },
      category: 'not-stated',
      tally: 'period',
      status: 'reported',
      sources: event.sources,
    }));
  const named = (name: string, length: number, more: object): object[] =>
    Array.from({ length }, (_, i) => ({ id: `${name}-${i}`, ...more }));
  return JSON.stringify({
    version: 1,
    id: 'bench',
    lang: 'en',
    title: 'Bench',
    asOf: '2022',
    actors: ['north', 'south'].map((id) => ({ id, name: id, short: id, kind: 'state' })),
    places: named('place', 50, { name: 'A village' }),
    sources: named('source', 40, { title: 'A report', kind: 'news' }),
    events,
    figures,
  });
}

function longestStep(raw: unknown): number {
  const reading = readStorySteps(raw);
  let longest = 0;
  for (let done = false; !done;) {
    const start = performance.now();
    done = !!reading.next().done;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

console.log('  events    KB   parse ms   read ms   ratio   longest step ms   problems');
for (const count of [1000, 10_000, 100_000]) {
  const text = storyOf(count);
  const raw: unknown = JSON.parse(text);
  const parse = median(() => JSON.parse(text) as unknown);
  const read = median(() => readStory(raw));
  const cells = [
    [count, 8],
    [(text.length / 1024).toFixed(0), 6],
    [parse.toFixed(1), 11],
    [read.toFixed(1), 10],
    [(read / parse).toFixed(2), 8],
    [longestStep(raw).toFixed(1), 18],
    [readStory(raw).problems.length, 11],
  ] as const;
  console.log(cells.map(([cell, width]) => String(cell).padStart(width)).join(''));
}
