import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { noElement } from '../../src/embed/no-element.js';

test('an element of ours whose script has not come yet is no slip', (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  const elements = readdirSync('src').filter((name) => existsSync(`src/${name}/define.ts`));
  assert.equal(elements.length, 4);
  elements.forEach(noElement);
  assert.equal(warn.mock.callCount(), 0);
  noElement('actor-relation-diagramm');
  assert.match(String(warn.mock.calls[0]!.arguments[0]), /"actor-relations-diagram"/);
});
