/** What every reader of table cells needs: text without the furniture around it. */

/** `[1]`, `[a]`, `[note 2]`, `[citation needed]`; not `[10–14]`. */
const FOOTNOTE =
  /\[(?:[0-9۰-۹]{1,3}|\p{L}|(?:note|nb|n|fn|ref|прим\.?|qeyd) ?\d{1,3}|[^\d\]۰-۹]{3,40})\]|[*†‡§¶⁰¹²³⁴-⁹]/giu;

/** Words with nothing to clean, which most cells are; quicker told than cleaned. */
const CLEAN = /^[\w.,:;/()'–-]+(?: [\w.,:;/()'–-]+)*$/;
const ASCII = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The text of a cell or header without footnote marks (`280[1]`, `Side*`), its white space
 * collapsed. Anything but a string, number or boolean is empty text.
 */
export function cleanCell(cell: unknown): string {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (typeof cell !== 'string') return '';
  if (!cell || CLEAN.test(cell)) return cell;
  return cell.replace(FOOTNOTE, '').replace(/\s+/g, ' ').trim();
}

/** Persian (U+06F0) and Arabic-Indic (U+0660) digits as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (d) => String(d.charCodeAt(0) & 15));
}

/** One spelling for what people type in several: case, digits, spaces, joiners, Arabic ye and kaf. */
export function fold(text: string): string {
  if (!text || ASCII.test(text)) return text.toLowerCase();
  return latinDigits(text)
    .toLowerCase()
    .replace(/\p{Cf}|\u0307|[\u064b-\u0652]/gu, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ё/g, 'е')
    .replace(/[‐‑‒]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
