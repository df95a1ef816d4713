/** Goes down a surface with any optimizer: the one trainer of the bowl, the ravine, normalized inputs, decay and saddles. */
import type { Trainer, TrainerSetup } from '../core/lab';
import { descend, type DescentValues, emptyMemory } from '../core/descent';
import { defaults, type Schema, type Values } from '../core/params';
import { RandomState } from '../core/random';
import type { Metrics, Seeds } from '../core/run';
import type { DescentView } from '../core/surface-descent';
import type { Pair, Surface } from '../core/surfaces';
import { optimizerParams, type OptimizerName } from '../core/training-params';
import { type Machine, stepper } from './stepper';

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

/** The live values that matter here; a lab declares those that it teaches. */
interface Live extends DescentValues {
  readonly optimizer: OptimizerName;
  readonly noise: number;
}

/** Places on the trail at most, and how far apart, as a share of the map's width. */
const TRAIL = 512;
const STRIDE = 1 / 400;

/** A descent in training. Where a surface without a lowest point is left behind, the run stands still at the edge of its map. */
export function surfaceTrainer<S extends Schema>(
  setup: TrainerSetup<S>,
  of: (values: Values<S>, seeds: Seeds) => Descent<S>,
): Trainer<DescentView, S> {
  return stepper(setup, (values, seeds) => machine(of(values, seeds), seeds));
}

function machine<S extends Schema>(
  { surface, start, rate, epoch = 1, facts }: Descent<S>,
  seeds: Seeds,
): Machine<DescentView, S> {
  const point = Float64Array.from(start);
  const memory = emptyMemory(2);
  const trail = new Float64Array(2 * TRAIL);
  trail.set(start);
  /** How many places the trail has had; the step of arrival, 0 before; how often y has changed its sign until then. */
  const tally = Float64Array.of(1, 0, 0);
  const noise = new RandomState(seeds.noise);
  let live = liveValues({});

  const slope = () => surface.gradient(point[0]!, point[1]!);
  const rateAt = (values: Values<S>, step: number) => rate?.(values, step) ?? live.rate;

  return {
    state: { point, ...memory, trail, tally },
    random: { noise },
    epoch: { steps: epoch, examples: 1 },
    configure: (values) => {
      live = liveValues(values);
    },
    step: (values, step, note) => {
      const g = slope();
      note('gradNorm', Math.sqrt(g[0] * g[0] + g[1] * g[1]));
      if (hasLeft(surface, point)) return;
      const felt = live.noise > 0 ? g.map((v) => v + live.noise * noise.gaussian()) : g;
      const next = descend(live.optimizer, point, felt, memory, {
        ...live,
        rate: rateAt(values, step),
      });
      if (tally[1] === 0 && next.w[1]! * point[1]! < 0) tally[2]!++;
      point.set(next.w);
      memory.v.set(next.memory.v);
      memory.s.set(next.memory.s);
      memory.c.set(next.memory.c);
      if (tally[1] === 0 && surface.value(point[0]!, point[1]!) < surface.goal) tally[1] = step;
      extend(trail, tally, point, surface);
    },
    measure: (values, step) => {
      const [x, y] = [point[0]!, point[1]!];
      const g = slope();
      return {
        cost: surface.value(x, y),
        x,
        y,
        gradient: Math.sqrt(g[0] * g[0] + g[1] * g[1]),
        rate: rateAt(values, Math.max(1, step)),
        /** The steps it took to the goal; so many and counting while it is not there. */
        steps: tally[1]! || step,
        flips: tally[2]!,
        ...facts,
      };
    },
    observe: () => ({
      point: pair(point),
      gradient: slope(),
      v: pair(memory.v),
      s: pair(memory.s),
      corrections: pair(memory.c),
      trail: unrolled(trail, tally[0]!),
      arrived: tally[1]! || undefined,
      flips: tally[2]!,
    }),
  };
}

const pair = (of: Float64Array): Pair => [of[0]!, of[1]!];

const usual = { ...defaults(optimizerParams), noise: 0 };

function liveValues(values: object): Live {
  return { ...usual, ...values };
}

/** Whether a surface that falls for ever has been fallen off. */
function hasLeft({ domain: { x, y }, minima }: Surface, [u, v]: Float64Array): boolean {
  return minima.length === 0 && (u! < x[0] || u! > x[1] || v! < y[0] || v! > y[1]);
}

/** Adds the point to the trail's ring, unless it lies where the last one does. */
function extend(trail: Float64Array, tally: Float64Array, point: Float64Array, surface: Surface) {
  const last = 2 * ((tally[0]! - 1) % TRAIL);
  const reach = (surface.domain.x[1] - surface.domain.x[0]) * STRIDE;
  const [dx, dy] = [point[0]! - trail[last]!, point[1]! - trail[last + 1]!];
  if (dx * dx + dy * dy < reach * reach) return;
  trail.set(point, 2 * (tally[0]! % TRAIL));
  tally[0]!++;
}

/** The ring from its oldest place to its newest. */
function unrolled(trail: Float64Array, count: number): Float64Array {
  if (count <= TRAIL) return trail.slice(0, 2 * count);
  const first = 2 * (count % TRAIL);
  const all = new Float64Array(2 * TRAIL);
  all.set(trail.subarray(first));
  all.set(trail.subarray(0, first), 2 * TRAIL - first);
  return all;
}
