/** The plan of a lab page: controls, stage and guide side by side where there is room, below each other where not. */
import { css, unsafeCSS } from 'lit';
import { shared } from '../../ui/theme/styles';
import { whole, wide } from './wide';

export const labPageStyles = [
  shared,
  css`
    :host {
      display: block;
      font-size: 1rem;
      line-height: 1.5;
      max-width: 108rem;
      margin-inline: auto;
      padding: 0 1.25rem 2rem;
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
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
      grid-template-areas: 'stage stage' 'curves controls' 'runs controls' 'guide guide';
      grid-template-rows: auto auto 1fr auto;
      gap: 2rem;
      padding-block: 0.5rem 2rem;
    }
    .bench.computes {
      grid-template-columns: 16rem minmax(0, 1fr);
      grid-template-areas: 'controls stage' 'controls runs' 'guide guide';
      grid-template-rows: auto;
      row-gap: 0.5rem;
    }
    .controls {
      grid-area: controls;
      min-width: 0;
    }
    /* As high as its heading, until it is there. */
    data-panel:not(:defined) {
      display: block;
      block-size: 1.5625rem;
      margin-block-end: 1rem;
    }
    advice-line:not(:defined) {
      display: block;
      block-size: 4.21875rem;
      margin-block-start: 0.5rem;
    }
    run-table:not(:defined) {
      display: block;
      block-size: 4.25rem;
    }
    .stage {
      grid-area: stage;
      min-width: 0;
    }
    .curves {
      grid-area: curves;
      min-width: 0;
    }
    /* What the page says is seen wherever one has scrolled to. */
    message-bar {
      position: sticky;
      inset-block-start: 0;
      z-index: 4;
    }
    .transport {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
      padding-block: 0.5rem;
      background: var(--surface);
      border-block-end: 1px solid var(--hairline);
    }
    .view {
      container-type: inline-size;
      padding-block: 0.75rem;
    }
    .view {
      position: relative;
    }
    /* Between the transport bar and the stage, of which it covers next to nothing, and moves nothing. */
    .preparing {
      position: absolute;
      inset: -0.125rem 0 auto;
      z-index: 1;
      inline-size: fit-content;
      max-inline-size: 100%;
      margin: 0 auto;
      padding: 0.125rem 0.75rem;
      display: flex;
      align-items: center;
      gap: 0.75rem;
      font-size: 0.8125rem;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      pointer-events: none;
      background: var(--accent-soft);
      border-radius: var(--radius);
      /* What is soon over is not worth a word. */
      animation: late 0.2s 0.4s both;
    }
    .preparing progress {
      inline-size: 8rem;
      min-inline-size: 2rem;
      accent-color: var(--accent);
    }
    @keyframes late {
      from {
        opacity: 0;
      }
    }
    .view > div {
      display: grid;
      gap: 1rem;
      align-items: start;
    }
    @container (min-width: 36rem) {
      .view > div {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .view .wide,
      .view > div > :only-child {
        grid-column: 1 / -1;
      }
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
      margin-block: 0.5rem;
    }
    .look {
      margin: 0 0 0.25rem;
      color: var(--quiet);
    }
    .guide {
      grid-area: guide;
      min-width: 0;
      max-width: 72ch;
    }
    .guide > :first-child,
    .guide h2:first-of-type {
      margin-block-start: 0;
    }
    .runs {
      grid-area: runs;
      min-width: 0;
    }
    experiment-card {
      margin-block: 1rem;
      padding-inline: 1rem;
      background: var(--accent-soft);
      border-radius: var(--radius);
    }
    .runs .tools {
      margin-block-start: 0;
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
    .notes .display {
      overflow-x: auto;
      margin-block: 0.75rem;
      padding-block: 0.15rem;
    }
    .notes a {
      color: var(--accent-text);
    }
    .notes a[data-set],
    .notes a[data-experiment] {
      text-decoration: underline dotted;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
    .notes a:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .neighbours {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0.75rem 2rem;
      padding-block: 1rem;
      border-block-start: 1px solid var(--hairline);
    }
    .neighbours a {
      color: var(--accent-text);
      text-decoration: none;
      font-weight: 500;
    }
    .neighbours a:last-child {
      margin-inline-start: auto;
    }
    .arrivals {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
      margin-block: 0.5rem;
    }
    .arrivals progress {
      flex: 1 1 10rem;
      max-width: 20rem;
      accent-color: var(--accent);
    }
    .neighbours span {
      display: block;
      font-size: 0.8125rem;
      font-weight: 400;
      color: var(--quiet);
    }
    @media (max-width: 44rem) {
      :host {
        padding-inline: 0.75rem;
        padding-block-end: 1rem;
      }
      .bench {
        grid-template-columns: minmax(0, 1fr);
        grid-template-areas: 'stage' 'curves' 'runs' 'controls' 'guide';
        grid-template-rows: auto;
        gap: 1.25rem;
      }
      .bench.computes {
        grid-template-columns: minmax(0, 1fr);
        grid-template-areas: 'stage' 'controls' 'runs' 'guide';
      }
      .transport {
        position: fixed;
        inset: auto 0 0 0;
        z-index: 5;
        padding: 0.35rem 0.75rem calc(0.35rem + env(safe-area-inset-bottom));
        border-block: 1px solid var(--hairline) 0;
      }
    }
    @media ${unsafeCSS(wide)} {
      .title {
        display: flex;
        align-items: baseline;
        gap: 0.25rem 1.25rem;
      }
      .title h1 {
        margin: 0.25rem 0;
        white-space: nowrap;
      }
      .bench,
      .bench.computes {
        grid-template-columns: 16rem minmax(0, 1fr) clamp(22rem, 31vw, 34rem);
        grid-template-rows: auto auto 1fr;
        grid-template-areas: 'controls stage guide' 'controls curves guide' 'controls runs guide';
        gap: 0 1rem;
        padding-block: 0;
        border-block-start: 1px solid var(--hairline);
      }
      .bench.computes {
        grid-template-rows: auto 1fr;
        grid-template-areas: 'controls stage guide' 'controls runs guide';
      }
      /* What is there for screen readers only stays within its column. */
      .bench > section {
        position: relative;
        padding-block: 0.5rem;
        overscroll-behavior: contain;
        scrollbar-width: thin;
      }
      .bench > .controls,
      .bench > .guide {
        position: sticky;
        inset-block-start: 0;
        align-self: start;
        max-block-size: 100dvh;
        overflow: hidden auto;
      }
      /* The ends of sliders reach over their lines. */
      .controls,
      .stage {
        padding-inline: 0.5rem;
      }
      .bench > .stage {
        padding-block-start: 0;
      }
      .guide {
        max-width: none;
        padding-inline: 0.25rem 0.75rem;
      }
    }
    /* Everything in view: what is moved, what it does, and what is asked. */
    @media ${unsafeCSS(whole)} {
      :host {
        block-size: 100%;
        display: flex;
        flex-direction: column;
        padding-block-end: 0;
      }
      .bench {
        flex: 1;
        min-block-size: 0;
        grid-template-rows: minmax(0, 1fr) clamp(11rem, 28dvh, 21rem);
        grid-template-areas: 'controls stage guide' 'controls curves runs';
      }
      .bench.computes {
        grid-template-rows: minmax(0, 1fr) auto;
        grid-template-areas: 'controls stage guide' 'controls stage runs';
      }
      .bench > :is(.controls, .stage, .curves, .runs, .guide) {
        position: relative;
        align-self: stretch;
        max-block-size: none;
        overflow: hidden auto;
      }
      .bench > .curves,
      .bench > .runs {
        border-block-start: 1px solid var(--hairline);
      }
      .bench > .runs {
        padding-inline-end: 0.75rem;
      }
      .bench.computes > .runs {
        max-block-size: 33dvh;
      }
      curves-panel {
        --chart-height: 7.25rem;
      }
    }
    /* On paper: the picture, the curves, the settings and what there is to read. */
    @media print {
      .transport,
      .tools,
      .neighbours,
      .arrivals,
      message-bar {
        display: none;
      }
      .bench,
      .bench.computes {
        grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
        grid-template-rows: auto;
        grid-template-areas: 'stage stage' 'curves controls' 'runs controls' 'guide guide';
      }
    }
  `,
];
