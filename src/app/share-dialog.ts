/** The link of the present run, to copy; a file where the link would be too long. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { MAX_LINK } from '../core/share';
import { appText as text } from '../core/text/app';
import { copyText } from '../ui/copy';
import { saveText } from '../ui/save';

@customElement('share-dialog')
export class ShareDialog extends LitElement {
  static override styles = css`
    p {
      margin: 0 0 0.75rem;
    }
    textarea {
      box-sizing: border-box;
      width: 100%;
      font:
        0.875rem / 1.4 ui-monospace,
        monospace;
      padding: 0.5rem;
      resize: vertical;
      color: inherit;
      background: var(--lowered);
      border: 1px solid var(--hairline);
      border-radius: 6px;
      word-break: break-all;
    }
    .buttons {
      display: flex;
      gap: 0.5rem;
      margin-top: 0.75rem;
      align-items: center;
      flex-wrap: wrap;
    }
  `;

  /** The whole address. */
  @property() link = '';
  @property({ type: Boolean }) open = false;
  /** Whether the run was trained on the learner's own file, which the link only names. */
  @property() file = '';
  /** What became of the last copying. */
  @state() private told = '';

  override render() {
    const long = this.link.length > MAX_LINK;
    return html`<wa-dialog
      label=${text.share}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${(e: Event) => {
        if (e.target !== e.currentTarget) return;
        this.open = false;
        this.told = '';
        this.dispatchEvent(new Event('closed'));
      }}
    >
      <p>${long ? text.linkTooLong : text.shareHelp}</p>
      ${this.file && html`<p>${text.linkNamesFile(this.file)}</p>`}
      ${
        long
          ? ''
          : html`<textarea
              readonly
              rows="4"
              aria-label=${text.link}
              .value=${this.link}
              @focus=${(e: Event) => (e.target as HTMLTextAreaElement).select()}
            ></textarea>`
      }
      <div class="buttons">
        ${
          long
            ? ''
            : html`<wa-button variant="brand" @click=${() => this.#copy()}>${text.copy}</wa-button>`
        }
        <wa-button appearance="outlined" @click=${() => saveText('descent-run.txt', this.link)}
          >${text.saveLink}</wa-button
        >
        <span aria-live="polite">${this.told}</span>
      </div>
    </wa-dialog>`;
  }

  async #copy() {
    const select = () => this.renderRoot.querySelector('textarea')?.select();
    this.told = (await copyText(this.link, select)) ? text.copied : text.selected;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-dialog': ShareDialog;
  }
}
