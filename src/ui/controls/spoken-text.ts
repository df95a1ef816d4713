/** What a screen reader is told of words that change while a run goes on: they are said once they have come to rest. */
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** Words at rest for this long (milliseconds) are said. */
const REST = 1500;

@customElement('spoken-text')
export class SpokenText extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  @property() words = '';
  /** Whether the same sentence with other numbers is no news. */
  @property({ type: Boolean, attribute: 'but-numbers' }) butNumbers = false;
  @state() private told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('words')) return;
    clearTimeout(this.#timer);
    const kept = this.butNumbers ? withoutNumbers : String;
    if (kept(this.words) === kept(this.told)) return;
    this.#timer = setTimeout(() => (this.told = this.words), REST);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render() {
    return html`<div role="status">${this.told}</div>`;
  }
}

const withoutNumbers = (words: string) => words.replace(/[\d.,\u2009]+/g, '');

declare global {
  interface HTMLElementTagNameMap {
    'spoken-text': SpokenText;
  }
}
