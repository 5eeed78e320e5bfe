/** The package as it is packed, in a project that has installed it. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

let project;
let home;

before(() => {
  project = mkdtempSync(join(tmpdir(), 'backstory-'));
  home = join(project, 'node_modules/@backstory/elements');
  mkdirSync(home, { recursive: true });
  const npm = ['pack', '--silent', '--ignore-scripts', '--pack-destination', project];
  const file = execFileSync('npm', npm, { encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', join(project, file), '-C', home, '--strip-components=1']);
  for (const name of ['lit', 'd3-array', '@types/react', '@types/d3-array']) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', name), link);
  }
});
after(() => rmSync(project, { recursive: true, force: true }));

/** What tsc says of these files of the project, strictly; `LINE: message` each. */
function wrongIn(files) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  const options = ['--strict', '--noEmit', '--jsx', 'react-jsx', '--module', 'nodenext'];
  const lib = ['--target', 'es2022', '--lib', 'es2023,dom,dom.iterable'];
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync('node', [tsc, ...options, ...lib, ...Object.keys(files)], {
    cwd: project,
    encoding: 'utf8',
  });
  return [...stdout.matchAll(/^(?:(.+)\((\d+),\d+\): )?error (.+)$/gm)].map(
    ([, file, line, said]) => `${file}:${line} ${said}`,
  );
}

const readme = readFileSync('README.md', 'utf8');

test('the example for React and listeners compile strictly, as they are documented', () => {
  const react = /```tsx\n([^]*?)```/.exec(readme)[1];
  const page = `
    import '@backstory/elements/all';
    import { renderSVG } from '@backstory/elements/server';
    const chart = document.querySelector('casualty-chart')!;
    chart.addEventListener('backstory-select', (e) => e.detail.id.length + e.detail.kind.length);
    chart.addEventListener('backstory-problem', (e) => e.detail.problems[0]?.path);
    document.addEventListener('backstory-date', (e) => e.detail.at?.length);
    chart.measure = 'injured';
    chart.view = undefined;
    chart.setAttribute('view', 'whatever a CMS says');
    const timeline = document.createElement('border-exchange-timeline');
    timeline.lanes = 'kind';
    renderSVG('casualty-chart', {}).then(({ svg }) => svg.length);`;
  assert.deepEqual(wrongIn({ 'deaths.tsx': react, 'page.ts': page }), []);
});

test('a word that no attribute knows is an error, in scripts and in JSX', () => {
  const page = `import '@backstory/elements/all';
const chart = document.querySelector('casualty-chart')!;
chart.measure = 'kiled';
chart.view = 'pie';
chart.groupBy = 'colour';
chart.bin = 'hour';
const timeline = document.querySelector('border-exchange-timeline')!;
timeline.lanes = 'actor';
timeline.scale = 'log';
timeline.view = 'bars';
document.querySelector('actor-relations-diagram')!.view = 'lanes';
chart.addEventListener('backstory-select', (e) => e.detail.name);
`;
  const react = `import type {} from '@backstory/elements/react';
export const of = [
  <casualty-chart view="pie" />,
  <casualty-chart measure="kiled" />,
  <casualty-chart group-by="colour" />,
  <border-exchange-timeline lanes="actor" />,
  <actor-relations-diagram onbackstory-date={(e) => e.detail.period} />,
];
`;
  const lines = wrongIn({ 'page.ts': page, 'of.tsx': react }).map((one) => one.split(' ')[0]);
  assert.deepEqual(
    lines.sort(),
    [
      ...[3, 4, 5, 6, 8, 9, 10, 11, 12].map((line) => `page.ts:${line}`),
      ...[3, 4, 5, 6, 7].map((line) => `of.tsx:${line}`),
    ].sort(),
  );
});

test('what the packed files point to is in the package', () => {
  const links = [...readFileSync(join(home, 'README.md'), 'utf8').matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, link]) => link)
    .filter((link) => !/^https?:/.test(link));
  assert.ok(links.length > 4);
  assert.deepEqual(
    links.filter((link) => !existsSync(join(home, link))),
    [],
  );
  const maps = readdirSync(join(home, 'dist'), { recursive: true }).filter((name) =>
    name.endsWith('.map'),
  );
  assert.ok(maps.length > 100);
  for (const name of maps) {
    const { sources, sourcesContent } = JSON.parse(readFileSync(join(home, 'dist', name), 'utf8'));
    assert.equal(sourcesContent?.length, sources.length, name);
  }
});

test('the files for a page lie beside the terms of everyone whose code is in them', () => {
  const terms = readFileSync(join(home, 'cdn/LICENSES.txt'), 'utf8');
  const mine = JSON.parse(readFileSync('package.json', 'utf8'));
  const { dependencies } = JSON.parse(readFileSync('node_modules/lit/package.json', 'utf8'));
  // "lit" itself only passes on what these three hold.
  const { lit, ...others } = { ...mine.dependencies, ...dependencies };
  assert.ok(lit);
  for (const name of Object.keys(others).filter((name) => !name.startsWith('@types/'))) {
    const text = readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim();
    assert.ok(terms.includes(`${name}\n\n${text}`), name);
  }
  assert.ok(terms.includes(readFileSync('LICENSE', 'utf8').trim()));
});
