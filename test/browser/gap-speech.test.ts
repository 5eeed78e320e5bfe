import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { part, plain, proxy, show, tidy, until } from './story.js';

describe('a stated total after a long time without figures', () => {
  afterEach(tidy);

  it('says so where it is heard, and in its card', async () => {
    const chart = await show({ view: 'cumulative' }, { src: '/seeds/corrected.csv' });
    proxy(chart).focus();
    await sendKeys({ press: 'End' });
    await chart.updateComplete;
    const told = 'No figures from 27 March 2018 to 29 May 2018';
    expect(plain(proxy(chart).getAttribute('aria-label'))).contain(told);
    await sendKeys({ press: 'Enter' });
    await until(() => part(chart, 'tooltip'), 'the card is open');
    expect(plain(part(chart, 'tooltip')!.textContent)).contain(told);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Home' });
    await chart.updateComplete;
    expect(plain(proxy(chart).getAttribute('aria-label'))).not.contain('No figures');
  });
});
