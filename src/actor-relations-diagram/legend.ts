import type { Picture } from './layout.js';
import type { Model } from './model.js';
import { formOf } from './tie-mark.js';

/** How to read the lines of a picture that are there, after its title; and what it leaves to the list. */
export function legendOf({ text: { words }, nows }: Model, picture: Picture): string {
  const forms = new Set<string>(nows.map(formOf));
  return [
    ...Object.entries(words.forms).flatMap(([form, what]) => (forms.has(form) ? what : [])),
    nows.some(({ standing }) => standing !== 'there') && words.faint,
    words.noLine,
    picture.unnamed && words.unnamed(picture.unnamed),
    picture.dense && words.tiesInList,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What goes with a picture that travels alone: how to read it, and how the story was made. */
export const notesOf = (model: Model, picture: Picture): string[] => [
  `${model.text.words.howToRead} ${legendOf(model, picture)}`,
  ...[model.text.text(model.text.story.method)].filter(Boolean),
];
