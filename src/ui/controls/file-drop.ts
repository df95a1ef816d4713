/** A place to drop files, with buttons for those who would rather choose, the progress of reading, and what went wrong. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { uiText } from '../ui.text';
import type { OwnFile } from '../../data/files/bytes';
import { droppedFiles, filesOf } from './dropped-files';
import { formatPercent } from '../format/format';
import { icon } from '../theme/icons';
import { shared } from '../theme/styles';

/** Files were dropped or chosen; none where a folder is empty. */
export class FilesChosen extends Event {
  static readonly type = 'files-chosen';
  constructor(readonly files: readonly OwnFile[]) {
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
        gap: 0.35rem;
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
  /** Whether folders are taken too. */
  @property({ type: Boolean }) folders = false;
  /** The file that is being read, and how much of it has been, 0 … 1. */
  @property() reading = '';
  @property({ type: Number }) share = 0;
  @property() problem = '';
  @state() private over = false;
  @query('input.files') private input!: HTMLInputElement;
  @query('input.folder') private folder!: HTMLInputElement;

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
          if (e.dataTransfer) void droppedFiles(e.dataTransfer).then(this.#give);
        }}
      >
        ${this.reading ? this.#progress() : this.#invitation()}
        <input
          class="files"
          type="file"
          tabindex="-1"
          aria-hidden="true"
          accept=${this.accept}
          ?multiple=${this.multiple}
          @change=${() => this.#take(this.input)}
        />
        ${this.folders ? this.#folderInput() : nothing}
      </div>
      <div role="alert">
        ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      </div>`;
  }

  #invitation() {
    return html`<button class="outlined" @click=${() => this.input.click()}>
        ${icon('upload')} ${this.multiple ? text.pickSome : text.pick}
      </button>
      ${
        this.folders
          ? html`<button class="outlined" @click=${() => this.folder.click()}>
              ${text.pickFolder}
            </button>`
          : nothing
      }
      <span class="quiet">${this.multiple ? text.dropSome : text.drop}</span>`;
  }

  #folderInput() {
    return html`<input
      class="folder"
      type="file"
      tabindex="-1"
      aria-hidden="true"
      webkitdirectory
      @change=${() => this.#take(this.folder)}
    />`;
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

  /** The same files can be chosen again. */
  #take(input: HTMLInputElement) {
    const files = filesOf(input.files ?? []);
    input.value = '';
    if (files.length > 0) this.#give(files);
  }

  #give = (files: readonly OwnFile[]) => this.dispatchEvent(new FilesChosen(files));
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
