/** The diagram as list, table and file. */
import { expect } from 'chai';
import { ActorRelationsDiagram } from '../../src/actor-relations-diagram/actor-relations-diagram.js';
import { LitElement } from 'lit';
import { button, part, plain, seed, tidy, until } from './story.js';
import { phase, small, show, shadow } from './diagram.js';
import { axeFaults } from './axe-faults.js';

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
