/** Words of which some, at any depth, are left out. */
export type Some<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { readonly [K in keyof T]?: Some<T[K]> }
      : T;

/** `own` words, with those that are left out taken from `base`, in groups of words too. */
export function complete<T extends object>(own: Some<NoInfer<T>>, base: T): T {
  const result = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(own)) {
    const under = result[key];
    result[key] = isGroup(under) && isGroup(value) ? complete(value, under) : value;
  }
  return result as T;
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
