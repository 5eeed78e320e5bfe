import { fold } from './cell-text.js';
import type { Draft, RawItem } from './draft.js';
import type { Role } from './headers.js';
import { slugOf } from './reading.js';
import type { RowFacts } from './row-facts.js';
import type { Row, Table } from './table.js';
import type { Sign } from './types.js';

export const RELATION_ROLES: readonly Role[] = [
  ...(['from', 'to', 'kind', 'sign', 'since', 'until', 'start', 'end', 'when', 'year'] as const),
  ...(['month', 'day', 'level', 'label', 'title', 'note', 'text', 'source', 'url'] as const),
  ...(['claimedBy', 'status', 'directed', 'asOf', 'id'] as const),
];

const SIGNS: readonly (readonly [Sign, RegExp])[] = [
  [
    1,
    /^(?:\+|\+?1(?:\.0)?|positive|friendly|allied|friend|ally|плюс|дружеств\p{L}*|müttəfiq|مثبت)$/u,
  ],
  [-1, /^(?:[-−–]|[-−–]1(?:\.0)?|negative|hostile|enemy|минус|враждебн\p{L}*|düşmən|منفی)$/u],
  [0, /^(?:[+-]?0(?:\.0)?|neutral|none|нейтральн\p{L}*|neytral|خنثی)$/u],
];
/** Kinds whose sign is in the word; of the others a table that gives no sign asserts none. */
const SIGN_OF = new Map<string, Sign>([
  ['armed-conflict', -1],
  ['dispute', -1],
  ['alliance', 1],
  ['partnership', 1],
]);
const MUTUAL = /^(?:armed-conflict|dispute|alliance|partnership|trade|other)$/;
const YES = /^(?:yes|true|1|directed|да|bəli|بله)$/;

/** A reader of ties: rows of one pair and kind are phases of one relation. */
export function relationReader(table: Table, draft: Draft, facts: RowFacts): (row: Row) => void {
  const relations = new Map<string, RawItem>();

  function signOf(row: Row, kind: string): Sign | undefined {
    const written = table.text(row, 'sign');
    if (!written) return SIGN_OF.get(kind) ?? 0;
    const folded = fold(written);
    const sign = SIGNS.find(([, words]) => words.test(folded))?.[0];
    if (sign !== undefined) return sign;
    return table.report(row, table.find(row, 'sign')!.name, 'word', written, '-1, 0, 1');
  }

  /** An empty end is one still open; an empty start is one not known. */
  function phaseWhen(row: Row): string | undefined {
    const from = table.find(row, 'since', 'start');
    const to = table.find(row, 'until', 'end');
    if (!from && !to) return table.find(row, 'when', 'year') && table.when(row);
    const [since, until] = [table.date(row, from), table.end(row, to)];
    if ((from && !since) || (to && !until)) return undefined;
    if (since) return table.interval(row, since, until ?? '..');
    if (until === '..') return table.report(row, to!.name, 'missing', until, 'since');
    return until && (/[/[]/.test(until) ? until : `/${until}`);
  }

  function relation(row: Row, from: string, to: string, kind: string, own?: string): RawItem {
    const written = fold(table.text(row, 'directed'));
    const directed = written ? YES.test(written) : !MUTUAL.test(kind);
    const ends = directed ? [from, to] : [from, to].sort();
    const key = JSON.stringify([...ends, kind, own, directed]);
    let item = relations.get(key);
    if (!item) {
      const id = draft.id(from, to, own ?? kind);
      const kindWord = own && { kindWord: own };
      item = draft.add('relations', { id, from, to, directed, kind, ...kindWord, phases: [] });
      relations.set(key, item);
    }
    return item;
  }

  return (row) => {
    const names = [table.text(row, 'from'), table.text(row, 'to')];
    if (!names[0] || !names[1]) {
      table.report(row, '', 'missing', names.join(''), 'from, to');
      return;
    }
    const dated = table.find(row, 'since', 'start', 'until', 'end', 'when', 'year');
    if (!dated) return table.report(row, '', 'missing', names.join(' – '), 'since');
    const named = table.name(row, 'kind');
    // A word in quotes is the file's own, and no other way to write one of ours.
    const own = named.exact ? named.text : undefined;
    const kind = own ? 'other' : slugOf(fold(named.text)) || 'other';
    const sign = signOf(row, kind);
    const when = phaseWhen(row);
    const sources = facts.sources(row);
    const standing = table.find(row, 'status', 'claimedBy') ? facts.standing(row, sources) : {};
    if (sign === undefined || !when || !standing) return;
    draft.asOf(table.date(row, table.find(row, 'asOf')));
    const [from, to] = names.map((name) => draft.actor(name)) as [string, string];
    const label = table.text(row, 'label', 'title');
    const words = table.text(row, 'note', 'text');
    const level = table.text(row, 'level');
    (relation(row, from, to, kind, own)['phases'] as unknown[]).push({
      when,
      sign,
      ...(/^[0-5]$/.test(level) && { level: Number(level) }),
      ...(label && { label }),
      ...(words && { words }),
      ...standing,
      sources,
    });
  };
}
