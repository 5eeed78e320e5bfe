import { fill, localise } from '../locale/languages.js';
import { isUnsplit, type Chart } from './chart.js';
import type { Picture } from './layout-picture.js';
import { enLater } from './words/en-later.js';
import { addLaterWords } from './words/index.js';

// What is said after the first picture: a server has no other part that brings it.
addLaterWords(enLater);

/** What has to go with a picture that travels alone: what it leaves out, and why. */
export function notesOf({ model, options }: Chart, picture: Picture): string[] {
  const { words, texts } = options;
  const { method, lang } = model.words.story;
  const n = model.words.digits(picture.more);
  return [
    ...(picture.more ? [fill(words.notDrawn, { n })] : []),
    ...(isUnsplit(model) ? [words.noSplit.join(' ')] : []),
    ...(picture.notes ?? []),
    ...(method ? [localise(method, texts, lang)] : []),
  ];
}
