/** Links that run in circles. */
import type { Reading } from './reading.js';
import type { ListName } from './shape.js';
import type { Story } from './types.js';

interface Linked {
  id: string;
}

/** Cuts each link that closes a circle, so that whoever follows links comes to an end. */
function* cutCircles<T extends Linked>(
  items: readonly T[],
  links: (item: T) => readonly string[],
  cut: (item: T, id: string) => void,
): Generator<void> {
  const byId = new Map<string, T>();
  const state = new Map<string, 'open' | 'done'>();
  let steps = 0;
  for (const item of items) {
    if (++steps % 5000 === 0) yield;
    if (links(item).length) byId.set(item.id, item);
  }
  for (const start of byId.values()) {
    const stack: [T, string[]][] = [];
    const enter = (item: T): void => {
      state.set(item.id, 'open');
      stack.push([item, [...links(item)]]);
    };
    if (!state.has(start.id)) enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      if (++steps % 2000 === 0) yield;
      const [item, rest] = top;
      const id = rest.shift();
      const next = id === undefined ? undefined : byId.get(id);
      if (id === undefined) {
        state.set(item.id, 'done');
        stack.pop();
      } else if (state.get(id) === 'open') cut(item, id);
      else if (next && !state.has(id)) enter(next);
    }
  }
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);

/**
 * Cuts circles of `partOf`, `supersedes`, `memberOf` (errors) and of answers (a warning: two
 * statements may each have been made to answer the other, but an order of them cannot be drawn).
 */
export function* checkLinks(story: Story, r: Reading): Generator<void> {
  const report = (list: ListName, item: Linked, field: string, id: string): void => {
    r.goTo(list, item.id);
    r.depth++;
    r.at(field, 'circle', id, '');
  };
  yield* cutCircles(
    story.events,
    (event) => (event.partOf ? [event.partOf] : []),
    (event, id) => {
      report('events', event, 'partOf', id);
      r.fail();
      delete event.partOf;
    },
  );
  yield* cutCircles(
    story.figures,
    (figure) => figure.supersedes,
    (figure, id) => {
      report('figures', figure, 'supersedes', id);
      r.fail();
      figure.supersedes = without(figure.supersedes, id);
    },
  );
  yield* cutCircles(
    story.actors,
    (actor) => actor.memberOf.map((member) => member.actor),
    (actor, id) => {
      report('actors', actor, 'memberOf', id);
      r.fail();
      actor.memberOf = actor.memberOf.filter((member) => member.actor !== id);
    },
  );
  yield* cutCircles(
    story.claims,
    (claim) => claim.answers,
    (claim, id) => {
      report('claims', claim, 'answers', id);
      claim.answers = without(claim.answers, id);
    },
  );
}
