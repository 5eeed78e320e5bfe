/** What the chart needs after its first picture: cards and table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Motion } from '../frame/motion.js';
import { part, type Part } from '../frame/part.js';
import { dateOrder } from '../frame/table-order.js';
import { dataTable, type Column, type TableOptions } from '../frame/table.js';
import { sourceLink, type Speech } from '../frame/templates.js';
import { later } from '../locale/en/later.js';
import { capitalise, commas, fill } from '../locale/languages.js';
import { tables } from '../locale/en/tables.js';
import type { Locale } from '../locale/locale.js';
import type { Scene } from '../marks/moves.js';
import { byId } from '../story/by-id.js';
import { qualifierOf, quantityOrder } from '../story/quantity-order.js';
import type { Quantity, Story } from '../story/types.js';
export { notesOf } from './notes.js';
import { badgeOf, changesOf } from './changes.js';
import { measureName, measures, type Chart } from './chart.js';
import type { Picture } from './layout-picture.js';
import type { ChartModel, Missing } from './model.js';
import { bins, groupings, said, views, type Row } from './row.js';
import { besides, spokenFigure, spokenMissing, statusOf } from './speech.js';
import type { Origin, SumFacts } from './sums.js';
import type { CasualtyWords } from './words/index.js';

/** Speech of this chart: what the frame needs to speak, and the chart's own words. */
interface ChartSpeech extends Speech {
  readonly words: CasualtyWords;
}

/** A chart with what is needed to speak of it. */
export type Spoken = Chart & {
  readonly speech: ChartSpeech & { readonly story: Story };
};

/** What marks of a picture stand for that no figure says. */
type Told = Pick<Picture, 'sums' | 'before'>;

const paragraph = (content: unknown): TemplateResult | typeof nothing =>
  content ? html`<p><bdi>${content}</bdi></p>` : nothing;

/** Where a number is from, each party's source with its badge, and what is said after them. */
const fromWords = (from: Origin, speech: ChartSpeech): TemplateResult =>
  html`<p>
    ${byId(speech.story!)
      .sourcesOf(from)
      .map(
        (source, i) => html`${i ? speech.locale.frame.separator : ''}${sourceLink(source, speech)}`,
      )}${from.rest}
  </p>`;

/** All that is known of one figure. Repeats the label, adds who says so and where. */
function figureCard(row: Row, speech: ChartSpeech): TemplateResult {
  const { words, locale, lang } = speech;
  const { figure } = row;
  const { sources, asOf } = figure;
  const rest = asOf ? `. ${fill(locale.frame.asOf, { when: row.words.date(asOf) })}.` : '.';
  return html`<p><strong class=${row.struck ? 'struck' : nothing}>${said(row, words)}</strong></p>
    ${paragraph(commas(locale.dates, row.eventTitle, row.whenWords))}
    ${paragraph(capitalise(commas(locale.dates, row.sides, words.categories[figure.category]), lang))}
    <p>
      <b
        >${row.claimant ? statusOf(row, locale, lang) : capitalise(locale.frame.statuses[row.status] ?? '', lang)}</b
      >${row.party ? html` <span class="badge">${badgeOf(row)}</span>` : nothing}
    </p>
    ${paragraph(figure.tally === 'cumulative' && words.cumulative)}
    ${changesOf(row).map((change) => paragraph(capitalise(change, lang)))}
    ${besides(row, words).map(paragraph)} ${fromWords({ sources, rest }, speech)}`;
}

/** What is known of a number that was added up here. */
const sumCard = (
  { label, when, whom, how, origin }: SumFacts,
  speech: ChartSpeech,
): TemplateResult =>
  html`<p><strong>${label}</strong></p>
    ${[when, whom, ...how].map(paragraph)} ${origin && fromWords(origin, speech)}`;

/** The card of an event that has no figure. */
const missingCard = (
  missing: Missing,
  { words, locale }: ChartSpeech,
  measure: string,
): TemplateResult =>
  html`<p><strong>${words.noFigure}</strong></p>
    ${paragraph(commas(locale.dates, missing.title, missing.when))}
    ${paragraph(fill(words.notNone, { measure }))}`;

const missingOf = ({ model }: Spoken, id: string): Missing =>
  model.missing.find((event) => event.id === id)!;

/** A picture by what its marks are of, whatever is counted and however it is shown. */
const sceneOf = (picture: Picture, { model }: Spoken): Scene => {
  let rows: Map<string, Row> | undefined;
  return {
    ...picture,
    places: picture.items,
    like(id) {
      rows ??= new Map(model.rows.map((one) => [one.id, one]));
      const row = picture.sums?.get(id)?.of ?? rows.get(id);
      if (!row) return id;
      const { scope, category, claimedBy, sources } = row.figure;
      return [scope.event ?? scope.when, category, claimedBy ?? sources[0], ...scope.sides].join();
    },
  };
};

/** Moves marks from one picture to the next: for charts that somebody points at, or that change. */
const moving = part(() => import('../frame/motion.js'));
const scenes = new WeakMap<Element, Scene>();
const motions = new WeakMap<Element, Motion>();

/** To be told of a chart's picture after each update; null while there is none. */
export function moved(
  host: Element,
  svg: SVGElement | null,
  picture: Picture,
  chart: Spoken,
): void {
  const last = scenes.get(host);
  const scene = sceneOf(picture, chart);
  if (svg) scenes.set(host, scene);
  else scenes.delete(host);
  const load = (): void => void moving.load();
  if (!last)
    for (const sign of ['pointerenter', 'focusin'])
      host.addEventListener(sign, load, { once: true });
  else if (last.shapes !== scene.shapes) load();
  let motion = motions.get(host);
  if (!motion && last && moving.value) {
    motions.set(host, (motion = new moving.value.Motion()));
    motion.show(svg, last);
  }
  motion?.show(svg, scene);
}

/** What a mark stands for: a sum, in words, or a figure, also where that is all of a sum. */
function meant(id: string, { model, options }: Spoken, { sums }: Told): SumFacts | Row | undefined {
  const sum = sums?.get(id);
  return sum && !sum.isOne
    ? sum.facts(sum, model.words, options)
    : model.rows.find((row) => row.id === (sum?.figure ?? id));
}

/** What is heard at a mark: a figure, or an event without one. */
export function sentenceOf(id: string, chart: Spoken, told: Told): string {
  const { words, locale, lang } = chart.speech;
  const what = meant(id, chart, told);
  const before = told.before?.get(id);
  if (!what) return spokenMissing(missingOf(chart, id), words, locale);
  return 'spoken' in what
    ? what.spoken
    : `${spokenFigure(what, words, locale, lang)}${before ? ` ${before}.` : ''}`;
}

/** What a mark opens. */
export function cardOf(id: string, chart: Spoken, told: Told): TemplateResult {
  const { speech, options } = chart;
  const what = meant(id, chart, told);
  if (!what) return missingCard(missingOf(chart, id), speech, measureName(options));
  return 'spoken' in what
    ? sumCard(what, speech)
    : html`${figureCard(what, speech)}${paragraph(told.before?.get(id))}`;
}

/** Where there is nothing to draw: no figures is not the same as nobody. */
export function emptyNotice(
  { speech: { words, locale }, model, options }: Spoken,
  showAll: () => void,
): TemplateResult {
  const { period } = options;
  const when = model.words.date(period);
  return html`<div class="empty">
    <p>
      <b>${when ? fill(words.noFiguresIn, { when }) : words.noFigures}</b><br />
      ${fill(words.notNone, { measure: measureName(options) })}
    </p>
    ${
      when
        ? html`<button class="link" @click=${showAll}>
            ${(locale.frame.later ?? later).showAllDates}
          </button>`
        : nothing
    }
  </div>`;
}

/** A line of the table: a figure, or an event without one. */
type TableRow = Row | Missing;

/** A number in parts, as a spreadsheet can reckon with it, its qualifier beside it. */
function inParts({ frame, quantities }: Locale): NonNullable<Column<TableRow>['also']> {
  const words = frame.tables ?? tables;
  const part =
    (of: (number: Quantity) => string | number | undefined) =>
    (line: TableRow): string | number | undefined =>
      of('figure' in line ? line.figure.number : { unknown: true });
  const range = (end: 'low' | 'high') => part((q) => ('low' in q ? q[end] : undefined));
  return [
    {
      title: words.qualifier,
      value: part((q) => {
        if ('unknown' in q) return quantities.unknown;
        if ('vague' in q) return quantities.vague;
        if ('low' in q) return 'best' in q ? words.best : words.range;
        return qualifierOf(q.bound, quantities);
      }),
    },
    {
      title: words.value,
      value: part((q) => ('value' in q ? q.value : 'best' in q ? q.best : undefined)),
    },
    { title: words.low, value: range('low') },
    { title: words.high, value: range('high') },
  ];
}

/** The table's columns carry the same qualifiers as the picture. */
function tableColumns(
  model: ChartModel,
  { words, locale, lang }: ChartSpeech,
  measure: string,
  before: ReadonlyMap<string, string> | undefined,
): Column<TableRow>[] {
  const { columns } = words;
  const of =
    (cell: (row: Row) => unknown) =>
    (line: TableRow): unknown =>
      'figure' in line ? cell(line) : '';
  const { index } = model.words;
  const date = (line: TableRow): string | undefined =>
    'figure' in line ? line.figure.scope.when : index.events.get(line.id)?.when;
  const sources = ({ figure, words }: Row): string =>
    index
      .sourcesOf(figure)
      .map(({ title }) => words.text(title))
      .join(locale.frame.separator);
  const status = (row: Row): string => {
    const said = commas(
      locale.dates,
      row.claimant ? statusOf(row, locale, lang) : locale.frame.statuses[row.status],
      badgeOf(row),
      row.figure.tally === 'cumulative' && words.cumulative,
      model.replaced.has(row.id) && words.superseded,
      ...changesOf(row),
    );
    return [said, before?.get(row.id)].filter(Boolean).join('. ');
  };
  const event: Column<TableRow> = {
    title: columns.event,
    cell: (line) => ('figure' in line ? line.eventTitle : line.title),
  };
  const when: Column<TableRow> = {
    title: columns.when,
    cell: (line) => ('figure' in line ? line.whenWords : line.when),
    order: (line) => dateOrder(date(line)),
    also: [{ title: `${columns.when} (EDTF)`, value: date }],
  };
  // The first column names its row, so it is one that is never empty.
  const named = model.rows.every((row) => row.eventTitle);
  const anyEvent = named || model.missing.length > 0 || model.rows.some((row) => row.eventTitle);
  return [
    ...(named ? [event, when] : anyEvent ? [when, event] : [when]),
    {
      title: words.measureTitles[measure] ?? measure,
      number: true,
      cell: (line) => ('figure' in line ? line.number : words.noFigure),
      order: (line) => ('figure' in line ? quantityOrder(line.figure.number) : undefined),
      also: inParts(locale),
      unknown: (line) => !('figure' in line && line.extent),
      struck: (line) => 'figure' in line && (line.struck || model.replaced.has(line.id)),
    },
    { title: columns.of, cell: of((row) => row.sides) },
    { title: columns.category, cell: of((row) => row.category || words.notStated) },
    { title: columns.status, cell: of(status) },
    { title: columns.source, cell: of(sources) },
  ];
}

/** What a table needs of its chart, and what tells of running totals. */
interface ChartTable extends TableOptions {
  readonly running: Part<Pick<typeof import('./layout-cumulative.js'), 'toldBefore'>>;
}

/** What lines of running totals show of the time before figures, as soon as that is known. */
function beforeOf(
  model: ChartModel,
  { host, running }: ChartTable,
): ReadonlyMap<string, string> | undefined {
  if (!model.views.has('cumulative')) return undefined;
  const { value } = running;
  if (value) return value.toldBefore(model, host);
  void running.load().then((came) => came && host.requestUpdate());
  return undefined;
}

/** The figures as a table, replaced ones too. */
export const chartTable = (
  model: ChartModel,
  speech: ChartSpeech,
  measure: string,
  options: ChartTable,
): TemplateResult =>
  dataTable(
    tableColumns(model, speech, measure, beforeOf(model, options)),
    [...model.rows, ...model.missing],
    options,
    speech,
  );

/** Words that the chart's attributes know. */
export const choices = { view: views, measure: measures, 'group-by': groupings, bin: bins };
