/** Puts values into the `{name}` places of a template. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

const formatters = new Map<string, unknown>();

/** Formatters are slow to make. A malformed language tag falls back to British English. */
export function cached<T>(lang: string, kind: string, make: (lang: string) => T): T {
  const key = lang + ' ' + kind;
  let value = formatters.get(key) as T | undefined;
  if (!value) {
    try {
      value = make(lang);
    } catch {
      value = make('en-GB');
    }
    formatters.set(key, value);
  }
  return value;
}
