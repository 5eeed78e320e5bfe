import type { Column } from './table.js';

/** The words of a cell. */
export function plainText<Row>({ text, cell }: Column<Row>, row: Row): string {
  if (text) return text(row);
  const content = cell(row);
  return typeof content === 'string' ? content : '';
}
