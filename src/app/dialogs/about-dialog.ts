/** What the page is, and the licences of all that it ships. */
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { aboutText as text } from './about-dialog.text';
import { appText } from '../app.text';

/** One licence text, and whose it is; the build writes the list of them, `licences.json`. */
export interface Licence {
  /** Names with versions. */
  readonly packages: readonly string[];
  /** Its SPDX name; empty where it is one of their own. */
  readonly licence: string;
  readonly text: string;
}

@customElement('about-dialog')
export class AboutDialog extends LitElement {
  static override styles = css`
    p {
      margin: 0 0 0.75rem;
    }
    details {
      border-block-start: 1px solid var(--hairline);
    }
    summary {
      padding-block: 0.4rem;
      cursor: pointer;
      overflow-wrap: anywhere;
    }
    summary span {
      color: var(--quiet);
    }
    pre {
      margin: 0 0 0.75rem;
      padding: 0.5rem;
      background: var(--lowered);
      border-radius: 6px;
      font:
        0.75rem / 1.4 ui-monospace,
        monospace;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `;

  @property({ type: Boolean }) open = false;
  @state() private licences: readonly Licence[] | undefined;
  @state() private missing = false;

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('open') && this.open && !this.licences) void this.#load();
  }

  override render() {
    return html`<wa-dialog
      label=${text.title}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${() => {
        this.open = false;
        this.dispatchEvent(new Event('closed'));
      }}
    >
      <p>${text.lead} ${appText.privacy}</p>
      <p>${text.licence}</p>
      ${this.licences?.map(
        ({ packages, licence, text: words }) =>
          html`<details>
            <summary>${packages.join(', ')} <span>· ${licence || text.ownLicence}</span></summary>
            <pre tabindex="0">${words}</pre>
          </details>`,
      )}
      ${this.licences ? '' : html`<p role="status">${this.missing ? text.notLoaded : text.loading}</p>`}
    </wa-dialog>`;
  }

  async #load() {
    this.missing = false;
    try {
      const answer = await fetch(new URL('licences.json', document.baseURI));
      this.licences = (await answer.json()) as readonly Licence[];
    } catch {
      this.missing = true;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'about-dialog': AboutDialog;
  }
}
