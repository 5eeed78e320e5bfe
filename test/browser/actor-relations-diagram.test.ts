/** What the diagram shows. */
import { expect } from 'chai';
import {
  listen,
  part,
  place,
  plain,
  plotOf,
  seed,
  stress,
  thrown,
  tidy,
  until,
  warnings,
} from './story.js';
import { phase, small, show, shadow, words, change } from './diagram.js';

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
    expect(text).to.include('laimed by South: alliance');
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
