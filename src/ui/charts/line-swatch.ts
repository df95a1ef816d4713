/** A short piece of a run's line, with its marker: the key to the charts. */
import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { runMark } from '../theme/colours';
import { markerPath } from './marker-path';

@customElement('line-swatch')
export class LineSwatch extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      vertical-align: middle;
      line-height: 0;
    }
  `;

  /** The run's place in the palette. */
  @property({ type: Number }) index = 0;

  protected override render() {
    const { colour, dash, marker } = runMark(this.index);
    return html`<svg width="32" height="14" viewBox="0 0 32 14" aria-hidden="true">
      ${svg`<line x1="0" y1="7" x2="32" y2="7" stroke=${colour} stroke-width="2"
          stroke-dasharray=${dash.join(' ') || 'none'} />
        <path d=${markerPath(marker, 16, 7, 4)} fill=${colour} stroke=${colour} stroke-width="1.5" />`}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'line-swatch': LineSwatch;
  }
}
