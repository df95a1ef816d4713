/** How a trained model does on a file it has never seen: metrics, and where it errs. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Evaluation } from '../core/lab';
import { appText as text } from '../core/text/app';
import '../ui/confusion-matrix';
import { formatCount, formatNumber, formatPercent } from '../ui/format';
import { shared } from '../ui/styles';

@customElement('evaluation-view')
export class EvaluationView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        border-block-start: 1px solid var(--hairline);
        padding-block: 0.75rem;
      }
      h3 {
        margin: 0 0 0.5rem;
        font-size: 1rem;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.5rem;
        margin: 0 0 0.75rem;
      }
      dt {
        color: var(--quiet);
      }
      dd {
        margin: 0;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) evaluation!: Evaluation;
  @property() runName = '';

  override render() {
    const { name, m, metrics, labels, confusion } = this.evaluation;
    return html`<h3>${text.evaluationOf(this.runName, name, formatCount(m))}</h3>
      <dl>
        ${Object.entries(metrics).map(
          ([metric, value]) =>
            html`<div>
              <dt>${text.metricNames[metric as keyof typeof text.metricNames] ?? metric}</dt>
              <dd>
                ${metric.toLowerCase().includes('accuracy') ? formatPercent(value) : formatNumber(value)}
              </dd>
            </div>`,
        )}
      </dl>
      ${
        confusion.length > 0
          ? html`<confusion-matrix .labels=${labels} .counts=${confusion}></confusion-matrix>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'evaluation-view': EvaluationView;
  }
}
