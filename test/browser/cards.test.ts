/** How a card goes that a pointer opened. */
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { markup, part, place, plotOf, proxy, seed, tidy, until } from './story.js';
import { show, widgets, type Host } from './widgets.js';

/** Opens a card as a click does, which leaves the focus where it is. */
async function opened(name: string): Promise<Host> {
  const host = await show(name, `src="${seed}"`);
  const { left, top, width, height } = proxy(host).getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  plotOf(host)!.dispatchEvent(
    new PointerEvent('click', { bubbles: true, composed: true, clientX, clientY }),
  );
  await until(() => part(host, 'tooltip'), 'the card is open');
  return host;
}

const gone = (host: Host): Promise<boolean> =>
  until(() => !part(host, 'tooltip'), 'the card is closed');
const down = (target: Element): boolean =>
  target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));

for (const { name } of widgets)
  describe(`a card of <${name}> that a pointer opened`, () => {
    afterEach(tidy);

    it('closes with Escape, wherever the focus is, which stays there', async () => {
      const host = await opened(name);
      expect(document.activeElement!.localName).equal('body');
      await sendKeys({ press: 'Escape' });
      await gone(host);
      expect(document.activeElement!.localName).equal('body');
      host.remove();
      const field = place(document.createElement('input'));
      field.focus();
      const other = await opened(name);
      await sendKeys({ press: 'Escape' });
      await gone(other);
      expect(document.activeElement!.localName).equal('input');
    });

    it('closes with a press beside it, in the widget or the page', async () => {
      for (const beside of [
        (host: Host) => part(host, 'headline')!,
        () => markup('<p>The article</p>').firstElementChild!,
      ]) {
        const host = await opened(name);
        down(beside(host));
        await gone(host);
        expect(document.activeElement!.localName).equal('body');
        host.remove();
      }
    });
  });

describe('a card of <casualty-chart>', () => {
  afterEach(tidy);

  it('says that it is not stated whether fighters or civilians died', async () => {
    const host = await opened('casualty-chart');
    const said = part(host, 'tooltip')!.textContent;
    expect(said).match(/sides not stated, fighters or civilians: not stated/i);
  });
});
