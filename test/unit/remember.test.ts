import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from '../../src/frame/remember.js';

test('an answer is worked out again only when something that it is made of has changed', () => {
  const answer = remember<number>();
  let made = 0;
  const make = (): number => ++made;
  assert.equal(answer(['story', 720], make), 1);
  assert.equal(answer(['story', 720], make), 1);
  assert.equal(answer(['story', 320], make), 2);
  assert.equal(answer(['story'], make), 3);
  assert.equal(answer([], make), 4);
});
