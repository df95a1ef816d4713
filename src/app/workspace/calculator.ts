/** The worker's place in labs that only compute: same messages, no thread, the answer before the next paint. */
import type { ComputingLab } from '../../core/lab';
import type { Command, Report, RunHost } from '../../core/protocol';
import { type RunConfig, valuesAt } from '../../core/run';

/** Answers each start with the one frame that the values come to. */
export class Calculator implements RunHost {
  onmessage: ((event: { readonly data: Report }) => void) | null = null;
  onerror: (() => void) | null = null;
  #frames = 0;
  #ended = false;

  constructor(private readonly lab: ComputingLab) {}

  postMessage(command: Command): void {
    if (command.type === 'start') queueMicrotask(() => this.#compute(command.config));
    if (command.type === 'ping') this.#post({ type: 'pong' });
  }

  terminate(): void {
    this.#ended = true;
  }

  #compute(config: RunConfig): void {
    const status = { backend: 'float64', tensors: 0, fallbacks: [] };
    const clock = { step: 0, epoch: 0, examples: 0, seconds: 0 };
    try {
      const { metrics, view } = this.lab.compute(valuesAt(config, 0));
      const measurement = { ...clock, metrics };
      this.#post({ type: 'ready', status });
      this.#post({
        type: 'frame',
        number: ++this.#frames,
        frame: { ...measurement, view },
        measurements: [measurement],
        series: {},
        status,
        stepsPerSecond: 0,
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#post({ type: 'failed', message, step: 0 });
    }
  }

  #post(data: Report): void {
    if (!this.#ended) this.onmessage?.({ data });
  }
}
