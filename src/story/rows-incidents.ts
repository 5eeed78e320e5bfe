import { TIES } from './cell-marks.js';
import type { CellName } from './cell-names.js';
import { fold } from './cell-text.js';
import type { Draft } from './draft.js';
import { DATE_ROLES, type Role } from './headers.js';
import { slugOf } from './reading.js';
import type { RowFacts } from './row-facts.js';
import type { Row, Table } from './table.js';

export const INCIDENT_ROLES: readonly Role[] = [
  ...DATE_ROLES,
  ...(['title', 'event', 'text', 'note', 'kind', 'side'] as const),
  ...(['sender', 'recipient', 'mediator', 'carriedOut', 'affected', 'inControl'] as const),
  ...(['repeats', 'place', 'source', 'url', 'claimedBy', 'status', 'asOf', 'id'] as const),
];

/** Everyday words for the kinds of events, by the kind they stand for. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['fire-exchange', /^(?:exchange of fire|shoot-?out|shooting|shelling|crossfire|перестрелка)$/],
  ['fighting', /^(?:battle|clash|clashes|combat|бои?|столкновени[ея]|döyüş|درگیری)$/],
  ['attack', /^(?:strike|air ?strike|raid|bombing|удар|атака|нападение|hücum|حمله)$/],
  ['war', /^(?:война|müharibə|جنگ)$/],
  ['ceasefire', /^(?:truce|cease-fire|armistice|перемирие|atəşkəs|آتش ?بس)$/],
  ['blockade', /^(?:блокада|blokada|محاصره)$/],
  ['drill', /^(?:exercises?|drills|manoeuvres|учения|təlim|رزمایش)$/],
  ['diplomatic-note', /^(?:note|protest note|нота|nota)$/],
  ['statement', /^(?:remarks|заявление|bəyanat|بیانیه)$/],
  ['agreement', /^(?:deal|treaty|accord|соглашение|saziş|توافق)$/],
  ['meeting', /^(?:talks|summit|negotiations|переговоры|встреча|görüş|مذاکره|دیدار)$/],
];
const ROLES = [
  ['side', 'side'],
  ['sender', 'sender'],
  ['recipient', 'recipient'],
  ['mediator', 'mediator'],
  ['carriedOut', 'carried-out'],
  ['affected', 'affected'],
  ['inControl', 'in-control'],
] as const;

/**
 * An unknown kind keeps its own word; the story reader makes it `other` and tells so. A word in quotes
 * is the file's own, and no other way to write one of ours.
 */
function kindOf({ text, exact }: CellName): { kind: string; kindWord?: string } {
  const folded = fold(text);
  if (exact || TIES.test(folded)) return { kind: 'other', kindWord: text };
  return {
    kind: KINDS.find(([, words]) => words.test(folded))?.[0] ?? (slugOf(folded) || 'other'),
  };
}

/** A reader of incident rows: each becomes an event. */
export function incidentReader(table: Table, draft: Draft, facts: RowFacts): (row: Row) => void {
  return (row) => {
    const kind = table.text(row, 'kind');
    const title = table.text(row, 'title', 'event') || kind || table.text(row, 'text', 'note');
    if (!title) return table.report(row, '', 'empty-row', '', 'title, kind', 'warning');
    if (!table.find(row, ...DATE_ROLES)) return table.report(row, '', 'missing', title, 'when');
    const when = table.when(row);
    const sources = facts.sources(row);
    const standing = when && facts.standing(row, sources);
    if (!when || !standing) return;
    const parties = ROLES.flatMap(([column, role]) =>
      facts.actorsIn(row, table.columnsOf(column)).map((actor) => ({ actor, role })),
    );
    draft.asOf(table.date(row, table.find(row, 'asOf')));
    const place = table.text(row, 'place');
    const text = table.text(row, 'text', 'note');
    draft.add('events', {
      id: draft.id('event', table.text(row, 'id') || `${title} ${when}`),
      when,
      title,
      ...(text && text !== title && { text }),
      ...kindOf(table.name(row, 'kind')),
      ...(/^(?:yes|true|1)$/.test(fold(table.text(row, 'repeats'))) && { repeats: true }),
      ...(place && { place: draft.place(place) }),
      parties,
      ...standing,
      sources,
    });
  };
}
