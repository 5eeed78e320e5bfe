import { tieStoryOf } from '../data.mjs';
import { widget } from './widget.mjs';

export const { draw, drew } = await widget('actor-relations-diagram', {});

export const prepare = (_kind, data) => {
  const story = tieStoryOf(data);
  return () => story;
};
