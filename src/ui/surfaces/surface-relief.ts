/** A surface from aslant, to be turned by hand, with the ways of descents on it. */
import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Surface } from '../../nn/surfaces';
import { surfaceText } from '../../nn/surfaces.text';
import { css as cssColour, sequential } from '../theme/colours';
import { drawPath, type Path } from './descent-path';
import { Drawing, fit } from '../canvas/drawing';
import { cellsFromFar, Relief } from './surface-3d';
import { shared } from '../theme/styles';
import { gridOf } from './surface-grid';
import { property as customProperty } from '../theme/theme';

/** Cells a side, the share of the colour ramp in use, and how far a key turns the picture (radians). */
const SIDE = 26;
const RAMP = 0.62;
const TURN = Math.PI / 18;
const text = surfaceText.relief;

@customElement('surface-relief')
export class SurfaceRelief extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        cursor: grab;
        touch-action: pan-y;
      }
      p {
        margin: 0;
        font-size: 0.8125rem;
      }
    `,
  ];

  @property({ attribute: false }) surface!: Pick<Surface, 'domain' | 'value'>;
  @property({ attribute: false }) paths: readonly Path[] = [];
  /** What is seen, for screen readers. */
  @property() summary = '';
  @state() private turn = 2.4;
  @query('canvas') private canvas!: HTMLCanvasElement;
  #heldAt: number | undefined;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    return html`<canvas
        role="application"
        tabindex="0"
        aria-label=${`${text.name} ${this.summary} ${text.keys}`}
        @pointerdown=${this.#press}
        @pointermove=${this.#move}
        @pointerup=${() => (this.#heldAt = undefined)}
        @pointercancel=${() => (this.#heldAt = undefined)}
        @keydown=${this.#key}
      ></canvas>
      <p class="quiet">${text.hint}</p>`;
  }

  #draw() {
    const { context, width, height } = fit(this.canvas);
    if (width === 0) return;
    const { low, high } = gridOf(this.surface, SIDE);
    const relief = new Relief(this.surface, low, high, this.turn);
    const scale = Math.min(width, height) / 2.95;
    const at = (x: number, y: number) => {
      const [right, down] = relief.at(x, y);
      return [width / 2 + scale * right, height / 2 + scale * down] as const;
    };
    context.lineWidth = 0.75;
    context.strokeStyle = customProperty(this, '--surface');
    for (const { corners, middle } of cellsFromFar(this.surface, relief, SIDE)) {
      context.beginPath();
      for (const [i, corner] of corners.entries())
        if (i === 0) context.moveTo(...at(...corner));
        else context.lineTo(...at(...corner));
      context.closePath();
      context.fillStyle = cssColour(sequential(RAMP * relief.shade(this.surface.value(...middle))));
      context.fill();
      context.stroke();
    }
    for (const path of [...this.paths].sort((a, b) => Number(a.current) - Number(b.current)))
      drawPath(context, path, at);
  }

  #press = (event: PointerEvent) => {
    this.#heldAt = event.clientX;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  #move = (event: PointerEvent) => {
    if (this.#heldAt === undefined) return;
    this.turn += (event.clientX - this.#heldAt) / 120;
    this.#heldAt = event.clientX;
  };

  #key = (event: KeyboardEvent) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.turn += way * TURN;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'surface-relief': SurfaceRelief;
  }
}
