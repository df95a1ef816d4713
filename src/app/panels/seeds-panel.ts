/** The four seeds of a run, and the arithmetic that trains it: what a run is repeated from. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BackendName, Seeds } from '../../core/run';
import { appText as text } from '../app.text';
import { shared } from '../../ui/theme/styles';

/** Asks for other seeds. */
export class SeedsChange extends Event {
  static readonly type = 'seeds-change';
  constructor(readonly seeds: Seeds) {
    super(SeedsChange.type, { bubbles: true, composed: true });
  }
}

/** Asks for another backend. */
export class BackendChange extends Event {
  static readonly type = 'backend-change';
  constructor(readonly backend: BackendName) {
    super(BackendChange.type, { bubbles: true, composed: true });
  }
}

const backends: readonly BackendName[] = ['auto', 'compiled', 'cpu', 'webgl', 'webgpu'];
const MAX_SEED = 2 ** 32 - 1;

@customElement('seeds-panel')
export class SeedsPanel extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        border-block-start: 1px solid var(--hairline);
        margin-block-start: 1rem;
        padding-block-start: 0.75rem;
      }
      summary {
        cursor: pointer;
        color: var(--quiet);
        font-size: 0.75rem;
        font-weight: 600;
        letter-spacing: 0.04em;
        text-transform: uppercase;
      }
      .fields {
        display: grid;
        grid-template-columns: 1fr 7rem;
        align-items: center;
        gap: 0.25rem 0.5rem;
        margin-block: 0.5rem;
      }
      input,
      select {
        border: 1px solid var(--control-line);
        border-radius: var(--radius);
        background: var(--surface);
        color: inherit;
        font: inherit;
        height: 2rem;
        width: 100%;
        padding: 0 0.4rem;
      }
      p {
        margin: 0.25rem 0;
        color: var(--quiet);
      }
    `,
  ];

  @property({ attribute: false }) seeds!: Seeds;
  @property() backend: BackendName = 'auto';
  /** Whether there is a choice of arithmetic. */
  @property({ type: Boolean, attribute: 'no-backend' }) noBackend = false;
  @property({ attribute: false }) problem = '';

  override render() {
    return html`<details>
      <summary>${text.seedsTitle}</summary>
      <p>${text.seedsHelp}</p>
      <div class="fields">
        ${(['data', 'weights', 'order', 'noise'] as const).map((stream) => this.#field(stream))}
        ${this.noBackend ? nothing : this.#backends()}
      </div>
      <div role="alert">${this.problem && html`<p class="problem">${this.problem}</p>`}</div>
      ${this.noBackend ? nothing : html`<p>${text.backendHelp}</p>`}
    </details>`;
  }

  #backends() {
    return html`<label for="backend">${text.backendLabel}</label>
      <select
        id="backend"
        @change=${(e: Event) =>
          this.dispatchEvent(
            new BackendChange((e.target as HTMLSelectElement).value as BackendName),
          )}
      >
        ${backends.map(
          (name) =>
            html`<option value=${name} ?selected=${name === this.backend}>
              ${text.backends[name]}
            </option>`,
        )}
      </select>`;
  }

  #field(stream: keyof Seeds) {
    return html`<label for=${stream}>${text.seedNames[stream]}</label>
      <input
        id=${stream}
        inputmode="numeric"
        autocomplete="off"
        .value=${String(this.seeds[stream])}
        @change=${(e: Event) => this.#read(stream, (e.target as HTMLInputElement).value)}
      />`;
  }

  #read(stream: keyof Seeds, said: string) {
    const seed = said.trim() === '' ? NaN : Number(said);
    const valid = Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED;
    this.problem = valid ? '' : text.badSeed(said.slice(0, 40));
    if (valid) this.dispatchEvent(new SeedsChange({ ...this.seeds, [stream]: seed }));
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'seeds-panel': SeedsPanel;
  }
  interface HTMLElementEventMap {
    'seeds-change': SeedsChange;
    'backend-change': BackendChange;
  }
}
