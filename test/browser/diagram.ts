/** A small story of ties, and what a reader sees and reaches of its diagram. */
import type { ActorRelationsDiagram } from '../../src/actor-relations-diagram/actor-relations-diagram.js';
import '../../src/actor-relations-diagram/define.js';
import { elementWith, labels, place, plain, ready, type Raw } from './story.js';

export const phase = (when: string, sign: number, more: Raw = {}): Raw => ({
  when,
  sign,
  status: 'reported',
  sources: ['wire'],
  ...more,
});

/** Three actors; a dispute from 2009, an alliance from 2016, trade that ended in 2012. */
export const small = (change: Raw = {}): Raw => ({
  version: 1,
  id: 'small',
  lang: 'en',
  title: 'A small story',
  asOf: '2018-08-31',
  actors: ['north', 'south', 'east'].map((id) => ({
    id,
    name: id[0]!.toUpperCase() + id.slice(1),
    short: id.slice(0, 3),
    kind: 'state',
  })),
  sources: [{ id: 'wire', title: 'Ember Wire', kind: 'news', url: 'https://example.org/wire' }],
  relations: [
    ['dispute', 'north', 'south', phase('2009/..', -1, { label: 'Dispute over the river' })],
    ['alliance', 'north', 'east', phase('2016/..', 1, { status: 'claimed', claimedBy: 'south' })],
    ['trade', 'east', 'south', phase('2005/2012', 0)],
  ].map(([kind, from, to, one]) => ({
    id: kind,
    kind,
    from,
    to,
    directed: false,
    phases: [one],
  })),
  ...change,
});

export const show = (
  attributes: Raw = {},
  properties: Raw = {},
): Promise<ActorRelationsDiagram> => {
  const data = attributes['src'] ? null : small();
  return ready(place(elementWith('actor-relations-diagram', attributes, { data, ...properties })));
};

export const shadow = (diagram: Element): ShadowRoot => diagram.shadowRoot!;
export const words = (diagram: Element): string => labels(diagram).join(' ');
export const slider = (diagram: Element): HTMLInputElement =>
  shadow(diagram).querySelector('input')!;
export const change = (diagram: Element): string =>
  plain(shadow(diagram).querySelector('.change')?.textContent);
