/** What the timeline needs after its first picture: list, cards and table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place, WalkOptions } from '../frame/walk.js';
import { dataTable, pageOf, paging, type Column, type TableOptions } from '../frame/table.js';
import { sourceLink, type Speech } from '../frame/templates.js';
import { css } from '../theme/css.js';
import { later } from '../locale/en/later.js';
import { capitalise, commas, fill } from '../locale/languages.js';
import { dateInWords } from '../story/date-words.js';
import { lookup } from '../story/lookup.js';
import { oncePer } from '../story/once.js';
import { numberInWords } from '../story/quantity.js';
import { quantityOrder } from '../story/quantity-order.js';
import type { Place as StoryPlace, Story } from '../story/types.js';
import { kindsOf, type Entry, type TimelineModel, type TimelineOptions } from './model.js';
import { Facts, laterOf, spokenEntry } from './speech.js';
import type { Tree } from './tree.js';
import { lanings } from './lanes.js';
import { scalings, type Picture } from './layout.js';
import { methodOf, moreOf, readingOf } from './legend.js';
import type { laneOn } from './moves.js';
import { periods } from './periods.js';
import { timelineWords } from './words/index.js';
export { zoomBar } from './zoom.js';

/** The controls below the picture, and what is light in forced colours. */
export const styles = css`
  .zoom {
    min-height: 32px;
    margin-block: 6px -6px;
  }
  .zoom :is(.controls, .link) {
    min-height: inherit;
  }
  @media (pointer: coarse) {
    .zoom {
      min-height: 44px;
    }
  }
  .zoom .controls {
    justify-content: end;
    margin: 0;
  }
  .zoom [aria-disabled] {
    color: var(--_ink-3);
    text-decoration-color: transparent;
    cursor: default;
  }
`;

const paragraph = (content: unknown): TemplateResult | typeof nothing =>
  content ? html`<p><bdi>${content}</bdi></p>` : nothing;

/** How many events found no room in the picture, and where they are. */
export const moreNotice = (more: number, options: TimelineOptions) =>
  more ? html`<p class="more">${moreOf(more, options)}</p>` : nothing;

/** How to read the forms that are there, and how the story was made. */
export function notes(
  model: TimelineModel,
  options: TimelineOptions,
  picture: Picture | undefined,
): TemplateResult {
  const reading = picture && readingOf(model, options, picture);
  return html`${
    reading
      ? html`<p part="legend"><b>${laterOf(options).reading.title}</b> ${reading}</p>`
      : nothing
  }${paragraph(methodOf(model))}`;
}

/** An entry's facts in full, as a card, the list and the table have them. */
class FullFacts extends Facts {
  readonly #speech: Speech;

  constructor(model: TimelineModel, options: TimelineOptions, speech: Speech) {
    super(model, options);
    this.#speech = speech;
  }

  standing(entry: Entry): string {
    const { lang, locale } = this.options;
    return capitalise(commas(locale.dates, this.status(entry), this.answer(entry)), lang);
  }

  #place(place: StoryPlace | undefined): string {
    if (!place) return '';
    const { dates, frame } = this.options.locale;
    const names = place.contestedName.map(
      ({ by, name }) => `${this.story.name(by)}: ${this.story.text(name)}`,
    );
    const name = this.story.text(place.name);
    const called = names.length ? `${name} (${names.join(frame.separator)})` : name;
    const { connects } = place;
    return connects.length
      ? commas(
          dates,
          called,
          fill(laterOf(this.options).connects, { places: this.story.names(connects) }),
        )
      : called;
  }

  /** The place, those that a claim about the event concerns, and who calls them what. */
  places({ id, event, tie }: Entry): string {
    const { index } = this.story;
    const own = event ? event.place : tie!.relation.to;
    const others = lookup(this.story.story)
      .claimsOf(id)
      .flatMap(({ concerns }) => concerns);
    const ids = new Set([own ?? '', ...others]);
    return this.list([...ids].map((one) => this.#place(index.places.get(one))));
  }

  links(entry: Entry): TemplateResult[] {
    return this.sources(entry).map(
      (source, i) =>
        html`${i ? this.options.locale.frame.separator : ''}${sourceLink(source, this.#speech)}`,
    );
  }

  /** All of it below a title, as it stands on a card and in the list. */
  body(entry: Entry): TemplateResult {
    const head = [this.lasting(entry), this.head(entry)].filter(Boolean).join(': ');
    return html`<p>${capitalise(head, this.options.lang)}. <b>${this.standing(entry)}.</b></p>
      ${paragraph(this.note(entry))} ${this.figures(entry).map(paragraph)}
      ${this.claims(entry).map(paragraph)} ${paragraph(this.places(entry))}
      <p>${this.links(entry)}.</p>`;
  }
}

const title = ({ status, said }: Entry): TemplateResult =>
  html`<strong class=${status === 'withdrawn' ? 'struck' : nothing}>${said.title}</strong>`;

/** All that is known of one entry. */
const entryCard = (
  entry: Entry,
  model: TimelineModel,
  options: TimelineOptions,
  speech: Speech,
): TemplateResult =>
  html`<p>${title(entry)}</p>
    ${new FullFacts(model, options, speech).body(entry)}`;

/** What is known of a period in which there are many. */
const periodCard = ([title, ...more]: readonly string[]): TemplateResult =>
  html`<p><strong>${title}</strong></p>
    ${more.map(paragraph)}`;

/** Trees by their pictures: what a reader has opened stays. */
const trees = new WeakMap<Picture, Tree>();

/** A walk with what it says of its places, and shows: entries, or periods that count many. */
export function walking(
  parts: { readonly Tree: typeof Tree | undefined; readonly laneOn: typeof laneOn | undefined },
  walk: WalkOptions,
  picture: Picture,
  model: TimelineModel,
  options: TimelineOptions,
  speech: Speech,
): WalkOptions & { readonly tree: Tree | undefined } {
  const { places, choose } = walk;
  let tree = trees.get(picture);
  if (!tree && picture.many && parts.Tree)
    trees.set(picture, (tree = new parts.Tree(model, options, picture.items)));
  const entryOf = ({ id }: Place) => model.entries.find((entry) => entry.id === id)!;
  return {
    ...walk,
    tree,
    go: (from, way) => parts.laneOn?.(places, from, way, model),
    sentence(place) {
      const said = tree?.said(place);
      return said ? `${said.join('. ')}.` : spokenEntry(entryOf(place), model, options);
    },
    card(place) {
      const said = tree?.said(place);
      return said ? periodCard(said) : entryCard(entryOf(place), model, options, speech);
    },
    choose(place) {
      if (!tree?.said(place)) choose(place);
    },
  };
}

/** Entries under the stretches of time in which they lie. */
export function entryList(
  model: TimelineModel,
  options: TimelineOptions,
  speech: Speech,
  { host, chosen }: TableOptions,
): TemplateResult {
  const { shown, show } = paging(host);
  const { lang, locale } = options;
  const facts = new FullFacts(model, options, speech);
  const page = Math.max(50, shown);
  const visible = new Set(pageOf(model.entries, page, chosen));
  const left = Math.min(50, model.entries.length - page);
  const group = ({ when, entries }: { when: string; entries: readonly Entry[] }) => {
    const some = entries.filter((entry) => visible.has(entry));
    return some.length
      ? html`<section>
          <h4>${capitalise(dateInWords(when, lang, locale.dates), lang)}</h4>
          <ul>
            ${some.map(
              (entry) =>
                html`<li aria-current=${chosen?.(entry) ? 'true' : nothing}>
                  ${title(entry)} ${facts.body(entry)}
                </li>`,
            )}
          </ul>
        </section>`
      : nothing;
  };
  return html`<div class="list" part="plot">
    ${periods(model.entries, model.window).map(group)}
    ${
      left > 0
        ? html`<button class="link" @click=${() => show(page + 50)}>
            ${fill((locale.frame.later ?? later).showMore, { n: numberInWords(left, lang) })}
          </button>`
        : nothing
    }
  </div>`;
}

/** What stands where nothing is on record, with a way out of a window. */
export function emptyNotice(options: TimelineOptions, showAll: () => void): TemplateResult {
  const { period, lang, locale } = options;
  const words = laterOf(options);
  const when = period && dateInWords(period, lang, locale.dates);
  return html`<div class="empty">
    <p>
      <b>${when ? fill(words.noEventsIn, { when }) : (locale.frame.later ?? later).empty}</b><br />
      ${words.notCalm}
    </p>
    ${when ? html`<button class="link" @click=${showAll}>${(locale.frame.later ?? later).showAllDates}</button>` : nothing}
  </div>`;
}

/** Entries as a table, with the same qualifiers as the picture. */
export function entryTable(
  model: TimelineModel,
  options: TimelineOptions,
  speech: Speech,
  table: TableOptions,
): TemplateResult {
  const { columns } = laterOf(options);
  const facts = new FullFacts(model, options, speech);
  const list: Column<Entry>[] = [
    {
      title: columns.event,
      cell: (entry) => entry.said.title,
      struck: ({ status }) => status === 'withdrawn',
    },
    {
      title: columns.when,
      cell: (entry) => facts.lasting(entry),
      order: ({ when }) => [when.start, when.end],
      also: [{ title: `${columns.when} (EDTF)`, value: ({ when }) => when.text }],
    },
    { title: columns.kind, cell: (entry) => capitalise(facts.kind(entry), options.lang) },
    { title: columns.parties, cell: (entry) => capitalise(facts.parties(entry), options.lang) },
    { title: columns.place, cell: (entry) => facts.places(entry) },
    {
      title: columns.figures,
      cell: (entry) => facts.list(facts.figures(entry)),
      order: ({ event }) => {
        const [first] = event ? facts.speak.figures(event) : [];
        return first && quantityOrder(first.number);
      },
    },
    {
      title: columns.claims,
      cell: (entry) => facts.claims(entry).map(paragraph),
      text: (entry) => facts.list(facts.claims(entry)),
    },
    { title: columns.note, cell: (entry) => facts.note(entry) },
    { title: columns.status, cell: (entry) => facts.standing(entry) },
    {
      title: columns.source,
      cell: (entry) => facts.links(entry),
      text: (entry) => facts.list(facts.titles(facts.sources(entry))),
    },
  ];
  return dataTable(list, model.entries, table, speech);
}

export const lists = {
  /** Asked for at every drawing, which may be each step of a zoom. */
  kinds: oncePer((story: Story): readonly string[] => [...kindsOf(story, timelineWords.get('en'))]),
};

/** Words that the timeline's attributes know. */
export const choices = {
  view: ['lanes', 'list', 'table'],
  lanes: lanings,
  scale: scalings,
};
