/** Drawing on canvases: at most once a frame, in turns where there is much to draw, in device pixels, again when the size or the theme changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { THEME_CHANGE } from '../theme/theme';
import { Turns } from './turns';

/** All canvases of the page share its frames. */
const turns = new Turns((act) => requestAnimationFrame(act));

/** Calls `draw` in one of the next frames after the element has updated, has changed its size, or the theme or the density of pixels has changed. */
export class Drawing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #draw: () => void;
  readonly #sizes = new ResizeObserver(() => this.request());
  #query: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  readonly #turn = () => {
    if (this.#host.isConnected) this.#draw();
  };

  readonly request = (): void => turns.ask(this.#turn);

  /** A query knows one density only: with each change another one is asked. */
  readonly #density = (): void => {
    this.#query?.removeEventListener('change', this.#density);
    this.#query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#query.addEventListener('change', this.#density);
    this.request();
  };

  hostConnected(): void {
    this.#density();
    this.#sizes.observe(this.#host);
    document.addEventListener(THEME_CHANGE, this.request);
  }
  hostUpdated(): void {
    this.request();
  }
  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#query?.removeEventListener('change', this.#density);
    document.removeEventListener(THEME_CHANGE, this.request);
    turns.forget(this.#turn);
  }
}

/** A canvas made as large as it is shown, cleared, and scaled so that one unit is one CSS pixel. */
export function fit(canvas: HTMLCanvasElement): {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
} {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
  const context = canvas.getContext('2d')!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height };
}

/** A chart of Chart.js with as many pixels as the screen has now; by itself it looks only when its size changes. */
export function keepDense(chart: {
  readonly currentDevicePixelRatio: number;
  readonly options: object;
  resize(): void;
}): void {
  if (chart.currentDevicePixelRatio === devicePixelRatio) return;
  Object.assign(chart.options, { devicePixelRatio });
  chart.resize();
}

/** Shows pixels on a canvas of their own size; CSS scales it. */
export function show(canvas: HTMLCanvasElement, image: ImageData): void {
  if (canvas.width !== image.width) canvas.width = image.width;
  if (canvas.height !== image.height) canvas.height = image.height;
  canvas.getContext('2d')!.putImageData(image, 0, 0);
}
