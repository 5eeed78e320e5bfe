/** Longest span that a cell may claim: a mistyped 10,000 must not fill the memory. */
const widestSpan = 50;

/** Words of a cell, without footnote marks and what is hidden from readers. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('sup, script, style, [hidden]')) mark.remove();
  for (const line of copy.querySelectorAll('br')) line.replaceWith(' ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The table as a grid: a cell that spans several columns or rows stands in each of them. */
function gridOf(table: HTMLTableElement): { grid: string[][]; headRows: number } {
  const grid: string[][] = [];
  let headRows = 0;
  const rows = [...table.rows];
  rows.forEach((row, y) => {
    const line = (grid[y] ??= []);
    let x = 0;
    for (const cell of row.cells) {
      while (line[x] !== undefined) x++;
      const text = textOf(cell);
      const down = Math.min(cell.rowSpan || 1, widestSpan, rows.length - y);
      const along = Math.min(cell.colSpan || 1, widestSpan);
      for (let dy = 0; dy < down; dy++) {
        const target = (grid[y + dy] ??= []);
        for (let dx = 0; dx < along; dx++) target[x + dx] = text;
      }
      x += along;
    }
    const heads = [...row.cells].every((cell) => cell.localName === 'th');
    if (y === headRows && (row.parentElement?.localName === 'thead' || heads)) headRows++;
  });
  return { grid: grid.map((line) => Array.from(line, (text) => text ?? '')), headRows };
}

/** Several rows of headings as one: "Killed" over "Side A" is "Killed Side A". */
function oneHead(rows: readonly string[][]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, x) =>
    [...new Set(rows.map((row) => row[x] ?? ''))].filter(Boolean).join(' '),
  );
}

/** The words of a table's caption; '' if it has none. */
export const captionOf = (table: HTMLTableElement): string =>
  (table.caption?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A table as lines of text, the first its headings. */
export function linesOf(table: HTMLTableElement): string[][] {
  const { grid, headRows } = gridOf(table);
  const heads = Math.max(1, headRows);
  return [oneHead(grid.slice(0, heads)), ...grid.slice(heads)];
}
