/** The keys that do something. */
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { appText as text } from '../app.text';

@customElement('shortcuts-dialog')
export class ShortcutsDialog extends LitElement {
  static override styles = css`
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 0.5rem 1.5rem;
      margin: 0;
    }
    dd {
      margin: 0;
    }
    kbd {
      font:
        0.875rem ui-monospace,
        monospace;
      border: 1px solid var(--hairline);
      border-radius: 4px;
      padding: 0.1rem 0.4rem;
    }
    p {
      margin: 1rem 0 0;
      color: var(--quiet);
    }
  `;

  @property({ type: Boolean }) open = false;

  override render() {
    return html`<wa-dialog
      label=${text.shortcuts}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${() => {
        this.open = false;
        this.dispatchEvent(new Event('closed'));
      }}
    >
      <dl>
        ${text.shortcutList.map(
          ([key, what]) =>
            html`<dt><kbd>${key}</kbd></dt>
              <dd>${what}</dd>`,
        )}
      </dl>
      <p>${text.privacy}</p>
    </wa-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'shortcuts-dialog': ShortcutsDialog;
  }
}
