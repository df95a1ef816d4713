/** How plots of items look. */
import { css } from 'lit';

export const itemStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  svg {
    display: block;
    inline-size: 100%;
    cursor: pointer;
    border-radius: var(--radius);
  }
  .axes line {
    stroke: var(--hairline);
  }
  text {
    fill: var(--quiet);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 4px;
  }
  .name {
    fill: var(--text);
    font-size: 14px;
  }
  .item {
    stroke: var(--quiet);
    stroke-width: 1;
  }
  .item.line {
    fill: none;
  }
  .chosen {
    stroke: var(--negative);
    stroke-width: 3;
  }
`;
