/** What the page has to say, each with what can be done about it. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { uiText } from '../ui.text';
import { icon } from '../theme/icons';
import { shared } from '../theme/styles';

/** A message. With an `id` of 0 or less it stays as long as its reason does; any other can be dismissed. */
export interface Message {
  readonly id: number;
  readonly kind: 'info' | 'warning';
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
}

/** The learner has read a message, or acted on it. */
export class MessageClose extends Event {
  static readonly type = 'message-close';
  constructor(readonly id: number) {
    super(MessageClose.type, { bubbles: true, composed: true });
  }
}

@customElement('message-bar')
export class MessageBar extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .message {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        padding: 0.35rem 0.35rem 0.35rem 0.75rem;
        margin-block: 0.5rem;
        border-inline-start: 3px solid var(--accent);
        background: var(--accent-soft);
        border-radius: 0 var(--radius) var(--radius) 0;
      }
      .message.warning {
        border-color: var(--warning);
        background: var(--warning-soft);
      }
      .text {
        flex: 1 1 20rem;
      }
    `,
  ];

  @property({ attribute: false }) messages: readonly Message[] = [];

  protected override render() {
    return html`<div role="status" aria-label=${uiText.messages.region}>
      ${repeat(
        this.messages,
        ({ id }) => id,
        (message) => this.#message(message),
      )}
    </div>`;
  }

  #message({ id, kind, text, actions }: Message) {
    const close = () => this.dispatchEvent(new MessageClose(id));
    return html`<div class="message ${kind}">
      <span class="text">${text}</span>
      ${actions.map(
        ({ label, act }) =>
          html`<button
            class="outlined"
            @click=${() => {
              close();
              act();
            }}
          >
            ${label}
          </button>`,
      )}
      ${
        id <= 0
          ? nothing
          : html`<button aria-label=${uiText.messages.dismiss} @click=${close}>
              ${icon('x')}
            </button>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-bar': MessageBar;
  }
  interface HTMLElementEventMap {
    'message-close': MessageClose;
  }
}
