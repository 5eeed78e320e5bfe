import { css } from '../theme/css.js';

/** What surrounds every first picture. Sizes are in rem, so that the reader's type counts. */
export const frameStyles = css`
  /* In a box that is as wide as what it holds it has a width, too. */
  :host {
    display: block;
    container-type: inline-size !important;
    contain-intrinsic-inline-size: min(45rem, 90vw);
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  /* Nothing that a page sets on every element comes in: only its variables do. */
  .frame {
    all: initial;
    color-scheme: light dark;
    display: block;
    visibility: inherit;
    pointer-events: inherit;
    font-family: var(--backstory-font, var(--_font));
    line-height: 1.46;
    position: relative;
    box-sizing: border-box;
    color: var(--_ink-1);
    background: var(--_surface);
    border-block-start: var(--backstory-line-frame, 2px) solid var(--_ink-1);
    padding-block-start: 10px;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  h3,
  p {
    margin: 0;
  }
  h3 {
    font-family: var(--backstory-font-headline, inherit);
    font-size: var(--backstory-size-headline-s, 1.125rem);
    line-height: var(--backstory-lead-headline, 1.3);
    font-weight: 700;
    text-wrap: balance;
  }
  .summary {
    font-size: var(--backstory-size-summary, 0.9375rem);
    line-height: 1.47;
    color: var(--_ink-2);
    margin-block-start: 4px;
  }
  .summary,
  .notes {
    max-width: 78ch;
    text-wrap: pretty;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-block-start: 8px;
  }
  button {
    font: inherit;
    color: var(--_ink-1);
    background: none;
    border: 0;
    margin: 0;
    padding: 0;
    border-radius: 0;
    text-align: start;
  }
  .tab {
    min-height: 2rem;
    border-block: 2px solid transparent;
    color: var(--_ink-2);
  }
  .tab[aria-selected='true'] {
    color: var(--_ink-1);
    font-weight: 700;
    border-block-end-color: var(--_ink-1);
  }
  a,
  .link,
  summary {
    color: var(--_ink-1);
    text-decoration: underline 1px var(--_line);
    text-underline-offset: 3px;
  }
  .link {
    min-height: 24px;
    white-space: nowrap;
  }
  .body {
    margin-block-start: 12px;
  }
  .plot {
    position: relative;
  }
  svg {
    display: block;
    max-width: 100%;
    overflow: visible;
    font-variant-numeric: var(--backstory-numeric, tabular-nums lining-nums);
  }
  .round,
  .halo {
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .halo {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: var(--backstory-halo, 4px);
  }
  .notes {
    margin-block-start: 14px;
  }
  p + p {
    margin-block-start: 4px;
  }
  /* What is still to be pushed down is not seen before; its colours come later, too. */
  .early :is(.amiss, .notes, footer) {
    visibility: hidden;
  }
  .amiss summary {
    display: inline-flex;
    min-height: 24px;
    margin-block-start: 8px;
    padding: 3px 8px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 24px;
    margin-block-start: 14px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_rule);
  }
  .meta {
    flex: 1 1 18rem;
  }
  .meta p,
  details,
  summary {
    display: inline;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
    align-items: start;
  }
  .axes {
    min-height: 12rem;
    border-inline-start: 1px solid var(--_ink-3);
    border-block-end: 1px solid var(--_ink-3);
  }
  @container (min-width: 480px) {
    h3 {
      font-size: var(--backstory-size-headline, 1.25rem);
    }
  }
  @container (min-width: 1200px) {
    .body {
      display: grid;
      grid-template-columns: minmax(0, 960px) minmax(216px, 1fr);
      gap: 0 24px;
    }
    .notes {
      margin-block-start: 0;
    }
  }
  :host(:dir(rtl)) h3 {
    line-height: 1.5;
  }
  :host(:dir(rtl)) :is(.summary, .notes, footer) {
    line-height: 1.65;
  }
  @media (pointer: coarse) {
    .tab,
    .link,
    summary {
      min-height: 44px;
    }
  }
`;
