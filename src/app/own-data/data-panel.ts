/** The learner's own data: files to train on or to test a trained model on, read here and never sent anywhere. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { trainingOf } from '../../core/lab';
import { appText as text } from '../app.text';
import { filePanelText } from './file-panel.text';
import { fileText } from '../../data/files/files.text';
import { type Choices, dataRef, parseChoices } from '../../data/files/column-roles';
import { nameOfAll, type OwnFile } from '../../data/files/bytes';
import type { Dataset, ImageShape } from '../../data/dataset';
import {
  asAsked,
  isInverted,
  isTransposed,
  parseSize,
  type SetReading,
  unfit,
} from '../../data/files/user-dataset';
import { arePictures, type OwnSet, picked, unpacked } from '../../data/pictures';
import { fine, problem, type Read } from '../../data/files/result';
import { type Sample, samples } from '../../data/samples';
import { viewOf } from '../../data/files/table-outline';
import { testOnly } from '../../data/files/test-file';
import '../../ui/controls/file-drop';
import type { FilesChosen } from '../../ui/controls/file-drop';
import { shared } from '../../ui/theme/styles';
import './camera-dialog';
import type { PicturesTaken } from './camera-dialog';
import './data-preview';
import type { ChooseUse } from './data-preview';
import { type PageReading, readInWorker, type TableReading } from './read-files';
import './set-preview';
import type { SetChange, SizeChange } from './set-preview';
import { setsOf } from '../workspace/sets';
import type { OwnData } from '../workspace/own-sets';
import type { Workspace } from '../workspace/workspace';
import { SourceController } from '../source-controller';

/** What has been read and waits for the learner's choices. */
type Waiting = WaitingTable | SetReading;

interface WaitingTable extends TableReading {
  readonly choices: Choices;
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
  @state() private reading: { readonly name: string; readonly share: number } | undefined;
  @state() private waiting: Waiting | undefined;
  /** Why the reading, or the use of what waits, came to nothing. */
  @state() private problem = '';
  @state() private takesPictures = false;
  #cancel: AbortController | undefined;
  /** What the preview shows, to be read again in another size. */
  #given: readonly OwnFile[] = [];
  /** Half of a pair that was given last, such as labels: the next files may be the other half. */
  #half: readonly OwnFile[] = [];

  constructor() {
    super();
    new SourceController(this, () => this.workspace);
  }

  override render() {
    const { workspace } = this;
    const kinds = trainingOf(workspace.lab)?.ownData ?? [];
    const { data } = workspace.current.config;
    const isWaiting = this.waiting !== undefined;
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
      <details ?open=${workspace.awaiting !== undefined || (this.problem !== '' && !isWaiting)}>
        <summary>${text.ownData}</summary>
        <p class="quiet">${filePanelText.help(kinds.map((kind) => fileText.kinds[kind]))}</p>
        <file-drop
          accept=${kinds.every((kind) => kind === 'table') ? '.csv,.tsv,.tab,.txt,.data,.dat,.gz,text/csv,text/plain' : ''}
          ?multiple=${kinds.some((kind) => kind !== 'table')}
          ?folders=${kinds.includes('images')}
          .reading=${this.reading?.name ?? ''}
          .share=${this.reading?.share ?? 0}
          .problem=${(isWaiting ? '' : this.problem) || (workspace.current.refusal ?? '')}
          @files-chosen=${(e: FilesChosen) => void this.read(e.files)}
          @cancel-reading=${() => this.#cancel?.abort()}
        ></file-drop>
        ${kinds.includes('images') ? this.#camera() : nothing} ${this.#samples(kinds)}
      </details>
      ${this.#preview()}`;
  }

  /** Those that this lab takes, if there are any. */
  #samples(kinds: readonly Sample['kind'][]) {
    const suitable = samples.filter(({ kind }) => kinds.includes(kind));
    if (suitable.length === 0) return nothing;
    return html`<p class="quiet">${text.samples}</p>
      <ul>
        ${suitable.map(
          (sample) =>
            html`<li>
              <button @click=${() => void this.#readSample(sample)}>${sample.about}</button>
            </li>`,
        )}
      </ul>`;
  }

  #camera() {
    return html`<p>
        <button class="outlined" @click=${() => (this.takesPictures = true)}>
          ${filePanelText.take}
        </button>
      </p>
      <camera-dialog
        ?open=${this.takesPictures}
        @closed=${() => (this.takesPictures = false)}
        @pictures-taken=${(e: PicturesTaken) => void this.read(e.files)}
      ></camera-dialog>`;
  }

  /** Reads files and asks what they are for; a link saved as a file opens its run. */
  async read(files: readonly OwnFile[]): Promise<void> {
    const link = files.length === 1 ? await linkIn(files[0]!.blob) : undefined;
    if (link !== undefined) {
      location.hash = link;
      return;
    }
    this.#forget();
    await this.#take((cancel) => this.#readWithHalf(files, cancel));
  }

  /** Offers what is read, unless something else has been asked for meanwhile. */
  async #take(read: (cancel: AbortController) => Promise<Read<PageReading>>): Promise<void> {
    this.#cancel?.abort();
    const cancel = (this.#cancel = new AbortController());
    this.problem = '';
    const result = await read(cancel);
    if (cancel !== this.#cancel) return;
    this.reading = undefined;
    if (result.ok) this.#offer(result.value);
    else this.problem = result.problem;
  }

  /** Half of a pair goes with the other half where that was given before. Nothing else is ever put together. */
  async #readWithHalf(
    files: readonly OwnFile[],
    cancel: AbortController,
  ): Promise<Read<PageReading>> {
    const half = this.#half;
    this.#half = [];
    this.#given = files;
    const alone = await this.#readNow(files, cancel);
    if (cancel.signal.aborted || !isHalf(alone)) return alone;
    this.#half = files;
    const together = half.length > 0 ? await this.#readNow([...half, ...files], cancel) : alone;
    if (!together.ok) return alone;
    this.#given = half.length > 0 ? [...half, ...files] : files;
    return together;
  }

  #readNow(
    files: readonly OwnFile[],
    cancel: AbortController,
    size = this.#usualSize,
  ): Promise<Read<PageReading>> {
    const kinds = trainingOf(this.workspace.lab)?.ownData ?? [];
    const name = files.length > 0 ? nameOfAll(files) : '';
    const progress = (share: number) => {
      if (cancel === this.#cancel) this.reading = { name, share };
    };
    progress(0);
    return readInWorker({ files, kinds, size }, progress, cancel.signal);
  }

  /** The size that a link waits for, or that of the pictures which the present model reads. */
  get #usualSize(): ImageShape | undefined {
    const { awaiting, lab } = this.workspace;
    return parseSize(awaiting?.data?.options ?? '') ?? this.#train.image ?? trainingOf(lab)?.image;
  }

  /** What the present model is trained on. */
  get #train(): Dataset {
    const { current, lab } = this.workspace;
    return setsOf(lab, current.values(), current.config.seeds, current.data).train;
  }

  async #readSample({ files }: Sample): Promise<void> {
    try {
      await this.read(await Promise.all(files.map(fetched)));
    } catch {
      this.problem = text.sampleFailed;
    }
  }

  /** A file that a link has been waiting for is used at once, as the link says. */
  #offer(reading: PageReading): void {
    const asked = this.workspace.awaiting?.data;
    const { name, sha256 } = reading.kind === 'table' ? reading.table : reading.ref;
    const isExpected = asked?.sha256 === sha256;
    if (reading.kind === 'set')
      this.waiting = isExpected
        ? asAsked(reading, isInverted(asked.options), isTransposed(asked.options))
        : reading;
    else {
      const said = isExpected ? parseChoices(asked.options) : undefined;
      this.waiting = {
        ...reading,
        choices: said ?? viewOf(reading.table, reading.table).suggestion,
      };
    }
    if (asked && !isExpected) this.problem = text.otherFile(asked.name, name);
    if (isExpected) void this.#use('training');
  }

  #preview() {
    const { waiting } = this;
    const table = waiting?.kind === 'table' ? waiting : undefined;
    const set = waiting?.kind === 'set' ? waiting : undefined;
    return html`<data-preview
        .reading=${table}
        .choices=${table?.choices}
        .problem=${this.problem}
        @choices-change=${(e: Event & { choices: Choices }) => {
          this.waiting = table && { ...table, choices: e.choices };
          this.problem = '';
        }}
        @choose-use=${(e: ChooseUse) => void this.#use(e.use)}
        @closed=${this.#forget}
      ></data-preview>
      <set-preview
        .reading=${set}
        .known=${set ? this.#train.labels : []}
        .problem=${this.problem}
        @set-change=${(e: SetChange) => {
          this.waiting = e.reading;
          this.problem = '';
        }}
        @size-change=${(e: SizeChange) =>
          void this.#take((cancel) => this.#readNow(this.#given, cancel, e.size))}
        @choose-use=${(e: ChooseUse) => void this.#use(e.use)}
        @closed=${this.#forget}
      ></set-preview>`;
  }

  readonly #forget = () => {
    if (this.waiting?.kind === 'table') this.waiting.source.close();
    this.waiting = undefined;
    this.problem = '';
  };

  async #use(use: 'training' | 'testing'): Promise<void> {
    const { waiting, workspace } = this;
    if (!waiting) return;
    const own =
      waiting.kind === 'table' ? await this.#tableData(waiting, use) : setData(waiting, use);
    if (waiting !== this.waiting) return;
    const fitting = own.ok && use === 'testing' ? this.#fitting(own.value.dataset) : own;
    if (!own.ok || !fitting.ok) {
      this.problem = fitting.ok ? '' : fitting.problem;
      return;
    }
    if (use === 'training') workspace.setData(own.value);
    else workspace.current.evaluate(own.value.dataset.test ?? own.value.dataset);
    this.#forget();
  }

  /** The set that the choices make of a table, with its name; to test on, the one that the present model reads. */
  async #tableData(
    { table, source, choices }: WaitingTable,
    use: 'training' | 'testing',
  ): Promise<Read<OwnData>> {
    const trained = parseChoices(this.workspace.current.config.data?.options ?? '');
    const read =
      use === 'training'
        ? await source.trainingSet(choices)
        : await source.testSet(choices, this.#train, trained);
    return read.ok ? fine({ ref: dataRef(table, choices), dataset: read.value }) : read;
  }

  /** Whether the present model can be tested on a set; its trainer brings it into order. */
  #fitting(set: OwnSet): Read<unknown> {
    return testOnly(unpacked(arePictures(set) ? picked(set, []) : set), this.#train);
  }
}

/** Whether what was read is half of a pair of files. */
function isHalf(read: Read<PageReading>): boolean {
  if (!read.ok) return read.isHalf === true;
  return read.value.kind === 'set' && read.value.ref.options === 'h5' && !read.value.set.test;
}

function setData({ set, ref }: SetReading, use: 'training' | 'testing'): Read<OwnData> {
  const wrong = use === 'training' ? unfit(set) : undefined;
  return wrong === undefined ? fine({ ref, dataset: set }) : problem(wrong);
}

async function fetched(address: string): Promise<OwnFile> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return { path: address.split('/').at(-1)!, blob: await answer.blob() };
}

/** The link in a file that “Save as a file” wrote; undefined for any other file. */
async function linkIn(file: Blob): Promise<string | undefined> {
  const start = await file
    .slice(0, 400)
    .text()
    .catch(() => '');
  if (!/^\s*(?:https?:\/\/\S*|file:\S*)?#\/[a-z0-9-]+(?:\?|\s|$)/.test(start)) return undefined;
  const all = await file.text();
  return all.trim().slice(all.trim().indexOf('#'));
}

declare global {
  interface HTMLElementTagNameMap {
    'data-panel': DataPanel;
  }
}
