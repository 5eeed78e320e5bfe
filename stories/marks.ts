/** The alphabet of marks: each form of a number in each status, as the chart draws and says it. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { changesOf, withChanges } from '../src/casualty-chart/changes.js';
import { chartOptions } from '../src/casualty-chart/chart.js';
import { chartModel, type ChartModel } from '../src/casualty-chart/model.js';
import { said, type ChartOptions, type Row } from '../src/casualty-chart/row.js';
import { spokenFigure } from '../src/casualty-chart/speech.js';
import { casualtyWords } from '../src/casualty-chart/words/index.js';
import { languageOf } from '../src/frame/environment.js';
import { picture } from '../src/frame/picture.js';
import { capitalise } from '../src/locale/languages.js';
import { locales } from '../src/locale/locale.js';
import { bar, stub } from '../src/marks/bar.js';
import { mirror, type Shape } from '../src/marks/shape.js';
import { readStory } from '../src/story/read-story.js';
import { forcedColours } from '../src/theme/forced.js';
import { theme } from '../src/theme/theme.js';
import { forms, marksStory, statuses, type Status } from './marks-story.js';

/** A cell's picture: the bar in the room at the start, the column after it. */
const size = { width: 148, height: 112 };
const scale = (count: number): number => count * 1.6;
const room = 112;

/** The figure as a bar in a row, and as a column. */
export function marksOf(row: Row): Record<'bar' | 'column', Shape[]> {
  const { extent } = row;
  const across = { vertical: false, zero: 1, scale, cross: 14, thickness: 20 };
  const upright = { ...across, vertical: true, zero: 110, cross: room + 6, thickness: 24 };
  const drawn = (place: typeof across, length: Shape): Shape[] =>
    extent ? withChanges(bar(extent, row, place), row, place).shapes : [length];
  const { zero, cross, thickness } = upright;
  const column = { ...stub(cross, zero - 96), width: thickness, height: 96 };
  return {
    bar: drawn(across, stub(1, 14)),
    column: drawn(upright, column),
  };
}

const axis = (points: readonly (readonly [number, number])[]): Shape => ({
  type: 'line',
  points,
  ink: 'ink-3',
  width: 1,
});
const axes: readonly Shape[] = [
  axis([
    [0.5, 6],
    [0.5, 42],
  ]),
  axis([
    [room, 110.5],
    [size.width, 110.5],
  ]),
];

const english = (text: string): TemplateResult => html`<bdi lang="en">${text}</bdi>`;

/** The matrix as a page: rows of forms with a column for each status; cards where it is narrow. */
export class MarksAlphabet extends LitElement {
  static override properties = { scheme: {} };
  static override styles = [
    theme,
    forcedColours,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .frame {
        padding: 16px;
        color: var(--_ink-1);
        background: var(--_surface);
        font: 13px/1.4 var(--_font);
      }
      h2 {
        margin: 0;
        font-size: 20px;
      }
      h3 {
        margin: 24px 0 0;
        padding-top: 8px;
        border-top: 2px solid var(--_ink-1);
        font-size: 15px;
      }
      p {
        max-width: 90ch;
        margin: 0 0 8px;
      }
      .cells {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
        gap: 20px 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      svg {
        display: block;
      }
      li b,
      li span,
      .heads {
        display: block;
        overflow-wrap: anywhere;
      }
      .struck {
        text-decoration: line-through;
      }
      .note {
        color: var(--_ink-2);
      }
      .speech {
        margin-top: 4px;
        padding-inline-start: 8px;
        border-inline-start: 2px solid var(--_rule);
        color: var(--_ink-2);
        font-size: 12px;
      }
      .heads {
        display: none;
      }
      @container (max-width: 479px) {
        li {
          border-top: 1px solid var(--_rule);
          padding-top: 8px;
        }
      }
      @container (min-width: 1140px) {
        .heads {
          position: sticky;
          z-index: 1;
          top: 0;
          display: grid;
          padding: 8px 0;
          background: var(--_surface);
          font-weight: 700;
        }
        .heads,
        .cells {
          column-gap: 12px;
          grid-template-columns: repeat(7, minmax(0, 1fr));
        }
      }
    `,
  ];

  declare scheme: 'light' | 'dark';
  #lang = 'en';

  constructor() {
    super();
    this.scheme = 'light';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#speak(languageOf(this));
  }

  /** Labels and sentences in the page's language; what the page itself says is English. */
  async #speak(lang: string): Promise<void> {
    if (!lang || lang === this.#lang) return;
    await Promise.all([locales.load(lang), casualtyWords.load(lang)]);
    this.#lang = lang;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const lang = this.#lang;
    const locale = locales.get(lang);
    const options = chartOptions({ bin: 'none' }, { lang, texts: lang, locale });
    const model = chartModel(readStory(marksStory()).story, options);
    return html`<div class="frame" data-scheme=${this.scheme}>
      <h2>${english('Every form of number in every status')}</h2>
      <p>
        ${english(
          'Form is geometry, status is fill and a word, hue is the actor. Each number stands as a bar and as a column, with its label and, set in, what a screen reader says of it. Invented numbers.',
        )}
      </p>
      <div class="heads" aria-hidden="true">
        ${statuses.map(({ name }) => html`<span>${english(name)}</span>`)}
      </div>
      ${Object.entries(forms).map(
        ([form, { name, why }]) =>
          html`<section>
            <h3>${english(name)}</h3>
            <p>${english(why)}</p>
            <ul class="cells">
              ${statuses.map((status) => this.#cell(form, status, model, options))}
            </ul>
          </section>`,
      )}
    </div>`;
  }

  #cell(form: string, { id }: Status, model: ChartModel, options: ChartOptions): TemplateResult {
    const { words, locale, lang } = options;
    const row = model.rows.find((one) => one.id === `${form}-${id}`)!;
    const { bar, column } = marksOf(row);
    const drawn = [...axes, ...bar, ...column];
    const rtl = getComputedStyle(this).direction === 'rtl';
    const shapes = rtl ? drawn.map((shape) => mirror(shape, size.width)) : drawn;
    return html`<li data-form=${form} data-status=${id}>
      ${picture({ shapes, ...size })}
      <b class=${row.struck ? 'struck' : nothing}>${said(row, words)}</b>
      <span class="note">
        ${[
          locale.frame.statuses[row.status],
          row.figure.scope.sides[1] && row.sides,
          ...changesOf(row),
        ]
          .filter(Boolean)
          .map((note) => html`<span>${capitalise(note as string, lang)}</span>`)}
      </span>
      <span class="speech">${spokenFigure(row, words, locale, lang)}</span>
    </li>`;
  }
}

/** Makes the tag known; a call, since a bundler drops modules that nothing is taken from. */
export function defineAlphabet(): void {
  if (!customElements.get('marks-alphabet')) customElements.define('marks-alphabet', MarksAlphabet);
}
