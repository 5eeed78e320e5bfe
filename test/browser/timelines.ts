/** A timeline as a page has it. */
import '../../src/border-exchange-timeline/define.js';
import type { BorderExchangeTimeline } from '../../src/border-exchange-timeline/border-exchange-timeline.js';
import { elementWith, place, ready, type Raw } from './story.js';

export const show = (attributes: Raw = {}, properties: Raw = {}): Promise<BorderExchangeTimeline> =>
  ready(
    place(elementWith('border-exchange-timeline', { loading: 'eager', ...attributes }, properties)),
  );
