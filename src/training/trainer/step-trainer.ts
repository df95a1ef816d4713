/** Trains what is no tfjs model: named arrays of doubles and one step, in the same bits everywhere. For labs of kind `steps`. */
import type { CreateTrainer, Trainer } from '../../core/lab';
import type { Demand } from '../../core/panel';
import type { Schema, Values } from '../../core/params';
import { RandomState } from '../../core/random';
import type { Checkpoint, Metrics, Seeds } from '../../core/run';

/** What a lab provides: state that changes in place, and functions of it. They use core/math.ts, never Math's transcendentals. */
export interface Machine<V, S extends Schema> {
  /** All that a step changes, by the course's names (`W1`, `v`, `point`). Lengths stay as they are. */
  readonly state: Readonly<Record<string, Float64Array>>;
  /** Streams of chance that steps draw from, by name; part of the state. */
  readonly random?: Readonly<Record<string, RandomState>>;
  /** The update that makes step `step` (counted from 1); notes what is charted at every step. */
  step(values: Values<S>, step: number, note: (name: string, value: number) => void): void;
  /** Scalars of this moment; `cost` among them is what the page stops for when it is no longer finite. */
  measure(values: Values<S>, step: number): Metrics;
  /** What the view draws. Arrays in it are copies, for the state goes on changing. */
  observe(demand: Demand, values: Values<S>, step: number): V;
  /** Steps of an epoch and examples of a step; without it, each step is an epoch of one example. */
  readonly epoch?: { readonly steps: number; readonly examples: number };
  /** Called when values change, also at the start: for what is worked out from them once. */
  configure?(values: Values<S>): void;
}

/** The trainer of such a machine. `make` is called once for each, with the values and seeds of the run. */
export const stepping =
  <V, S extends Schema>(
    make: (values: Values<S>, seeds: Seeds) => Machine<V, S>,
  ): CreateTrainer<V, S> =>
  ({ values, seeds }) =>
    new Stepper(make(values, seeds), values);

class Stepper<V, S extends Schema> implements Trainer<V, S> {
  #step = 0;

  constructor(
    private readonly machine: Machine<V, S>,
    private values: Values<S>,
  ) {
    machine.configure?.(values);
  }

  get clock() {
    const { steps, examples } = this.machine.epoch ?? { steps: 1, examples: 1 };
    return { step: this.#step, epoch: this.#step / steps, examples: this.#step * examples };
  }

  advance(n: number, note: (name: string, step: number, value: number) => void): void {
    for (let i = 0; i < n; i++) {
      const step = ++this.#step;
      this.machine.step(this.values, step, (name, value) => note(name, step, value));
    }
  }

  stepsUntil(epoch: number): number {
    return Math.max(0, epoch * (this.machine.epoch?.steps ?? 1) - this.#step);
  }

  configure(values: Values<S>): void {
    this.values = values;
    this.machine.configure?.(values);
  }

  async measure(): Promise<Metrics> {
    return this.machine.measure(this.values, this.#step);
  }

  async observe(demand: Demand): Promise<V> {
    return this.machine.observe(demand, this.values, this.#step);
  }

  async save(): Promise<Checkpoint> {
    const { state, random = {} } = this.machine;
    const arrays = Object.entries(state).map(([name, array]) => [name, array.slice()] as const);
    const chance = Object.entries(random).flatMap(([name, stream]) => saved(name, stream));
    return { ...this.clock, seconds: 0, state: Object.fromEntries([...arrays, ...chance]) };
  }

  load({ step, state }: Checkpoint): void {
    this.#step = step;
    for (const [name, array] of Object.entries(this.machine.state)) array.set(state[name]!);
    for (const [name, stream] of Object.entries(this.machine.random ?? {}))
      restore(name, stream, state);
  }

  /** The first array with a value that is not finite. */
  async locate(): Promise<string | undefined> {
    const bad = Object.entries(this.machine.state).find(
      ([, array]) => !array.every(Number.isFinite),
    );
    return bad?.[0];
  }

  status() {
    return { backend: 'float64', tensors: 0, fallbacks: [] };
  }

  dispose(): void {}
}

/** A stream of chance as arrays: its words, and (position, whether half a pair of normal draws is left, that half). */
function saved(name: string, stream: RandomState) {
  const { key, position, gauss } = stream.getState();
  const rest = Float64Array.of(position, Number(gauss !== undefined), gauss ?? 0);
  return [[`${name}.words`, key] as const, [`${name}.rest`, rest] as const];
}

function restore(name: string, stream: RandomState, state: Checkpoint['state']): void {
  const [position, has, gauss] = state[`${name}.rest`]!;
  const key = Uint32Array.from(state[`${name}.words`]!);
  stream.setState({ key, position: position!, gauss: has ? gauss : undefined });
}
