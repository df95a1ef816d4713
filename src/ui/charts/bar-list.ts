/** Labelled horizontal bars with their values, on a linear or a logarithmic scale. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../theme/styles';

/** One bar. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as it is written. */
  readonly text: string;
  /** Stands out, such as one that is wrong. */
  readonly strong?: boolean;
}

@customElement('share-bars')
export class ShareBars extends LitElement {
  @property({ attribute: false }) bars: readonly Bar[] = [];
  /** The value of a full bar. */
  @property({ type: Number }) most = 1;
  /** The value of an empty bar, where the scale is logarithmic. */
  @property({ type: Number }) least = 1e-12;
  @property({ type: Boolean }) log = false;

  protected override render() {
    return html`<ul>
      ${this.bars.map(
        ({ label, value, text, strong }) =>
          html`<li class=${strong ? 'strong' : ''}>
            <span class="label">${label}</span>
            <span class="track" aria-hidden="true"
              ><span class="bar" .style=${`inline-size: ${100 * this.#share(value)}%`}></span
            ></span>
            <span class="value">${text}</span>
          </li>`,
      )}
    </ul>`;
  }

  #share(value: number): number {
    const { least, most } = this;
    const share = this.log
      ? Math.log(Math.max(value, least) / least) / Math.log(most / least)
      : value / most;
    return Math.min(1, Math.max(0, share || 0));
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      ul {
        display: grid;
        grid-template-columns: max-content minmax(3rem, 1fr) max-content;
        gap: 0.3rem 0.75rem;
        align-items: center;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: contents;
      }
      .track {
        block-size: 1rem;
        background: var(--lowered);
        border-radius: 3px;
      }
      .bar {
        display: block;
        block-size: 100%;
        background: var(--accent);
        border-radius: 3px;
      }
      .strong .bar {
        background: var(--danger);
      }
      .strong .value {
        color: var(--danger);
      }
      .value {
        font-variant-numeric: tabular-nums;
        text-align: end;
        min-inline-size: 4.5em;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'share-bars': ShareBars;
  }
}
