/** What a run records: measurements on schedule and the values of every step, until a frame takes them to the page. */
import type { SeriesSink } from '../../core/lab';
import type { Measurement, Series } from '../../core/run';

export class RunLogWriter {
  /** All measurements of the run so far. */
  #measurements: Measurement[] = [];
  #sent = 0;
  #series = new Map<string, Growing>();
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
    if (!series) this.#series.set(name, (series = new Growing()));
    series.push(step, value);
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
    const series = [...this.#series].map(([name, noted]) => [name, noted.taken()]);
    this.#sent = this.#measurements.length;
    this.#series = new Map();
    return { measurements, series: Object.fromEntries(series) };
  }

  /** Forgets all after `step`. */
  cut(step: number): void {
    this.#measurements = this.#measurements.filter((m) => m.step <= step);
    this.#sent = Math.min(this.#sent, this.#measurements.length);
    for (const series of this.#series.values()) series.cut(step);
    this.#notFinite = Infinity;
  }
}

/** A series at several hundred thousand values a second: typed arrays that double. */
class Growing {
  #steps = new Float64Array(1024);
  #values = new Float32Array(1024);
  #length = 0;

  push(step: number, value: number): void {
    if (this.#length === this.#steps.length) this.#grow();
    this.#steps[this.#length] = step;
    this.#values[this.#length++] = value;
  }

  /** Copies of what is there, as long as they need to be. */
  taken(): Series {
    return {
      steps: this.#steps.slice(0, this.#length),
      values: this.#values.slice(0, this.#length),
    };
  }

  cut(step: number): void {
    while (this.#length > 0 && this.#steps[this.#length - 1]! > step) this.#length--;
  }

  #grow(): void {
    const [steps, values] = [this.#steps, this.#values];
    this.#steps = new Float64Array(2 * steps.length);
    this.#values = new Float32Array(2 * values.length);
    this.#steps.set(steps);
    this.#values.set(values);
  }
}
