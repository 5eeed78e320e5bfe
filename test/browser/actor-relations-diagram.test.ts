import { sendMouse, resetMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { ActorRelationsDiagram } from '../../src/actor-relations-diagram/actor-relations-diagram.js';
import '../../src/actor-relations-diagram/define.js';
import { LitElement } from 'lit';
import {
  aWhile,
  button,
  elementWith,
  labels,
  listen,
  part,
  place,
  plain,
  plotOf,
  press,
  ready,
  seed,
  spoken,
  stress,
  thrown,
  tidy,
  until,
  warnings,
  type Raw,
} from './story.js';
import { axeFaults } from './axe-faults.js';

const phase = (when: string, sign: number, more: Raw = {}): Raw => ({
  when,
  sign,
  status: 'reported',
  sources: ['wire'],
  ...more,
});

/** Three actors; a dispute from 2009, an alliance from 2016, trade that ended in 2012. */
const small = (change: Raw = {}): Raw => ({
  version: 1,
  id: 'small',
  lang: 'en',
  title: 'A small story',
  asOf: '2018-08-31',
  actors: ['north', 'south', 'east'].map((id) => ({
    id,
    name: id[0]!.toUpperCase() + id.slice(1),
    short: id.slice(0, 3),
    kind: 'state',
  })),
  sources: [{ id: 'wire', title: 'Ember Wire', kind: 'news', url: 'https://example.org/wire' }],
  relations: [
    ['dispute', 'north', 'south', phase('2009/..', -1, { label: 'Dispute over the river' })],
    ['alliance', 'north', 'east', phase('2016/..', 1, { status: 'claimed', claimedBy: 'south' })],
    ['trade', 'east', 'south', phase('2005/2012', 0)],
  ].map(([kind, from, to, one]) => ({
    id: kind,
    kind,
    from,
    to,
    directed: false,
    phases: [one],
  })),
  ...change,
});

const show = (attributes: Raw = {}, properties: Raw = {}): Promise<ActorRelationsDiagram> => {
  const data = attributes['src'] ? null : small();
  return ready(place(elementWith('actor-relations-diagram', attributes, { data, ...properties })));
};

const shadow = (diagram: Element): ShadowRoot => diagram.shadowRoot!;
const words = (diagram: Element): string => labels(diagram).join(' ');
const slider = (diagram: Element): HTMLInputElement => shadow(diagram).querySelector('input')!;
const change = (diagram: Element): string =>
  plain(shadow(diagram).querySelector('.change')?.textContent);

describe('relations diagram: the picture', () => {
  afterEach(tidy);

  it('what is selected is marked in the picture, in the list and in the table', async () => {
    const diagram = await show({ src: seed, selected: 'nobody' });
    expect(part(diagram, 'plot')!.innerText).not.to.match(/false|undefined|\b0\s*$/);
    diagram.selected = 'karabakh-dispute';
    const marked = async (view: 'diagram' | 'list' | 'table'): Promise<string[]> => {
      diagram.view = view;
      await diagram.updateComplete;
      return [...shadow(diagram).querySelectorAll('.plot svg + svg > *, [aria-current]')].map(
        (one) => {
          const tinted = one.localName === 'tr' ? one.firstElementChild! : one;
          if (view !== 'diagram')
            expect(getComputedStyle(tinted).backgroundColor, view).not.equal('rgba(0, 0, 0, 0)');
          return one.localName;
        },
      );
    };
    // Its line, and its words.
    expect(await marked('diagram')).deep.equal(['defs', 'polyline', 'rect']);
    // With each of its two ends.
    expect(await marked('list')).deep.equal(['li', 'li']);
    expect(await marked('table')).deep.equal(['tr']);
  });

  it('shows names, ties with claimants, and only what is there at the date', async () => {
    const diagram = await show();
    const text = words(diagram);
    for (const one of ['North', 'South', 'East', 'Dispute over the river'])
      expect(text).to.include(one);
    expect(text).to.include('South says: alliance');
    expect(text).not.to.include('Trade');
    expect(plain(part(diagram, 'summary')!.textContent)).to.include('2 ties on record');
    expect(part(diagram, 'headline')!.textContent).to.include('A small story');
    expect(plain(part(diagram, 'legend')!.textContent)).to.include('How to read.');
  });

  it('at shows another date; what is not dated by then is not drawn', async () => {
    const diagram = await show({ at: '2010' });
    expect(words(diagram)).to.include('Trade');
    expect(words(diagram)).not.to.include('alliance');
    expect(plain(part(diagram, 'summary')!.textContent)).to.match(/^2010:/);
    diagram.at = '2016';
    await diagram.updateComplete;
    expect(words(diagram)).to.include('alliance');
    expect(diagram.getAttribute('at')).equal('2010');
    diagram.at = 'not a date';
    await diagram.updateComplete;
    expect(plotOf(diagram) !== undefined).equal(true);
  });

  it('ego shows an actor and those tied to it', async () => {
    const diagram = await show({ ego: 'east', at: '2016' });
    expect(words(diagram)).to.include('East');
    const alone = await show({ ego: 'iran', src: seed });
    expect(words(alone)).not.to.include('Armenia');
  });

  it('names a date and an actor that make no sense, and ignores them', async () => {
    const told = warnings();
    const diagram = await show({ ego: 'unicorn', at: 'pie' });
    expect(words(diagram)).to.include('East');
    expect(diagram.problems.map(({ path, found }) => [path, found])).to.have.deep.members([
      ['at', 'pie'],
      ['ego', 'unicorn'],
    ]);
    for (const { expected } of diagram.problems) expect(expected).not.to.equal('');
    diagram.at = '2016';
    await diagram.updateComplete;
    expect(diagram.problems.map(({ path }) => path)).to.deep.equal(['ego']);
    diagram.ego = undefined;
    await diagram.updateComplete;
    expect(diagram.problems.length).to.equal(0);
    expect(told.length).greaterThan(0);
  });

  it('says that there are no ties, which is not neutral', async () => {
    const diagram = await show({}, { data: small({ relations: [] }) });
    const text = plain(shadow(diagram).querySelector('.empty')!.textContent);
    expect(text).to.include('No ties to show');
    expect(text).to.include('not the same as neutral');
  });

  it('takes whatever data there are without an error', async () => {
    const warned = warnings();
    const endless = small();
    endless['actors'][0].name = 'X'.repeat(400);
    endless['actors'][1].name = 'شورای رودخانهٔ اورلا';
    endless['actors'][0].memberOf = [{ actor: 'north' }, { actor: 'nobody' }];
    endless['relations'][0].phases.push(phase('2001/2003', 7), phase('2022-02-30', -1));
    endless['relations'][1].to = '<img src=x onerror=alert(1)>';
    const diagram = await show({}, { data: endless });
    expect(diagram.problems.length).greaterThan(0);
    expect(warned.length).equal(1);
    expect(shadow(diagram).querySelector('img') === null).equal(true);
    expect(thrown().length).equal(0);
  });

  it('draws stories of hundreds of actors later, and says so meanwhile', async () => {
    const many = small();
    many['actors'] = Array.from({ length: 900 }, (_, i) => ({
      id: `a${i}`,
      name: `Actor ${i}`,
      short: `A${i}`,
      kind: 'state',
    }));
    many['relations'] = Array.from({ length: 2000 }, (_, i) => ({
      id: `r${i}`,
      from: `a${i % 900}`,
      to: `a${(i * 37 + 1) % 900}`,
      kind: 'trade',
      directed: false,
      phases: [phase('2010/..', 0)],
    })).filter(({ from, to }) => from !== to);
    const diagram = document.createElement('actor-relations-diagram');
    diagram.data = many;
    place(diagram);
    const heard = listen();
    await until(() => shadow(diagram).querySelector('.axes'), 'the box is held');
    await until(() => plotOf(diagram), 'it is drawn');
    await diagram.updateComplete;
    await until(() => heard.some(({ type }) => type === 'backstory-ready'), 'it says so');
    expect(plotOf(diagram)!.querySelectorAll('*').length).lessThan(400);
  });

  it('is mirrored in right-to-left pages, in the words of the page', async () => {
    document.documentElement.lang = 'fa';
    document.documentElement.dir = 'rtl';
    const diagram = await show({ src: seed });
    await until(() => words(diagram).includes('ارمنستان'), 'the words are there');
    const at = (name: string): number =>
      [...plotOf(diagram)!.querySelectorAll('text')]
        .find((t) => plain(t.textContent).startsWith(name))!
        .getBoundingClientRect().left;
    expect(at('ارمنستان')).greaterThan(at('ایران'));
    expect(part(diagram, 'headline')!.textContent).to.include('یک آتش‌بس');
  });

  for (const lang of ['az', 'ru', 'fa'])
    it(`speaks ${lang} throughout`, async () => {
      document.documentElement.lang = lang;
      const diagram = await show({ src: stress });
      await diagram.updateComplete;
      const notes = plain(part(diagram, 'notes')!.textContent);
      expect(notes).not.to.match(/How to read|zigzag/);
      expect(change(diagram)).not.to.match(/New on record|No tie/);
    });

  it('joins what it lists by the marks of the language', async () => {
    document.documentElement.lang = 'fa';
    const data = small();
    data['sources'].push({ ...data['sources'][0], id: 'post', title: 'Harbour Post' });
    data['relations'][0].phases[0].sources.push('post');
    const diagram = await show({ view: 'list' }, { data });
    for (const view of ['list', 'table'] as const) {
      diagram.view = view;
      await diagram.updateComplete;
      const text = plain(shadow(diagram).querySelector('.body')!.textContent);
      expect(text, view).to.match(/Ember Wire.*؛ Harbour Post/s);
      expect(text, view).not.to.include(';');
    }
  });
});

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
      t.textContent!.includes('South says'),
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

describe('relations diagram: other forms', () => {
  afterEach(tidy);

  it('lists one actor after another with all ties and dates', async () => {
    const diagram = await show({ src: seed, view: 'list' });
    await until(() => shadow(diagram).querySelector('.list'), 'the list is there');
    const names = [...shadow(diagram).querySelectorAll('.list h4')].map((h) =>
      plain(h.textContent),
    );
    expect(names.slice(0, 4)).deep.equal(['Armenia', 'Azerbaijan', 'Iran', 'Russia']);
    const text = plain(shadow(diagram).querySelector('.list')!.textContent);
    for (const one of [
      'First war, 1990s',
      'Second war, autumn 2020',
      'Held by Armenia, 1990s–2020',
      'about three decades, until 2020',
      'Internationally recognised as Azerbaijan’s, since the 1990s',
      'Drills on the border, on record around October 2022',
      'Guard the truce, since late 2020',
    ])
      expect(text).to.include(one);
  });

  it('lists hundreds of actors by pages, and leads on to what came', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `a${String(i).padStart(2, '0')}`);
    const many = small({
      actors: ids.map((id) => ({ id, name: id, short: id, kind: 'state' })),
      relations: ids.slice(1).map((id, i) => ({
        id: `tie-${id}`,
        kind: 'trade',
        from: ids[i]!,
        to: id,
        directed: false,
        phases: [phase('2010/..', 0)],
      })),
    });
    const diagram = await show({ view: 'list', selected: 'a59' }, { data: many });
    const items = (): HTMLElement[] => [...shadow(diagram).querySelectorAll<HTMLElement>('li')];
    // Fifty ties as seen from one end or the other, and what is selected.
    expect(items().length).equal(51);
    expect(plain(items()[50]!.closest('section')!.textContent)).to.include('a59');
    for (const [name, count] of [
      ['Show 50 more', 101],
      ['Show 18 more', 118],
    ] as const) {
      const before = items().length - 1;
      const more = button(diagram, name)!;
      more.focus();
      more.click();
      await until(() => items().length === count, `${count} are there`);
      await diagram.updateComplete;
      expect(shadow(diagram).activeElement).equal(items()[before]);
    }
    expect(button(diagram, /Show/) === undefined).equal(true);
    expect(shadow(diagram).querySelectorAll('section').length).equal(60);
  });

  it('has a row in the table for each phase, with the same qualifiers', async () => {
    const diagram = await show({ view: 'table' });
    const rows = [...part(diagram, 'table')!.querySelectorAll('tbody tr')].map((row) =>
      plain(row.textContent),
    );
    expect(rows.length).equal(3);
    expect(rows[1]).to.include('Claimed by South');
    expect(rows[2]).to.include('2005–2012');
  });

  it('views are tabs', async () => {
    const diagram = await show();
    button(diagram, 'List')!.click();
    await diagram.updateComplete;
    expect(shadow(diagram).querySelector('.list') !== null).equal(true);
    expect(diagram.hasAttribute('view')).equal(false);
  });

  it('gives SVG and CSV, which can be given back', async () => {
    const diagram = await show();
    const svg = diagram.toSVG();
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(read.querySelector('parsererror') === null).equal(true);
    expect(svg).to.include('Dispute over the river');
    expect(svg).to.include('31 August 2018');
    const csv = diagram.toCSV();
    expect(csv).to.match(/^from,to,kind,directed,sign,level,when,/);
    const again = await show({ src: `data:text/csv,${encodeURIComponent(csv)}` });
    expect(again.toCSV()).equal(csv);
    expect((await diagram.toPNG(1)).type).equal('image/png');
  });

  it('has no axe violations in any form', async () => {
    for (const view of ['diagram', 'list', 'table']) {
      const diagram = await show({ src: seed, view, headline: view });
      await until(() => !shadow(diagram).querySelector('.waiting'), 'all is there');
      const rules = { region: { enabled: false }, 'heading-order': { enabled: false } };
      expect(await axeFaults(diagram, { rules })).deep.equal([]);
      diagram.remove();
    }
  });

  it('shadows no member of HTMLElement', () => {
    for (const name of ActorRelationsDiagram.elementProperties.keys())
      expect(name in HTMLElement.prototype, String(name)).equal(false);
    expect(ActorRelationsDiagram.prototype instanceof LitElement).equal(true);
  });
});
