/** Descent's own: the tfjs step compiled to WebAssembly, in calls as long as the session's. */
import { compiledExecutor } from '../../../src/compiler';
import { trace } from '../../../src/compiler/trace';
import type { Executor, InputSpec, TensorFunction } from '../../../src/models/executor';
import { nextCorrection, optimizers } from '../../../src/models/optimizers';
import { variable } from '../../../src/models/variable';
import * as tf from '../../../src/models/tf';
import { type Contestant, type Facts, serve } from '../contestant';
import { parts } from '../kernels';
import { type Model, modelOf } from '../model';
import { recurrent, recurrentInputs } from '../recurrent';
import { type OptimizerName, examplesOf } from '../workloads';

/** Rows of the order; runs go through it from the start again. */
const STEPS = 4096;
/** Milliseconds after which the session looks for messages. */
const SLICE = 30;

const contestant: Contestant = {
  async prepare(workload) {
    const executor = compiledExecutor();
    const { step, variables } = stepOf(modelOf(workload), workload.optimizer, workload.rate);
    executor.manage(variables);
    const { x, y, m } = examplesOf(workload);
    const { batch } = workload;
    const { program, facts } = compiled(executor, step, variables, {
      x: { shape: [batch, ...workload.input], dtype: 'float32' },
      y: { shape: [batch, y.length / m], dtype: 'float32' },
    });
    const order = Int32Array.from({ length: STEPS * batch }, (_, i) => i % m);
    const feed = { rows: { x, y }, order, batch, noise: [] };
    let at = 0;
    let fit = 1;
    return {
      facts,
      async steps(n) {
        let loss = NaN;
        for (let left = n; left > 0;) {
          const count = Math.min(left, fit, STEPS - at);
          const began = performance.now();
          const series = await program.advance(feed, at * batch, count);
          const took = performance.now() - began;
          if (took < SLICE && count === fit) fit *= 2;
          loss = series['loss']!.at(-1)!;
          at = (at + count) % STEPS;
          left -= count;
        }
        return loss;
      },
    };
  },
  parts,
  recurrent() {
    const executor = compiledExecutor();
    const { step, variables } = stepOf(recurrent(), 'sgd', 0.1);
    executor.manage(variables);
    return compiled(executor, step, variables, recurrentInputs).facts;
  },
};

/** A training program, and how long it took to make. */
function compiled(
  executor: Executor,
  step: TensorFunction,
  variables: readonly tf.Variable[],
  inputs: Readonly<Record<string, InputSpec>>,
) {
  const timed = <T>(make: () => T) => {
    const start = performance.now();
    return [make(), performance.now() - start] as const;
  };
  const [program, first] = timed(() => executor.trainProgram(step, inputs));
  const [second, again] = timed(() => executor.trainProgram(step, inputs));
  second.dispose();
  const [, traced] = timed(() => trace(step, inputs, new Set(variables)));
  const facts: Facts = {
    compile: { first, again, trace: traced },
    fallbacks: program.fallbacks,
  };
  return { program, facts };
}

/** The optimizers' live values, as the labs have them. */
function hyperparameters(rate: number) {
  const scalar = (x: number) => tf.variable(tf.scalar(x), false) as unknown as tf.Scalar;
  return {
    rate: scalar(rate),
    beta: scalar(0.9),
    rho: scalar(0.9),
    beta1: scalar(0.9),
    beta2: scalar(0.999),
    epsilon: scalar(1e-7),
    weightDecay: scalar(0),
  };
}

function stepOf(model: Model, optimizer: OptimizerName, rate: number) {
  const parameters = [...model.variables];
  const method = optimizers[optimizer === 'sgd' ? 'gd' : 'adam'];
  const h = hyperparameters(rate);
  const zeros = (v: tf.Variable) => variable(tf.zeros(v.shape));
  const slots = parameters.map((v) => Array.from({ length: method.slots }, () => zeros(v)));
  const corrections = method.corrections.map(() => tf.variable(tf.scalar(0), false));
  const step: TensorFunction = ({ x, y }) => {
    const { value, grads } = tf.variableGrads(() => model.loss(x!, y!), parameters);
    const corrected = method.corrections.map((name, i) => {
      const next = nextCorrection(corrections[i] as unknown as tf.Scalar, h[name]);
      corrections[i]!.assign(next);
      return next;
    });
    parameters.forEach((w, i) => {
      const context = { h, corrections: corrected, decays: true };
      const { next, state } = method.update(w, grads[w.name]!, slots[i]!, context);
      w.assign(next);
      state.forEach((s, j) => slots[i]![j]!.assign(s));
    });
    return { loss: value };
  };
  const live = Object.values(h) as unknown as tf.Variable[];
  const state = model.state ?? [];
  return { step, variables: [...parameters, ...state, ...slots.flat(), ...corrections, ...live] };
}

serve(contestant);
