import { movesBetween, type Move, type Scene } from '../marks/moves.js';

const timing = { duration: 180, easing: 'ease-out' };
/** More shapes than these would not move smoothly: they switch. */
const most = 700;

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Keyframes from where a shape was to where it is; it fades in where it was not there. */
function frames({ from, to, rigid }: Move): Keyframe[] | undefined {
  if (!from) return [{ opacity: 0 }, { opacity: 1 }];
  // A line has no width or no height, which keep their size.
  const share = (was: number, is: number): number => (rigid || is < 1 || was < 1 ? 1 : was / is);
  const sx = share(from.width, to.width);
  const sy = share(from.height, to.height);
  const dx = from.x - to.x * sx;
  const dy = from.y - to.y * sy;
  if (Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5 && sx === 1 && sy === 1) return undefined;
  return [
    { transform: `translate(${dx}px, ${dy}px) scale(${sx}, ${sy})` },
    { transform: 'translate(0px, 0px) scale(1, 1)' },
  ];
}

/**
 * Lets marks move from one picture to the next. A picture of another width is another page, not
 * another view: it switches, as all does for readers who want no motion. So does one that comes
 * before the last has come to rest, as when somebody types: it would never get there.
 */
export class Motion {
  #scene: Scene | undefined;
  #shown = -Infinity;

  /** To be told of the picture after each update; undefined while there is none. */
  show(svg: SVGElement | null, scene: Scene | undefined): void {
    const before = this.#scene;
    this.#scene = svg ? scene : undefined;
    if (!svg || !before || !scene || before.shapes === scene.shapes) return;
    const last = this.#shown;
    this.#shown = performance.now();
    if (this.#shown - last < timing.duration) return;
    if (before.width !== scene.width || before.still || scene.still || still()) return;
    const elements = [...svg.children].slice(1);
    if (Math.max(before.shapes.length, scene.shapes.length) > most) return;
    if (elements.length !== scene.shapes.length) return;
    movesBetween(before, scene).forEach((move, i) => {
      const keys = frames(move);
      if (keys) elements[i]!.animate(keys, timing);
    });
  }
}
