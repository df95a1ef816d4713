/** Passes over many examples without training: programs by name and size, run in chunks that fit into a moderate memory. */
import { sizeOf } from '../../nn/layers';
import type { Executor, InputSpec, Program, TensorFunction } from '../../models/executor';
import type { Network } from '../../models/network';

/** Numbers that the values of all layers may take in one chunk: 32 MB of them. */
const NUMBERS = 1 << 23;

/** Hears how many rows are done, and is waited for. */
export type Tell = (rows: number) => Promise<void> | undefined;

type Arrays = Readonly<Record<string, Float32Array>>;

/** The programs of one model, made when they are first needed; it owns them. */
export class Passes {
  readonly #programs = new Map<string, Program>();

  constructor(
    private readonly network: Network,
    private readonly executor: Executor,
  ) {}

  /** How many examples go through the network at once. */
  get chunk(): number {
    const { inputs, placed } = this.network;
    const each = placed.reduce((sum, { output }) => sum + sizeOf(output), inputs);
    return Math.max(1, Math.floor(NUMBERS / each));
  }

  get fallbacks(): readonly string[] {
    return [...new Set([...this.#programs.values()].flatMap((p) => p.fallbacks))];
  }

  /** Runs `f` on all rows at once. Arrays are m rows each; outputs are the caller's own. */
  async whole(name: string, m: number, arrays: Arrays, f: TensorFunction): Promise<Arrays> {
    const outputs = await this.#program(name, m, arrays, f).run(arrays);
    return Object.fromEntries(Object.entries(outputs).map(([key, v]) => [key, v.slice()]));
  }

  /**
   * Runs `f` on m rows chunk by chunk. Outputs follow one another row by row, but for those that are means over rows: of
   * them the mean over all rows is given.
   */
  async rows(
    name: string,
    m: number,
    arrays: Arrays,
    f: TensorFunction,
    isMean: (output: string) => boolean = () => false,
    tell?: Tell,
  ): Promise<Arrays> {
    if (m <= this.chunk) return this.whole(name, m, arrays, f);
    const total: Record<string, Float32Array> = {};
    for (let from = 0; from < m; from += this.chunk) {
      const size = Math.min(this.chunk, m - from);
      const rows = ([key, values]: [string, Float32Array]) => {
        const width = values.length / m;
        return [key, values.subarray(from * width, (from + size) * width)] as const;
      };
      const part = Object.fromEntries(Object.entries(arrays).map(rows));
      const outputs = await this.#program(name, size, part, f).run(part);
      for (const [key, values] of Object.entries(outputs)) {
        const width = values.length / size;
        if (isMean(key)) addTo((total[key] ??= new Float32Array(values.length)), values, size / m);
        else (total[key] ??= new Float32Array(width * m)).set(values, from * width);
      }
      await tell?.(size);
    }
    return total;
  }

  dispose(): void {
    for (const program of this.#programs.values()) program.dispose();
  }

  #program(name: string, m: number, arrays: Arrays, f: TensorFunction): Program {
    const key = `${name}, ${m} rows`;
    let program = this.#programs.get(key);
    if (!program) {
      const specs = Object.entries(arrays).map(([input, { length }]): [string, InputSpec] => [
        input,
        { shape: [m, length / m], dtype: 'float32' },
      ]);
      program = this.executor.program(f, Object.fromEntries(specs));
      this.#programs.set(key, program);
    }
    return program;
  }
}

function addTo(sum: Float32Array, values: Float32Array, weight: number): void {
  for (const [i, value] of values.entries()) sum[i]! += value * weight;
}
