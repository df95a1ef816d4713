/** The worker of a run as long as it lives: what is sent, what comes back, and how its end is seen. */
import type { Command, Report, RunHost } from '../../core/protocol';
import { appText } from '../app.text';
import { type PageTime, Pulse } from './pulse';

/** What the run is told. */
export interface HostListener {
  report(report: Report): void;
  /** It has died; why, as a browser or library says it. */
  died(message: string): void;
  /** Whether it takes long is seen differently now. */
  changed(): void;
  /** Milliseconds between pictures that are due; Infinity if none is. */
  readonly interval: number;
}

/** Hears nothing of a worker that was ended. */
export class LiveHost {
  readonly #pulse: Pulse;
  #forgetLock = () => {};
  #isEnded = false;

  /** `lock` is a name that no other worker has: it is held as long as this one lives. */
  constructor(
    private readonly host: RunHost,
    private readonly listener: HostListener,
    private readonly time: PageTime,
    readonly lock: string,
  ) {
    host.onmessage = ({ data }) => this.#receive(data);
    host.onerror = (event) => {
      event.preventDefault();
      if (!this.#isEnded) listener.died(event.message || appText.workerDied);
    };
    this.#pulse = new Pulse(
      time,
      () => this.post({ type: 'ping' }),
      () => listener.interval,
      () => listener.changed(),
    );
  }

  /** What of it takes so long that the learner is asked whether to wait. */
  get delay(): Pulse['delay'] {
    return this.#pulse.delay;
  }

  /** The learner waits for what takes long. */
  wait(): void {
    this.#pulse.wait();
  }

  post(command: Command): void {
    this.host.postMessage(command);
  }

  end(): void {
    this.#isEnded = true;
    this.host.terminate();
    this.#pulse.end();
    this.#forgetLock();
  }

  #receive(report: Report): void {
    if (this.#isEnded) return;
    this.#pulse.heard(report.type !== 'pong');
    if (report.type === 'pong') return;
    if (report.type === 'alive') {
      this.#forgetLock = this.time.onRelease(this.lock, () =>
        this.listener.died(appText.workerDied),
      );
      return;
    }
    if (report.type === 'ready') this.#pulse.ready();
    this.listener.report(report);
    if (report.type === 'frame')
      whenDrawn(() => {
        if (!this.#isEnded) this.post({ type: 'drawn', frame: report.number });
      });
  }
}

/** A visible page acknowledges at its next animation frame; a hidden one has none and does so by the clock. */
function whenDrawn(acknowledge: () => void): void {
  if (globalThis.document?.visibilityState === 'visible') requestAnimationFrame(acknowledge);
  else setTimeout(acknowledge, 200);
}
