/** The camera's picture and what a kernel makes of it, live. The pictures never leave the element. */
import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { convolve, type Kernels, type Volume } from '../../nn/convolution';
import { cameraText } from './camera.text';
import { show } from '../canvas/drawing';
import { paintSigned } from '../surfaces/palette';
import { cameraProblem, closeCamera, openCamera } from './camera';
import { shared } from '../theme/styles';

const text = cameraText.kernel;
const WIDTH = 96;
const HEIGHT = 72;

@customElement('camera-kernel')
export class CameraKernel extends LitElement {
  @property({ attribute: false }) kernel: readonly (readonly number[])[] = [[1]];
  @property({ type: Number }) pad = 0;
  @property({ type: Number }) stride = 1;

  @state() private running = false;
  @state() private problem = '';
  @query('.seen') private seen!: HTMLCanvasElement;
  @query('.made') private made!: HTMLCanvasElement;
  readonly #video = document.createElement('video');
  #stream: MediaStream | undefined;
  #frame = 0;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render() {
    return html`<div class="bar">
        <button class="outlined" @click=${() => (this.running ? this.#stop() : void this.#start())}>
          ${this.running ? text.stop : text.start}
        </button>
        <span class="quiet">${text.stays}</span>
      </div>
      <div role="alert">${this.problem && html`<p class="problem">${this.problem}</p>`}</div>
      <div class="pictures">
        <canvas class="seen" role="img" aria-label=${text.seen} width=${WIDTH} height=${HEIGHT}>
        </canvas>
        <canvas class="made" role="img" aria-label=${text.made} width=${WIDTH} height=${HEIGHT}>
        </canvas>
      </div>`;
  }

  async #start() {
    this.problem = '';
    try {
      this.#stream = await openCamera({ width: { ideal: 320 } }, (sentence) =>
        this.#fail(sentence),
      );
      this.#video.srcObject = this.#stream;
      this.#video.muted = true;
      this.#video.playsInline = true;
      await this.#video.play();
      if (!this.isConnected) return this.#stop();
      this.running = true;
      this.#draw();
    } catch (error) {
      this.#fail(cameraProblem(error));
    }
  }

  #fail(problem: string) {
    this.#stop();
    this.problem = problem;
  }

  #stop() {
    cancelAnimationFrame(this.#frame);
    closeCamera(this.#stream);
    this.#stream = undefined;
    this.running = false;
  }

  #draw = () => {
    const context = this.seen.getContext('2d', { willReadFrequently: true })!;
    context.filter = 'grayscale(1)';
    context.drawImage(this.#video, 0, 0, WIDTH, HEIGHT);
    const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
    const grey = Float64Array.from({ length: WIDTH * HEIGHT }, (_, i) => data[4 * i]! / 255);
    const input: Volume = { height: HEIGHT, width: WIDTH, channels: 1, data: grey };
    const out = convolve(input, this.#filter, [0], { pad: this.pad, stride: this.stride });
    const most = out.data.reduce((m, v) => Math.max(m, Math.abs(v)), 1e-6);
    if (out.data.length > 0) show(this.made, paintSigned(out.data, out.width, most));
    this.#frame = requestAnimationFrame(this.#draw);
  };

  get #filter(): Kernels {
    const data = Float64Array.from(this.kernel.flat());
    return { size: this.kernel.length, channels: 1, filters: 1, data };
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
        padding-block-end: 0.75rem;
      }
      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
        gap: 1rem;
      }
      canvas {
        inline-size: 100%;
        background: var(--lowered);
        border-radius: 3px;
        image-rendering: pixelated;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'camera-kernel': CameraKernel;
  }
}
