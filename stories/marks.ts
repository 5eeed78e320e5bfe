const numbers: Record<string, object> = {
  exact: { value: 40, bound: 'exact' },
  about: { value: 40, bound: 'about' },
  over: { value: 40, bound: 'over' },
  'at least': { value: 40, bound: 'at-least' },
  'up to': { value: 40, bound: 'up-to' },
  under: { value: 40, bound: 'under' },
  range: { low: 30, high: 50 },
  best: { low: 30, best: 38, high: 50 },
  words: { vague: true, words: 'dozens' },
  unknown: { unknown: true },
};

const slug = (text: string): string => text.replace(/ /g, '-');

/** A story in which each form of a number stands in each of the given statuses. Invented. */
export const marksStory = (shown: readonly string[]): object => ({
  version: 1,
  id: 'marks',
  lang: 'en',
  title: 'Every number in every status',
  asOf: '2018',
  actors: [{ id: 'sornia', name: 'Sornia', short: 'SOR', kind: 'state' }],
  sources: [{ id: 'wire', title: 'Ember Wire', kind: 'news' }],
  events: shown.map((status) => ({
    id: status,
    when: '2018',
    kind: 'fighting',
    title: status[0]!.toUpperCase() + status.slice(1),
    parties: [{ actor: 'sornia', role: 'affected' }],
    status: 'reported',
    sources: ['wire'],
  })),
  figures: shown.flatMap((status) =>
    Object.entries(numbers).map(([name, number]) => ({
      id: `${status}-${slug(name)}`,
      measure: 'killed',
      number,
      scope: { when: '2018', event: status, sides: ['sornia'] },
      category: 'not-stated',
      tally: 'period',
      status,
      ...(status === 'claimed' && { claimedBy: 'sornia' }),
      sources: ['wire'],
      asOf: '2018',
    })),
  ),
});
