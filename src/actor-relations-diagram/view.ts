/** What the diagram needs after its first picture: cards, list and table. */
import { html, nothing, type TemplateResult } from 'lit';
import { dateOrder } from '../frame/table-order.js';
import { dataTable, paging, type TableOptions } from '../frame/table.js';
import { sourceLink, type Speech } from '../frame/templates.js';
import type { WalkOptions } from '../frame/walk.js';
import { later } from '../locale/en/later.js';
import { capitalise, commas, fill } from '../locale/languages.js';
import { edtf } from '../locale/story-words.js';
import { groupBy } from '../marks/group-by.js';
import { compareEdtf } from '../story/edtf.js';
import type { Phase, Source, Story } from '../story/types.js';
import { claimsAbout } from './claims.js';
import type { Now } from './dates.js';
import { endsOf, type Tie } from './graph.js';
import { legendOf } from './legend.js';
import type { Drawn } from './layout-ties.js';
import { itemsOf, type Item } from './layout-items.js';
import type { Picture } from './layout.js';
import type { Model, RelationText } from './model.js';
import type { goAlong } from './moves.js';
import {
  bundled,
  firstOf,
  lineName,
  natureOf,
  signOf,
  ownOf,
  sourcesFor,
  spokenNode,
  spokenTie,
  tiesOf,
} from './speech.js';
import { enLater } from './words/en-later.js';
import { addLaterWords } from './words/index.js';
export { drawRelations } from './draw.js';
export { dates } from './slider.js';
export { styles } from './styles.js';

addLaterWords(enLater);

type Said = Pick<Now, 'tie' | 'phase'>;

/** Sources that a card of several ties names. */
const mostSources = 8;

const paragraph = (content: unknown): TemplateResult | typeof nothing =>
  content ? html`<p><bdi>${content}</bdi></p>` : nothing;

/** All phases of a tie, earliest first. */
const phasesOf = ({ phases }: Tie): Partial<Phase>[] =>
  [...phases].sort((a, b) => {
    const [x, y] = [edtf(a.when), edtf(b.when)];
    return x && y ? compareEdtf(x, y) : 0;
  });

const linked = (sources: readonly Source[], speech: Speech): TemplateResult[] =>
  sources.map(
    (source, i) =>
      html`${i ? speech.locale.frame.separator : nothing}${sourceLink(source, speech)}`,
  );

/** Kind, sign and strength of a phase, its own words, its status with claimant, its sources. */
function details({ tie, phase }: Said, text: RelationText, speech: Speech): TemplateResult {
  const nature = natureOf({ tie, phase }, text);
  const sources = text.index.sourcesOf({ sources: phase.sources ?? [] });
  const status = capitalise(text.status(phase), speech.lang);
  return html`${paragraph(text.text(phase.words))}
    <p>
      ${nature ? `${nature}. ` : nothing}${status ? html`<b>${status}.</b>` : nothing}
      ${linked(sources, speech)}
    </p>`;
}

/** The sources of several ties; of many the first. */
function sourced(nows: readonly Now[], text: RelationText, speech: Speech): unknown {
  const sources = sourcesFor(nows, text);
  const more = sources.length - mostSources;
  const { source, separator } = speech.locale.frame;
  return sources.length
    ? html`<p>
        ${source}
        ${linked(sources.slice(0, mostSources), speech)}${
          more > 0 ? separator + fill(text.words.more, { n: text.number(more) }) : nothing
        }.
      </p>`
    : nothing;
}

/** All that is known of a tie: what holds now, and its other dates; of several, what they are. */
function tieCard(tie: Drawn, text: RelationText, speech: Speech): TemplateResult {
  const { now, rest } = tie;
  const head = (title: string): TemplateResult =>
    html`<p><strong>${title}</strong></p>
      ${paragraph(text.ends(now.tie))}`;
  if (rest.length)
    return html`${head(lineName(tie, text))}
    ${[signOf(now, text), ...bundled(tie, text)].map(paragraph)} ${sourced(rest, text, speech)}`;
  const others = phasesOf(now.tie).filter((phase) => phase !== now.phase);
  const { separator } = speech.locale.frame;
  return html`${head(text.tie(now).dated)} ${details(now, text, speech)}
  ${claimsAbout(now.tie, text, [now.phase]).map(paragraph)}
  ${paragraph(
    others
      .map((phase) =>
        commas(speech.locale.dates, text.label({ tie: now.tie, phase }), text.dated(phase)),
      )
      .join(separator),
  )}`;
}

/** An actor or place: what it is, what others call it, and its ties at the date shown. */
function nodeCard(id: string, form: string, model: Model, speech: Speech): TemplateResult {
  const { text } = model;
  return html`<p><strong>${text.name(id)}</strong></p>
    ${paragraph(capitalise(text.words.actorKinds[form] ?? form, text.tongue.lang))}
    ${paragraph(text.contested(id))}
    ${firstOf(tiesOf(id, model), (tie) => tie, text).map(paragraph)}
    ${sourced(ownOf(id, model), text, speech)}`;
}

const formOf = ({ graph }: Model, id: string): string =>
  graph.nodes.find((node) => node.id === id)?.form ?? '';

/** The places of a picture, what is heard and read at each, and how arrows lead along its ties. */
export function walked(
  picture: Picture,
  model: Model,
  speech: Speech,
  along: typeof goAlong | undefined,
): Pick<WalkOptions, 'places' | 'sentence' | 'card' | 'go'> {
  const { text } = model;
  const items = itemsOf(picture);
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const of = ({ id }: { readonly id: string }): Item => itemOf.get(id)!;
  return {
    places: items,
    sentence(place) {
      const { tie, id } = of(place);
      return tie ? spokenTie(tie, text) : spokenNode(id, formOf(model, id), model);
    },
    card(place) {
      const { tie, id } = of(place);
      return tie ? tieCard(tie, text, speech) : nodeCard(id, formOf(model, id), model, speech);
    },
    go: (from, way) => along?.(items, of(from), way, picture.rtl, text),
  };
}

/** The places that stand for what is picked: a line may stand for several ties. */
export const standing = (picture: Picture, picked: readonly string[]): string[] =>
  itemsOf(picture)
    .filter(({ id, tie }) =>
      [id, ...(tie?.now.tie.also ?? []), ...(tie?.rest ?? []).map((now) => now.tie.id)].some(
        (one) => picked.includes(one),
      ),
    )
    .map(({ id }) => id);

/** That a story records no ties. */
export const emptyNotice = ({ text: { words } }: Model): TemplateResult =>
  html`<div class="empty">
    <p><b>${words.noTies}</b><br />${words.noTiesWhy}</p>
  </div>`;

/** How to read the picture, of what there is in it; and how the story was made. */
export const notes = (model: Model, picture: Picture | undefined): TemplateResult =>
  html`${
    picture &&
    html`<p part="legend"><b>${model.text.words.howToRead}</b> ${legendOf(model, picture)}</p>`
  }${paragraph(model.text.text(model.text.story.method))}`;

const isPicked = ({ id, also }: Tie, picked: readonly string[]): boolean =>
  [id, ...also].some((one) => picked.includes(one));

const current = (is: boolean): 'true' | typeof nothing => (is ? 'true' : nothing);

/** Ties that the list shows at a time, each as often as it has ends. */
const page = 50;

/** One actor after another by name, then places, each with its ties and their dates; in pages. */
export function tieList(
  { graph, text }: Model,
  speech: Speech,
  { host }: TableOptions,
  picked: readonly string[],
): TemplateResult {
  const { shown, show } = paging(host);
  const { locale, lang } = speech;
  const visible = Math.max(page, shown);
  const own = groupBy(
    graph.ties.flatMap((tie) => endsOf(tie).map((id) => ({ id, tie }))),
    ({ id }) => id,
  );
  const all = [...graph.nodes]
    .sort((a, b) => (a.kind === b.kind ? graph.order(a.id, b.id) : a.kind < b.kind ? -1 : 1))
    .flatMap((node) => own.get(node.id)!.map(({ tie }) => ({ node, tie })));
  const isChosen = ({ node, tie }: (typeof all)[number]): boolean =>
    picked.includes(node.id) || isPicked(tie, picked);
  // What is selected is there wherever it stands, and of very much of it a page.
  const chosen = all.slice(visible).filter(isChosen).slice(0, page);
  const sections = groupBy([...all.slice(0, visible), ...chosen], ({ node }) => node);
  const left = Math.min(page, all.length - visible);
  const more = async ({ currentTarget }: Event): Promise<void> => {
    const list = (currentTarget as Element).parentElement!;
    show(visible + page);
    await host.updateComplete;
    // The reader goes on where the list went on.
    const next = list.querySelectorAll('li')[visible]!;
    next.tabIndex = -1;
    next.focus();
  };
  return html`<div class="list">
    ${[...sections].map(
      ([{ id, form, hue }, entries]) =>
        html`<section>
          <h4 aria-current=${current(picked.includes(id))} class=${`hue-${hue}`}>
            ${text.name(id)}
          </h4>
          ${paragraph(
            capitalise(commas(locale.dates, text.words.actorKinds[form], text.contested(id)), lang),
          )}
          <ul>
            ${entries.map(
              ({ tie }) =>
                html`<li aria-current=${current(isPicked(tie, picked))}>
                  <p><b>${text.ends(tie)}</b></p>
                  ${claimsAbout(tie, text, tie.phases).map(paragraph)}
                  ${phasesOf(tie).map(
                    (phase) =>
                      html`<p class="phase">
                          ${commas(
                            locale.dates,
                            capitalise(text.label({ tie, phase }), lang),
                            text.dated(phase) || text.words.undated,
                          )}
                        </p>
                        ${details({ tie, phase }, text, speech)}`,
                  )}
                </li>`,
            )}
          </ul>
        </section>`,
    )}
    ${
      left > 0
        ? html`<button class="link" @click=${more}>
            ${fill((locale.frame.later ?? later).showMore, { n: text.number(left) })}
          </button>`
        : nothing
    }
  </div>`;
}

/** Every phase of every tie as a row. */
export function tieTable(
  { graph, text }: Model,
  speech: Speech,
  options: TableOptions,
  picked: readonly string[],
): TemplateResult {
  const { columns, signs } = text.words;
  const rows = graph.ties.flatMap((tie) => phasesOf(tie).map((phase): Said => ({ tie, phase })));
  const other = ({ tie }: Said): string => text.names(endsOf(tie).slice(1));
  return dataTable(
    [
      { title: columns.from, cell: ({ tie }) => text.name(tie.from) },
      { title: columns.to, cell: other },
      { title: columns.kind, cell: ({ tie }) => text.kind(tie) },
      {
        title: columns.when,
        cell: ({ phase }) => text.dated(phase),
        order: ({ phase }) => dateOrder(phase.when),
        also: [{ title: `${columns.when} (EDTF)`, value: ({ phase }) => phase.when }],
      },
      {
        title: columns.sign,
        cell: ({ phase: { sign } }) => (sign === undefined ? '' : signs[sign]),
        order: ({ phase: { sign } }) => (sign === undefined ? undefined : [sign]),
      },
      {
        title: columns.label,
        cell: ({ tie, phase }) => {
          const said = commas(speech.locale.dates, text.text(phase.label), text.text(phase.words));
          return [said, ...claimsAbout(tie, text, [phase])]
            .filter(Boolean)
            .join(speech.locale.frame.separator);
        },
        struck: ({ phase }) => phase.status === 'withdrawn',
      },
      { title: columns.status, cell: ({ phase }) => capitalise(text.status(phase), speech.lang) },
      {
        title: columns.source,
        cell: ({ phase }) =>
          text.index
            .sourcesOf({ sources: phase.sources ?? [] })
            .map(({ title }) => text.text(title))
            .join(speech.locale.frame.separator),
      },
    ],
    rows,
    { ...options, chosen: (row) => isPicked((row as Said).tie, picked) },
    speech,
  );
}

/** Words that the diagram's attributes know. */
export const choices = { view: ['diagram', 'list', 'table'] };

/** What names an actor or a place of the story. */
export const lists = {
  ego: ({ actors, places }: Story): string[] => [...actors, ...places].map(({ id }) => id),
};
