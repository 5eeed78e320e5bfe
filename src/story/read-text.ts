/** Reads the text of a story file; of broken JSON, as much as is whole. */
import type { Problem } from './reading.js';

/** What a text held, to be handed to `readStory`, and what was wrong with it. */
export interface JsonResult {
  /** `undefined` where nothing could be read. */
  raw: unknown;
  problems: Problem[];
}

/** A JSON text read up to where it breaks off. */
class Salvage {
  readonly #text: string;
  #at = 0;
  /** Where the text first went wrong. */
  wrong = -1;
  /** Whether reading had to end there. */
  ended = false;
  /** Whether that was the end of the text. */
  cut = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): unknown {
    const raw = this.#value(0);
    if (!this.ended && this.#next() !== '') this.#flaw();
    return raw;
  }

  /** Something wrong that can be stepped over. */
  #flaw(): void {
    if (this.wrong < 0) this.wrong = this.#at;
  }

  #end(cut = this.#next() === ''): undefined {
    this.#flaw();
    this.ended = true;
    this.cut ||= cut;
  }

  /** The next character that is not space, without taking it. */
  #next(): string {
    while (/[ \t\r\n]/.test(this.#text.charAt(this.#at))) this.#at++;
    return this.#text.charAt(this.#at);
  }

  #value(depth: number): unknown {
    const next = this.#next();
    if (depth > 100) return this.#end();
    if (next === '{') return this.#object(depth);
    if (next === '[') return this.#list(depth);
    return next === '"' ? this.#string() : this.#word();
  }

  /** `NaN` and `Infinity` are not JSON but what some programs write; the reader refuses them. */
  #word(): unknown {
    const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|-?Infinity|NaN|true|false|null/iy;
    word.lastIndex = this.#at;
    const found = word.exec(this.#text)?.[0];
    // At the very end a number may have lost digits: 65 of 6500.
    if (found !== undefined && word.lastIndex === this.#text.length) return this.#end(true);
    if (found === undefined || /\w/.test(this.#text.charAt(word.lastIndex))) return this.#end();
    if (/N|I/.test(found)) this.#flaw();
    this.#at = word.lastIndex;
    return found === 'null' ? null : /^[tf]/.test(found) ? found === 'true' : Number(found);
  }

  #string(): string | undefined {
    let close = this.#at;
    let escapes: number;
    do {
      close = this.#text.indexOf('"', close + 1);
      if (close < 0) return this.#end(true);
      escapes = 0;
      while (this.#text[close - 1 - escapes] === '\\') escapes++;
    } while (escapes % 2);
    const literal = this.#text.slice(this.#at, close + 1);
    try {
      // A line break inside quotes is the usual fault of a file that was edited by hand.
      const value = JSON.parse(literal.replace(/[\r\n\t]/g, ' ')) as string;
      if (/[\r\n\t]/.test(literal)) this.#flaw();
      this.#at = close + 1;
      return value;
    } catch {
      return this.#end();
    }
  }

  /** An item that is not whole is left out: what it lost might be what qualifies it. */
  #list(depth: number): unknown[] {
    const out: unknown[] = [];
    this.#at++;
    while (this.#more(']', out.length > 0)) {
      const value = this.#value(depth + 1);
      if (!this.ended) out.push(value);
    }
    return out;
  }

  #object(depth: number): Record<string, unknown> {
    // Without a prototype, `__proto__` is a key like others.
    const out = Object.create(null) as Record<string, unknown>;
    let some = false;
    this.#at++;
    while (this.#more('}', some)) {
      some = true;
      const key = this.#next() === '"' ? this.#string() : this.#end();
      if (key === undefined || this.#next() !== ':') this.#end();
      if (this.ended || key === undefined) break;
      this.#at++;
      const value = this.#value(depth + 1);
      if (value !== undefined) out[key] = value;
    }
    return out;
  }

  /** Steps to the next member; `false` at the closing bracket or where the text ends. */
  #more(close: string, some: boolean): boolean {
    if (this.ended) return false;
    const comma = some && this.#next() === ',';
    if (comma) this.#at++;
    if (this.#next() === close) {
      if (comma) this.#flaw();
      this.#at++;
      return false;
    }
    if (some && !comma) this.#end();
    return !this.ended;
  }
}

const problem = (code: string, found: string, fix?: string): Problem => ({
  path: '',
  code,
  found: found.length > 80 ? found.slice(0, 79) + '…' : found,
  expected: 'JSON',
  severity: 'error',
  ...(fix && { fix }),
});

/** `line:column` of a place in a text, both from 1. */
function lineColumn(text: string, at: number): string {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/**
 * Reads a JSON text (RFC 8259; a byte order mark is passed over). Of a text that breaks off, the
 * items before the break are kept; the problem tells `line:column` and what stands there. Never
 * throws.
 *
 * @param contentType The `content-type` that the text was served with, if any.
 */
export function readJson(text: string, contentType = ''): JsonResult {
  const body = text.replace(/^\ufeff/, '');
  try {
    return { raw: JSON.parse(body) as unknown, problems: [] };
  } catch {
    // What is wrong is found out below; engines word their messages differently.
  }
  const start = body.slice(0, 2000).trimStart();
  if (!start) return { raw: undefined, problems: [problem('empty-file', '')] };
  if (start.startsWith('<') || /html/i.test(contentType)) {
    const title = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 20000))?.[1]?.trim();
    return { raw: undefined, problems: [problem('web-page', title || start)] };
  }
  const salvage = new Salvage(body);
  const raw = salvage.read();
  const at = Math.max(0, salvage.wrong);
  const there = body.slice(at, at + 40).split('\n')[0] ?? '';
  return {
    raw,
    problems: [
      problem(salvage.cut ? 'json-cut' : 'json', `${lineColumn(body, at)} ${there}`.trim()),
    ],
  };
}

/** As `readJson`; `raw` is undefined, too, where a story broke off before its first item. */
export function readStoryText(text: string, contentType = ''): JsonResult {
  const result = readJson(text, contentType);
  const isList = (list: unknown): boolean => Array.isArray(list) && list.length > 0;
  const { raw, problems } = result;
  return isList(raw) || Object.values(raw ?? {}).some(isList)
    ? result
    : { raw: undefined, problems };
}
