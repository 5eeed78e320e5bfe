import { claimantCell, ownWordCell, sidesCell, sourcesCell, textCell } from '../export/cells.js';
import { toDelimited } from '../export/delimited.js';
import { capitalise } from '../locale/languages.js';
import { TIES } from '../story/cell-marks.js';
import { fold } from '../story/cell-text.js';
import type { Party } from '../story/types.js';
import type { Entry, TimelineModel, TimelineOptions } from './model.js';
import { Facts } from './speech.js';
export { notesOf } from './legend.js';

/** Columns of parties, each with the role it stands for. */
const columns = {
  side: 'side',
  sender: 'sender',
  recipient: 'recipient',
  mediator: 'mediator',
  'carried-out': 'carried out by',
  affected: 'affected',
  'in-control': 'in control',
};

/** A sentence of its own, whatever it ends in. */
const sentence = (text: string, lang: string): string =>
  capitalise(text, lang) + (/[.!?…؟][”»"]?$/.test(text) ? '' : '.');

/**
 * Events and periods as CSV: dates as EDTF, each party under its role, so that the file reads back
 * as the same. A party that is merely said to have taken part has no column, which would make it
 * one that did: it is told in words, as figures, claims and answers are.
 */
export function incidentsToCSV(model: TimelineModel, options: TimelineOptions): string {
  const facts = new Facts(model, options);
  const { speak, story: words } = facts;
  const name = (id: string | undefined): string => (id === undefined ? '' : words.name(id));
  const partiesOf = ({ event, tie }: Entry): readonly Party[] => {
    if (event) return event.parties;
    const { from, kind } = tie!.relation;
    return [{ actor: from, role: kind === 'control' ? 'in-control' : 'carried-out' }];
  };
  const sides = new Set(
    model.entries.flatMap((entry) => partiesOf(entry).map(({ actor }) => fold(name(actor)))),
  );
  const isDoubted = ({ status, claimedBy }: Party): boolean =>
    speak.standing(status, claimedBy) !== '';
  const row = (entry: Entry): string[] => {
    const { event, tie, status } = entry;
    const { kind, kindWord } = event ?? tie!.relation;
    const { when, claimedBy } = event ?? tie!.phase;
    const parties = partiesOf(entry);
    const inRole = (role: string): string => {
      const own = parties.filter((party) => party.role === role && !isDoubted(party));
      const names = own.map(({ actor }) => name(actor));
      return sidesCell(names, sides, false);
    };
    const more = [
      entry.said.duration,
      ...parties.filter(isDoubted).map((party) => speak.party(party)),
      ...facts.figures(entry),
      ...facts.claims(entry),
      facts.answer(entry),
    ];
    const note = facts.note(entry);
    const said = [note, ...more].filter(Boolean);
    // A note that stands alone stays as it was written.
    const text = said.some((one) => one !== note)
      ? said.map((one) => sentence(one, options.lang))
      : said;
    return [
      when,
      textCell(entry.said.title),
      kindWord === undefined || TIES.test(kindWord) ? (kindWord ?? kind) : ownWordCell(kindWord),
      ...Object.keys(columns).map(inRole),
      textCell(name(event ? event.place : tie!.relation.to)),
      status,
      claimedBy || status === 'claimed' ? claimantCell(claimedBy && words.name(claimedBy)) : '',
      sourcesCell(facts.titles(facts.sources(entry))),
      event?.repeats ? 'yes' : '',
      textCell(text.join(' ')),
    ];
  };
  return toDelimited([
    [
      'when',
      'title',
      'kind',
      ...Object.values(columns),
      'place',
      'status',
      'claimed by',
      'source',
      'repeats',
      'text',
    ],
    ...model.entries.map(row),
  ]);
}
