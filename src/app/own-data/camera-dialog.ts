/** Takes pictures of named classes with the camera, which runs only while the dialog is open. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { cameraText as text } from '../../ui/images/camera.text';
import type { OwnFile } from '../../data/files/bytes';
import { cameraProblem, closeCamera, openCamera } from '../../ui/images/camera';
import { shared } from '../../ui/theme/styles';

/** Pictures were taken: files in a folder for each class. */
export class PicturesTaken extends Event {
  static readonly type = 'pictures-taken';
  constructor(readonly files: readonly OwnFile[]) {
    super(PicturesTaken.type, { bubbles: true, composed: true });
  }
}

/** Width and height of what is kept of a picture: the middle of it, in pixels. */
const SIDE = 128;

interface Taken {
  readonly label: string;
  readonly pictures: readonly Blob[];
}

@customElement('camera-dialog')
export class CameraDialog extends LitElement {
  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: min(40rem, 96vw);
      }
      p {
        margin: 0 0 0.75rem;
      }
      video {
        display: block;
        width: min(100%, 20rem);
        aspect-ratio: 1;
        object-fit: cover;
        background: var(--lowered);
        border-radius: var(--radius);
        margin-block-end: 0.75rem;
      }
      .class {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.35rem 0.5rem;
        margin-block-end: 0.5rem;
      }
      input {
        width: 9rem;
        border-color: var(--control-line);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @state() private taken: readonly Taken[] = [];
  @state() private state: 'off' | 'starting' | 'on' = 'off';
  @state() private problem = '';
  @query('video') private video!: HTMLVideoElement;
  #stream: MediaStream | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('open')) return;
    if (this.open) void this.#start();
    else this.#stop();
  }

  override render() {
    const total = this.taken.reduce((sum, { pictures }) => sum + pictures.length, 0);
    return html`<wa-dialog
      label=${text.title}
      ?open=${this.open}
      @wa-after-hide=${(e: Event) => {
        if (e.target === e.currentTarget) this.#close();
      }}
    >
      <p>${text.help}</p>
      <div role="alert">${this.problem && html`<p class="problem">${this.problem}</p>`}</div>
      <video aria-label=${text.video} muted playsinline></video>
      <p role="status" class="quiet">${this.state === 'starting' ? text.starting : ''}</p>
      ${this.taken.map((taken, index) => this.#row(taken, index))}
      <button class="outlined" @click=${this.#addClass}>${text.add}</button>
      <wa-button slot="footer" variant="brand" ?disabled=${total === 0} @click=${this.#use}
        >${text.use}</wa-button
      >
    </wa-dialog>`;
  }

  #row({ label, pictures }: Taken, index: number) {
    return html`<div class="class">
      <input
        type="text"
        aria-label=${text.className(index + 1)}
        .value=${label}
        @change=${(e: Event) => this.#rename(index, (e.target as HTMLInputElement).value)}
      />
      <button
        class="outlined"
        ?disabled=${this.state !== 'on'}
        @click=${() => void this.#take(index)}
      >
        ${text.take(label)}
      </button>
      <span role="status">${text.taken(label, pictures.length)}</span>
      <button
        class="outlined"
        ?disabled=${pictures.length === 0}
        @click=${() => this.#change(index, { label, pictures: pictures.slice(0, -1) })}
      >
        ${text.removeLast(label)}
      </button>
    </div>`;
  }

  async #start() {
    if (this.taken.length === 0) this.taken = [1, 2].map(emptyClass);
    this.problem = '';
    this.state = 'starting';
    try {
      const stream = await openCamera({}, (sentence) => this.#fail(sentence));
      if (!this.open || !this.isConnected) return closeCamera(stream);
      this.#stream = stream;
      this.video.srcObject = stream;
      await this.video.play();
      this.state = 'on';
    } catch (error) {
      if (this.open) this.#fail(cameraProblem(error));
    }
  }

  #fail(problem: string) {
    this.#stop();
    this.problem = problem;
  }

  #stop() {
    closeCamera(this.#stream);
    this.#stream = undefined;
    this.state = 'off';
    if (this.hasUpdated) this.video.srcObject = null;
  }

  #close() {
    this.#stop();
    this.dispatchEvent(new Event('closed'));
  }

  /** Keeps the middle of what the camera sees. */
  async #take(index: number) {
    const { videoWidth: width, videoHeight: height } = this.video;
    const side = Math.min(width, height);
    if (side === 0) return;
    const canvas = new OffscreenCanvas(SIDE, SIDE);
    const context = canvas.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    const [x, y] = [(width - side) / 2, (height - side) / 2];
    context.drawImage(this.video, x, y, side, side, 0, 0, SIDE, SIDE);
    const picture = await canvas.convertToBlob({ type: 'image/png' });
    const { label, pictures } = this.taken[index]!;
    this.#change(index, { label, pictures: [...pictures, picture] });
  }

  #rename(index: number, said: string) {
    const label = said.trim() || text.usualName(index + 1);
    this.#change(index, { ...this.taken[index]!, label });
  }

  #change(index: number, taken: Taken) {
    this.taken = this.taken.with(index, taken);
  }

  readonly #addClass = () => {
    this.taken = [...this.taken, emptyClass(this.taken.length + 1)];
  };

  readonly #use = () => {
    const files = this.taken.flatMap(({ label, pictures }) =>
      pictures.map((blob, i) => ({
        path: [text.folder, label.replaceAll('/', '-'), `${i + 1}.png`].join('/'),
        blob,
      })),
    );
    this.#close();
    this.dispatchEvent(new PicturesTaken(files));
  };
}

function emptyClass(number: number): Taken {
  return { label: text.usualName(number), pictures: [] };
}

declare global {
  interface HTMLElementTagNameMap {
    'camera-dialog': CameraDialog;
  }
}
