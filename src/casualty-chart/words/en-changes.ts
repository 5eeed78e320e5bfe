import type { ChangeWords } from './types.js';

export const enChanges: ChangeWords = {
  was: 'was {n}',
  corrected: 'was {n}, corrected {when}',
  revised: 'was {n}, revised {when}',
  late: '{n} of them added for earlier periods',
  onOpponent: 'a party on its opponent',
};
