/** What the other libraries need done first: one series a side, of best values only or with their bands. */

/** Figures as one row of numbers per side over common labels. */
function seriesOf(figures, unit) {
  const at = new Map([...new Set(figures.map(({ when }) => when))].map((when, i) => [when, i]));
  const bySide = new Map();
  for (const { when, side, best } of figures) {
    if (!bySide.has(side)) bySide.set(side, new Array(at.size).fill(0));
    bySide.get(side)[at.get(when)] += best;
  }
  const series = [...bySide].map(([name, values]) => ({ name, values }));
  return { unit, labels: [...at.keys()], series };
}

/** Events counted by month. */
const monthly = (events) =>
  seriesOf(
    events.map(({ date_start, side_b, best }) => ({
      when: date_start.slice(0, 7),
      side: side_b,
      best,
    })),
    'month',
  );

/**
 * Answers what gives a library its data in its own form. Only the counting of events is work that
 * the page's author has to do each time, so only that is left for when the clock runs; and what a
 * reader filters, up to a day.
 */
export function prepareAs(form) {
  return (kind, data) => {
    if (kind === 'events') return () => form(monthly(data));
    const series = (figures) => form(seriesOf(figures, kind === 'periods' ? 'day' : undefined));
    const own = series(data);
    return (until) => (until ? series(data.filter(({ when }) => when <= until)) : own);
  };
}

/** The same for figures by day of which low and high are drawn, too: as rows beside the best values. */
export function prepareBands(form) {
  return (_kind, figures) => {
    const [lows, highs] = ['low', 'high'].map(
      (end) => seriesOf(figures.map((figure) => ({ ...figure, best: figure[end] }))).series,
    );
    const { labels, series } = seriesOf(figures);
    const own = form({
      labels,
      series: series.map((one, i) => ({ ...one, lows: lows[i].values, highs: highs[i].values })),
    });
    return () => own;
  };
}

/** Calls back at each new width of a box, but not for the first. */
export function onWidth(box, call) {
  let first = true;
  new ResizeObserver(() => {
    if (!first) call(box.clientWidth);
    first = false;
  }).observe(box);
}
