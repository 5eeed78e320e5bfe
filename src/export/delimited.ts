const quote = (cell: string): string =>
  /[",\n\r;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows as CSV (RFC 4180): commas, CRLF, quotes where needed. */
export const toDelimited = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
