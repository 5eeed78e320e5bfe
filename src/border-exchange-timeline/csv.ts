import { toDelimited } from '../export/csv.js';
import type { Entry, TimelineModel } from './model.js';

const roles = ['side', 'sender', 'recipient', 'mediator', 'carried-out', 'affected'] as const;

/**
 * Events as CSV: dates as EDTF, each party under its role, so that the file reads back as the
 * same events. Ties that the picture shows as periods are not events and stay out.
 */
export function incidentsToCSV({ entries, words }: TimelineModel): string {
  const name = (id: string | undefined): string => (id === undefined ? '' : words.name(id));
  const row = ({ event }: Entry): string[] => {
    const { when, title, kind, kindWord, parties, place, status, claimedBy, sources, text } =
      event!;
    const inRole = (role: string): string =>
      parties
        .filter((party) => party.role === role)
        .map(({ actor }) => words.name(actor))
        .join('; ');
    return [
      when,
      words.text(title),
      kindWord ?? kind,
      ...roles.map(inRole),
      name(place),
      status,
      name(claimedBy),
      words.index
        .sourcesOf({ sources })
        .map((source) => words.text(source.title))
        .join('; '),
      words.text(text),
    ];
  };
  const head = [
    'when',
    'title',
    'kind',
    ...roles.map((role) => (role === 'carried-out' ? 'carried out by' : role)),
  ];
  return toDelimited([
    [...head, 'place', 'status', 'claimed by', 'source', 'text'],
    ...entries.filter(({ event }) => event).map(row),
  ]);
}
