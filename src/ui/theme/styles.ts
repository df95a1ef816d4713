/** Styles that several elements share. */
import { css } from 'lit';

/** Text, buttons and fields inside our elements. */
export const shared = css`
  :host {
    box-sizing: border-box;
    color: var(--text);
    font-size: 0.875rem;
    line-height: 1.4;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  /* What stands in a details inherits from the browser's own tree, not from here. */
  details > * {
    box-sizing: border-box;
  }
  .icon {
    display: inline-flex;
    inline-size: 1.125em;
    block-size: 1.125em;
    vertical-align: -0.2em;
  }
  .icon svg {
    inline-size: 100%;
    block-size: 100%;
    stroke-width: 1.75;
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .quiet {
    color: var(--quiet);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 2rem;
    padding: 0 0.5rem;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: var(--lowered);
  }
  button[aria-pressed='true'],
  button[aria-checked='true'] {
    background: var(--accent-soft);
    color: var(--accent-text);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  button.outlined {
    border-color: var(--control-line);
  }
  input {
    min-inline-size: 0;
    block-size: 2rem;
    padding: 0 0.4rem;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  input:hover {
    border-color: var(--control-line);
  }
  input[aria-invalid='true'] {
    border-color: var(--danger);
  }
  .problem {
    margin: 0.125rem 0 0;
    color: var(--danger);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  /* Up and down scrolls the page; what a finger means is for touch-guard.ts to find out. */
  wa-slider::part(slider) {
    touch-action: pan-y;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.25rem 0.75rem 0.25rem 0;
    border-block-end: 1px solid var(--hairline);
    text-align: end;
    font-weight: normal;
  }
  th {
    color: var(--quiet);
  }
  th:first-child,
  td:first-child {
    text-align: start;
  }
  /* Where the system's few colours replace ours, backgrounds go: what they said is said by borders and by its own colours. */
  @media (forced-colors: active) {
    button[aria-pressed='true'],
    button[aria-checked='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    wa-slider::part(track) {
      border: 1px solid ButtonText;
    }
    wa-slider::part(thumb),
    wa-switch::part(thumb) {
      forced-color-adjust: none;
      background: ButtonText;
    }
    wa-switch[checked]::part(control) {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
