/** What is said of numbers that a party gives, where there is need or room for it. */
import type { Row } from './row.js';

/** The claimant's short name, for narrow places. */
export const shortClaimant = ({ actor, claimant, figure, words }: Row): string =>
  (figure.claimedBy && words.text(actor?.short)) || claimant || '';

/** Whether a party says it of the other side alone. */
export function isOpponent({ actor, figure }: Row): boolean {
  const [side, ...others] = figure.scope.sides;
  if (!actor || !side || others.length || side === actor.id) return false;
  return !actor.memberOf.some(({ actor: whole }) => whole === side);
}
