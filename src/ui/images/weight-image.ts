/** The weights of each unit of a layer as a picture: orange below zero, blue above, on one scale that is shown. */
import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import type { LayerWeights } from '../../core/panels/parameters';
import { uiText } from '../ui.text';
import { css as cssColour, diverging } from '../theme/colours';
import { Drawing, show } from '../canvas/drawing';
import { formatLive } from '../format/format';
import { paintSigned } from '../surfaces/palette';
import { crispWidth, type PictureShape } from './pixels';
import { shared } from '../theme/styles';

const text = uiText.images;
const stops = [-1, -0.5, 0, 0.5, 1].map((value) => cssColour(diverging(value))).join(', ');

@customElement('weight-image')
export class WeightImage extends LitElement {
  /** The layer whose inputs are the pixels, height × width × channels of them. */
  @property({ attribute: false }) layer: LayerWeights | undefined;
  @property({ attribute: false }) shape: PictureShape = { height: 1, width: 1, channels: 1 };
  /** The name of each unit, such as its class; none for a single unit that needs no name. */
  @property({ attribute: false }) labels: readonly string[] = [];
  /** About how wide a picture is shown, in pixels. */
  @property({ type: Number }) size = 112;

  @queryAll('canvas') private canvases!: NodeListOf<HTMLCanvasElement>;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    const most = largest(this.layer);
    const { width, height, channels } = this.shape;
    const style = `--width: ${crispWidth(width, this.size)}px; --ratio: ${width} / ${height}`;
    return html`<div class="pictures" .style=${style}>
        ${Array.from({ length: this.layer?.units ?? 1 }, (_, unit) => this.#unit(unit, channels))}
      </div>
      <div class="scale">
        <span class="number">${formatLive(-most)}</span>
        <span class="bar" role="img" aria-label=${text.scale(formatLive(-most), formatLive(most))}>
        </span>
        <span class="number">${formatLive(most)}</span>
      </div>`;
  }

  #unit(unit: number, channels: number) {
    const label = this.labels[unit] ?? '';
    const most = formatLive(largest(this.layer, unit));
    return html`<figure>
      <div class="channels" role="img" aria-label=${text.weights(label, most)}>
        ${Array.from({ length: channels }, () => html`<canvas></canvas>`)}
      </div>
      ${label ? html`<figcaption title=${label}>${label}</figcaption>` : nothing}
    </figure>`;
  }

  #draw() {
    const { height, width, channels } = this.shape;
    const most = largest(this.layer);
    this.canvases.forEach((canvas, i) => {
      const [unit, channel] = [Math.floor(i / channels), i % channels];
      const picture = Float32Array.from({ length: height * width }, (_, p) =>
        weight(this.layer, p * channels + channel, unit),
      );
      show(canvas, paintSigned(picture, width, most));
    });
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .pictures {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
      }
      figure {
        margin: 0;
        min-inline-size: 0;
      }
      .channels {
        display: flex;
        gap: 2px;
      }
      canvas {
        display: block;
        min-inline-size: 0;
        inline-size: var(--width);
        max-inline-size: 100%;
        aspect-ratio: var(--ratio);
        border-radius: 2px;
        outline: 1px solid var(--hairline);
        image-rendering: pixelated;
      }
      figcaption {
        max-inline-size: var(--width);
        margin-block-start: 0.25rem;
        overflow: hidden;
        text-align: center;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: 0.75rem;
      }
      .scale {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        margin-block-start: 0.5rem;
        color: var(--quiet);
        font-size: 0.75rem;
      }
      .scale .number {
        min-inline-size: 3.5em;
      }
      .scale .number:first-child {
        text-align: end;
      }
      .bar {
        flex: 0 1 8rem;
        block-size: 0.5rem;
        border-radius: 2px;
        outline: 1px solid var(--hairline);
        background: linear-gradient(to right, ${unsafeCSS(stops)});
      }
    `,
  ];
}

const weight = (layer: LayerWeights | undefined, input: number, unit: number): number =>
  layer?.W[input * layer.units + unit] ?? 0;

/** The largest size among the weights, or among those of one unit. */
function largest(layer: LayerWeights | undefined, unit?: number): number {
  let most = 0;
  layer?.W.forEach((w, i) => {
    const counts = unit === undefined || i % layer.units === unit;
    if (counts && Number.isFinite(w)) most = Math.max(most, Math.abs(w));
  });
  return most;
}

declare global {
  interface HTMLElementTagNameMap {
    'weight-image': WeightImage;
  }
}
