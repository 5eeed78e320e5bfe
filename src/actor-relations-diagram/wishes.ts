import type { Node } from './graph.js';
import {
  nameSpots,
  offTheLines,
  setInLines,
  sides,
  tieSpots,
  type Wishes,
  type Words,
} from './layout-labels.js';
import { joined } from './layout-parts.js';
import type { Stretch } from './layout-ties.js';
import { moreOf, type Scene, type Told } from './scene.js';

/** Stands for a number that is known only when all names have found their places. */
export const placeholder = 88;

/** Spots for the name of a node; for want of them across lines, or for a code in its place. */
export function nameWishes(
  { id, hue, kind }: Node,
  { page, model, ground, small, some, coarse }: Scene,
  lines: readonly Stretch[],
): Wishes {
  const { text } = model;
  const { centres, radius, composed } = ground;
  const centre = centres.get(id)!;
  const actor = kind === 'actor';
  const style: Words['style'] = {
    size: small ? 12 : actor ? 14 : 13,
    bold: actor,
    ink: actor ? `text-${hue}` : 'ink-1',
  };
  const widest = Math.min(page.px(210), page.width * (some ? 0.3 : 0.5));
  const top = (): boolean => [...centres.values()].every(([, y]) => centre[1] - y < 1);
  const first = sides[!composed ? 'spread' : top() ? 'top' : 'composed'];
  const off = (words: readonly Words[]): ReturnType<typeof offTheLines> =>
    offTheLines(nameSpots(centre, radius + 3, words, first, page.width), lines);
  const set = (words: string, own = style): Words[] => setInLines(page, words, own, widest);
  const name = text.name(id);
  const whole = set(name);
  if (some) {
    const [clear, crossing] = off(whole.slice(0, 1));
    return [coarse ? clear.map((spot) => ({ ...spot, crosses: true })) : clear, () => crossing];
  }
  const other = text.contested(id);
  const under = other ? set(other, { size: 12, ink: 'ink-2' }) : [];
  const [clear, crossing] = off(other ? whole.flatMap((words) => joined(words, under)) : whole);
  return [
    clear,
    () => {
      const partial = (words: Words[]): ReturnType<typeof off> =>
        off(words.map((one) => ({ ...one, partial: true })));
      const plain = partial(other ? whole : []);
      const short = text.short(id);
      const code = partial(set(name === short ? text.number(placeholder) : short));
      return [...plain[0], ...crossing, ...code[0], ...plain[1], ...code[1]];
    },
  ];
}

/** Spots for the words of a tie; none across the line of another, whose they would seem to be. */
export function tieWishes(tie: Told, scene: Scene, lines: readonly Stretch[]): Wishes {
  if (tie.mute) return [[]];
  const { page, model, ground } = scene;
  const narrow = page.width < 480;
  const { now, rest } = tie;
  const { text, dated, struck } = model.text.tie(now);
  const bold = now.tie.kind === 'armed-conflict' && now.standing === 'there';
  const style = { size: 13, ink: 'ink-1' as const, bold, struck: struck && !rest.length };
  const widest = Math.min(page.px(290), page.width * (narrow ? 0.5 : 0.42));
  const texts = rest.length ? [moreOf(tie, model.text)] : narrow ? [text] : [dated, text];
  const set = [...new Set(texts)].flatMap((one) => setInLines(page, one, style, widest));
  // First such that leave a gap: one label right under another would read as one with it.
  return [
    [6, 0].flatMap((gap) => {
      const blocks = set.map((words) => ({ ...words, height: words.height + gap }));
      const spots = tieSpots(tie, blocks, ground.badge).filter(
        ({ interrupts }) => !(gap && interrupts),
      );
      return offTheLines(spots, lines, tie)[0];
    }),
  ];
}
