/** The order in which training examples are seen: mini-batches, reshuffled every epoch from the run's own seed. */
import { RandomState } from '../../../core/random';
import type { Checkpoint } from '../../../core/run';
import type { Sampler, Stretch } from './sampler';

/** `continue`: one generator gives every epoch's permutation. `reseed`: epoch e starts one at seed + e + 1, as the course's optimizer notebook does. */
export type Reshuffle = 'continue' | 'reseed';

/** A whole-set order is repeated up to about this many row numbers, so that one call can do many steps. */
const REPEATED_ROWS = 1 << 14;

export class ExamplesSampler implements Sampler {
  #random: RandomState;
  #epoch = 0;
  #position = 0;
  /** This epoch's order; undefined until its first step needs it. */
  #order: Int32Array | undefined;
  readonly #natural: Int32Array;

  constructor(
    readonly m: number,
    readonly seed: number,
    readonly reshuffle: Reshuffle,
  ) {
    this.#random = new RandomState(seed);
    const repeats = Math.max(1, Math.floor(REPEATED_ROWS / m));
    this.#natural = Int32Array.from({ length: repeats * m }, (_, i) => i % m);
  }

  /** Whole epochs done. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Examples seen in this epoch. */
  get position(): number {
    return this.#position;
  }

  /** Steps from here until `epoch` whole epochs are done. */
  stepsUntil(epoch: number, batch: number): number {
    if (epoch <= this.#epoch) return 0;
    const rest = Math.ceil((this.m - this.#position) / batch);
    return rest + (epoch - this.#epoch - 1) * Math.ceil(this.m / batch);
  }

  /**
   * Takes the next steps, n at most: those of equal size in this epoch, or, where the batch is the whole set, several
   * epochs. The last batch of an epoch is as small as what is left. The whole set at once is not shuffled.
   */
  take(n: number, batch: number): Stretch {
    const whole = this.#position === 0 && batch >= this.m;
    return whole ? this.#takeEpochs(n) : this.#takeBatches(n, batch);
  }

  /** Drops what is left of this epoch, so that the next step may take the whole set. */
  startEpoch(): void {
    [this.#position, this.#order] = [0, undefined];
  }

  #takeEpochs(n: number): Stretch {
    const steps = Math.min(n, this.#natural.length / this.m);
    this.#epoch += steps;
    return { order: this.#natural, from: 0, size: this.m, steps, completes: true };
  }

  #takeBatches(n: number, batch: number): Stretch {
    const order = (this.#order ??= this.#shuffled());
    const from = this.#position;
    const left = this.m - from;
    const size = Math.min(batch, left);
    const steps = Math.min(n, Math.floor(left / size));
    this.#position += steps * size;
    const completes = this.#position === this.m;
    if (completes) {
      this.#position = 0;
      this.#epoch++;
      this.#order = undefined;
    }
    return { order, from, size, steps, completes };
  }

  #shuffled(): Int32Array {
    if (this.reshuffle === 'reseed')
      this.#random = new RandomState((this.seed + this.#epoch + 1) >>> 0);
    return this.#random.permutation(this.m);
  }

  save(): Checkpoint['state'] {
    const { key, position } = this.#random.getState();
    return {
      'order.place': Float64Array.of(this.#epoch, this.#position, position),
      'order.key': key,
      ...(this.#order && { 'order.rows': this.#order.slice() }),
    };
  }

  load(state: Checkpoint['state']): void {
    const [epoch, position, word] = state['order.place'] as Float64Array;
    [this.#epoch, this.#position] = [epoch!, position!];
    this.#order = (state['order.rows'] as Int32Array | undefined)?.slice();
    const key = state['order.key'] as Uint32Array;
    this.#random.setState({ key, position: word!, gauss: undefined });
  }
}
