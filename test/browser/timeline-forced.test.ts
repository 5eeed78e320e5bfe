import { expect } from 'chai';
import '../../src/border-exchange-timeline/define.js';
import { elementWith, place, plotOf, prefer, ready, seed, tidy } from './story.js';

describe('a timeline with forced colours', () => {
  afterEach(async () => {
    await prefer();
    tidy();
  });

  it('fills what is reported, so that only claims are hollow', async () => {
    await prefer({ 'forced-colors': 'active' });
    const timeline = await ready(
      place(elementWith('border-exchange-timeline', { loading: 'eager', src: seed })),
    );
    const ground = place(document.createElement('i'));
    ground.style.cssText = 'background: Canvas';
    const { backgroundColor } = getComputedStyle(ground);
    const hollow = (selector: string): boolean[] =>
      [...plotOf(timeline)!.querySelectorAll(selector)].map((mark) => {
        const { fill } = getComputedStyle(mark);
        return fill === backgroundColor;
      });
    // Of five pairs one accuses each other; diamonds and heads of arrows are as they always are.
    expect(hollow('polygon[stroke-width="2"]').filter((one) => !one)).length(2 * 4);
    // One ring of a claim and one of an answer awaited; the rest is reported.
    expect(hollow('circle').filter(Boolean)).length(2);
  });
});
