/** Program text to read and to copy; long lines are scrolled to. */
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import { copyText } from './clipboard';
import { shared } from '../theme/styles';

const text = uiText.code;

@customElement('code-text')
export class CodeText extends LitElement {
  @property() code = '';
  /** What the text is, as its heading and for screen readers. */
  @property() label = '';

  /** What became of the last copying. */
  @state() private told = '';
  @query('pre') private shown!: HTMLPreElement;

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('code')) this.told = '';
  }

  protected override render() {
    return html`<div class="head">
        <strong>${this.label}</strong>
        <span class="quiet" aria-live="polite">${this.told}</span>
        <button class="outlined" @click=${() => this.#copy()}>${text.copy}</button>
      </div>
      <pre role="region" tabindex="0" aria-label=${this.label}><code>${this.code}</code></pre>`;
  }

  async #copy() {
    const select = () => getSelection()?.selectAllChildren(this.shown);
    this.told = (await copyText(this.code, select)) ? text.copied : text.selected;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        margin-block-end: 0.5rem;
      }
      strong {
        flex: 1;
        font-weight: 500;
      }
      pre {
        margin: 0;
        padding: 0.75rem;
        max-block-size: 32rem;
        overflow: auto;
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
        background: var(--lowered);
        font-size: 0.8125rem;
        line-height: 1.5;
        tab-size: 4;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'code-text': CodeText;
  }
}
