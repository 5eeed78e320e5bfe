import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { choices as diagram } from '../../src/actor-relations-diagram/view.js';
import { choices as timeline } from '../../src/border-exchange-timeline/view.js';
import { choices as chart } from '../../src/casualty-chart/view.js';
import { laterStyles } from '../../src/frame/later-styles.js';
import { frameStyles } from '../../src/frame/styles.js';
import { theme } from '../../src/theme/theme.js';
import { colours, hueName, hues } from '../../src/theme/tokens.js';

const json = (file: string): any => JSON.parse(readFileSync(file, 'utf8'));
const elements: any[] = json('custom-elements.json')
  .modules.flatMap(({ declarations }: any) => declarations)
  .filter(({ tagName }: any) => tagName);
const tags: any[] = json('vscode.html-custom-data.json').tags;
const names = (list: any[]): string[] => list.map(({ name }) => name);
const unique = (list: Iterable<string>): string[] => [...new Set(list)].sort();

const common = { theme: ['auto', 'light', 'dark'], loading: ['lazy', 'eager'] };
const known = {
  'casualty-chart': chart,
  'border-exchange-timeline': timeline,
  'actor-relations-diagram': diagram,
};

for (const [name, choices] of Object.entries(known)) {
  test(`editors are offered the words that <${name}> knows, and nothing for other attributes`, () => {
    const offered = tags
      .find((tag) => tag.name === name)
      .attributes.filter(({ values }: any) => values.length)
      .map((one: any) => [one.name, names(one.values).sort()]);
    const words = Object.entries({ ...common, ...choices }).map(([key, list]) => [
      key,
      [...list].sort(),
    ]);
    assert.deepEqual(offered.sort(), words.sort());
  });
}

test('a container is offered what it has', () => {
  const { attributes } = tags.find(({ name }) => name === 'back-story');
  assert.deepEqual(names(attributes), ['src', 'for', 'selected', 'period', 'at', 'loading']);
});

/** Variables with a public name; `-tint` and `-text` of a hue are told with the hue. */
const variablesIn = (text: string): string[] =>
  unique(
    [...text.matchAll(/--backstory-[a-z0-9-]+/g)].map(([name]) =>
      name.replace(/-(?:tint|text)$/, ''),
    ),
  ).filter((name) => name !== '--backstory-reserved');

const used = variablesIn(
  `${theme.cssText}${frameStyles}${laterStyles}${readFileSync('backstory.css', 'utf8')}`,
);

test('the manifest and the editor data know every variable that is used, once each', () => {
  assert.ok(used.length > 30);
  for (const { tagName, cssProperties = [] } of elements)
    if (tagName in known) assert.deepEqual(names(cssProperties).sort(), used, tagName);
  const { properties, pseudoElements } = json('vscode.css-custom-data.json');
  assert.deepEqual(names(properties).sort(), used);
  assert.deepEqual(names(pseudoElements), [...new Set(names(pseudoElements))]);
});

test('the table of the README has the same variables', () => {
  const rows = readFileSync('README.md', 'utf8').match(/^\| `--backstory-.*/gm)!;
  const told = rows.flatMap((row) => {
    const cell = row.split('|')[1]!;
    if (cell.includes('…')) return hues.slice(1).map((_, i) => `--backstory-${hueName(i + 1)}`);
    const [first, ...more] = [...cell.matchAll(/`(-[^`]+)`/g)].map(([, code]) => code!);
    // "-ink-2" after "--backstory-ink-1" leaves out what all of them begin with.
    return [first!, ...more.map((end) => `--backstory${end}`)];
  });
  assert.deepEqual(told.sort(), used);
});

test('defaults in the manifest are those of the theme', () => {
  const pairs = { ...colours, ...Object.fromEntries(hues.map((pair, i) => [hueName(i), pair])) };
  const { cssProperties } = elements.find(({ tagName }) => tagName === 'casualty-chart');
  for (const [name, pair] of Object.entries(pairs)) {
    const { default: value } = cssProperties.find((one: any) => one.name === `--backstory-${name}`);
    assert.equal(value, `light-dark(${pair.replace(',', ', ')})`, name);
  }
});
