/** A table of small histograms, a row for each layer: how its values are spread, on one axis a column. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import type { Histogram } from '../../core/panels/spread';
import { histogramText as text } from './layer-histograms.text';
import { classMark } from '../theme/colours';
import { Drawing, fit } from '../canvas/drawing';
import { formatNumber } from '../format/format';
import { axisOf, bars } from './histogram-bars';
import { shared } from '../theme/styles';
import { property as customProperty } from '../theme/theme';

/** One quantity, with its histogram in each layer. */
export interface HistogramColumn {
  readonly title: string;
  readonly layers: readonly (Histogram | undefined)[];
}

@customElement('layer-histograms')
export class LayerHistograms extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      table {
        inline-size: 100%;
        table-layout: fixed;
        font-size: 0.8125rem;
      }
      th:first-child {
        inline-size: 2.75rem;
      }
      thead th:not(:first-child),
      td {
        padding-inline: 0.25rem;
        text-align: center;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      tfoot td {
        border: 0;
      }
      canvas {
        display: block;
        inline-size: 100%;
        block-size: 2.25rem;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        white-space: nowrap;
      }
      .ends,
      p {
        color: var(--quiet);
        font-size: 0.75rem;
      }
      p {
        margin: 0.25rem 0 0;
      }
    `,
  ];

  /** The names of the layers. */
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) columns: readonly HistogramColumn[] = [];
  /** What the table shows, for screen readers. */
  @property() label = '';

  @queryAll('canvas') private canvases!: NodeListOf<HTMLCanvasElement>;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    return html`<table>
        <caption class="hidden">
          ${this.label}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.layer}</th>
            ${this.columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.names.map(
            (name, layer) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${this.columns.map(({ layers }, c) => this.#cell(layers[layer], layer, c))}
              </tr>`,
          )}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td></td>
            ${this.columns.map((column) => html`<td>${this.#ends(column)}</td>`)}
          </tr>
        </tfoot>
      </table>
      <p>${text.explained}</p>`;
  }

  #cell(values: Histogram | undefined, layer: number, column: number) {
    return html`<td>
      <canvas
        role="img"
        aria-label=${values ? text.summary(...said(values.mean, values.low, values.high)) : text.none}
        data-layer=${layer}
        data-column=${column}
      ></canvas>
      ${values ? text.deviation(...said(values.deviation)) : nothing}
    </td>`;
  }

  #ends({ layers }: HistogramColumn) {
    const [low, high] = said(...axisOf(layers));
    return html`<span class="ends"><span>${low}</span><span>${high}</span></span>`;
  }

  #draw() {
    const axes = this.columns.map(({ layers }) => axisOf(layers));
    const hairline = customProperty(this, '--control-line');
    for (const canvas of this.canvases) {
      const { context, width, height } = fit(canvas);
      const [layer, column] = [Number(canvas.dataset['layer']), Number(canvas.dataset['column'])];
      const [low, high] = axes[column]!;
      const values = this.columns[column]!.layers[layer];
      const across = (value: number) => ((value - low) / (high - low)) * width;
      context.fillStyle = hairline;
      context.fillRect(0, height - 1, width, 1);
      context.fillRect(across(0) - 0.5, 0, 1, height);
      if (!values) continue;
      for (const { from, to, share } of bars(values)) {
        context.fillStyle = classMark((from + to) / 2 < 0 ? 0 : 1).colour;
        const wide = Math.max(1, across(to) - across(from));
        const tall = Math.sqrt(share) * (height - 3);
        context.fillRect(across(from), height - 1 - tall, wide, tall);
      }
    }
  }
}

/** Numbers of two digits, which is what a small picture shows. */
function said<const N extends readonly number[]>(...values: N) {
  return values.map((value) => formatNumber(Number(value.toPrecision(2)))) as {
    [K in keyof N]: string;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-histograms': LayerHistograms;
  }
}
