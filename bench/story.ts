/** The sides of all that is measured. */
export const sides = ['north', 'south', 'east'];

/** A story of these sides that holds nothing yet. */
export const bare = {
  version: 1,
  id: 'bench',
  lang: 'en',
  title: 'Bench',
  asOf: '2022',
  actors: sides.map((id) => ({ id, name: id, short: id.slice(0, 5), kind: 'state' })),
  sources: [{ id: 'report', title: 'A report', kind: 'news' }],
};
