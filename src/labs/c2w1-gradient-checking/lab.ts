/** Gradient checking with bugs to find (course 2, week 1). */
import { crossEntropy, flattened, forward, type Layer } from '../../core/backpropagation';
import { defineLab } from '../../core/lab';
import type { Matrix, Values } from '../../core/params';
import { RandomState } from '../../core/random';
import { type Bug, gradientsWith, hidden } from './bugs';
import { byPart, type Checked, difference, numericalGradient, parameterNames } from './check';
import { layers as courseLayers, X, Y } from './course';
import { experiments } from './experiments';
import { type Params, params } from './params';

/** What the view draws. */
export interface Check {
  readonly difference: number;
  readonly checked: readonly Checked[];
  readonly parts: readonly { readonly name: string; readonly apart: number }[];
  /** The difference at other ε. */
  readonly sweep: readonly (readonly [epsilon: number, difference: number])[];
  /** The bug that the riddle hides. */
  readonly hidden: Bug | undefined;
}

const exactly = (value: number) => value;
/** From 10⁻¹² to 1, two a decade. */
const SWEEP = Array.from(
  { length: 25 },
  (_, i) => Number(`1e${Math.floor(i / 2) - 12}`) * (i % 2 ? 3 : 1),
);

export const lab = defineLab({
  kind: 'computes',
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: [],
  experiments,
  compute: (values) => {
    const setup = setupOf(values);
    const at = (epsilon: number) => check(setup, epsilon);
    const here = at(values.epsilon);
    const sweep = swept(values, at);
    const best = Math.min(...sweep.map(([, apart]) => apart));
    const view: Check = { ...here, sweep, hidden: setup.hidden };
    return { metrics: { difference: here.difference, best, cost: setup.cost(setup.layers) }, view };
  },
});

type Sweep = Check['sweep'];
const lastSweep = new Map<string, Sweep>();

/** The sweep does not depend on ε itself: the last one is kept while ε is dragged. */
function swept(values: Values<Params>, at: (epsilon: number) => { difference: number }): Sweep {
  const key = JSON.stringify({ ...values, epsilon: 0 });
  const known = lastSweep.get(key);
  if (known) return known;
  const sweep = SWEEP.map((epsilon) => [epsilon, at(epsilon).difference] as const);
  lastSweep.clear();
  lastSweep.set(key, sweep);
  return sweep;
}

type Setup = ReturnType<typeof setupOf>;

/** The network, its cost as differences see it, and its gradients as backpropagation computes them. */
function setupOf({ bug, riddle, precision, lambda, dropout, keepProb }: Values<Params>) {
  const planted = bug === 'riddle' ? hidden[(riddle * 5 + 2) % hidden.length]! : (bug as Bug);
  const round = precision === 'single' ? Math.fround : exactly;
  const layers: readonly Layer[] = courseLayers.map(({ W, b, activation }) => ({
    activation,
    W: W.map((row) => row.map(round)),
    b: b.map(round),
  }));
  const input = X.map((row) => row.map(round));
  const random = new RandomState(1);
  const masks = () => (dropout === 'off' ? [] : [maskOf(random, keepProb)]);
  const fixed = masks();
  const pass = (at: readonly Layer[], used: readonly Matrix[]) =>
    forward(at, input, { masks: used, round });
  const cost = (at: readonly Layer[]) => {
    const { A } = pass(at, dropout === 'fresh' ? masks() : fixed).at(-1)!;
    return crossEntropy(A, Y, at, lambda, round);
  };
  const gradients = gradientsWith(planted, layers, pass(layers, fixed), Y, lambda, round);
  const computed = flattened(gradients.map(({ dW, db }) => ({ W: dW, b: db })));
  return { layers, cost, computed, round, hidden: bug === 'riddle' ? planted : undefined };
}

function check({ layers, cost, computed, round }: Setup, epsilon: number) {
  const measured = numericalGradient(layers, cost, epsilon, round);
  const names = parameterNames(layers);
  const checked = names.map((name, i) => ({
    name,
    computed: computed[i]!,
    measured: measured[i]!,
  }));
  return { difference: difference(computed, measured), checked, parts: byPart(checked) };
}

/** Inverted dropout for the five units of layer 1: 0, or 1/keep_prob. */
function maskOf(random: RandomState, keepProb: number): Matrix {
  return Array.from({ length: 5 }, () =>
    [...random.rand(X[0]!.length)].map((u) => (u < keepProb ? 1 / keepProb : 0)),
  );
}
