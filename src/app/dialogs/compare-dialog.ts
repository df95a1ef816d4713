/** Runs side by side: a table of what differs, and where each ended. */
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Lab } from '../../core/lab';
import { appText as text } from '../app.text';
import { formatNumber } from '../../ui/format/format';
import '../../ui/charts/line-swatch';
import { differences } from '../workspace/describe';
import type { Run } from '../workspace/run';
import { metricText, shownMetrics } from '../panels/run-table';
import { tableStyles } from '../shell/styles';

@customElement('compare-dialog')
export class CompareDialog extends LitElement {
  static override styles = [
    tableStyles,
    css`
      wa-dialog {
        --width: min(60rem, 96vw);
      }
      .scroll {
        position: relative;
        overflow-x: auto;
      }
      tbody th {
        border-top: 1px solid var(--hairline);
      }
    `,
  ];

  @property({ attribute: false }) runs: readonly Run[] = [];
  @property({ attribute: false }) lab!: Lab;
  @property({ type: Boolean }) open = false;

  override render() {
    const rows = this.open ? this.#rows() : [];
    return html`<wa-dialog
      label=${text.compare}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${(e: Event) => {
        if (e.target !== e.currentTarget) return;
        this.open = false;
        this.dispatchEvent(new Event('closed'));
      }}
    >
      ${
        this.runs.length < 2
          ? html`<p>${text.compareNeedsTwo}</p>`
          : html`<div class="scroll" tabindex="0" role="region" aria-label=${text.compare}>
              <table>
                <thead>
                  <tr>
                    <th scope="col"><span class="unseen">${text.setting}</span></th>
                    ${this.runs.map(
                      (run) =>
                        html`<th scope="col">
                          <line-swatch .index=${run.colour}></line-swatch> ${run.name}
                        </th>`,
                    )}
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    ({ label, values }) =>
                      html`<tr>
                        <th scope="row">${label}</th>
                        ${values.map((value) => html`<td>${value}</td>`)}
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
    </wa-dialog>`;
  }

  #rows() {
    const last = this.runs.map((run) => run.records.last);
    return [
      ...differences(this.runs, this.lab),
      { label: text.step, values: last.map((m) => formatNumber(m?.step ?? 0)) },
      ...shownMetrics(this.lab).map(({ metric, label, unit }) => ({
        label,
        values: last.map((m) => metricText(m?.metrics[metric], unit)),
      })),
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-dialog': CompareDialog;
  }
}
