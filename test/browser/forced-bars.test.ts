import { expect } from 'chai';
import { figure, number, plotOf, prefer, show, storyOf, tidy } from './story.js';

describe('with forced colours', () => {
  afterEach(async () => {
    await prefer();
    tidy();
  });

  it('a reported bar is filled and a claimed one is hollow', async () => {
    await prefer({ 'forced-colors': 'active' });
    const of = (id: string, change: object) =>
      figure(id, { number: number(40), scope: { when: id, sides: ['north'] }, ...change });
    const claimed = { status: 'claimed', claimedBy: 'south' };
    const chart = await show({}, { data: storyOf([of('2018-01', {}), of('2020-05', claimed)]) });
    const fills = [...plotOf(chart)!.querySelectorAll('rect')]
      .filter((rect) => rect.hasAttribute('stroke') && rect.getBBox().width > 50)
      .map((rect) => getComputedStyle(rect).fill);
    expect(fills).to.have.length(2);
    expect(fills[0]).to.not.equal(fills[1]);
  });
});
