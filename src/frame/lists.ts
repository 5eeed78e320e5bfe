/** Lists of the frame that open when a reader asks. */
import { html, nothing, type TemplateResult } from 'lit';
import { localise } from '../locale/languages.js';
import { later } from '../locale/en/later.js';
import { byId } from '../story/by-id.js';
import { dateInWords } from '../story/date-words.js';
import type { Correction, Localised, Source } from '../story/types.js';
import { sourceLink, type Speech } from './templates.js';

export const sourceItems = (sources: readonly Source[], speech: Speech): TemplateResult =>
  html`<ul>
    ${sources.map((source) => html`<li>${sourceLink(source, speech)}</li>`)}
  </ul>`;

/** What a correction is about, as the story calls it; a figure by its event or its date. */
function targetOf(id: string, { story, lang, texts, locale: { dates } }: Speech): string {
  const text = (value: Localised | undefined): string => localise(value, texts, story!.lang);
  const { actors, places, events, sources, figures, relations, claims } = byId(story!);
  const nameOf = (id = ''): string =>
    text((actors.get(id) ?? places.get(id))?.name ?? (events.get(id) ?? sources.get(id))?.title);
  const figure = figures.get(id);
  if (figure) return nameOf(figure.scope.event) || dateInWords(figure.scope.when, lang, dates);
  const tie = relations.get(id);
  if (tie) return `${nameOf(tie.from)} – ${nameOf(tie.to)}`;
  const event = story!.events.find((one) => one.claims.includes(id));
  return nameOf(id) || text(event?.title ?? claims.get(id)?.text);
}

/** A sentence of its own, whatever it ends in. */
const ended = (text: string): string => text && `${text}${/[.!?…؟]$/.test(text) ? '' : '.'} `;

export function correctionItems(
  corrections: readonly Correction[],
  speech: Speech,
): TemplateResult {
  const { story, lang, texts, locale } = speech;
  const { frame, dates } = locale;
  const { correctionKinds } = frame.later ?? later;
  return html`<ul>
    ${corrections.map(({ target, made, kind, was, now, reason }) => {
      const value = (one: Localised | undefined): string => {
        const text = localise(one, texts, story!.lang);
        return kind === 'date' ? dateInWords(text, lang, dates) : text;
      };
      const about = targetOf(target, speech);
      return html`<li>
        ${
          about
            ? html`<b><bdi>${about}</bdi></b
                >. `
            : nothing
        }${dateInWords(made, lang, dates)},
        ${correctionKinds[kind] ?? kind}:
        ${was ? html`<s>${value(was)}</s> → ` : nothing}${ended(value(now))}${localise(reason, texts, story!.lang)}
      </li>`;
    })}
  </ul>`;
}
