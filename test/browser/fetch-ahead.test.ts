/** What a picture needs, and the page can know, is there before the data is. A page of its own. */
import { expect } from 'chai';
import '../../src/all.js';
import { tidy, until } from './story.js';

const fetched = (file: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes(file));

function place(attributes: Readonly<Record<string, string>>): void {
  const element = document.createElement('casualty-chart');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
}

describe('while data is on its way', () => {
  afterEach(tidy);

  it('formatters are made once and for all, and only when the widget is near', async () => {
    let made = 0;
    const own = Intl.NumberFormat;
    Intl.NumberFormat = new Proxy(own, {
      construct: (target, values: [string]) => (made++, new target(...values)),
    });
    const far = document.createElement('div');
    Object.assign(far.style, { position: 'absolute', top: '9000px', width: '400px' });
    document.body.append(far);
    far.innerHTML = '<casualty-chart></casualty-chart>';
    await new Promise((done) => setTimeout(done, 50));
    expect(made).equal(0);
    place({});
    await until(() => made > 0, 'a formatter is made');
    const before = made;
    place({});
    await new Promise((done) => setTimeout(done, 50));
    expect(made).equal(before);
    Intl.NumberFormat = own;
    far.remove();
  });

  it('the view that attributes ask for is fetched, and no other', async () => {
    place({});
    await new Promise((done) => setTimeout(done, 100));
    expect(fetched('layout-bins')).equal(false);
    place({ bin: 'month' });
    await until(() => fetched('layout-bins'), 'the bins are fetched');
    expect(fetched('layout-cumulative')).equal(false);
    place({ view: 'cumulative' });
    await until(() => fetched('layout-cumulative'), 'running totals are fetched');
    expect(fetched('layout-claims')).equal(false);
  });
});
