import { sendMouse, resetMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { CasualtyChart } from '../../src/casualty-chart/casualty-chart.js';
import {
  button,
  listen,
  part,
  place,
  plain,
  plotOf,
  press,
  proxy,
  show,
  tidy,
  until,
} from './story.js';
import { card, rich } from './walked.js';

describe('the pointer', () => {
  afterEach(async () => {
    tidy();
    await resetMouse();
  });

  const middle = (element: Element): [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };
  const label = (chart: CasualtyChart, text: string): Element =>
    [...plotOf(chart)!.querySelectorAll('text')].find((one) =>
      plain(one.textContent).includes(text),
    )!;

  it('shows the card over a mark, without taking anything, and not over the mark', async () => {
    const chart = await show({}, { data: rich() });
    const heard = listen(chart);
    await sendMouse({ type: 'move', position: middle(label(chart, '60')) });
    const shown = await until(() => part(chart, 'tooltip'), 'the card is shown');
    await chart.updateComplete;
    expect(card(chart)).contain('over 60 killed');
    expect(heard.length).equal(0);
    const over = shown.getBoundingClientRect();
    const [x, y] = middle(label(chart, '60'));
    expect(x > over.left && x < over.right && y > over.top && y < over.bottom).equal(false);
    expect(over.right).lessThan(chart.getBoundingClientRect().right + 1);
    await sendMouse({ type: 'move', position: [1, 1] });
    await until(() => !part(chart, 'tooltip'), 'the card is gone');
  });

  it('a click keeps the card open; a click elsewhere closes it', async () => {
    const chart = await show({}, { data: rich() });
    const outside = place(document.createElement('p'));
    outside.textContent = 'Elsewhere';
    const heard = listen(chart);
    await sendMouse({ type: 'click', position: middle(label(chart, '10–14')) });
    await until(() => button(chart, 'Close'), 'the card is open');
    expect(heard.map(({ detail }) => detail)).deep.equal([{ kind: 'figure', id: 'range' }]);
    await sendMouse({ type: 'move', position: [1, 1] });
    await chart.updateComplete;
    expect(card(chart)).contain('10–14');
    await sendMouse({ type: 'click', position: middle(outside) });
    await until(() => !part(chart, 'tooltip'), 'the card is closed');
  });

  it('a hovered card goes with Escape', async () => {
    const chart = await show({}, { data: rich() });
    proxy(chart).focus();
    await sendMouse({ type: 'move', position: middle(label(chart, '60')) });
    await until(() => part(chart, 'tooltip'), 'the card is shown');
    await press(chart, 'Escape');
    expect(!part(chart, 'tooltip')).equal(true);
  });
});
