/** What a run has recorded so far: measurements on schedule and dense series, growing at the end, cut on a rewind. */
import { measurementAt } from './lab';
import type { Measurement, Series } from './run';

/** Beyond this many values, a dense series keeps every second one. */
const DENSE_LIMIT = 1 << 14;

/** The records of one run. `version` changes with every change, so that a view can tell. */
export class RunLog {
  #measurements: Measurement[] = [];
  readonly #series = new Map<string, GrowingSeries>();
  version = 0;

  get measurements(): readonly Measurement[] {
    return this.#measurements;
  }

  get last(): Measurement | undefined {
    return this.#measurements.at(-1);
  }

  get seriesNames(): readonly string[] {
    return [...this.#series.keys()];
  }

  /** Views on the values noted so far; valid until the next change. */
  series(name: string): Series | undefined {
    return this.#series.get(name)?.view;
  }

  at(step: number): Measurement | undefined {
    return measurementAt(this.#measurements, step);
  }

  /** Adds what a worker sent. What is already known (a replay) is passed over. */
  append(measurements: readonly Measurement[], series: Readonly<Record<string, Series>>): void {
    const known = this.last?.step ?? -1;
    this.#measurements.push(...measurements.filter((m) => m.step > known));
    for (const [name, noted] of Object.entries(series)) {
      let own = this.#series.get(name);
      if (!own) this.#series.set(name, (own = new GrowingSeries()));
      own.append(noted);
    }
    this.version++;
  }

  /** Forgets all that came after `step`. */
  cut(step: number): void {
    this.#measurements = this.#measurements.filter((m) => m.step <= step);
    for (const series of this.#series.values()) series.cut(step);
    this.version++;
  }

  /** A copy that later changes do not touch: for undo and for keeping in the browser. */
  snapshot(): RecordsSnapshot {
    const series = [...this.#series].map(([name, { view }]) => [
      name,
      { steps: view.steps.slice(), values: view.values.slice() },
    ]);
    return { measurements: this.#measurements.slice(), series: Object.fromEntries(series) };
  }

  static from(snapshot: RecordsSnapshot): RunLog {
    const records = new RunLog();
    records.append(snapshot.measurements, snapshot.series);
    return records;
  }
}

/** RunLog as plain data. */
export interface RecordsSnapshot {
  readonly measurements: readonly Measurement[];
  readonly series: Readonly<Record<string, Series>>;
}

class GrowingSeries {
  #steps = new Float64Array(256);
  #values = new Float32Array(256);
  #length = 0;
  /** One of so many values is kept; so many are still to be passed over. */
  #stride = 1;
  #skip = 0;

  get view(): Series {
    return {
      steps: this.#steps.subarray(0, this.#length),
      values: this.#values.subarray(0, this.#length),
    };
  }

  append({ steps, values }: Series): void {
    let known = this.#length > 0 ? this.#steps[this.#length - 1]! : -Infinity;
    for (let i = 0; i < steps.length; i++) {
      if (steps[i]! <= known) continue;
      known = steps[i]!;
      if (this.#skip-- > 0) continue;
      this.#skip = this.#stride - 1;
      if (this.#length === this.#steps.length) this.#makeRoom();
      this.#steps[this.#length] = known;
      this.#values[this.#length++] = values[i]!;
    }
  }

  cut(step: number): void {
    while (this.#length > 0 && this.#steps[this.#length - 1]! > step) this.#length--;
  }

  #makeRoom(): void {
    if (this.#length >= DENSE_LIMIT) return this.#thin();
    const [steps, values] = [this.#steps, this.#values];
    this.#steps = new Float64Array(2 * steps.length);
    this.#values = new Float32Array(2 * values.length);
    this.#steps.set(steps);
    this.#values.set(values);
  }

  /** Keeps every second value, now and from now on: a dense series is a picture, the measurements are the record. */
  #thin(): void {
    this.#length >>= 1;
    for (let i = 0; i < this.#length; i++) {
      this.#steps[i] = this.#steps[2 * i]!;
      this.#values[i] = this.#values[2 * i]!;
    }
    this.#skip += this.#stride;
    this.#stride *= 2;
  }
}
