/** The link of what is seen: what it shall bring, what it holds, and the link to copy; a file where it would be too long. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { MAX_LINK } from '../../core/share';
import { sharingText as text } from './sharing.text';
import { copyText } from '../../ui/controls/clipboard';
import { saveText } from '../../ui/controls/download';
import { type Offer, offersOf } from './share-offers';
import type { Workspace } from '../workspace/workspace';

@customElement('share-dialog')
export class ShareDialog extends LitElement {
  static override styles = css`
    p {
      margin: 0 0 0.75rem;
    }
    fieldset {
      border: 0;
      min-width: 0;
      margin: 0 0 0.75rem;
      padding: 0;
    }
    legend {
      padding: 0;
      margin-bottom: 0.35rem;
      font-weight: 500;
    }
    label {
      display: flex;
      gap: 0.4rem;
      align-items: center;
      min-height: 1.75rem;
    }
    input {
      accent-color: var(--accent);
      flex: none;
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

  @property({ attribute: false }) workspace!: Workspace;
  @property({ type: Boolean }) open = false;
  /** What can be shared, as it was when the dialog opened: the link stays while the runs go on. */
  @state() private offers: readonly Offer[] = [];
  @state() private kind: Offer['kind'] | undefined;
  /** What became of the last copying. */
  @state() private told = '';

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('open') || !this.open) return;
    this.offers = offersOf(this.workspace);
    this.kind = this.offers[0]?.kind;
    this.told = '';
  }

  override render() {
    const offer = this.offers.find(({ kind }) => kind === this.kind);
    return html`<wa-dialog
      label=${text.title}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${(e: Event) => {
        if (e.target !== e.currentTarget) return;
        this.open = false;
        this.dispatchEvent(new Event('closed'));
      }}
    >
      ${this.offers.length > 1 ? this.#choice() : nothing} ${offer ? this.#link(offer) : nothing}
    </wa-dialog>`;
  }

  #choice() {
    return html`<fieldset>
      <legend>${text.what}</legend>
      ${this.offers.map(
        ({ kind, label }) =>
          html`<label
            ><input
              type="radio"
              name="what"
              .checked=${kind === this.kind}
              @change=${() => {
                this.kind = kind;
                this.told = '';
              }}
            />
            ${label}</label
          >`,
      )}
    </fieldset>`;
  }

  #link({ link: hash, says }: Offer) {
    const link = new URL(hash, location.href).href;
    const isLong = link.length > MAX_LINK;
    return html`<p aria-live="polite">${says.join(' ')}</p>
      ${isLong ? html`<p>${text.tooLong}</p>` : nothing}
      ${
        isLong
          ? nothing
          : html`<textarea
              readonly
              rows="4"
              aria-label=${text.link}
              .value=${link}
              @focus=${(e: Event) => (e.target as HTMLTextAreaElement).select()}
            ></textarea>`
      }
      <div class="buttons">
        ${
          isLong
            ? nothing
            : html`<wa-button variant="brand" @click=${() => this.#copy(link)}
                >${text.copy}</wa-button
              >`
        }
        <wa-button appearance="outlined" @click=${() => saveText('descent-run.txt', link)}
          >${text.save}</wa-button
        >
        <span aria-live="polite">${this.told}</span>
      </div>`;
  }

  async #copy(link: string) {
    const select = () => this.renderRoot.querySelector('textarea')?.select();
    this.told = (await copyText(link, select)) ? text.copied : text.selected;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-dialog': ShareDialog;
  }
}
