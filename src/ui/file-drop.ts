/** A place to drop a file, with a button for those who would rather choose, the progress of reading, and what went wrong. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { uiText } from '../core/text/ui';
import { formatPercent } from './format';
import { icon } from './icons';
import { shared } from './styles';

/** Files were dropped or chosen; at least one. */
export class FilesChosen extends Event {
  static readonly type = 'files-chosen';
  constructor(readonly files: readonly File[]) {
    super(FilesChosen.type, { bubbles: true, composed: true });
  }
}

/** Reading is to stop. */
export class CancelReading extends Event {
  static readonly type = 'cancel-reading';
  constructor() {
    super(CancelReading.type, { bubbles: true, composed: true });
  }
}

const text = uiText.data;

@customElement('file-drop')
export class FileDrop extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .zone {
        display: grid;
        justify-items: start;
        gap: 0.25rem;
        padding: 0.75rem;
        border: 1px dashed var(--control-line);
        border-radius: var(--radius);
      }
      .zone.over {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      progress {
        width: 100%;
        accent-color: var(--accent);
      }
      input {
        display: none;
      }
    `,
  ];

  /** As in `<input type="file">`. */
  @property() accept = '';
  @property({ type: Boolean }) multiple = false;
  /** The file that is being read, and how much of it has been, 0 … 1. */
  @property() reading = '';
  @property({ type: Number }) share = 0;
  @property() problem = '';
  @state() private over = false;
  @query('input') private input!: HTMLInputElement;

  protected override render() {
    return html`<div
        class="zone ${this.over ? 'over' : ''}"
        @dragover=${(e: DragEvent) => {
          e.preventDefault();
          this.over = true;
        }}
        @dragleave=${() => (this.over = false)}
        @drop=${(e: DragEvent) => {
          e.preventDefault();
          e.stopPropagation();
          this.over = false;
          this.#give(e.dataTransfer?.files);
        }}
      >
        ${this.reading ? this.#progress() : this.#invitation()}
        <input
          type="file"
          tabindex="-1"
          aria-hidden="true"
          accept=${this.accept}
          ?multiple=${this.multiple}
          @change=${() => {
            this.#give(this.input.files);
            this.input.value = '';
          }}
        />
      </div>
      <div role="alert">
        ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      </div>`;
  }

  #invitation() {
    return html`<button class="outlined" @click=${() => this.input.click()}>
        ${icon('upload')} ${text.pick}
      </button>
      <span class="quiet">${text.drop}</span>`;
  }

  #progress() {
    return html`<span
        >${text.reading(this.reading)}
        <span class="number">${formatPercent(this.share)}</span></span
      >
      <progress max="1" .value=${this.share} aria-label=${text.reading(this.reading)}></progress>
      <button class="outlined" @click=${() => this.dispatchEvent(new CancelReading())}>
        ${text.cancel}
      </button>`;
  }

  #give(files: FileList | null | undefined) {
    if (files && files.length > 0) this.dispatchEvent(new FilesChosen([...files]));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'file-drop': FileDrop;
  }
  interface HTMLElementEventMap {
    'files-chosen': FilesChosen;
    'cancel-reading': CancelReading;
  }
}
