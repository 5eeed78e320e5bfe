import { lookup } from '../story/lookup.js';
import type { Problem, Story } from '../story/types.js';
import { stopOf } from './dates.js';
import type { DiagramSettings } from './draw.js';

const ours = new WeakSet<Problem>();

/**
 * The problems of a story with those of what the page asked for: a date or an actor that makes no
 * sense, which is then ignored. The same list where nothing is to be added or taken away.
 */
export function withAsked(
  problems: readonly Problem[],
  story: Story,
  { at, ego }: DiagramSettings,
): readonly Problem[] {
  const { actors, places } = lookup(story);
  const found: Problem[] = [];
  const add = (path: string, code: string, value: string, expected: string): unknown =>
    found.push({ path, code, found: value.slice(0, 80), expected, severity: 'error' });
  if (at && !stopOf(at)) add('at', 'date-syntax', at, 'a date in EDTF, such as 2020-10');
  if (ego && !actors.has(ego) && !places.has(ego)) add('ego', 'ref', ego, 'actors or places');
  const before = problems.filter((one) => ours.has(one));
  if (JSON.stringify(before) === JSON.stringify(found)) return problems;
  for (const one of found) ours.add(one);
  return [...problems.filter((one) => !before.includes(one)), ...found];
}
