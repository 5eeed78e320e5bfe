/** What can be told of a raw value without reading a story. */

/** Longest text of a story; what is longer is cut. */
export const longest = 5000;

export const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Whether a text is an id as most are: letters and digits without marks, joined by `-`. */
export const isPlainId = (text: string): boolean => /^[a-z\d]+(-[a-z\d]+)*$/.test(text);

/** Keys that could reach an object's prototype. */
export const forbidden = (key: string): boolean => /^(__proto__|constructor|prototype)$/.test(key);

/** A language tag in its canonical form; `undefined` if `Intl` would refuse it. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Whether a key of a localised text looks like a language tag. */
export const isTag = (key: string): boolean => /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(key);

/** Whether a key of a widget's settings could be an attribute. */
export const isSetting = (key: string): boolean =>
  /^[a-z][a-z-]{0,40}$/i.test(key) && !forbidden(key);

/** Whether a text has control characters other than line breaks and tabs. */
export const hasControls = (text: string): boolean => /[^ -~\u00a0-\uffff\n\t]/.test(text);

/** A duration as text (ISO 8601): `P6W`, `PT3H`. */
export const isDuration = (raw: unknown): raw is string =>
  typeof raw === 'string' &&
  raw.length < 40 &&
  /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(raw);

/**
 * An address that may be followed: `http:`, `https:` or relative. Spaces and control characters
 * inside are refused, since browsers drop them and read on (`java\nscript:`). '' for any other.
 */
export function linkOf(raw: unknown): string {
  const value = typeof raw === 'string' && raw.length < longest ? raw.trim() : '';
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(value)?.[1];
  return /[\s\p{C}]/u.test(value) || (scheme && !/^https?$/i.test(scheme)) ? '' : value;
}
