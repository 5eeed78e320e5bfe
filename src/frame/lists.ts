/** Lists of the frame that open when a reader asks. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FrameWords } from '../locale/frame-words.js';
import { localise } from '../locale/languages.js';
import { later } from '../locale/en/later.js';
import { dateInWords } from '../story/date-words.js';
import type { Correction, Localised, Problem, Source } from '../story/types.js';
import { sourceLink, type Speech } from './templates.js';

/** Problems that are shown to a reader; a developer has them all. */
const most = 20;

/** What is wrong with the data: where, what was there, and what would have been right. */
export function problemList(problems: readonly Problem[], frame: FrameWords): TemplateResult {
  const words = frame.later ?? later;
  const more = problems.length - most;
  return html`<ul class="problems">
    ${problems.slice(0, most).map(
      ({ path, found, expected, severity, fix, count = 1 }) =>
        html`<li>
          <b>${severity === 'error' ? words.leftOut : words.kept}</b>
          <code dir="ltr">${path}</code> ${found} → ${fix ?? expected}
          ${count > 1 ? words.moreProblems(count - 1) : nothing}
        </li>`,
    )}
    ${more > 0 ? html`<li>${words.moreProblems(more)}</li>` : nothing}
  </ul>`;
}

export const sourceItems = (sources: readonly Source[], speech: Speech): TemplateResult =>
  html`<ul>
    ${sources.map((source) => html`<li>${sourceLink(source, speech)}</li>`)}
  </ul>`;

export function correctionItems(
  corrections: readonly Correction[],
  { story, lang, texts, locale: { frame, dates } }: Speech,
): TemplateResult {
  const text = (value: Localised): string => localise(value, texts, story!.lang);
  return html`<ul>
    ${corrections.map(
      ({ made, kind, was, now, reason }) =>
        html`<li>
          ${dateInWords(made, lang, dates)},
          ${(frame.later ?? later).correctionKinds[kind] ?? kind}:
          ${was ? html`<s>${text(was)}</s> → ` : nothing}${now ? html`${text(now)}. ` : nothing}${localise(reason, texts, story!.lang)}
        </li>`,
    )}
  </ul>`;
}
