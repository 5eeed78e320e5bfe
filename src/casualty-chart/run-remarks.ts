/** What became of running totals, in words at their points. */
import { commas } from '../locale/languages.js';
import type { Page } from '../marks/page.js';
import { placeLabels } from '../marks/place-labels.js';
import type { Box } from '../marks/shape.js';
import { changesOf } from './changes.js';
import type { Ground, Remark } from './run-lines.js';
import { lowerThan } from './sums.js';

const size = 12;

/** Remarks at most; what else was corrected or added late is told at its point. */
const mostRemarks = 4;
const remarkStyle = { size, ink: 'ink-2' as const };

/** What happened to a count at a point, in words. */
const remarkOf = ({ point: { down, row } }: Remark): string =>
  commas(row.words.tongue.locale.dates, down && lowerThan(down, row.words), ...changesOf(row));

/** Below a ground without room for words what happened to counts, each with its date. */
export function listRemarks(page: Page, remarks: readonly Remark[]): void {
  for (const remark of remarks.slice(-mostRemarks))
    page.paragraph(
      0,
      page.width,
      `${remark.point.row.shortDate}: ${remarkOf(remark)}`,
      remarkStyle,
    );
}

/** The same at the points: it was corrected downwards or replaced, or late reports came in. */
export function setRemarks(
  page: Page,
  remarks: readonly Remark[],
  ground: Ground,
  taken: readonly Box[],
): void {
  const style = remarkStyle;
  const weight = ({ point: { row, down, number } }: Remark): number =>
    down && 'value' in down && 'value' in number
      ? down.value - number.value
      : (row.figure.late ?? 0);
  const greatest = [...remarks].sort((a, b) => weight(b) - weight(a)).slice(0, mostRemarks);
  const wishes = greatest.map((remark) => {
    const { x, y } = remark;
    const lines = page.wrap(remarkOf(remark), page.px(150), style);
    const width = Math.max(...lines.map((line) => page.widthOf(line, style)));
    const height = lines.length * page.line(size);
    return [
      [x - width - 10, y - height - 6],
      [x + 10, y + 8],
      [x - width / 2, y - height - 24],
      [x - width - 10, y - height / 2 - 30],
      [x + 10, y + 30],
    ].map(([left, top]) => ({
      lines,
      at: [x, y] as const,
      box: { x: left!, y: top!, width, height },
    }));
  });
  const { left, right, zero } = ground;
  const bounds = { x: left, y: 0, width: right - left, height: zero };
  placeLabels(wishes, taken, bounds).forEach((found, i) => {
    const remark = greatest[i]!;
    if (!found) {
      // A correction is told in any case.
      const { down, row } = remark.point;
      const text = `${row.shortDate}: ${remarkOf(remark)}`;
      if (down || row.figure.supersedes.length)
        page.paragraph(ground.left, page.width - ground.left, text, style);
      return;
    }
    const { box, lines, at } = found;
    const near = Math.max(box.x, Math.min(at[0], box.x + box.width));
    page.rule(near, at[1] < box.y ? box.y : box.y + box.height, at[0], at[1], 'line');
    lines.forEach((line, i) =>
      page.text(box.x, box.y + (i + 1) * page.line(size) - 4, line, { ...style, halo: true }),
    );
  });
}
