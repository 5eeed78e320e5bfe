import type { View } from './templates.js';

/** Arrows, Home and End choose among tabs; on and back follow the direction of reading. */
export function tabKeys(
  event: KeyboardEvent,
  views: readonly View[],
  current: string,
  choose: (id: string) => void,
): void {
  const at = views.findIndex(({ id }) => id === current);
  const target = event.currentTarget as HTMLElement;
  const forward = getComputedStyle(target).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const step = { [forward]: at + 1, [back]: at - 1, Home: 0, End: views.length - 1 }[event.key];
  const next = step === undefined ? undefined : views.at(step % views.length);
  if (!next) return;
  event.preventDefault();
  choose(next.id);
  (target.children[views.indexOf(next)] as HTMLElement).focus();
}
