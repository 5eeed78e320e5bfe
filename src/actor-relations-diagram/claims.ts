import { claimsInWords } from '../locale/claim-words.js';
import type { Tie } from './graph.js';
import type { RelationText } from './model.js';

/**
 * What is claimed about a tie.
 *
 * @param phases those whose sources are named beside it
 */
export const claimsAbout = (
  { id, also }: Tie,
  text: RelationText,
  phases: Tie['phases'],
): string[] => {
  const known = phases.flatMap(({ sources = [] }) => sources);
  return [id, ...also].flatMap((one) => claimsInWords(one, text, text.words.claims, known));
};
