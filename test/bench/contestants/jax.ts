/** jax-js on its `wasm` backend: pure functions of a tree of parameters, whole steps under `jit` where that is faster. */
import { defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { type Contestant, serve } from '../contestant';
import { BATCHES, type Workload, examplesOf, placed, sizeOf, startOf } from '../workloads';

type Weights = { W: np.Array; b: np.Array }[];
/** Parameters, and for Adam its two averages and βᵗ of both. */
type State = { weights: Weights; m: Weights; s: Weights; powers: np.Array[] };
type Step = (state: State, x: np.Array, y: np.Array) => [np.Array, State];

const contestant: Contestant = {
  async prepare(workload) {
    if (workload.specs) throw new Error('not written for jax-js');
    await init('wasm');
    defaultDevice('wasm');
    const step: Step = (state, x, y) => {
      const [loss, gradients] = valueAndGrad((weights: Weights) => lossOf(workload, weights, x, y))(
        tree.ref(state.weights),
      );
      return [loss, updated(workload, state, gradients as Weights)];
    };
    const [x, y] = batches(workload);
    const trainer = (how: Step) => {
      let state = startState(workload);
      let at = 0;
      return async (n: number): Promise<number> => {
        for (let i = 1; ; i++) {
          const next = at++ % BATCHES;
          const [loss, after] = how(state, x[next]!.ref, y[next]!.ref);
          state = after;
          if (i === n) return (await loss.data())[0]!;
          loss.dispose();
        }
      };
    };
    const compiled = jit(step) as unknown as Step;
    const under = { jit: await speed(trainer(compiled)), eager: await speed(trainer(step)) };
    const faster = under.jit <= under.eager;
    return {
      facts: { note: faster ? 'whole step under jit' : 'without jit, which is slower here' },
      steps: trainer(faster ? compiled : step),
    };
  },
};

/** Milliseconds a step, warm. */
async function speed(steps: (n: number) => Promise<number>): Promise<number> {
  await steps(3);
  const start = performance.now();
  let done = 0;
  for (; done === 0 || performance.now() - start < 300; done++) await steps(1);
  return (performance.now() - start) / done;
}

function lossOf(workload: Workload, weights: Weights, x: np.Array, y: np.Array): np.Array {
  let next = 0;
  let a = x;
  for (const { layer } of placed(workload)) {
    if (layer.type === 'pool') {
      a = lax.reduceWindow(a, np.max, [layer.size, layer.size], [layer.size, layer.size]);
      continue;
    }
    const { W, b } = weights[next++]!;
    if (layer.type === 'conv') {
      a = nn.relu(lax.conv(a, W, [1, 1], 'VALID').add(b.reshape([layer.filters, 1, 1])));
      continue;
    }
    if (a.ndim > 2) a = a.reshape([workload.batch, -1]);
    a = np.matmul(a, W).add(b);
    if (layer.activation === 'tanh') a = np.tanh(a);
  }
  if (workload.loss === 'squares') return np.mean(np.square(a.sub(y)));
  return nn
    .logSoftmax(a)
    .mul(y)
    .sum()
    .mul(-1 / workload.batch);
}

const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-7];

function updated({ optimizer, rate }: Workload, state: State, gradients: Weights): State {
  if (optimizer === 'sgd') {
    const descend = (w: np.Array, g: np.Array) => w.sub(g.mul(rate));
    return { ...state, weights: tree.map(descend, state.weights, gradients) as Weights };
  }
  const average = (beta: number) => (old: np.Array, g: np.Array) =>
    old.mul(beta).add(g.mul(1 - beta));
  const m = tree.map(average(BETA1), state.m, tree.ref(gradients)) as Weights;
  const squares = tree.map((g: np.Array) => np.square(g), gradients) as Weights;
  const s = tree.map(average(BETA2), state.s, squares) as Weights;
  const powers = [state.powers[0]!.mul(BETA1), state.powers[1]!.mul(BETA2)];
  const corrected = (t: Weights, power: np.Array) =>
    tree.map((v: np.Array) => v.div(power.ref.neg().add(1)), tree.ref(t)) as Weights;
  const weights = tree.map(
    (w: np.Array, v: np.Array, q: np.Array) => w.sub(v.div(np.sqrt(q).add(EPSILON)).mul(rate)),
    state.weights,
    corrected(m, powers[0]!),
    corrected(s, powers[1]!),
  ) as Weights;
  return { weights, m, s, powers };
}

/** Its images are [batch, channels, height, width]: weights of convolutions and of what follows them are turned. */
function startState(workload: Workload): State {
  let image: readonly number[] | undefined;
  const start = startOf(workload);
  const weights = placed(workload).flatMap(({ layer, weights: shape, input }, l): Weights => {
    if (input.length === 3) image = input;
    if (!shape) return [];
    const { W, b } = start[l]!;
    const made = np.array(W).reshape([...shape]);
    if (layer.type === 'conv') return [{ W: np.transpose(made, [3, 2, 0, 1]), b: np.array(b) }];
    if (!image) return [{ W: made, b: np.array(b) }];
    const [height, width, channels] = flattened(workload, l);
    image = undefined;
    const turned = np.transpose(made.reshape([height, width, channels, b.length]), [2, 0, 1, 3]);
    return [{ W: turned.reshape([-1, b.length]), b: np.array(b) }];
  });
  if (workload.optimizer === 'sgd') return { weights, m: [], s: [], powers: [] };
  const zeros = () => tree.map((w: np.Array) => np.zeros(w.shape), weights) as Weights;
  return { weights, m: zeros(), s: zeros(), powers: [np.array(1), np.array(1)] };
}

/** The image that layer l reads as a row. */
function flattened(workload: Workload, l: number): [number, number, number] {
  return placed(workload)[l]!.input as [number, number, number];
}

function batches(workload: Workload): readonly [np.Array[], np.Array[]] {
  const { x, y, m } = examplesOf(workload);
  const split = (data: Float32Array<ArrayBuffer>, shape: readonly number[]) => {
    const size = workload.batch * sizeOf(shape);
    return Array.from({ length: BATCHES }, (_, i) =>
      np.array(data.slice(i * size, (i + 1) * size)).reshape([workload.batch, ...shape]),
    );
  };
  const [height, width, channels] = workload.input;
  if (channels !== undefined && channels !== 1) throw new Error('Images of one channel, please');
  return [
    split(x, channels === undefined ? workload.input : [channels, height!, width!]),
    split(y, [y.length / m]),
  ];
}

serve(contestant);
