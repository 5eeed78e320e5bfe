import { html, nothing, type TemplateResult } from 'lit';
import type { Problem, Source, Story } from '../story/types.js';
import { dateInWords } from '../story/date-words.js';
import { byId } from '../story/by-id.js';
import { commas, fill, localise } from '../locale/languages.js';
import type { Tongue } from '../locale/story-words.js';
import { after, amiss } from './after.js';

export type Said = TemplateResult | typeof nothing | string;

/** The language that a template speaks, and the story it is about. */
export interface Speech extends Tongue {
  readonly story?: Story | undefined;
}

/** Headline, unless something else takes its place, and summary. */
export const heading = (headline: string, summary: Said, bare: boolean): TemplateResult =>
  html`${
    bare
      ? nothing
      : html`<h3 part="headline" id="headline">
          <slot name="headline"><bdi>${headline}</bdi></slot>
        </h3>`
  }
  ${summary ? html`<p class="summary" part="summary"><bdi>${summary}</bdi></p>` : nothing}`;

/** One view of a widget and its name. */
export interface View {
  readonly id: string;
  readonly name: string;
}

/** Tabs for the views, one tab stop for all; with only two views the footer's link is enough. */
export function viewTabs(
  views: readonly View[],
  current: string,
  label: string,
  choose: (id: string) => void,
  least = 3,
): Said {
  if (views.length < least) return nothing;
  return html`<div
    class="controls"
    part="controls"
    role="tablist"
    aria-label=${label}
    @keydown=${(event: KeyboardEvent) => after.value?.tabKeys(event, views, current, choose)}
  >
    ${views.map(
      ({ id, name }) =>
        html`<button
          class="tab"
          role="tab"
          aria-controls="panel"
          aria-selected=${id === current ? 'true' : 'false'}
          tabindex=${id === current ? 0 : -1}
          @click=${() => choose(id)}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}

/** A small count of what is wrong with the data, left out or kept as given; it opens in place. */
export function problemChip(problems: readonly Problem[], speech: Speech): Said {
  const count = problems.reduce(
    (sum, one) => sum + (one.code === 'more' ? +one.found : (one.count ?? 1)),
    0,
  );
  return count
    ? html`<details class="amiss">
        <summary>${speech.locale.frame.problems(count)}</summary>
        ${amiss.value?.problemList(problems, speech.lang)}
      </details>`
    : nothing;
}

/** A source's name, as a link where it has an address, with its date and its party's badge. */
export function sourceLink(source: Source, { lang, texts, locale, story }: Speech): TemplateResult {
  const title = localise(source.title, texts, story?.lang);
  // What it is called may run the other way.
  const name = html`<bdi>${title}</bdi>`;
  const publisher = localise(source.publisher, texts, story?.lang);
  const when = source.published
    ? dateInWords(source.published, lang, locale.dates)
    : source.kindWord !== 'table' && locale.frame.undated;
  return html`${
    source.url
      ? html`<a href=${source.url} rel="noopener noreferrer" target="_blank">${name}</a>`
      : name
  }${commas(locale.dates, ' ', publisher !== title && publisher, when).trim()}${source.party ? html` <span class="badge">${locale.frame.partySource}</span>` : nothing}`;
}

function sourceList(ids: readonly string[], speech: Speech): Said {
  const { story, locale } = speech;
  const { sources } = byId(story!);
  const found = ids.flatMap((id) => sources.get(id) ?? []);
  if (!found.length) return nothing;
  if (found.length === 1) {
    return html`<span part="sources"
      >${locale.frame.source} ${sourceLink(found[0]!, speech)}.</span
    >`;
  }
  const parties = found.filter(({ party }) => party).length;
  return html`<details part="sources">
    <summary>${locale.frame.sources(found.length, parties)}</summary>
    ${after.value?.sourceItems(found, speech)}
  </details>`;
}

function correctionList(speech: Speech): Said {
  const { frame } = speech.locale;
  const { corrections } = speech.story!;
  if (!corrections.length) return html`${frame.correctionsNone}.`;
  return html`<details>
    <summary>${frame.corrections(corrections.length)}</summary>
    ${after.value?.correctionItems(corrections, speech)}
  </details>`;
}

/** As-of date, sources and corrections at the start; the reader's actions at the end. */
export function footer(sources: readonly string[], actions: Said, speech: Speech): TemplateResult {
  const { story, lang, locale } = speech;
  return html`<footer role="none">
    <div class="meta">
      ${
        story!.asOf
          ? html`<p>
              ${fill(locale.frame.asOf, { when: dateInWords(story!.asOf, lang, locale.dates) })}.
            </p>`
          : nothing
      }
      ${sourceList(sources, speech)} ${correctionList(speech)}
    </div>
    <div class="actions">${actions}</div>
  </footer>`;
}
