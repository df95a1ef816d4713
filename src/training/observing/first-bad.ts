/** Which part of a model is no longer a number. */
import type { Readable } from './readable';
import { gradientsOf } from './gradients-of';

/**
 * Names the first thing that is not finite, in the course's notation: forward W1, b1, Z1 … ZL and the cost J, then back
 * from dWL to db1. Undefined where all is finite.
 */
export async function firstBad(from: Readable): Promise<string | undefined> {
  const { state, executor, passes, train } = from;
  const m = Math.min(train.m, passes.chunk);
  const rows = { x: firstRows(train.x, m, train.m), y: firstRows(train.y, m, train.m) };
  const parts = await passes.whole('parts', m, rows, (inputs) => {
    const { Z } = state.model.network.forward(inputs['x']!, { isTraining: true });
    const named = Z.map((z, l) => [`Z${l + 1}`, z] as const);
    return { ...Object.fromEntries(named), ...gradientsOf(state, inputs) };
  });
  const layers = state.model.network.layers.map((_, l) => l + 1);
  const parameters = (l: number) => state.parameters.filter((p) => p.layer === l);
  for (const l of layers) {
    for (const { name, variable } of parameters(l))
      if (!allFinite(await executor.read(variable))) return name;
    if (!allFinite(parts[`Z${l}`]!)) return `Z${l}`;
  }
  if (!allFinite(parts['J']!)) return 'J';
  const back = layers.toReversed().flatMap((l) => parameters(l).map(({ name }) => `d${name}`));
  return back.find((name) => !allFinite(parts[name]!));
}

/** The first `count` of m rows. */
const firstRows = (values: Float32Array, count: number, m: number) =>
  values.subarray(0, (values.length / m) * count);

const allFinite = (values: Float32Array) => values.every(Number.isFinite);
