/** How a trained model does on files it has never seen: metrics, where it errs, and the pictures in which it does. */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Evaluation, Readings } from '../../core/lab';
import { appText as text } from '../app.text';
import { filePanelText } from './file-panel.text';
import { arePictures, type OwnSet, picked, type Pictures, unpacked } from '../../data/pictures';
import '../../ui/images/confusion-matrix';
import type { CellSelect } from '../../ui/images/confusion-matrix';
import { formatCount, formatNumber, formatPercent } from '../../ui/format/format';
import '../../ui/images/image-grid';
import { shared } from '../../ui/theme/styles';

/** So many pictures are shown at most. */
const SHOWN = 24;
const words = filePanelText;
type Cell = readonly [truth: number, answer: number];

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
      h4 {
        margin: 0.75rem 0 0.5rem;
        font-size: 0.875rem;
      }
    `,
  ];

  @property({ attribute: false }) evaluation!: Evaluation;
  /** What was tested on. */
  @property({ attribute: false }) set: OwnSet | undefined;
  @property() runName = '';
  @state() private cell: Cell | undefined;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('evaluation')) this.cell = undefined;
  }

  override render() {
    const { step, name, m, metrics, labels, confusion, readings } = this.evaluation;
    const pictures = this.set && arePictures(this.set) ? this.set : undefined;
    return html`<h3>
        ${text.evaluationOf(this.runName, formatCount(step), name, text.examplesOf(m, formatCount(m)))}
      </h3>
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
          ? html`<confusion-matrix
              .labels=${labels}
              .counts=${confusion}
              ?selectable=${pictures !== undefined}
              .selected=${this.cell}
              @cell-select=${(e: CellSelect) => (this.cell = [e.truth, e.answer])}
            ></confusion-matrix>`
          : nothing
      }
      ${pictures && readings ? this.#pictures(pictures, readings) : nothing}`;
  }

  /** Those of the chosen cell, or all mistakes; what the model was surest of comes first. */
  #pictures(pictures: Pictures, { truth, answer, certainty }: Readings) {
    const { labels } = this.evaluation;
    const { cell } = this;
    const isMeant = (i: number) =>
      cell ? truth[i] === cell[0] && answer[i] === cell[1] : truth[i] !== answer[i];
    const meant = Int32Array.from(truth.keys())
      .filter(isMeant)
      .sort((a, b) => certainty[b]! - certainty[a]!);
    const shown = meant.subarray(0, SHOWN);
    const caption = (i: number) =>
      words.reading(labels[truth[i]!]!, labels[answer[i]!]!, certainty[i]!);
    return html`<h4 aria-live="polite">${this.#heading(shown.length, meant.length)}</h4>
      ${
        cell
          ? html`<button class="outlined" @click=${() => (this.cell = undefined)}>
              ${words.allMistakes}
            </button>`
          : html`<p class="quiet">${words.chooseCell}</p>`
      }
      <image-grid
        .images=${unpacked(picked(pictures, shown)).x}
        .shape=${pictures.image}
        .size=${56}
        .captions=${Array.from(shown, caption)}
        .right=${Array.from(shown, (i) => truth[i] === answer[i])}
      ></image-grid>`;
  }

  #heading(shown: number, total: number): string {
    const [some, all] = [formatCount(shown), formatCount(total)];
    const { labels } = this.evaluation;
    if (this.cell) return words.inCell(some, all, labels[this.cell[0]]!, labels[this.cell[1]]!);
    if (total > 1) return words.mistakes(some, all);
    return total === 1 ? words.oneMistake : words.noMistake;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'evaluation-view': EvaluationView;
  }
}
