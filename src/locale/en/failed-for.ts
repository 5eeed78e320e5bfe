import type { LaterWords } from '../frame-words.js';

export const failedFor: NonNullable<LaterWords['failedFor']> = {
  other: 'The file did not arrive or could not be read.',
  'not-a-story': 'This is not a story: {found}.',
  'web-page': 'This is a web page and no file of data.',
  empty: 'The file is empty.',
  json: 'The file breaks off, or is not written as JSON: {found}.',
  'no-container': 'There is no {found} on the page, or its script is missing.',
  'no-rows': 'The table has no rows.',
  columns: 'The columns “{found}” do not tell what the table is about; it takes {expected}.',
  missing: '{found}: “{expected}” is missing.',
  date: '“{found}” is not a date that can be read.',
  number: '“{found}” is not a number that can be read.',
  word: '“{found}” is not one of: {expected}.',
  so: 'Nothing is drawn rather than something wrong.',
};
