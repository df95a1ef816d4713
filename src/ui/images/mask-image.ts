/** The masks of dropout as pictures: a row for each unit, a column for each example, dark where the unit is left out. */
import { css, html, LitElement } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import type { Mask } from '../../core/panels/spread';
import { maskText as text } from './mask-image.text';
import { Drawing, fit } from '../canvas/drawing';
import { formatPercent } from '../format/format';
import { shared } from '../theme/styles';
import { property as customProperty } from '../theme/theme';

@customElement('mask-image')
export class MaskImage extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
        font-size: 0.8125rem;
      }
      canvas {
        display: block;
        inline-size: 100%;
        margin-block: 0.125rem 0.5rem;
        border: 1px solid var(--hairline);
      }
    `,
  ];

  @property({ attribute: false }) masks: readonly Mask[] = [];
  /** The name of each mask, such as D¹. */
  @property({ attribute: false }) names: readonly string[] = [];
  /** The example whose column is framed. */
  @property({ type: Number }) chosen = 0;

  @queryAll('canvas') private canvases!: NodeListOf<HTMLCanvasElement>;

  constructor() {
    super();
    new Drawing(this, () => this.#draw());
  }

  protected override render() {
    return this.masks.map((mask, i) => {
      const name = this.names[i] ?? '';
      return html`<span class="quiet">${text.name(name, mask.units, mask.m)}</span>
        <canvas
          role="img"
          aria-label=${this.#summary(mask, name)}
          .style=${`block-size: ${Math.min(7, 0.5 + mask.units / 2.5)}rem`}
        ></canvas>`;
    });
  }

  #summary({ units, m, kept }: Mask, name: string): string {
    const off = kept.reduce((sum, on) => sum + 1 - on, 0);
    const mine = Array.from(kept.subarray(this.chosen * units, (this.chosen + 1) * units));
    const out = mine.flatMap((on, unit) => (on ? [] : [unit + 1]));
    const left = out.length > 0 ? text.units(out.join(', ')) : text.none;
    return text.summary(name, units, m, formatPercent(off / kept.length), left);
  }

  #draw() {
    const ink = customProperty(this, '--text');
    const frame = customProperty(this, '--accent');
    for (const [i, canvas] of this.canvases.entries()) {
      const mask = this.masks[i];
      const { context, width, height } = fit(canvas);
      if (!mask || width === 0) continue;
      const { units, m, kept } = mask;
      const [w, h] = [width / m, height / units];
      context.fillStyle = ink;
      for (let example = 0; example < m; example++)
        for (let unit = 0; unit < units; unit++)
          if (kept[example * units + unit] === 0)
            context.fillRect(example * w, unit * h, Math.max(w, 1), Math.max(h - 0.5, 1));
      context.strokeStyle = frame;
      context.lineWidth = 2;
      context.strokeRect(this.chosen * w - 1, 0, w + 2, height);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mask-image': MaskImage;
  }
}
