const day = 864e5;
const at = (time: number): Date => new Date(time);

/** The shortest EDTF date, of a day at least, that begins or ends at a time. */
export function edge(time: number, last: boolean): string {
  const text = at(last ? time - 1 : time).toISOString();
  const next = at(time);
  if (time % day || next.getUTCDate() > 1) return text.slice(0, 10);
  return next.getUTCMonth() ? text.slice(0, 7) : text.slice(0, 4);
}
