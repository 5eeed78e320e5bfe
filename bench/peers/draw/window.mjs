/** The stretch of time that a timeline of another library shows, half or twice as much at each step. */
export function windowOf(from, to) {
  let [start, end] = [from, to];
  return (into) => {
    const middle = (start + end) / 2;
    const half = ((end - start) / 2) * (into ? 0.5 : 2);
    [start, end] = [Math.max(from, middle - half), Math.min(to, middle + half)];
    return [start, end];
  };
}
