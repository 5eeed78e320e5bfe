import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/border-exchange-timeline/define.js';
import {
  button,
  labels,
  listen,
  part,
  plain,
  press,
  proxy,
  says,
  seed,
  spoken,
  tidy,
  until,
} from './story.js';
import { show } from './timelines.js';

describe('moving in a timeline', () => {
  afterEach(tidy);

  it('walks on in time, and up and down from lane to lane', async () => {
    const element = await show({ src: seed });
    proxy(element).focus();
    const name = (): string => plain(proxy(element).getAttribute('aria-label'));
    expect(name()).match(/^1990s: .*First war/);
    await press(element, 'ArrowRight');
    expect(spoken(element)).contain('Held by Armenia');
    await press(element, 'ArrowUp');
    expect(spoken(element)).match(/Russian peacekeepers|Russia stations/);
    await press(element, 'ArrowDown');
    expect(spoken(element)).not.match(/^.*Russia stations/);
    await press(element, 'Home');
    expect(name()).match(/First war/);
  });

  for (const [n, years] of [
    [1000, 8],
    [10_000, 30],
  ] as const)
    it(`is walked as a tree where there are ${n} events: periods, parts of them, events`, async () => {
      const heard = listen();
      const start = Date.UTC(1990, 0, 1);
      const data = Array.from({ length: n }, (_, i) => ({
        when: new Date(start + (i * years * 365.25 * 864e5) / n).toISOString().slice(0, 10),
        title: `Shots ${i + 1}`,
        side: i % 4 ? (i % 2 ? 'North' : 'South') : 'North; South',
        ...(i % 10 ? {} : { status: 'claimed', 'claimed by': 'North' }),
      }));
      const element = await show({}, { data });
      proxy(element).focus();
      const name = (): string => plain(proxy(element).getAttribute('aria-label'));
      expect(name()).match(new RegExp(`^1990: \\d+ events\\. .*North.*claimed\\. 1 of ${years}$`));
      await press(element, 'ArrowLeft');
      expect(name()).match(/^1990: .* 1 of/);
      await press(element, 'ArrowRight');
      expect(spoken(element))
        .equal(name())
        .match(/^1991: \d+ events/);
      await press(element, 'ArrowUp');
      expect(name()).match(/^1991: /);
      await press(element, 'ArrowDown');
      expect(name()).match(/^January 1991: \d+ events.* 1 of 12$/);
      await press(element, 'End');
      expect(name()).match(/^December 1991: .* 12 of 12$/);
      await press(element, 'PageUp');
      expect(name()).match(/^February 1991: .* 2 of 12$/);
      await press(element, 'Home');
      await press(element, 'Enter');
      expect(plain(part(element, 'tooltip')?.textContent)).match(/^×? ?January 1991: \d+ events/);
      expect(heard.some(({ type }) => type === 'backstory-select')).equal(false);
      await press(element, 'Escape');
      await press(element, 'ArrowDown');
      if (n > 1000) await press(element, 'ArrowDown');
      expect(name()).match(/^\d+ January 1991: .*Shots \d+\..* 1 of \d+$/);
      const box = proxy(element).getBoundingClientRect();
      expect(box.width).within(1, 40);
      await press(element, 'Enter');
      expect(element.selected).a('string');
      await press(element, 'Escape');
      await press(element, 'ArrowUp');
      await press(element, 'ArrowUp');
      if (n > 1000) await press(element, 'ArrowUp');
      expect(name()).match(/^1991: .* 2 of/);
      await press(element, '+');
      expect(element.period).match(/^1990\/(1993|2004)/);
      // Down to the very last.
      await press(element, '0');
      await press(element, 'Home');
      await press(element, 'End');
      for (let depth = 0; depth < 4; depth++) {
        await press(element, 'ArrowDown');
        await press(element, 'End');
      }
      expect(name()).contain(`Shots ${n}.`);
    });

  it('stays in its period when the picture is laid out anew', async () => {
    const data = Array.from({ length: 1000 }, (_, i) => ({
      when: new Date(Date.UTC(1990, 0, 1 + 3 * i)).toISOString().slice(0, 10),
      title: `Shots ${i + 1}`,
      side: 'North',
    }));
    const element = await show({ style: 'width: 720px' }, { data });
    proxy(element).focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight']) await press(element, key);
    const name = (): string => plain(proxy(element).getAttribute('aria-label'));
    expect(name()).match(/^February 1991: .* 2 of 12$/);
    const { x } = proxy(element).getBoundingClientRect();
    element.style.width = '480px';
    await until(() => proxy(element).getBoundingClientRect().x !== x, 'it is laid out anew');
    expect(name()).match(/^February 1991: .* 2 of 12$/);
    await press(element, 'ArrowRight');
    expect(name()).match(/^March 1991: /);
  });

  it('walks on from what was pointed at, in its own period', async () => {
    const data = Array.from({ length: 120 }, (_, i) => ({
      when: new Date(Date.UTC(2010, 0, 1 + 20 * i)).toISOString().slice(0, 10),
      title: `Shots ${i + 1}`,
      side: 'North',
    }));
    const element = await show({}, { data });
    const name = (): string => plain(proxy(element).getAttribute('aria-label'));
    expect(name()).match(/^2010: /);
    element.selected = element.story!.events[100]!.id;
    await element.updateComplete;
    expect(name()).contain('Shots 101.');
    expect(element.shadowRoot!.querySelectorAll('.picked').length).equal(1);
    proxy(element).focus();
    await press(element, 'ArrowLeft');
    expect(name()).contain('Shots 100.');
    await press(element, 'ArrowUp');
    expect(name()).match(/^June 2015: 2 events/);
  });

  it('goes earlier and later by keys and buttons that can be touched, and no farther than there is', async () => {
    const element = await show({ src: seed, period: '2020' });
    proxy(element).focus();
    await sendKeys({ down: 'Shift' });
    await press(element, 'ArrowLeft');
    await sendKeys({ up: 'Shift' });
    expect(element.period).match(/^2019-0[67].*\/2020/);
    button(element, 'Later')!.click();
    await element.updateComplete;
    expect(element.period).match(/^2020/);
    for (let i = 0; i < 8; i++) {
      button(element, 'Later')!.click();
      await element.updateComplete;
    }
    expect(element.period).match(/2022/);
    expect(button(element, 'Later')!.getAttribute('aria-disabled')).equal('true');
    const { height } = button(element, 'Later')!.getBoundingClientRect();
    expect(height).least(32);
  });

  it('zooms, before anything is picked, to where most happened', async () => {
    const many = Array.from({ length: 9 }, (_, i) => ({
      when: `2019-11-0${i + 1}`,
      title: `E ${i}`,
    }));
    const data = [{ when: '2000-01-01', title: 'First' }, ...many];
    const element = await show({}, { data });
    button(element, 'Zoom in')!.click();
    await element.updateComplete;
    expect(element.period).match(/2019-11|2019$|\/2019/);
    const [from] = element.period!.split('/');
    expect(Number(from!.slice(0, 4))).least(2009);
  });

  it('shows something else at each zoom, and the whole of a period that is chosen', async () => {
    const data = ['1990-05-01', '1991-03-01', '2010-01-01', '2010-01-03'].map((when, i) => ({
      when,
      title: `E ${i}`,
    }));
    const stay = { when: '1992-01-01/1996-12-31', title: 'A long stay', kind: 'blockade' };
    const element = await show({}, { data: [...data, stay] });
    const seen = new Set([labels(element).join()]);
    for (let i = 0; i < 3; i++) {
      button(element, 'Zoom in')!.click();
      await element.updateComplete;
      seen.add(labels(element).join());
    }
    expect(seen.size).least(3);
    element.period = undefined;
    element.selected = element.story!.events.find(({ title }) => title === 'A long stay')!.id;
    await element.updateComplete;
    button(element, 'Zoom in')!.click();
    await element.updateComplete;
    const [from, to] = element.period!.split('/') as [string, string];
    expect(from > '1991-03' && from < '1992', from).equal(true);
    expect(to > '1996-12' && to < '1997-10', to).equal(true);
  });

  it('zooms by keys and buttons, and back to all dates', async () => {
    const heard = listen();
    const element = await show({ src: seed });
    proxy(element).focus();
    await press(element, 'End');
    await press(element, '+');
    expect(element.period).match(/^\d{4}.*\/2022/);
    expect(labels(element).join(' ')).not.contain('First war');
    expect(says(element)).contain('Lachin road said to be blocked');
    await press(element, '-');
    await press(element, '0');
    expect(element.period).equal(undefined);
    button(element, 'Zoom in')!.click();
    await element.updateComplete;
    expect(element.period).not.equal(undefined);
    button(element, 'Show all dates')!.click();
    await element.updateComplete;
    expect(element.period).equal(undefined);
    expect(heard.filter(({ type }) => type === 'backstory-period').length).least(5);
  });

  it('leaves a zoom to the page where the page refuses it', async () => {
    const element = await show({ src: seed });
    element.addEventListener('backstory-period', (event) => event.preventDefault());
    button(element, 'Zoom in')!.click();
    await element.updateComplete;
    expect(element.period).equal(undefined);
  });
});
