/** The learner's own data: a file to train on or to test a trained model on, read here and never sent anywhere. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { appText as text } from '../core/text/app';
import { type Choices, formatChoices, parseChoices, suggestion } from '../data/choices';
import { samples } from '../data/samples';
import type { Table } from '../data/table';
import '../ui/file-drop';
import type { FilesChosen } from '../ui/file-drop';
import { shared } from '../ui/styles';
import './data-preview';
import type { ChooseUse } from './data-preview';
import { setsOf } from './sets';
import type { Workspace } from './workspace';

/** A file that has been read and waits for the learner's choices. */
interface Waiting {
  readonly table: Table;
  readonly choices: Choices;
  readonly problem: string;
}

@customElement('data-panel')
export class DataPanel extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin-block-end: 1rem;
      }
      .present {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.5rem;
        align-items: center;
        margin-block-end: 0.5rem;
      }
      summary {
        cursor: pointer;
        color: var(--quiet);
        font-size: 0.75rem;
        font-weight: 600;
        letter-spacing: 0.04em;
        text-transform: uppercase;
        padding-block: 0.25rem;
      }
      p {
        margin: 0.35rem 0;
      }
      ul {
        margin: 0.25rem 0 0;
        padding: 0;
        list-style: none;
      }
      li button {
        text-align: start;
        justify-content: start;
        padding-block: 0.25rem;
        color: var(--accent-text);
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) workspace!: Workspace;
  /** Redraws with the workspace. */
  @property({ type: Number }) version = 0;
  @state() private reading: { readonly name: string; readonly share: number } | undefined;
  @state() private waiting: Waiting | undefined;
  @state() private problem = '';
  #cancel: AbortController | undefined;

  override render() {
    const { workspace } = this;
    if (!workspace.lab.ownData) return nothing;
    const { data } = workspace.current.config;
    return html`${
        data
          ? html`<div class="present">
              <span>${text.trainingOn(data.name)}</span>
              <button class="outlined" @click=${() => workspace.setData(undefined)}>
                ${text.backToLabData}
              </button>
            </div>`
          : nothing
      }
      <details ?open=${workspace.awaiting !== undefined || this.problem !== ''}>
        <summary>${text.ownData}</summary>
        <p class="quiet">${text.ownDataHelp}</p>
        <file-drop
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          .reading=${this.reading?.name ?? ''}
          .share=${this.reading?.share ?? 0}
          .problem=${this.problem || (workspace.current.refusal ?? '')}
          @files-chosen=${(e: FilesChosen) => void this.read(e.files[0]!)}
          @cancel-reading=${() => this.#cancel?.abort()}
        ></file-drop>
        <p class="quiet">${text.samples}</p>
        <ul>
          ${samples.map(
            ({ file, about }) =>
              html`<li><button @click=${() => void this.#readSample(file)}>${about}</button></li>`,
          )}
        </ul>
      </details>
      ${this.#preview()}`;
  }

  /** Reads a file and asks what it is for; a link saved as a file opens its run. */
  async read(file: File): Promise<void> {
    const link = await linkIn(file);
    if (link !== undefined) {
      location.hash = link;
      return;
    }
    this.#cancel?.abort();
    const cancel = (this.#cancel = new AbortController());
    this.problem = '';
    this.reading = { name: file.name, share: 0 };
    const { readTable } = await import('../data/reader');
    const read = await readTable(file, file.name, {
      progress: (share) => {
        if (cancel === this.#cancel) this.reading = { name: file.name, share };
      },
      signal: cancel.signal,
    });
    if (cancel !== this.#cancel) return;
    this.reading = undefined;
    if (!read.ok) this.problem = read.problem;
    else this.#offer(read.value);
  }

  async #readSample(address: string): Promise<void> {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(String(answer.status));
      await this.read(new File([await answer.blob()], address.split('/').at(-1)!));
    } catch {
      this.problem = text.sampleFailed;
    }
  }

  /** A file that a link has been waiting for is used at once, as the link says. */
  #offer(table: Table): void {
    const { awaiting } = this.workspace;
    const said = awaiting?.data && parseChoices(awaiting.data.options);
    const expected = said !== undefined && awaiting?.data?.sha256 === table.sha256;
    if (awaiting?.data && !expected) this.problem = text.otherFile(awaiting.data.name, table.name);
    this.waiting = { table, choices: expected ? said : suggestion(table), problem: '' };
    if (expected) void this.#use('training');
  }

  #preview() {
    const { waiting } = this;
    return html`<data-preview
      .table=${waiting?.table}
      .choices=${waiting?.choices}
      .problem=${waiting?.problem ?? ''}
      @choices-change=${(e: Event & { choices: Choices }) =>
        (this.waiting = waiting && { ...waiting, choices: e.choices, problem: '' })}
      @choose-use=${(e: ChooseUse) => void this.#use(e.use)}
      @closed=${() => (this.waiting = undefined)}
    ></data-preview>`;
  }

  async #use(use: 'training' | 'testing'): Promise<void> {
    const { waiting, workspace } = this;
    if (!waiting) return;
    const [{ toDataset }, { testOnly }] = await Promise.all([
      import('../data/from-table'),
      import('../data/test-file'),
    ]);
    const { table, choices } = waiting;
    const read = toDataset(table, choices, use);
    if (!read.ok) return this.#refuse(read.problem);
    if (use === 'training') {
      const ref = { name: table.name, sha256: table.sha256, options: formatChoices(choices) };
      workspace.setData({ ref, dataset: read.value });
    } else {
      const { current, lab } = workspace;
      const against = setsOf(lab, current.values(), current.config.seeds, current.data).train;
      const fitting = testOnly(read.value, against);
      if (!fitting.ok) return this.#refuse(fitting.problem);
      current.evaluate(fitting.value);
    }
    this.waiting = undefined;
  }

  #refuse(problem: string): void {
    if (this.waiting) this.waiting = { ...this.waiting, problem };
  }
}

/** The link in a file that “Save as a file” wrote; undefined for any other file. */
async function linkIn(file: File): Promise<string | undefined> {
  const start = await file.slice(0, 400).text();
  if (!/^\s*(?:https?:\/\/\S*|file:\S*)?#\/[a-z0-9-]+(?:\?|\s|$)/.test(start)) return undefined;
  const all = await file.text();
  return all.trim().slice(all.trim().indexOf('#'));
}

declare global {
  interface HTMLElementTagNameMap {
    'data-panel': DataPanel;
  }
}
