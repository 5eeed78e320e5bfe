import type { ReactiveControllerHost } from 'lit';
import { validLanguage, type Languages } from '../locale/languages.js';

/**
 * The language in which a widget speaks: the page's where all of its words are known, else
 * English. Words that are still to be loaded are asked for, and the host is told when they come.
 */
export class Language {
  readonly #host: ReactiveControllerHost;
  readonly #words: readonly Languages<object>[];
  readonly #asked = new Set<string>();

  constructor(host: ReactiveControllerHost, ...words: readonly Languages<object>[]) {
    this.#host = host;
    this.#words = words;
  }

  /** Whether there is nothing to wait for before speaking `lang`. */
  ready(lang: string): boolean {
    if (this.#words.every((words) => words.own(lang) !== undefined)) return true;
    if (!this.#asked.has(lang)) {
      this.#asked.add(lang);
      const all = Promise.all(this.#words.map((words) => words.load(lang)));
      void all.then(() => this.#host.requestUpdate());
    }
    return false;
  }

  /** The language of words and numbers: a number in one language must not stand in another. */
  of(lang: string): string {
    return this.#words.every((words) => words.own(lang) !== null) ? validLanguage(lang) : 'en';
  }
}
