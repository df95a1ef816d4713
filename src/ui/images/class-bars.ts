/** The probability of each class as a bar; the largest stands out. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { picturesText } from './pictures.text';
import { formatPercent } from '../format/format';
import { shared } from '../theme/styles';

@customElement('class-bars')
export class ClassBars extends LitElement {
  @property({ attribute: false }) labels: readonly string[] = [];
  /** One for each label, 0 … 1; none yet, and all bars are empty. */
  @property({ attribute: false }) probabilities: ArrayLike<number> | undefined;

  protected override render() {
    const p = this.labels.map((_, i) => this.probabilities?.[i] ?? NaN);
    const most = Math.max(...p.filter(Number.isFinite));
    return html`<ul aria-label=${picturesText.bars.caption}>
      ${this.labels.map(
        (label, i) =>
          html`<li class=${p[i] === most ? 'most' : ''}>
            <span class="label" title=${label}>${label}</span>
            <span class="bar" .style=${`--share: ${p[i]! || 0}`}></span>
            <span class="number">${Number.isFinite(p[i]) ? formatPercent(p[i]!) : '–'}</span>
          </li>`,
      )}
    </ul>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      /* One grid for all rows, so that every bar begins at the same place. */
      ul {
        display: grid;
        grid-template-columns: minmax(1.25rem, max-content) minmax(0, 1fr) 4rem;
        column-gap: 0.6rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        align-items: center;
        line-height: 1.6;
      }
      .label,
      .number {
        text-align: end;
      }
      .label {
        max-inline-size: 6rem;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .bar::before {
        content: '';
        display: block;
        block-size: 0.85rem;
        inline-size: calc(100% * var(--share));
        min-inline-size: 1px;
        border-radius: 2px;
        background: var(--control-line);
      }
      .most {
        font-weight: 600;
      }
      .most .bar::before {
        background: var(--accent);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'class-bars': ClassBars;
  }
}
