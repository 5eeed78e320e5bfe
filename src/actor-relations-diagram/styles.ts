import { css } from '../theme/css.js';

/** What comes after the first picture: the date slider and the list. */
export const styles = css`
  .dates {
    position: relative;
    margin-block-start: 12px;
    max-width: 960px;
  }
  .dates input {
    position: absolute;
    inset: -6px 0 auto;
    width: 100%;
    height: 44px;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .dates:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 4px;
    border-radius: 2px;
  }
  .dates input::-webkit-slider-thumb {
    width: 24px;
    height: 24px;
  }
  .dates input::-moz-range-thumb {
    width: 24px;
    height: 24px;
  }
  .change {
    margin-block-start: 10px;
    color: var(--_ink-2);
    max-width: 78ch;
    text-wrap: pretty;
  }
  :host(:dir(rtl)) :is(.change, .list) {
    line-height: 1.65;
  }
  .plot svg + svg {
    position: absolute;
    inset: 0 auto auto 0;
    opacity: 0.3;
    pointer-events: none;
  }
  .plot .picked {
    border: 0;
  }
  :is(li, h4)[aria-current],
  tr[aria-current] > * {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  :is(li, h4)[aria-current],
  tr[aria-current] > :first-child {
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: 8px;
  }
  .list section + section {
    margin-block-start: 24px;
  }
  .list h4 {
    margin: 0;
    font-size: 0.9375rem;
  }
  .list li {
    border-block-start: 1px solid var(--_grid);
    margin-block-start: 8px;
    padding-block-start: 8px;
    color: var(--_ink-2);
  }
  .list .phase {
    color: var(--_ink-1);
    margin-block-start: 4px;
  }
`;
