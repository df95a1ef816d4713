/** The plan of a lab page: stage, curves and controls side by side where there is room, below each other where not. */
import { css } from 'lit';

export const labPageStyles = css`
  :host {
    display: block;
    max-width: 100rem;
    margin-inline: auto;
    padding: 0 1.25rem 4rem;
  }
  h1 {
    font-size: 1.375rem;
    font-weight: 600;
    margin: 0.75rem 0 0.25rem;
  }
  h2 {
    font-size: 1.125rem;
    margin: 0 0 0.5rem;
  }
  .bench {
    display: grid;
    grid-template-columns: 17rem minmax(0, 1.25fr) minmax(0, 1fr);
    grid-template-areas: 'controls stage curves';
    gap: 2rem;
    padding-block: 1rem 2rem;
    border-block-end: 1px solid var(--hairline);
  }
  .controls {
    grid-area: controls;
    min-width: 0;
  }
  .stage {
    grid-area: stage;
    min-width: 0;
  }
  .curves {
    grid-area: curves;
    min-width: 0;
  }
  .transport {
    margin-block-start: 1rem;
    background: var(--surface);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin-block: 0.5rem;
  }
  .reading {
    display: grid;
    grid-template-columns: minmax(0, 70ch) minmax(0, 1fr);
    gap: 3rem;
    padding-block: 2rem;
  }
  .notes {
    line-height: 1.6;
    overflow-wrap: break-word;
  }
  .notes h1 {
    display: none;
  }
  .notes h2,
  .notes h3 {
    font-size: 1.0625rem;
    margin: 1.5rem 0 0.5rem;
  }
  .notes math[display='block'] {
    overflow-x: auto;
    margin-block: 0.75rem;
    padding-block: 0.15rem;
  }
  .notes a[data-set],
  .notes a[data-experiment] {
    color: var(--accent-text);
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .notes a:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media (max-width: 72rem) {
    .bench {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
      grid-template-areas: 'stage stage' 'curves controls';
    }
    .reading {
      grid-template-columns: minmax(0, 70ch);
    }
  }
  @media (max-width: 44rem) {
    :host {
      padding-inline: 0.75rem;
      padding-block-end: 6rem;
    }
    .bench {
      grid-template-columns: minmax(0, 1fr);
      grid-template-areas: 'stage' 'curves' 'controls';
      gap: 1.25rem;
    }
    .transport {
      position: fixed;
      inset: auto 0 0 0;
      z-index: 5;
      margin: 0;
      padding: 0.35rem 0.75rem calc(0.35rem + env(safe-area-inset-bottom));
      border-block-start: 1px solid var(--hairline);
    }
  }
`;
