import { lookup } from '../story/lookup.js';
import type { Problem, Story } from '../story/types.js';
import { stopOf } from './dates.js';
import type { DiagramSettings } from './draw.js';

/**
 * The problems of a story with those of what the page asked for: a date or an actor that makes no
 * sense, which is then ignored. The same list where nothing changes.
 */
export function withAsked(
  problems: readonly Problem[],
  story: Story,
  { at, ego }: DiagramSettings,
): readonly Problem[] {
  const { actors, places } = lookup(story);
  // A story can have a wrong key of that name, but nothing else wrong there.
  const all = problems.filter(({ path, code }) => code === 'key' || !/^(at|ego)$/.test(path));
  const add = (path: string, found: string, code: string, expected: string): unknown =>
    all.push({ path, code, found: found.slice(0, 80), expected, severity: 'error' });
  if (at && !stopOf(at)) add('at', at, 'date-syntax', 'a date in EDTF, such as 2020-10');
  if (ego && !actors.has(ego) && !places.has(ego)) add('ego', ego, 'ref', 'actors or places');
  return String(all.map(said)) === String(problems.map(said)) ? problems : all;
}

const said = ({ path, found }: Problem): string => path + found;
