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
  .notes b {
    color: var(--_ink-1);
  }
  footer,
  .badge {
    color: var(--_ink-3);
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
  .card strong {
    font-size: 0.9375rem;
  }
  .card p + p {
    margin-block-start: 4px;
  }
  .card p:not(:first-of-type) {
    color: var(--_ink-2);
  }
  .card b {
    color: var(--_ink-1);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .problems {
    color: var(--_ink-2);
    margin-block-start: 6px;
    list-style: none;
  }
  .problems code {
    font-size: 0.75rem;
  }
  .meta ul {
    list-style: none;
    margin-block: 4px;
  }
  .meta li + li {
    margin-block-start: 4px;
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
  th {
    text-align: start;
    vertical-align: bottom;
    font-size: 0.75rem;
    font-weight: 400;
    color: var(--_ink-3);
    border-block-end: 1px solid var(--_ink-3);
    padding: 4px 0;
    padding-inline-end: 12px;
  }
  td,
  tbody th {
    vertical-align: top;
    border-block-end: 1px solid var(--_grid);
    padding: 7px 0;
    padding-inline-end: 12px;
  }
  tbody th {
    font-size: inherit;
    color: inherit;
  }
  .sort {
    font-weight: inherit;
    text-align: inherit;
    color: inherit;
    min-height: 24px;
    vertical-align: bottom;
    text-decoration: underline 1px var(--_line);
    text-underline-offset: 3px;
  }
  .sort:hover {
    text-decoration-color: currentcolor;
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
  @container (max-width: 599px) {
    thead tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: 14px;
      border-color: var(--_ink-3);
    }
    thead tr::before {
      content: attr(data-name);
      font-size: 0.75rem;
      color: var(--_ink-3);
    }
    thead th {
      display: block;
      border: 0;
      padding: 0;
    }
    thead,
    tbody,
    tr,
    td,
    tbody th {
      display: block;
    }
    tr {
      border-block-end: 1px solid var(--_grid);
      padding-block: 7px;
    }
    td,
    tbody th {
      display: grid;
      grid-template-columns: 6.5rem 1fr;
      gap: 8px;
      border: 0;
      padding: 2px 0;
      text-align: start;
      white-space: normal;
    }
    td.number {
      text-align: start;
      white-space: normal;
    }
    tbody th {
      font-weight: 700;
    }
    :is(td, tbody th)::before {
      content: attr(data-name);
      font-weight: 400;
      color: var(--_ink-3);
    }
    td.none {
      display: none;
    }
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
      min-height: 44px;
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
  .list ul {
    list-style: none;
  }
  .list li {
    padding-block: 6px;
    color: var(--_ink-2);
  }
  .list :is(strong, b, h4) {
    color: var(--_ink-1);
  }
  .list strong {
    font-size: 0.9375rem;
  }
  .list p + p {
    margin-block-start: 3px;
  }
  @media print {
    .controls,
    .actions,
    .chip {
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
