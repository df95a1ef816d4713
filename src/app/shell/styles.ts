/** Styles that several elements of the page share. */
import { css } from 'lit';

export const tableStyles = css`
  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }
  th {
    text-align: start;
    font-weight: 500;
    font-size: 0.8125rem;
    color: var(--quiet);
    padding: 0.25rem 0.5rem;
    white-space: nowrap;
  }
  td {
    padding: 0.25rem 0.5rem;
    border-top: 1px solid var(--hairline);
    vertical-align: top;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
