/** What a run records: measurements on schedule and the values of every step, until a frame takes them to the page. */
import type { SeriesSink } from '../core/lab';
import type { Measurement, Series } from '../core/run';

export class Recorder {
  /** All measurements of the run so far. */
  #measurements: Measurement[] = [];
  #sent = 0;
  #series = new Map<string, { steps: number[]; values: number[] }>();
  #notFinite = Infinity;

  get last(): Measurement | undefined {
    return this.#measurements.at(-1);
  }

  get measurements(): readonly Measurement[] {
    return this.#measurements;
  }

  /** The first step at which a value noted since the last cut was not finite; Infinity if none. */
  get notFinite(): number {
    return this.#notFinite;
  }

  readonly note: SeriesSink = (name, step, value) => {
    if (!Number.isFinite(value)) this.#notFinite = Math.min(this.#notFinite, step);
    let series = this.#series.get(name);
    if (!series) this.#series.set(name, (series = { steps: [], values: [] }));
    series.steps.push(step);
    series.values.push(value);
  };

  /** Keeps a measurement later than all before. */
  record(measurement: Measurement): void {
    this.#measurements.push(measurement);
  }

  /** What has come since this was last called. */
  drain(): {
    readonly measurements: readonly Measurement[];
    readonly series: Readonly<Record<string, Series>>;
  } {
    const measurements = this.#measurements.slice(this.#sent);
    const series = [...this.#series].map(([name, { steps, values }]) => [
      name,
      { steps: Float64Array.from(steps), values: Float32Array.from(values) },
    ]);
    this.#sent = this.#measurements.length;
    this.#series = new Map();
    return { measurements, series: Object.fromEntries(series) };
  }

  /** Forgets all after `step`. */
  cut(step: number): void {
    this.#measurements = this.#measurements.filter((m) => m.step <= step);
    this.#sent = Math.min(this.#sent, this.#measurements.length);
    for (const series of this.#series.values()) {
      const kept = series.steps.findLastIndex((s) => s <= step) + 1;
      series.steps.length = series.values.length = kept;
    }
    this.#notFinite = Infinity;
  }
}
