import type { LitElement } from 'lit';

/** Form in which a widget was told its data: a story, rows of a table, or nothing. */
export type WidgetData = object | readonly unknown[] | null;

/** What every widget can be told, as attributes of the same name in kebab-case. */
export interface CommonAttributes {
  data: WidgetData;
  src: string | undefined;
  htmlFor: string | undefined;
  headline: string | undefined;
  summary: string | undefined;
  period: string | undefined;
  at: string | undefined;
  selected: string | undefined;
  view: string | undefined;
  theme: 'auto' | 'light' | 'dark';
  loading: 'lazy' | 'eager';
}

type Constructor<T> = abstract new (...args: any[]) => T; // eslint-disable-line @typescript-eslint/no-explicit-any

/**
 * Declares the attributes that all widgets share, and nothing else. Attributes are an author's
 * initial values: they are read, never written back.
 */
export function withCommonAttributes<Base extends Constructor<LitElement>>(
  base: Base,
): Base & Constructor<CommonAttributes> {
  abstract class Common extends base implements CommonAttributes {
    /** Protocol by which another copy of the library knows an element of ours. */
    static readonly backstory = 1;
    static properties = {
      data: { attribute: false },
      src: {},
      htmlFor: { attribute: 'for' },
      headline: {},
      summary: {},
      period: {},
      at: {},
      selected: {},
      view: {},
      theme: {},
      loading: {},
    };
    /** The data themselves: a story object, an array of rows, or null for another way. */
    declare data: WidgetData;
    declare src: string | undefined;
    /** The attribute `for`, by the name that properties have for it. */
    declare htmlFor: string | undefined;
    declare headline: string | undefined;
    declare summary: string | undefined;
    declare period: string | undefined;
    declare at: string | undefined;
    declare selected: string | undefined;
    declare view: string | undefined;
    declare theme: 'auto' | 'light' | 'dark';
    declare loading: 'lazy' | 'eager';

    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a mixin has to take
    constructor(...args: any[]) {
      super(...args);
      this.data = null;
      this.theme = 'auto';
      this.loading = 'lazy';
    }
  }
  return Common;
}
