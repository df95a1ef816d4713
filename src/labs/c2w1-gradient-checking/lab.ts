/** Gradient checking with bugs to find (course 2, week 1). */
import { crossEntropy, flattened, forward, type Layer } from '../../nn/backpropagation';
import { computingLab } from '../../core/lab';
import type { Values } from '../../core/params';
import type { Matrix } from '../../core/params/kinds/matrix';
import { RandomState } from '../../core/random';
import { type Bug, gradientsWith, type Hideable, hiddenBug } from './bugs';
import { byPart, type Checked, difference, numericalGradient, parameterNames } from './check';
import * as course from './course';
import { choices } from './choices';
import { experiments } from './experiments';
import { type Params, params } from './params';
import * as planar from './planar';

/** What the view draws. */
export interface Check {
  readonly difference: number;
  readonly checked: readonly Checked[];
  readonly parts: readonly { readonly name: string; readonly apart: number }[];
  /** The difference at other ε, in each precision. */
  readonly sweeps: Readonly<Record<Precision, Sweep>>;
  /** The bug that the riddle hides. */
  readonly hidden: Hideable | undefined;
}

type Precision = Values<Params>['precision'];
type Sweep = readonly (readonly [epsilon: number, difference: number])[];

const networks = { course, planar };
const exactly = (value: number) => value;
/** From 10⁻¹² to 1, two a decade. */
const SWEEP = Array.from(
  { length: 25 },
  (_, i) => Number(`1e${Math.floor(i / 2) - 12}`) * (i % 2 ? 3 : 1),
);

export const lab = computingLab({
  params,
  experiments,
  choices,
  compute: (values) => {
    const setup = setupOf(values);
    const here = check(setup, values.epsilon);
    const sweeps = swept(values);
    const best = Math.min(...sweeps[values.precision].map(([, apart]) => apart));
    const view: Check = { ...here, sweeps, hidden: setup.hidden };
    return { metrics: { difference: here.difference, best, cost: setup.cost(setup.layers) }, view };
  },
});

const lastSweeps = new Map<string, Check['sweeps']>();

/** The sweeps depend neither on ε nor on the precision chosen: the last ones are kept while these change. */
function swept(values: Values<Params>): Check['sweeps'] {
  const key = JSON.stringify({ ...values, epsilon: 0, precision: 0 });
  const known = lastSweeps.get(key);
  if (known) return known;
  const sweep = (precision: Precision): Sweep => {
    const setup = setupOf({ ...values, precision });
    return SWEEP.map((epsilon) => [epsilon, check(setup, epsilon).difference]);
  };
  const sweeps = { double: sweep('double'), single: sweep('single') };
  lastSweeps.clear();
  lastSweeps.set(key, sweeps);
  return sweeps;
}

type Setup = ReturnType<typeof setupOf>;

/** The network, its cost as differences see it, and its gradients as backpropagation computes them. */
function setupOf(values: Values<Params>) {
  const { network, bug, riddle, precision, lambda, dropout, keepProb } = values;
  const { X, Y, layers: given } = networks[network];
  const secret = bug === 'riddle' ? hiddenBug(riddle) : undefined;
  const planted = secret ?? (bug as Bug);
  const round = precision === 'single' ? Math.fround : exactly;
  const layers: readonly Layer[] = given.map(({ W, b, activation }) => ({
    activation,
    W: W.map((row) => row.map(round)),
    b: b.map(round),
  }));
  const input = X.map((row) => row.map(round));
  const random = new RandomState(1);
  const masks = () =>
    dropout === 'off' ? [] : [maskOf(random, keepProb, layers[0]!.b.length, X[0]!.length)];
  const fixed = masks();
  const pass = (at: readonly Layer[], used: readonly Matrix[]) =>
    forward(at, input, { masks: used, round });
  const cost = (at: readonly Layer[]) => {
    const { A } = pass(at, dropout === 'fresh' ? masks() : fixed).at(-1)!;
    return crossEntropy(A, Y, at, lambda, round);
  };
  const gradients = gradientsWith(planted, layers, pass(layers, fixed), Y, lambda, round);
  const computed = flattened(gradients.map(({ dW, db }) => ({ W: dW, b: db })));
  return { layers, cost, computed, round, hidden: secret };
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

/** Inverted dropout for the units of layer 1 and m examples: 0, or 1/keep_prob. */
function maskOf(random: RandomState, keepProb: number, units: number, m: number): Matrix {
  return Array.from({ length: units }, () =>
    [...random.rand(m)].map((u) => (u < keepProb ? 1 / keepProb : 0)),
  );
}
