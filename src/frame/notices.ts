/** What the frame says where not all of a picture is shown, or none. */
import { html, nothing, type TemplateResult } from 'lit';
import { later } from '../locale/en/later.js';
import type { FrameWords } from '../locale/frame-words.js';
import { amiss } from './after.js';
import type { Parts } from './parts.js';
import type { StorySource } from './story-source.js';

/** There are no data, or none that can be read; and why. A notice that grew would move the article. */
export function failedNotice(
  lang: string,
  frame: FrameWords,
  source: StorySource,
  parts: Parts,
): TemplateResult | undefined {
  if (!parts.has(amiss)) return undefined;
  const words = frame.later ?? later;
  const { problems, way } = source;
  const isGiven = problems[0]!.code !== 'no-data';
  // What stands in the page does not change by asking again.
  const again = isGiven && (way === 'src' || way === 'container');
  return html`<div class="empty" role="status">
    <p>
      <b>${isGiven ? words.failed : words.empty}</b><br />${amiss.value?.failedWhy(problems, lang)}
    </p>
    ${
      again
        ? html`<button class="link" @click=${() => source.retry()}>${words.retry}</button>`
        : nothing
    }
  </div>`;
}

/** Something else is shown than the view that was asked for. */
export const viewFailed = (frame: FrameWords): TemplateResult =>
  html`<p role="status"><b>${(frame.later ?? later).viewFailed}</b></p>`;

/** Over the end of a picture that is folded. */
export const unfold = (frame: FrameWords, release: () => void): TemplateResult =>
  html`<div class="fold">
    <button class="link" @click=${release}>${(frame.later ?? later).showWhole}</button>
  </div>`;
