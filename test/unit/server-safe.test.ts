import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

const src = new URL('../../src/', import.meta.url);
const modules = readdirSync(src, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts'));

test('every module can be imported where there is no page', async () => {
  assert.equal(typeof document, 'undefined');
  assert.ok(modules.length > 50);
  for (const name of modules) await import(new URL(name, src).href);
});

test('importing a class registers nothing', async () => {
  await import('../../src/index.js');
  const { execFileSync } = await import('node:child_process');
  const script = `
    await import('./src/index.ts');
    const before = customElements.get('casualty-chart');
    await import('./src/casualty-chart/define.ts');
    console.log(before === undefined, customElements.get('casualty-chart') !== undefined);`;
  const out = execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  assert.equal(out.trim(), 'true true');
});
