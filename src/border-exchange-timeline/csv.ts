import { toDelimited } from '../export/delimited.js';
import type { Entry, TimelineModel } from './model.js';

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

/**
 * Events as CSV: dates as EDTF, each party under its role, so that the file reads back as the
 * same events. Ties that the picture shows as periods are not events and stay out.
 */
export function incidentsToCSV({ entries, speak }: TimelineModel): string {
  const words = speak.story;
  const name = (id: string | undefined): string => (id === undefined ? '' : words.name(id));
  const row = ({ event, said }: Entry): string[] => {
    const { when, kind, kindWord, parties, place, status, claimedBy, text } = event!;
    const inRole = (role: string): string =>
      parties.flatMap((party) => (party.role === role ? words.name(party.actor) : [])).join('; ');
    return [
      when,
      said.title,
      kindWord ?? kind,
      ...Object.keys(columns).map(inRole),
      name(place),
      status,
      name(claimedBy),
      words.index
        .sourcesOf(event!)
        .map((source) => words.text(source.title))
        .join('; '),
      event!.repeats ? 'yes' : '',
      words.text(text),
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
    ...entries.filter(({ event }) => event).map(row),
  ]);
}
