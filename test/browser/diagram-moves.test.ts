/** How a reader moves in the diagram: by date, from mark to mark. */
import { sendMouse, resetMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { aWhile, listen, part, plain, plotOf, press, seed, spoken, tidy } from './story.js';
import { small, show, shadow, words, slider, change } from './diagram.js';

describe('relations diagram: the date slider', () => {
  afterEach(tidy);

  it('has one stop for each change and stands at the story’s date', async () => {
    const diagram = await show();
    const input = slider(diagram);
    // 2005, 2009, 2012 and 2016; nothing has changed since at the story's own date.
    expect([input.min, input.max, input.value]).deep.equal(['0', '3', '3']);
    expect(change(diagram)).to.match(
      /2018\. Last change: 2016\. New on record: alliance \(North and East/,
    );
    expect(input.getAttribute('aria-label')).equal('Date shown');
    expect(part(diagram, 'controls') !== undefined).equal(true);
  });

  it('moves by keys, speaks what changed, and asks by an event', async () => {
    const diagram = await show();
    const heard = listen();
    slider(diagram).focus();
    await press(diagram, 'ArrowLeft');
    expect(heard.map(({ type, detail }) => [type, detail])).deep.equal([
      ['backstory-date', { at: '2012' }],
    ]);
    expect(slider(diagram).value).equal('2');
    await press(diagram, 'ArrowRight');
    // Said once: the date by the slider, what changed by the sentence below it.
    expect(slider(diagram).getAttribute('aria-valuetext')).equal('2016');
    expect(shadow(diagram).querySelector('.change')!.getAttribute('aria-live')).equal('polite');
    expect(change(diagram)).equal(
      '2016. New on record: alliance (North and East, claimed by South). No tie on record ended.',
    );
    await press(diagram, 'ArrowLeft');
    expect(change(diagram)).equal(
      '2012. Nothing new on record. No longer on record: trade (East and South).',
    );
    expect(words(diagram)).not.to.include('alliance');
    expect(diagram.at).equal('2012');
    expect(diagram.hasAttribute('at')).equal(false);
  });

  it('a page can refuse; the thumb stays', async () => {
    const diagram = await show();
    diagram.addEventListener('backstory-date', (event) => event.preventDefault());
    slider(diagram).focus();
    await press(diagram, 'ArrowLeft');
    expect(slider(diagram).value).equal('3');
    expect(diagram.at).equal(undefined);
  });

  it('setting the date from a script emits nothing', async () => {
    const diagram = await show();
    const heard = listen();
    diagram.at = '2009';
    await diagram.updateComplete;
    await aWhile(60);
    expect(heard.length).equal(0);
  });

  it('keeps every actor where it is', async () => {
    const diagram = await show({ src: seed });
    const marks = (): string =>
      [...plotOf(diagram)!.querySelectorAll('circle[r="15"]')]
        .map((dot) => `${dot.getAttribute('cx')},${dot.getAttribute('cy')}`)
        .join(' ');
    const before = marks();
    expect(before.split(' ').length).greaterThan(3);
    for (const at of ['199X', '2020-23', '2020-1X', '2022-09']) {
      diagram.at = at;
      await diagram.updateComplete;
      expect(marks()).equal(before);
    }
  });
});

describe('relations diagram: walking and choosing', () => {
  afterEach(async () => {
    tidy();
    await resetMouse();
  });

  it('goes from actor to actor along their ties, each step a sentence', async () => {
    const diagram = await show();
    shadow(diagram).querySelector<HTMLElement>('.proxy')!.focus();
    expect(plain(shadow(diagram).querySelector('.proxy')!.getAttribute('aria-label'))).to.include(
      'North, state. 2 ties',
    );
    await press(diagram, 'ArrowRight');
    expect(spoken(diagram)).to.include('North and South: Dispute over the river, since 2009.');
    await press(diagram, 'ArrowRight');
    expect(spoken(diagram)).to.match(
      /^From North along “Dispute over the river” to South\. South, state\./,
    );
  });

  it('opens a card and asks to select a tie, an actor, a place', async () => {
    const diagram = await show();
    const heard = listen();
    shadow(diagram).querySelector<HTMLElement>('.proxy')!.focus();
    await press(diagram, 'Enter');
    await press(diagram, 'ArrowRight');
    await press(diagram, 'Escape');
    await press(diagram, 'Enter');
    expect(heard.map(({ type, detail }) => [type, detail])).deep.equal([
      ['backstory-select', { kind: 'actor', id: 'north' }],
      ['backstory-select', { kind: 'relation', id: 'dispute' }],
    ]);
    const card = plain(part(diagram, 'tooltip')!.textContent);
    for (const one of [
      'Dispute over the river, since 2009',
      'North and South',
      'hostile',
      'Reported',
    ])
      expect(card).to.include(one);
    expect(card).to.include('Ember Wire');
  });

  it('says of ties that are only counted how many and which they are', async () => {
    const [one] = small()['relations'];
    const relations = Array.from({ length: 7 }, (_, i) => ({ ...one, id: `dispute-${i}` }));
    const diagram = await show({}, { data: small({ relations }) });
    const words = [...plotOf(diagram)!.querySelectorAll('text')];
    const { left, top, width, height } = words
      .find((t) => t.textContent!.includes('and 3 more'))!
      .getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await diagram.updateComplete;
    const card = plain(part(diagram, 'tooltip')!.textContent);
    expect(card).to.match(
      /^× 3 ties\s+North and South\s+Hostile\s*Dispute over the river, since 2009/,
    );
    expect(card).not.to.include('ther tie');
  });

  it('answers the pointer, and shows what is selected', async () => {
    const diagram = await show({ selected: 'dispute' });
    expect(shadow(diagram).querySelectorAll('.picked').length).equal(1);
    const label = [...plotOf(diagram)!.querySelectorAll('text')].find((t) =>
      t.textContent!.includes('Claimed by'),
    )!;
    const { left, top, width, height } = label.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await diagram.updateComplete;
    expect(diagram.selected).equal('alliance');
    expect(plain(part(diagram, 'tooltip')!.textContent)).to.include('Claimed by South');
  });

  it('the second relation of a joined mediation selects their one line', async () => {
    const diagram = await show({ src: seed, selected: 'russia-mediates-azerbaijan' });
    expect(shadow(diagram).querySelectorAll('.picked').length).equal(1);
  });
});
