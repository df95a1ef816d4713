/** What the browser keeps for Descent: to see, to save as files, to delete. */
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keptText as text } from './kept-dialog.text';
import { saveText } from '../../ui/controls/download';
import { shared } from '../../ui/theme/styles';
import { deleteRuns, deleteSet, everythingKept, exported, type Kept } from '../workspace/kept';
import { tableStyles } from '../shell/styles';

@customElement('kept-dialog')
export class KeptDialog extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      wa-dialog {
        --width: min(46rem, 96vw);
      }
      h3 {
        font-size: 1rem;
        margin: 1.25rem 0 0.25rem;
      }
      p {
        margin: 0 0 0.5rem;
      }
      td:first-child {
        min-inline-size: 7.5rem;
        overflow-wrap: break-word;
      }
      a {
        color: var(--accent-text);
      }
      @media (max-width: 30rem) {
        tr {
          display: flex;
          flex-wrap: wrap;
          border-block-start: 1px solid var(--hairline);
          padding-block: 0.25rem;
        }
        td {
          border: 0;
          padding: 0.1rem 0.5rem 0.1rem 0;
        }
        td:first-child,
        td:last-child {
          flex: 1 0 100%;
          text-align: start;
        }
      }
      td:last-child {
        text-align: end;
      }
      td:last-child button {
        margin: 0 0 0.25rem 0.25rem;
      }
      small {
        display: block;
        color: var(--quiet);
        font-size: 0.875em;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** The lab that is open: its runs are deleted in its own table. */
  @property() lab = '';
  @state() private kept: Kept | undefined;
  @state() private said = '';

  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('open') || !this.open) return;
    this.said = '';
    void this.#look();
  }

  override render() {
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
      <p>${text.lead}</p>
      ${this.kept ? this.#lists(this.kept) : nothing}
      <p role="status">${this.said}</p>
    </wa-dialog>`;
  }

  #lists({ labs, aside, sets }: Kept) {
    return html`${labs.length + sets.length + aside.length === 0 ? html`<p>${text.nothing}</p>` : nothing}
    ${labs.length > 0 ? this.#table(text.runs, this.#runs(labs)) : nothing}
    ${sets.length > 0 ? this.#table(text.sets, this.#sets(sets)) : nothing}
    ${
      aside.length > 0
        ? html`${this.#table(text.aside, this.#aside(aside))}
            <p>${text.asideHelp}</p>`
        : nothing
    }`;
  }

  #table(title: string, rows: unknown) {
    return html`<h3>${title}</h3>
      <table>
        <tbody>
          ${rows}
        </tbody>
      </table>`;
  }

  #runs(labs: Kept['labs']) {
    return labs.map(
      ({ lab, title, ids, bytes }) =>
        html`<tr>
          <td><a href=${`#/${lab}`} @click=${this.#close}>${title}</a></td>
          <td class="number">${text.count(ids.length)}</td>
          <td class="number">${text.size(bytes)}</td>
          <td>
            ${
              lab === this.lab
                ? html`<small>${text.openHere}</small>`
                : html`<button
                    class="outlined"
                    aria-label=${text.deleteRunsOf(title)}
                    @click=${() => this.#deleteRuns(ids)}
                  >
                    ${text.delete}
                  </button>`
            }
          </td>
        </tr>`,
    );
  }

  #sets(sets: Kept['sets']) {
    return sets.map(
      ({ key, name, bytes }) =>
        html`<tr>
          <td>${name}</td>
          <td class="number">${text.size(bytes)}</td>
          <td>
            <button
              class="outlined"
              aria-label=${text.deleteOf(name)}
              @click=${() => this.#after(deleteSet(key))}
            >
              ${text.delete}
            </button>
          </td>
        </tr>`,
    );
  }

  #aside(aside: Kept['aside']) {
    return aside.map(
      ({ id, name, why }) =>
        html`<tr>
          <td>${name} <small>${why || text.startedAgain}</small></td>
          <td>
            <button
              class="outlined"
              aria-label=${text.saveOf(name)}
              @click=${async () => saveText('descent-run.json', await exported(id))}
            >
              ${text.save}
            </button>
            <button
              class="outlined"
              aria-label=${text.deleteOf(name)}
              @click=${() => this.#deleteRuns([id])}
            >
              ${text.delete}
            </button>
          </td>
        </tr>`,
    );
  }

  readonly #close = () => (this.open = false);

  async #deleteRuns(ids: readonly string[]) {
    const stayed = await deleteRuns(ids);
    await this.#look();
    if (stayed > 0) this.said = text.stayed(stayed);
  }

  async #after(act: Promise<unknown>) {
    await act;
    await this.#look();
  }

  async #look() {
    this.kept = await everythingKept();
    this.said = this.kept ? '' : text.silent;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kept-dialog': KeptDialog;
  }
}
