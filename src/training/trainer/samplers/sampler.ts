/** Which rows each step sees: the contract of the files here, and what most of them share. */
import { RandomState } from '../../../core/random';
import type { Checkpoint } from '../../../core/run';
import type { Feed } from '../../../models/executor';

/** Steps of one batch size: they take consecutive slices of `order`, the first at `from`. */
export interface Stretch extends Pick<Feed, 'order' | 'slots' | 'strides'> {
  readonly from: number;
  /** Examples in each batch. */
  readonly size: number;
  readonly steps: number;
  /** Whether the last of these steps (for whole-set batches: each) completes an epoch. */
  readonly completes: boolean;
}

/** The order in which a model sees its data. All chance is from the run's own seed, and all state is saved. */
export interface Sampler {
  /** Examples in an epoch. */
  readonly m: number;
  /** Whole epochs done, and examples seen in this one. */
  readonly epoch: number;
  readonly position: number;
  /** Steps from here until `epoch` whole epochs are done. */
  stepsUntil(epoch: number, batch: number): number;
  /** Takes the next steps: n at most, all of one size and within what can be told in one order. */
  take(n: number, batch: number): Stretch;
  /** Drops what is left of this epoch, so that the next step may take the whole set. */
  startEpoch(): void;
  save(): Checkpoint['state'];
  load(state: Checkpoint['state']): void;
}

/** Draws the rows of one step: `batch` numbers for each slot, one slot after the other. */
export type Draw = (random: RandomState, batch: number) => ArrayLike<number>;

/** Steps drawn in one call at most, so that a long stretch needs no long array. */
const MOST_STEPS = 1 << 10;

/** A sampler whose every step is drawn anew; an epoch is as many examples as the set has, the last batch of it as large as all. */
export class DrawingSampler implements Sampler {
  readonly #random: RandomState;
  #epoch = 0;
  #position = 0;

  constructor(
    readonly m: number,
    seed: number,
    private readonly draw: Draw,
    private readonly layout: Pick<Feed, 'slots' | 'strides'> = {},
  ) {
    this.#random = new RandomState(seed);
  }

  get epoch(): number {
    return this.#epoch;
  }

  get position(): number {
    return this.#position;
  }

  stepsUntil(epoch: number, batch: number): number {
    const each = Math.ceil(this.m / batch);
    const done = Math.ceil(this.#position / batch);
    return Math.max(0, (epoch - this.#epoch) * each - done);
  }

  take(n: number, batch: number): Stretch {
    const left = Math.ceil((this.m - this.#position) / batch);
    const steps = Math.min(n, left, MOST_STEPS);
    const drawn = Array.from({ length: steps }, () => this.draw(this.#random, batch));
    const order = new Int32Array(drawn.reduce((sum, rows) => sum + rows.length, 0));
    let at = 0;
    for (const rows of drawn) {
      order.set(rows, at);
      at += rows.length;
    }
    const completes = steps === left;
    this.#position = completes ? 0 : this.#position + steps * batch;
    if (completes) this.#epoch++;
    return { order, from: 0, size: batch, steps, completes, ...this.layout };
  }

  startEpoch(): void {
    this.#position = 0;
  }

  save(): Checkpoint['state'] {
    const { key, position } = this.#random.getState();
    return {
      'order.place': Float64Array.of(this.#epoch, this.#position, position),
      'order.key': key,
    };
  }

  load(state: Checkpoint['state']): void {
    const [epoch, position, word] = state['order.place'] as Float64Array;
    [this.#epoch, this.#position] = [epoch!, position!];
    const key = state['order.key'] as Uint32Array;
    this.#random.setState({ key, position: word!, gauss: undefined });
  }
}

/** A whole number below `below`. */
export const below = (random: RandomState, limit: number): number =>
  Math.min(limit - 1, Math.floor(random.rand(1)[0]! * limit));
