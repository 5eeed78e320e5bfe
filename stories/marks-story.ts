/** The figures of the alphabet of marks: each form of a number in each status. Invented. */

interface Form {
  readonly name: string;
  readonly why: string;
  readonly number: object;
  readonly figure?: object;
}

const exact = (value: number): object => ({ value, bound: 'exact' });

export const forms: Readonly<Record<string, Form>> = {
  exact: { name: 'Exact', why: 'Hard end.', number: exact(40) },
  about: {
    name: 'About',
    why: 'Soft end: near the number, on either side of it.',
    number: { value: 40, bound: 'about' },
  },
  over: {
    name: 'Over',
    why: 'A tick at the number, then a fade off the scale and a plus: more, nobody says how much.',
    number: { value: 40, bound: 'over' },
  },
  'at-least': {
    name: 'At least',
    why: 'Drawn as “over”: whether the number itself is meant is told by the word.',
    number: { value: 40, bound: 'at-least' },
  },
  'up-to': {
    name: 'Up to',
    why: 'A tick at the number, fading towards zero.',
    number: { value: 40, bound: 'up-to' },
  },
  under: {
    name: 'Under',
    why: 'Drawn as “up to”: whether the number itself is meant is told by the word.',
    number: { value: 40, bound: 'under' },
  },
  range: {
    name: 'Low and high',
    why: 'A band that floats between the two.',
    number: { low: 26, high: 46 },
  },
  best: {
    name: 'Low, best and high',
    why: 'The band, with a tick at the best estimate.',
    number: { low: 26, best: 38, high: 46 },
  },
  outside: {
    name: 'Best outside of low and high',
    why: 'As given: the tick stands where the source puts it.',
    number: { low: 22, best: 50, high: 38 },
  },
  unknown: {
    name: 'Unknown',
    why: 'No length, only a grey hatch and the words. Never a zero.',
    number: { unknown: true },
  },
  vague: {
    name: 'Vague',
    why: 'No length either: the source’s own word stands beside the hatch.',
    number: { vague: true, words: 'dozens' },
  },
  zero: {
    name: 'Zero',
    why: 'A tick and “0”: somebody counted, and stated none.',
    number: exact(0),
  },
  revised: {
    name: 'Revised',
    why: 'A dashed tick where the number was, with its date.',
    number: exact(40),
    figure: { asOf: '2018-10-03' },
  },
  late: {
    name: 'Late',
    why: 'A dashed bracket over the part of a tally that was added for earlier periods.',
    number: exact(40),
    figure: { late: 14 },
  },
  together: {
    name: 'Two sides together',
    why: 'In no side’s hue, and never divided.',
    number: exact(40),
    figure: { sides: ['sornia', 'velmark'] },
  },
};

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly figure: object;
}

const status = (id: string, name: string, figure: object = { status: id }): Status => ({
  id,
  name,
  figure,
});

export const statuses: readonly Status[] = [
  status('confirmed', 'Confirmed'),
  status('reported', 'Reported'),
  status('claimed', 'Claimed by a party', { status: 'claimed', claimedBy: 'sornia' }),
  status('claimed-other', 'Claimed by another', { status: 'claimed', claimedBy: 'monitor' }),
  status('disputed', 'Disputed'),
  status('estimated', 'Estimated'),
  status('withdrawn', 'Withdrawn'),
];

type Of = { readonly sides?: readonly string[] };

/** One figure; `when` it was is in words of its own, so that every figure is told from every other. */
function figure(id: string, { number, figure: own = {} }: Form, of: Status): object {
  const { sides = ['sornia'], ...rest } = own as Of;
  return {
    id,
    measure: 'killed',
    number,
    scope: { when: '2018-09', sides },
    category: 'not-stated',
    tally: 'period',
    sources: ['wire'],
    ...of.figure,
    ...rest,
  };
}

/** A story in which each form of a number stands in each status, and a few were corrected. */
export function marksStory(): object {
  const each = Object.entries(forms).flatMap(([form, number]) =>
    statuses.map((of) => ({ form, of, number, id: `${form}-${of.id}` })),
  );
  const revised = each.filter(({ form }) => form === 'revised');
  return {
    version: 1,
    id: 'marks',
    lang: 'en',
    title: 'Every number in every status',
    asOf: '2018-12',
    actors: [
      { id: 'sornia', name: 'Sornia', short: 'SOR', kind: 'state' },
      { id: 'velmark', name: 'Velmark', short: 'VEL', kind: 'state' },
    ],
    sources: [
      { id: 'wire', title: 'Ember Wire', kind: 'news' },
      { id: 'monitor', title: 'Harbour Monitor', kind: 'ngo' },
    ],
    events: [],
    figures: [
      ...each.map(({ id, form, number, of }) => ({
        ...figure(id, number, of),
        ...(form === 'revised' && { supersedes: [`was-${of.id}`] }),
      })),
      ...revised.map(({ of, number }) => ({
        ...figure(`was-${of.id}`, { ...number, number: exact(25) }, of),
        asOf: '2018-09-30',
      })),
    ],
    // Half of them with a correction that the story tells of; the others are newer numbers.
    corrections: ['confirmed', 'claimed', 'disputed', 'withdrawn'].map((id) => ({
      target: `revised-${id}`,
      made: '2018-10-03',
      kind: 'number',
      was: '25',
      now: '40',
      reason: 'Ten days of lists were missing.',
      sources: ['wire'],
    })),
  };
}
