/** What the frame says where not all of a picture is shown, or none. */
import { html, type TemplateResult } from 'lit';
import { later } from '../locale/en/later.js';
import type { FrameWords } from '../locale/frame-words.js';
import { files } from './after.js';
import type { StorySource } from './story-source.js';

/** Whether what tells why has come, or cannot be had: a notice that grew would move the article. */
let tried = false;

/** There are no data, or none that can be read; and why. */
export function failedNotice(frame: FrameWords, source: StorySource): TemplateResult | undefined {
  if (!tried) return void files.load().then(() => (tried = true));
  const words = frame.later ?? later;
  return html`<div class="empty" role="status">
    <p><b>${words.failed}</b><br />${files.value?.failedWhy(frame, source.problems)}</p>
    <button class="link" @click=${() => source.retry()}>${words.retry}</button>
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
