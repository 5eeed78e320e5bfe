import { expect } from 'chai';
import { part, plain, seed, show, tidy } from './story.js';

const tabs = (chart: Element): HTMLButtonElement[] => [
  ...(part(chart, 'controls')?.querySelectorAll('button') ?? []),
];

describe('the views of a chart', () => {
  afterEach(tidy);

  it('keep the one that the author asked for, wherever a reader goes', async () => {
    const chart = await show({ src: seed, view: 'claims' });
    const names = tabs(chart).map((tab) => plain(tab.textContent));
    expect(names).to.include.members(['Totals', 'Claims']);
    tabs(chart)[0]!.click();
    await chart.updateComplete;
    expect(chart.view).to.equal('bars');
    expect(tabs(chart).map((tab) => plain(tab.textContent))).to.deep.equal(names);
  });
});
