import type { Page } from '../marks/page.js';
import type { Hue, Ink } from '../marks/shape.js';

/** What stands over marks that belong together: their name, and beside or below it what is said of all. */
export function groupHeading(page: Page, title: string, about: string, hue: Hue): void {
  const bold = { size: 15, bold: true, ink: (hue ? `text-${hue}` : 'ink-1') as Ink };
  const end = page.paragraph(0, page.width, title, bold);
  const plain = { size: 13, ink: 'ink-2' as const };
  if (about && end + 10 + page.widthOf(about, plain) <= page.width && page.width >= 480) {
    page.text(end + 10, page.y - page.px(4.5), about, plain);
  } else if (about) page.paragraph(0, page.width, about, plain);
}
