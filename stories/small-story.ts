/** A whole story in a few lines, as a script would put it together. Invented. */
export const ferryStory = {
  version: 1,
  id: 'ferry',
  lang: 'en',
  title: 'The sinking of the ferry “Patience”',
  asOf: '2018-08-31',
  actors: [
    { id: 'velmark', name: 'Velmark', short: 'VEL', kind: 'state' },
    { id: 'sornia', name: 'Sornia', short: 'SOR', kind: 'state' },
  ],
  sources: [
    { id: 'velmark-navy', title: 'Velmark’s navy', kind: 'official', party: 'velmark' },
    { id: 'sornia-navy', title: 'Sornia’s navy', kind: 'official', party: 'sornia' },
    { id: 'tally', title: 'Tally Project', kind: 'ngo', published: '2018-08-20' },
  ],
  events: [
    {
      id: 'sinking',
      when: '2018-07-XX',
      kind: 'attack',
      title: 'Sinking of the ferry',
      parties: [{ actor: 'velmark', role: 'affected' }],
      status: 'confirmed',
      sources: ['tally'],
    },
  ],
  figures: [
    {
      id: 'velmark-says',
      measure: 'killed',
      number: { value: 60, bound: 'over' },
      scope: { when: '2018-07-XX', event: 'sinking' },
      category: 'civilian',
      tally: 'period',
      status: 'claimed',
      claimedBy: 'velmark',
      sources: ['velmark-navy'],
      asOf: '2018-08',
    },
    {
      id: 'sornia-says',
      measure: 'killed',
      number: { value: 12, bound: 'up-to' },
      scope: { when: '2018-07-XX', event: 'sinking' },
      category: 'not-stated',
      tally: 'period',
      status: 'claimed',
      claimedBy: 'sornia',
      sources: ['sornia-navy'],
      asOf: '2018-08',
    },
    {
      id: 'tally-counts',
      measure: 'killed',
      number: { low: 36, best: 44, high: 52 },
      scope: { when: '2018-07-XX', event: 'sinking' },
      category: 'not-stated',
      tally: 'period',
      status: 'estimated',
      sources: ['tally'],
      asOf: '2018-08-20',
    },
  ],
};

/** Rows as a database or a spreadsheet gives them. Invented. */
export const ferryRows = [
  { when: '2018-05', side: 'Velmark', killed: 'over 30', source: 'Ember Wire' },
  { when: '2018-05', side: 'Sornia', killed: '21', source: 'Ember Wire' },
  { when: '2018-06', side: 'Velmark', killed: '12–18', source: 'Tally Project' },
  { when: '2018-06', side: 'Sornia', killed: 'unknown', source: 'Ember Wire' },
  { when: '2018-07', side: 'Velmark', killed: '~25', source: 'Tally Project' },
  { when: '2018-07', side: 'Sornia', killed: '9', source: 'Ember Wire' },
];

/** The ferry story with the mistakes that people make. */
export const brokenStory = {
  ...ferryStory,
  figures: [
    ...ferryStory.figures.slice(1),
    { ...ferryStory.figures[0], id: 'bound-misspelt', number: { value: 60, bound: 'ovr' } },
    { ...ferryStory.figures[0], id: 'claimant-misspelt', claimedBy: 'velmrak' },
    {
      ...ferryStory.figures[2],
      id: 'no-such-day',
      scope: { when: '2018-02-30', event: 'sinking' },
    },
    { ...ferryStory.figures[2], id: 'turned', number: { low: 70, best: 44, high: 52 } },
  ],
};
