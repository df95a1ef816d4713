/** The probability of each class as a bar; the largest stands out. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { picturesText } from '../core/text/pictures';
import { formatPercent } from './format';
import { shared } from './styles';

@customElement('class-bars')
export class ClassBars extends LitElement {
  @property({ attribute: false }) labels: readonly string[] = [];
  /** One for each label, 0 … 1; none yet, and all bars are empty. */
  @property({ attribute: false }) probabilities: ArrayLike<number> | undefined;

  protected override render() {
    const p = this.labels.map((_, i) => this.probabilities?.[i] ?? NaN);
    const most = Math.max(...p.filter(Number.isFinite));
    return html`<table>
      <caption class="hidden">
        ${picturesText.bars.caption}
      </caption>
      ${this.labels.map(
        (label, i) =>
          html`<tr class=${p[i] === most ? 'most' : ''}>
            <th scope="row" title=${label}>${label}</th>
            <td class="bar">
              <span .style=${`inline-size: ${100 * (p[i]! || 0)}%`}></span>
            </td>
            <td class="number">${Number.isFinite(p[i]) ? formatPercent(p[i]!) : '–'}</td>
          </tr>`,
      )}
    </table>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      table {
        inline-size: 100%;
        table-layout: fixed;
      }
      th,
      td {
        border: 0;
        padding: 0.15rem 0;
        line-height: 1.35;
      }
      th {
        inline-size: 4.5rem;
        max-inline-size: 4.5rem;
        padding-inline-end: 0.5rem;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        text-align: end !important;
        color: var(--text);
      }
      .bar span {
        display: block;
        block-size: 0.85rem;
        min-inline-size: 1px;
        border-radius: 2px;
        background: var(--control-line);
      }
      .number {
        inline-size: 4rem;
      }
      .most th,
      .most .number {
        font-weight: 600;
      }
      .most .bar span {
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
