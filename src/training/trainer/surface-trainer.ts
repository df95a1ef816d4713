/** Goes down a surface with any optimizer: the one trainer of the bowl, the ravine, normalized inputs, decay and saddles. */
import { descend, type DescentValues, emptyMemory } from '../../nn/coordinate-optimizers';
import type { CreateTrainer } from '../../core/lab';
import { defaults, type Schema, type Values } from '../../core/params';
import { RandomState } from '../../core/random';
import type { Metrics, Seeds } from '../../core/run';
import type { DescentView } from '../../nn/surface-descent';
import type { Pair, Surface } from '../../nn/surfaces';
import { optimizerParams, type OptimizerName } from '../../core/training-params';
import { type Machine, stepping } from './step-trainer';
import { Trail } from './trajectory';

/** What a lab's values make of a descent. */
export interface Descent<S extends Schema> {
  readonly surface: Surface;
  readonly start: Pair;
  /** The learning rate of a step; by default the value `rate`. */
  rate?(values: Values<S>, step: number): number;
  /** Steps of an epoch, where noise stands for mini-batches; 1 otherwise. */
  readonly epoch?: number;
  /** Metrics that the surface itself has, the same at every step. */
  readonly facts?: Metrics;
}

/** A descent in training. Where a surface without a lowest point is left behind, the run stands still at the edge of its map. */
export const descent = <S extends Schema>(
  of: (values: Values<S>, seeds: Seeds) => Descent<S>,
): CreateTrainer<DescentView, S> => stepping((values, seeds) => new Ball(of(values, seeds), seeds));

/** The live values that matter here; a lab declares those that it teaches. */
interface Live extends DescentValues {
  readonly optimizer: OptimizerName;
  readonly noise: number;
}
const usual: Live = { ...defaults(optimizerParams), noise: 0 };

/** Places of the trail are this share of the map's width apart. */
const STRIDE = 1 / 400;

class Ball<S extends Schema> implements Machine<DescentView, S> {
  readonly state;
  readonly random;
  readonly epoch;
  readonly #trail: Trail;
  #live = usual;

  constructor(
    private readonly descent: Descent<S>,
    seeds: Seeds,
  ) {
    const { surface, start, epoch = 1 } = descent;
    const [from, to] = surface.domain.x;
    this.#trail = new Trail(start, (to - from) * STRIDE);
    /** `tally`: the step at which J fell below the goal (0 before), and how often y had changed its sign until then. */
    this.state = {
      point: Float64Array.from(start),
      ...emptyMemory(2),
      ...this.#trail.state,
      tally: Float64Array.of(0, 0),
    };
    this.random = { noise: new RandomState(seeds.noise) };
    this.epoch = { steps: epoch, examples: 1 };
  }

  configure(values: Values<S>): void {
    this.#live = { ...usual, ...values };
  }

  step(values: Values<S>, step: number, note: (name: string, value: number) => void): void {
    const { point, tally, v, s, c } = this.state;
    const gradient = this.#gradient();
    note('gradNorm', length(gradient));
    if (hasLeft(this.descent.surface, point)) return;
    const h = { ...this.#live, rate: this.#rate(values, step) };
    const next = descend(h.optimizer, point, this.#felt(gradient), { v, s, c }, h);
    if (tally[0] === 0 && next.w[1]! * point[1]! < 0) tally[1]!++;
    point.set(next.w);
    v.set(next.memory.v);
    s.set(next.memory.s);
    c.set(next.memory.c);
    if (tally[0] === 0 && this.#cost() < this.descent.surface.goal) tally[0] = step;
    this.#trail.add(point);
  }

  measure(values: Values<S>, step: number): Metrics {
    const { point, tally } = this.state;
    return {
      cost: this.#cost(),
      x: point[0]!,
      y: point[1]!,
      gradient: length(this.#gradient()),
      rate: this.#rate(values, Math.max(1, step)),
      /** The steps it took to the goal; so many and counting while it is not there. */
      steps: tally[0]! || step,
      flips: tally[1]!,
      ...this.descent.facts,
    };
  }

  observe(): DescentView {
    const { point, v, s, c, tally } = this.state;
    return {
      point: pair(point),
      gradient: this.#gradient(),
      v: pair(v),
      s: pair(s),
      corrections: pair(c),
      trail: this.#trail.places(),
      arrived: tally[0]! || undefined,
      flips: tally[1]!,
    };
  }

  #cost(): number {
    return this.descent.surface.value(...pair(this.state.point));
  }

  #gradient(): Pair {
    return this.descent.surface.gradient(...pair(this.state.point));
  }

  /** The gradient with the noise of a mini-batch. */
  #felt(gradient: Pair): readonly number[] {
    const { noise } = this.#live;
    if (noise === 0) return gradient;
    return gradient.map((slope) => slope + noise * this.random.noise.gaussian());
  }

  #rate(values: Values<S>, step: number): number {
    return this.descent.rate?.(values, step) ?? this.#live.rate;
  }
}

const pair = (of: Float64Array): Pair => [of[0]!, of[1]!];
const length = ([x, y]: Pair): number => Math.sqrt(x * x + y * y);

/** Whether a surface that falls for ever has been fallen off. */
function hasLeft({ domain: { x, y }, minima }: Surface, [u, v]: Float64Array): boolean {
  return minima.length === 0 && (u! < x[0] || u! > x[1] || v! < y[0] || v! > y[1]);
}
