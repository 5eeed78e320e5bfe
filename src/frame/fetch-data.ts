import type { ReadResult } from '../story/read-story.js';
import type { Problem } from '../story/types.js';

/** What an address or an inline text gave: the raw story, and what was wrong with the text. */
export interface RawData {
  readonly raw: unknown;
  readonly problems: readonly Problem[];
  /** Says which of the problems that the story then has are no fault of this form of data. */
  readonly forgiven?: ((problem: Problem) => boolean) | undefined;
  /** What reading it gives, where whoever made it knows already. */
  readonly value?: ReadResult | undefined;
}

const isTable = (address: string, type: string): boolean =>
  /text\/(csv|tab-separated-values)/.test(type) ||
  (/\.(csv|tsv)$/i.test(address.split(/[?#]/)[0]!) && !/json|html/.test(type));

const tables = (): Promise<typeof import('../embed/tables.js')> => import('../embed/tables.js');

/** A raw story as it is; an array is rows, which take the reader of tables. */
export const ofValue = (raw: unknown): RawData | Promise<RawData> =>
  Array.isArray(raw) ? tables().then(({ readRows }) => readRows(raw)) : { raw, problems: [] };

/** Reads text as a story (JSON) or as rows (CSV, TSV, a JSON array). The readers come when first needed. */
export async function readData(text: string, address = '', type = ''): Promise<RawData> {
  if (isTable(address, type)) {
    const { readDelimited } = await tables();
    return readDelimited(text, address);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // What is wrong, and what is whole all the same, takes a reader of its own.
    const found = (await import('../story/read-text.js')).readStoryText(text, type);
    const data = await ofValue(found.raw);
    return { ...data, problems: [...found.problems, ...data.problems] };
  }
  return ofValue(raw);
}

const shared = new Map<string, Promise<RawData>>();

/** Throws the response of a server that has no such file. */
async function load(address: string): Promise<RawData> {
  // The reader of a table comes with it, not after it.
  if (isTable(address, '')) tables().catch(() => undefined);
  const response = await fetch(address);
  if (!response.ok) throw response;
  return readData(await response.text(), address, response.headers.get('content-type') ?? '');
}

/** Fetches and reads an address. Widgets that name the same one share one request. */
export function fetchData(address: string): Promise<RawData> {
  let promise = shared.get(address);
  if (!promise) {
    promise = load(address);
    shared.set(address, promise);
    // A failure is not kept: the next try asks again.
    promise.catch(() => shared.delete(address));
  }
  return promise;
}
