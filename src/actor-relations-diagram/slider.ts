import { html, nothing, type TemplateResult } from 'lit';
import { picture, type Picture } from '../frame/picture.js';
import type { Room } from '../frame/frame.js';
import { capitalise, fill } from '../locale/languages.js';
import { Page } from '../marks/page.js';
import { placeLabels } from '../marks/place-labels.js';
import { inPage, type Fade, type Ink, type Shape } from '../marks/shape.js';
import { changeOf, earlierOf } from './change.js';
import type { Stop } from './dates.js';
import { setInLines, spotAt, write, type Spot, type Words } from './layout-labels.js';
import type { Model, RelationText } from './model.js';
import { stopsOf, type Stops } from './stops.js';

const thumb = 12;
const widest = 960;
const line = 16;

const rect = (x: number, width: number, height: number, ink: Ink, fade?: Fade): Shape => ({
  type: 'rect',
  x,
  y: line - height / 2,
  width,
  height,
  fill: { ink },
  ...(fade && { fade }),
});

/** The bar of a stop, fading at both ends where the date is soft. */
function bar({ soft }: Stop, x: number, length: number): Shape[] {
  if (!soft) return [rect(x - 2, 4, 6, 'ink-1')];
  const part = length / 3;
  return [
    rect(x - length / 2, part, 6, 'ink-1', 'left'),
    rect(x - part / 2, part, 6, 'ink-1'),
    rect(x + part / 2, part, 6, 'ink-1', 'right'),
  ];
}

const day = 864e5;

/**
 * A stop stands where its date is over. One within which others lie is named by its end, or it
 * would seem to come before them.
 */
export function stopName(
  { at, start, end }: Stop,
  stops: readonly Stop[],
  text: RelationText,
): string {
  const holds = stops.some((other) => other.start >= start && other.end < end);
  if (!holds) return text.date(at, { short: true });
  const last = new Date(end - 1).toISOString();
  const named = end - start > 366 * day ? 4 : end - start > 31 * day ? 7 : 10;
  return fill(text.words.by, { when: text.date(last.slice(0, named), { short: true }) });
}

/**
 * The track of a date slider: a bar for each stop, named where there is room. Pure.
 *
 * @param current index of the stop at the thumb; between two where `shown` lies between them
 */
export function layoutSlider(
  stops: readonly Stop[],
  current: number,
  name: (stop: Stop) => string,
  { width: room, textScale, rtl, measure }: Room,
  shown = stops[current],
): Picture {
  const width = Math.min(room, widest);
  const page = new Page(width, textScale, rtl, measure);
  const step = (width - 2 * thumb) / Math.max(1, stops.length - 1);
  const at = (i: number): number => thumb + i * step;
  page.rule(at(0), line, at(stops.length - 1), line, 'line', 2);
  const length = Math.min(24, Math.max(3, step * 0.7));
  stops.forEach((stop, i) => {
    // The track is broken around a bar.
    const gap = stop.soft ? length : 8;
    if (i !== current)
      page.shapes.push(rect(at(i) - gap / 2, gap, 8, 'surface'), ...bar(stop, at(i), length));
  });
  if (shown)
    page.shapes.push(
      {
        type: 'dot',
        x: at(current),
        y: line,
        r: thumb - 1,
        fill: { ink: 'surface' },
        stroke: { ink: 'ink-1', width: 2 },
      },
      ...bar(shown, at(current), Math.min(16, length)),
    );
  // Current, first and last are named before the others.
  const order = new Set([current, 0, stops.length - 1, ...stops.keys()]);
  const wishes = [...order].map((i) => {
    const stop = i === current ? shown : stops[i];
    if (!stop) return [];
    const bold = i === current;
    const style = { size: 12, ink: bold ? 'ink-1' : 'ink-2', bold } as const;
    const set = (widest: number): Words[] => setInLines(page, name(stop), style, widest);
    const fitting = set(Math.max(step, page.px(64))).filter(({ lines }) => lines.length < 3);
    const blocks = bold && !fitting.length ? set(width).slice(0, 1) : fitting;
    return blocks.map((words): Spot => {
      const x = Math.max(-3, Math.min(width + 3 - words.width, at(i) - words.width / 2));
      const anchor = x < 0 ? 'start' : x + words.width > width ? 'end' : 'middle';
      return spotAt({ ...words, x, y: line + 18 }, words, anchor, false);
    });
  });
  const spots = placeLabels(wishes, [], { x: -4, y: 0, width: width + 8, height: 200 });
  let height = line + thumb + 2;
  for (const spot of spots) {
    if (!spot) continue;
    page.shapes.push(...write(page, spot));
    height = Math.max(height, spot.box.y + spot.box.height + 2);
  }
  const { shapes } = page;
  return { shapes: shapes.map((one) => inPage(one, width, rtl)), width, height };
}

/** The slider: the track drawn, and over it the platform's own, which moves and speaks. */
function slider(
  text: RelationText,
  { stops, stop: current, since }: Stops,
  shown: Stop | undefined,
  room: Room,
  spoken: string,
  choose: (at: string) => void,
): TemplateResult {
  const name = (stop: Stop): string => stopName(stop, stops, text);
  const between = since && current < stops.length - 1;
  const track = between
    ? layoutSlider(stops, current + 0.5, name, room, shown)
    : layoutSlider(stops, current, name, room);
  const place = String(Math.max(0, current));
  const move = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const stop = stops[Number(input.value)];
    // The thumb goes where the date is granted, not where it was pulled.
    input.value = place;
    if (stop) choose(stop.at);
  };
  return html`<div class="dates" part="controls">
    ${picture(track)}
    <input
      type="range"
      min="0"
      max=${stops.length - 1}
      step="1"
      .value=${place}
      aria-label=${text.words.date}
      aria-valuetext=${spoken}
      @input=${move}
    />
  </div>`;
}

/** The slider, if there is more than one date, and under it what changed at the date shown. */
export function dates(model: Model, room: Room, choose: (at: string) => void): unknown {
  const { text, when } = model;
  const among = stopsOf(model);
  const { stops, stop, before, since } = among;
  const change = stops.length ? changeOf(model, before) : '';
  const last = since && `${fill(text.words.since, { when: text.date(since.at) })} `;
  const name = !since && stops[stop] ? text.date(stops[stop].at) : when;
  return html`${stops.length > 1 ? slider(text, among, model.shown, room, name, choose) : nothing}
  ${
    when
      ? html`<p class="change" aria-live="polite">
          <b>${capitalise(when, text.tongue.lang)}.</b>
          ${capitalise(earlierOf(model), text.tongue.lang)} ${last}${change}
        </p>`
      : nothing
  }`;
}
