export type Place = readonly [x: number, y: number];

/** Twice the area of the triangle of three points; its sign is the side on which the third lies. */
export const cross = ([ax, ay]: Place, [bx, by]: Place, [cx, cy]: Place): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Whether two stretches cross within both. */
export const crosses = (a: Place, b: Place, c: Place, d: Place): boolean =>
  cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
