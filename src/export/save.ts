/** What every widget can be written out as. */
export interface Exportable {
  toSVG(): string;
  toCSV(): string;
  toPNG(scale?: number): Promise<Blob>;
}

export type Format = 'SVG' | 'PNG' | 'CSV';

async function fileOf(widget: Exportable, format: Format): Promise<Blob> {
  switch (format) {
    case 'SVG':
      return new Blob([widget.toSVG()], { type: 'image/svg+xml' });
    case 'CSV':
      // Spreadsheets take a file for UTF-8 only with this mark.
      return new Blob(['\ufeff', widget.toCSV()], { type: 'text/csv' });
    case 'PNG':
      return widget.toPNG(2);
  }
}

/** Hands a widget's graphic or data to the reader as a file: the story's `id`, then the element. */
export async function save(
  widget: Exportable & { readonly localName: string },
  format: Format,
  id: string,
): Promise<void> {
  const address = URL.createObjectURL(await fileOf(widget, format));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${id}-${widget.localName}.${format.toLowerCase()}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
