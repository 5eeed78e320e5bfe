/** Sentences for problems, for developers. Not needed for a picture, so loaded when asked for. */
import type { Problem } from './reading.js';

/** `{f}` stands for what was found, `{e}` for what was expected. */
const sentences = new Map<string, string>([
  ['not-a-story', 'this is not a story but {f}'],
  ['unreadable', 'the data cannot be read: {f}'],
  ['empty-file', 'the file is empty'],
  ['web-page', 'this is a web page, not a story file: {f}'],
  ['json', 'the JSON is wrong at line:column {f}; what is whole was read'],
  ['json-cut', 'the file breaks off; the last whole item ends before line:column {f}'],
  ['no-container', '{f} does not answer; is it there, and its script on the page?'],
  ['stranger', '{f} was defined by another script and is not {e}'],
  [
    'no-data',
    '<{f}> has no data: give it a src, its property data, a table or JSON within it, or put it into a <back-story>',
  ],
  ['unreachable', 'the file cannot be fetched: {f}'],
  ['version', 'version {f} is not known; what version {e} knows was read'],
  ['missing', '{e} is missing'],
  ['type', '{f} should be {e}'],
  ['list', '{f} should be a list; it was read as a list of one'],
  ['spelling', '“{f}” is spelt otherwise'],
  ['word', '“{f}” is not one of: {e}'],
  ['ref', '“{f}” is not the id of anything in {e}, or of something that was left out'],
  ['key', '“{f}” is not known here'],
  ['forbidden-key', '“{f}” is not allowed as a name'],
  ['duplicate', 'the id “{f}” is taken'],
  ['twice', '{f} is there twice; once is kept'],
  ['language', '“{f}” is not a language tag (BCP 47)'],
  ['duration', '“{f}” is not a duration such as {e} (ISO 8601)'],
  ['link', '“{f}” is not an address that may be followed (http, https or relative)'],
  ['count', '{f} is not a count: {e}'],
  ['implausible', '{f} is more than there are people'],
  ['plain-number', '{f} has no bound; it was read as exact'],
  ['form', '{f} is no form of a number; one of these says which: {e}'],
  ['two-forms', 'two forms of a number at once ({f}); {e} was read'],
  ['both', '“{f}” does not say which of these: {e} …; name them'],
  ['running', '{f} never falls, so it is taken for a running total; a column “{e}” would say'],
  ['order', '{f} is out of order: {e}; it is drawn as given'],
  ['long', 'longer than {e} characters: {f}'],
  ['no-claimant', 'claimed, but it is not said by whom: {e}'],
  ['few', 'only {f}; at least {e} are needed to connect'],
  ['self', '{f} points to itself; that was dropped'],
  ['self-tie', 'a tie of {f} with itself'],
  ['backwards', '{f} comes after {e} but begins before it'],
  ['overlap', '{f} begins before {e} has ended'],
  ['circle', 'the link to {f} closes a circle; it was dropped'],
  ['more', 'and {f} more problems'],
  ['date', '“{f}” is not a date that can be read'],
  ['date-empty', 'the date says nothing'],
  ['date-too-long', '“{f}” is too long for a date'],
  ['date-syntax', '“{f}” is not a date in EDTF'],
  ['date-impossible-date', 'there is no such day or time as “{f}”'],
  ['date-reversed', '“{f}” ends before it begins'],
  ['date-no-zone', '“{f}” has a time without Z or offset'],
  ['date-negative-year', 'years before 0000 are not read: “{f}”'],
  ['date-exponent-year', 'years of more than four digits are not read: “{f}”'],
  ['date-season', 'only the seasons 21 to 24 are read, not “{f}”'],
  ['date-mask', 'X may only stand for the last digits: “{f}”'],
  ['date-qualifier', '? ~ and % may only stand at the end: “{f}”'],
  ['date-set', 'sets of dates are not read: “{f}”'],
  ['date-one-of', '“{f}” does not list two dates or more'],
  ['date-ambiguous', '“{f}” may be read day first or month first'],
  ['date-serial', '“{f}” is a spreadsheet’s number for a date'],
  ['number-too-long', '“{f}” is too long for a number'],
  ['number-unreadable', '“{f}” is not a number as in {e}'],
  ['number-ambiguous', 'the separator in “{f}” may stand for thousands or for a fraction'],
  ['number-date', '“{f}” looks like a range that a spreadsheet made a date'],
  ['number-not-integer', '{f} is not a whole number'],
  ['number-negative', '{f} is less than nothing'],
  ['number-not-finite', '{f} is not a number of people'],
  ['number-too-large', '{f} is more than there are people'],
  ['ragged', 'a row of {f} cells where the header has {e}'],
  ['unclosed-quote', 'a quote is opened and never closed: {f}'],
  ['no-rows', 'the table has no rows'],
  ['columns', 'the columns {f} do not tell what the table is about; expected {e}'],
  ['column', 'the column “{f}” is not known'],
  ['measure', '“{f}” is not a known measure: {e}'],
  ['long-name', 'a name this long is wrapped, or stands in the table only ({f}); {e} find room'],
  ['many-parties', '{f} parties: beyond six lanes they share one; {e} are told apart'],
  [
    'many-at-once',
    'of {f} no order is known: they are drawn at once, or counted; {e} are told apart',
  ],
  ['many-ties', '{f}: ties beyond five at a date share a line for each sign; {e} can be followed'],
  ['other-columns', 'the columns {f} hold nothing for this graphic; expected {e}'],
  ['empty-row', 'the row has nothing to show: {e}'],
]);

/**
 * A problem as one English sentence: where, what, and what to do.
 *
 * @example `error at events[3].status: “confirmd” is not one of: confirmed, … Did you mean “confirmed”?`
 */
export function describeProblem(problem: Problem): string {
  const { path, code, found, expected, severity, fix, count = 1, paths = [] } = problem;
  const sentence = sentences.get(code) ?? `${code}: {f}; expected {e}`;
  const what = sentence.replace(/\{[fe]\}/g, (part) =>
    part === '{f}' ? found || 'nothing' : expected || 'something else',
  );
  const where = path ? ` at ${path}` : '';
  const rest = paths.slice(1).join(', ');
  const more = count > 1 ? ` And ${count - 1} more like it${rest && `: ${rest} …`}` : '';
  return `${severity}${where}: ${what}.${fix ? ` Did you mean “${fix}”?` : ''}${more}`;
}
