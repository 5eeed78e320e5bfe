import { css } from '../theme/css.js';

/** What comes after the first picture: the walk and its cards, tables, lists that open. */
export const laterStyles = css`
  button,
  summary {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 4px;
    border-radius: 2px;
  }
  .plot {
    touch-action: pan-y;
  }
  .notes {
    color: var(--_ink-2);
  }
  b,
  strong,
  h4 {
    color: var(--_ink-1);
  }
  strong {
    font-size: 0.9375rem;
  }
  footer,
  .badge {
    color: var(--_ink-3);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .badge {
    white-space: nowrap;
    border: 1px solid var(--_rule);
    border-radius: 2px;
    padding: 0 4px;
    font-size: 0.75rem;
  }
  .fold {
    position: absolute;
    inset: auto 0 0;
    display: grid;
    place-items: end center;
    height: 72px;
    background: linear-gradient(transparent, var(--_surface) 60%);
  }
  .empty {
    min-height: 8rem;
    display: grid;
    align-content: center;
    justify-items: start;
    gap: 8px;
    font-size: 0.9375rem;
  }
  .list [aria-current] {
    border-inline-start: 2px solid var(--_accent);
    padding-inline-start: 10px;
  }
  tr[aria-current] > :first-child {
    box-shadow: inset 2px 0 var(--_accent);
    padding-inline-start: 10px;
  }
  :host(:dir(rtl)) tr[aria-current] > :first-child {
    box-shadow: inset -2px 0 var(--_accent);
  }
  .proxy,
  .picked {
    max-width: 100%;
    position: absolute;
    pointer-events: none;
  }
  .proxy:not(:focus-visible) {
    outline: none;
  }
  .picked {
    border-inline-start: 2px solid var(--_accent);
    margin-inline-start: -6px;
  }
  .card {
    position: absolute;
    z-index: 1;
    box-sizing: border-box;
    width: max-content;
    max-width: min(280px, 100%);
    background: var(--_surface);
    border: 1px solid var(--_ink-1);
    border-radius: var(--backstory-radius-card, 4px);
    padding: 10px 12px 12px;
    line-height: 1.46;
  }
  .card .close {
    float: inline-end;
    min-width: 24px;
    min-height: 24px;
    text-align: center;
    margin: -4px -6px 0 4px;
  }
  .card p:not(:first-of-type) {
    color: var(--_ink-2);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .amiss summary {
    align-items: center;
    gap: 6px;
    border-radius: 2px;
    color: var(--_warn);
    background: var(--_warn-wash);
  }
  .amiss summary::before {
    content: '!';
    font-weight: 700;
  }
  .meta li {
    margin-block: 4px;
  }
  a:hover,
  .link:hover {
    text-decoration-color: currentcolor;
  }
  details[open] {
    display: block;
  }
  .menu {
    display: flex;
    gap: 18px;
    flex-basis: 100%;
  }
  .wide {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    overflow-wrap: break-word;
    width: 100%;
    line-height: 1.46;
    font-variant-numeric: var(--backstory-numeric, tabular-nums lining-nums);
  }
  caption {
    text-align: start;
    color: var(--_ink-3);
    padding-block-end: 4px;
  }
  th,
  td {
    text-align: start;
    padding: 4px 0;
    padding-inline-end: 12px;
  }
  th {
    vertical-align: bottom;
    font-size: 0.75rem;
    font-weight: 400;
    color: var(--_ink-3);
    border-block-end: 1px solid var(--_ink-3);
  }
  td,
  tbody th {
    vertical-align: top;
    border-block-end: 1px solid var(--_grid);
    padding-block: 7px;
  }
  tbody th {
    font-size: inherit;
    color: inherit;
  }
  .sort {
    font-weight: inherit;
    text-align: inherit;
    color: inherit;
    white-space: inherit;
    vertical-align: bottom;
  }
  th:not([aria-sort='none']) > .sort {
    color: var(--_ink-1);
    font-weight: 700;
  }
  .sort span {
    display: inline-block;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin-block-start: 8px;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  td.number {
    font-weight: 700;
  }
  td.number.unknown {
    font-weight: 400;
    color: var(--_ink-2);
    background: repeating-linear-gradient(45deg, var(--_grid) 0 1px, transparent 1px 6px);
  }
  .struck {
    text-decoration: line-through;
  }
  /* In little room each row is a block of named lines; nothing scrolls sideways. */
  .stacked thead tr {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 14px;
    border-color: var(--_ink-3);
  }
  .stacked :is(thead, tbody, tr) {
    display: block;
  }
  .stacked tr {
    border-block-end: 1px solid var(--_grid);
    padding-block: 7px;
  }
  .stacked thead th {
    display: block;
    border: 0;
    padding: 0;
  }
  .stacked tbody > tr > * {
    display: grid;
    grid-template-columns: 6.5rem 1fr;
    align-items: baseline;
    gap: 8px;
    border: 0;
    padding: 2px 0;
    text-align: start;
    white-space: normal;
  }
  .stacked tbody th {
    font-weight: 700;
  }
  .stacked [data-name]::before {
    content: attr(data-name);
    font-size: 0.75rem;
    font-weight: 400;
    color: var(--_ink-3);
  }
  .stacked td.none {
    display: none;
  }
  :host(:dir(rtl)) :is(.card, table) {
    line-height: 1.65;
  }
  @media (pointer: coarse) {
    .card .close {
      min-width: 44px;
      min-height: 44px;
    }
    .sort {
      min-width: 44px;
    }
  }
  .list {
    max-width: 62ch;
  }
  .list h4 {
    font-size: 0.875rem;
    margin: 18px 0 0;
    padding-block: 6px 4px;
    border-block-start: 1px solid var(--_rule);
  }
  .list li {
    padding-block: 6px;
    color: var(--_ink-2);
  }
  /* What is not seen is seen there. */
  @media (forced-colors: active) {
    .tab {
      border-color: Canvas;
    }
  }
  @media print {
    .controls,
    .actions,
    .amiss {
      display: none;
    }
    .frame {
      break-inside: avoid;
    }
    /* On paper nothing can be unfolded: sources and corrections stand there. */
    details::details-content {
      content-visibility: visible;
    }
  }
`;
