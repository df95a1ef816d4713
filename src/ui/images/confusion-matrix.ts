/** A confusion matrix: rows are the true classes, columns the model's answers; a cell can be chosen to see its examples. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { contrast, css as cssColour, type RGB, sequential } from '../theme/colours';
import { formatCount, formatPercent } from '../format/format';
import { shared } from '../theme/styles';

/** A cell was chosen: examples of class `truth` that were read as `answer`. */
export class CellSelect extends Event {
  static readonly type = 'cell-select';
  constructor(
    readonly truth: number,
    readonly answer: number,
  ) {
    super(CellSelect.type, { bubbles: true, composed: true });
  }
}

const text = uiText.confusion;
/** Names of more classes than this stand upright over their columns. */
const UPRIGHT = 4;
const WHITE: RGB = [255, 255, 255];
const BLACK: RGB = [20, 23, 26];

@customElement('confusion-matrix')
export class ConfusionMatrix extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      p {
        margin: 0 0 0.35rem;
        color: var(--quiet);
      }
      /* As wide as its classes need, and never wider than its place: then cells shrink, and the matrix is seen whole. */
      table {
        table-layout: fixed;
        inline-size: min(100%, 9rem + var(--classes) * 3.5rem);
      }
      .truth {
        inline-size: clamp(1.5rem, var(--name) * 0.6em, 15cqi);
      }
      thead .many {
        block-size: 5.5rem;
        vertical-align: bottom;
      }
      .many span {
        display: inline-block;
        max-block-size: 5rem;
        overflow: hidden;
        text-overflow: ellipsis;
        writing-mode: vertical-rl;
        transform: rotate(180deg);
      }
      td,
      th {
        border: 0;
        padding: 1px;
        text-align: center;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .cell {
        display: block;
        min-width: 0;
        width: 100%;
        border: 0;
        line-height: 2.25rem;
        min-height: 2.25rem;
        padding: 0;
        overflow: hidden;
        font-size: clamp(0.53rem, calc(95cqi / (var(--classes) * var(--digits))), 0.875rem);
        border-radius: 3px;
        font-variant-numeric: tabular-nums;
      }
      .recall {
        inline-size: clamp(2.75rem, 12cqi, 4rem);
        color: var(--quiet);
        font-size: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) labels: readonly string[] = [];
  /** `counts[truth * classes + answer]`. */
  @property({ attribute: false }) counts: ArrayLike<number> = [];
  /** Whether cells can be chosen. */
  @property({ type: Boolean }) selectable = false;
  @property({ attribute: false }) selected: readonly [truth: number, answer: number] | undefined;

  protected override render() {
    const { labels } = this;
    const isMany = labels.length > UPRIGHT && labels.some((label) => label.length > 2);
    return html`<p id="caption">${text.caption}</p>
      <table
        aria-labelledby="caption"
        .style=${`--classes: ${labels.length}; --digits: ${this.#digits}; --name: ${Math.max(...labels.map(({ length }) => length))}`}
      >
        <thead>
          <tr>
            <td class="truth"></td>
            ${labels.map((label) => html`<th scope="col" class=${isMany ? 'many' : ''} title=${label}><span>${label}</span></th>`)}
            <th scope="col" class="recall">${text.recall}</th>
          </tr>
        </thead>
        <tbody>
          ${labels.map((label, truth) => this.#row(label, truth))}
        </tbody>
      </table>`;
  }

  /** The digits of the largest count. */
  get #digits(): number {
    return Array.from(this.counts).reduce((most, count) => Math.max(most, String(count).length), 1);
  }

  #row(label: string, truth: number) {
    const n = this.labels.length;
    const row = Array.from({ length: n }, (_, answer) => this.counts[truth * n + answer] ?? 0);
    const total = row.reduce((sum, count) => sum + count, 0);
    return html`<tr>
      <th scope="row" class="truth" title=${label}>${label}</th>
      ${row.map((count, answer) => html`<td>${this.#cell(count, total, truth, answer)}</td>`)}
      <td class="recall number">${total > 0 ? formatPercent(row[truth]! / total) : '–'}</td>
    </tr>`;
  }

  /** The more of its row a cell has, the darker it is. */
  #cell(count: number, total: number, truth: number, answer: number) {
    const share = total > 0 ? count / total : 0;
    const ground = sequential(0.08 + 0.8 * share);
    const ink = contrast(ground, WHITE) > contrast(ground, BLACK) ? WHITE : BLACK;
    const style = `background: ${cssColour(ground)}; color: ${cssColour(ink)}`;
    const said = text.cell(formatCount(count), this.labels[truth]!, this.labels[answer]!);
    if (!this.selectable)
      return html`<span class="cell" .style=${style} title=${said}>${count}</span>`;
    const chosen = this.selected?.[0] === truth && this.selected[1] === answer;
    return html`<button
      class="cell"
      .style=${style}
      aria-label=${said}
      aria-pressed=${chosen}
      ?disabled=${count === 0}
      @click=${() => this.dispatchEvent(new CellSelect(truth, answer))}
    >
      ${count === 0 ? nothing : count}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'confusion-matrix': ConfusionMatrix;
  }
  interface HTMLElementEventMap {
    'cell-select': CellSelect;
  }
}
