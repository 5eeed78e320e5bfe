import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderSVG, type Element } from '../../src/server/render-svg.js';
import { lachin as story, seed } from './files.js';

const elements: readonly [Element, RegExp][] = [
  ['casualty-chart', /over.6,500 killed/],
  ['border-exchange-timeline', /Truce brokered/],
  ['actor-relations-diagram', /Azerbaijan/],
];

for (const [element, words] of elements) {
  test(`<${element}> is drawn without a browser, with its words, date and source`, async () => {
    const { svg, problems } = await renderSVG(element, story);
    assert.deepEqual(problems, []);
    assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    assert.match(svg, words);
    assert.match(svg, /As of around October 2022/);
    assert.match(svg, /Newspaper report/);
    assert.doesNotMatch(svg, /NaN|undefined|var\(/);
  });

  test(`<${element}> in Persian runs from right to left, in the dark, at the width asked for`, async () => {
    const { svg } = await renderSVG(element, story, { lang: 'fa', scheme: 'dark', width: 360 });
    assert.match(svg, /xml:lang="fa"/);
    assert.match(svg, /width="392"/);
    assert.match(svg, /#15181c/);
    assert.match(svg, /[۰-۹]/);
  });

  test(`<${element}> is met with data that are none`, async () => {
    for (const raw of [null, 5, {}, { events: 7 }]) {
      const { svg, problems } = await renderSVG(element, raw);
      assert.match(svg, /<\/svg>/);
      assert.ok(problems.length > 0);
    }
  });
}

/** What a file says in its description, from which lines are made. */
const description = (svg: string): string =>
  /<desc>([^<]*)/.exec(svg)![1]!.replaceAll('\u00a0', ' ');

test('a file says how to read it, and how the story was made', async () => {
  const diagram = description((await renderSVG('actor-relations-diagram', story)).svg);
  assert.match(
    diagram,
    /How to read\. .*Zigzag: dispute.*Grey: last on record.*no line has no tie/,
  );
  assert.doesNotMatch(diagram, /part of the list|undefined|false/);
  const timeline = description((await renderSVG('border-exchange-timeline', story)).svg);
  assert.match(timeline, /How to read\. .*Soft ends: the date is not known more closely/);
  for (const [element] of elements)
    assert.match(
      description((await renderSVG(element, story)).svg),
      /All of this comes from one undated newspaper report/,
      element,
    );
  const russian = description(
    (await renderSVG('actor-relations-diagram', story, { lang: 'ru' })).svg,
  );
  assert.match(russian, /Зигзаг/);
});

test('the attribute theme gives the colours, where no scheme is asked for', async () => {
  const ground = async (options: object): Promise<string> =>
    /<rect width="752" height="\d+" fill="(#[^"]+)"/.exec(
      (await renderSVG('casualty-chart', story, options)).svg,
    )![1]!;
  assert.equal(await ground({ attributes: { theme: 'dark' } }), '#15181c');
  assert.equal(await ground({ attributes: { theme: 'auto' } }), '#ffffff');
  assert.equal(await ground({ attributes: { theme: 'dark' }, scheme: 'light' }), '#ffffff');
  assert.equal(await ground({}), '#ffffff');
});

test('the typefaces asked for are no wider than the words are taken to be', async () => {
  const { svg } = await renderSVG('actor-relations-diagram', story);
  const [first] = /font-family="([^"]+)"/.exec(svg)![1]!.split(', ');
  assert.notEqual(first, 'system-ui');
  assert.match(svg, /DejaVu Sans Condensed&quot;, system-ui/);
  const own = (await renderSVG('casualty-chart', story, { font: 'Georgia' })).svg;
  assert.match(own, /font-family="Georgia"/);
});

test('what is not seen of a story is told', async () => {
  const relation = story.relations[0];
  const relations = Array.from({ length: 50 }, (_, i) => ({ ...relation, id: `tie-${i}` }));
  const { problems } = await renderSVG('actor-relations-diagram', {
    ...story,
    relations,
    corrections: [],
    chapters: [],
    claims: [],
    events: [],
    figures: [],
  });
  assert.deepEqual(
    problems.map(({ path, code }) => [path, code]),
    [['relations[0]', 'many-ties']],
  );
});

test('attributes of the element count', async () => {
  const attributes = { measure: 'other', headline: 'My own' };
  const { svg } = await renderSVG('casualty-chart', story, { attributes });
  assert.match(svg, /14 people/);
  assert.match(svg, /<title>My own<\/title>/);
});

const months = {
  version: 1,
  id: 'months',
  lang: 'en',
  title: 'Month by month',
  asOf: '2018-04',
  actors: [{ id: 'north', name: 'North', short: 'NOR', kind: 'state' }],
  sources: ['wire', 'monitors'].map((id) => ({ id, title: `The ${id}`, kind: 'news' })),
  figures: ['2018-01', '2018-02', '2018-02', '2018-03'].map((when, i) => ({
    id: `f-${i}`,
    measure: 'killed',
    number: { value: 10 + i, bound: i === 3 ? 'over' : 'exact' },
    scope: { when, sides: ['north'] },
    category: 'not-stated',
    tally: 'period',
    status: 'reported',
    sources: [i === 2 ? 'monitors' : 'wire'],
  })),
};

test('every view of the chart is drawn without a browser', async () => {
  const draw = async (attributes: Record<string, string>): Promise<string> => {
    const { svg, problems } = await renderSVG('casualty-chart', months, { attributes });
    assert.deepEqual(problems, []);
    assert.doesNotMatch(svg, /NaN|undefined|var\(/);
    return svg.replaceAll('\u00a0', ' ');
  };
  const claims = await draw({ view: 'claims' });
  assert.match(claims, /No number fits/);
  assert.match(claims, /The monitors/);
  assert.match(await draw({ view: 'cumulative' }), /over 34 killed/);
  assert.match(await draw({ bin: 'quarter' }), /over 34/);
});

test('an element that does not exist is refused', async () => {
  await assert.rejects(renderSVG('constructor' as Element, story), RangeError);
});

test('rows of a table are drawn as in a page, and only what is their fault is told', async () => {
  const rows = [
    { when: '2020', side: 'North', killed: 'over 30' },
    { when: 'once', side: 'North', killed: 4 },
  ];
  const { svg, problems } = await renderSVG('casualty-chart', rows);
  assert.match(svg, /over\u00a030/);
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['rows[1].when'],
  );
});

test('attributes that make no sense are told, as on a page', async () => {
  const told = async (element: Element, attributes: Record<string, string>): Promise<string[]> =>
    (await renderSVG(element, story, { attributes })).problems.map(
      ({ path, found, expected }) => `${path}: ${found}, not ${expected}`,
    );
  assert.deepEqual(await told('casualty-chart', { view: 'pie' }), [
    'view: pie, not bars, cumulative, claims, table',
  ]);
  assert.match((await told('casualty-chart', { period: 'last week' }))[0]!, /^period: last week/);
  assert.match((await told('casualty-chart', { groupBy: 'colour' }))[0]!, /^group-by: colour/);
  assert.match((await told('border-exchange-timeline', { lanes: 'x' }))[0]!, /^lanes: x/);
  assert.match((await told('border-exchange-timeline', { kinds: 'opera' }))[0]!, /^kinds: opera/);
  assert.match((await told('actor-relations-diagram', { view: 'matrix' }))[0]!, /^view: matrix/);
  assert.match((await told('actor-relations-diagram', { ego: 'nobody' }))[0]!, /^ego: nobody/);
});

test('a width that is no number is the width by default', async () => {
  for (const width of [NaN, 0, undefined]) {
    const { svg } = await renderSVG('casualty-chart', story, { width: width! });
    assert.match(svg, / viewBox="0 0 752 \d+"/);
  }
});

/** What the elements named `tag` say, each with its attributes. */
const elementsOf = (svg: string, tag: string): { values: string; inside: string }[] =>
  [...svg.matchAll(new RegExp(`<${tag}([^>]*?)(?:/>|>(.*?)</${tag}>)`, 'g'))].map(
    ([, values = '', inside = '']) => ({ values, inside }),
  );

test('what fades does so by a gradient, or by a mask in the units of the picture', async () => {
  const { svg } = await renderSVG('casualty-chart', seed('stress.story.json'));
  // Inkscape draws nothing under a mask in units of what it covers.
  assert.doesNotMatch(svg, /maskContentUnits/);
  const masked = elementsOf(svg, 'rect').filter(({ values }) => values.includes(' mask='));
  assert.ok(masked.length > 0);
  for (const { values } of masked) {
    const id = / mask="url\(#([^)]+)\)/.exec(values)![1];
    const [mask] = elementsOf(svg, 'mask').filter((one) => one.values.includes(`"${id}"`));
    const box = (of: string): string => / x=.* height="[^"]*"/.exec(of)![0];
    assert.equal(box(mask!.inside), box(values));
    assert.match(values, / fill="url\(#[^)]*-(disputed|estimated|banded)-/);
  }
});

test('a text that runs from the right says so itself, and starts where it ends', async () => {
  const { svg } = await renderSVG('casualty-chart', story, { lang: 'fa' });
  const texts = elementsOf(svg, 'text');
  const [headline] = texts;
  assert.match(headline!.inside, /^بیش\sاز/);
  assert.match(headline!.values, / x="736".* direction="rtl"/);
  assert.doesNotMatch(headline!.values, /text-anchor/);
  for (const { values, inside } of texts)
    if (/^[\u0600-\u06ff]/.test(inside)) assert.match(values, / direction="rtl"/, inside);
  const { svg: english } = await renderSVG('casualty-chart', story, { lang: 'en' });
  const others = elementsOf(english, 'text');
  assert.ok(others.length > 5);
  for (const { values } of others) assert.doesNotMatch(values, /direction/);
});
