/** Kernels that the module lacks run as tfjs's own `cpu` kernels on views of the module's memory. */
import * as tf from '../models/tf';
import { Untraceable } from '../models/executor';
import type { Inputs } from './builder';
import type { Attrs, Node, Operand } from './graph';
import type { Shaped } from './kernel';

/** Shape and type of a kernel's results, found by running it on zeros. */
export function probe(kernel: string, x: Inputs, attrs: Attrs): Shaped | readonly Shaped[] {
  const zeros = (o: Operand) => typed(o.dtype, new Float32Array(o.value.size));
  try {
    const result = runOnCpu(kernel, x, attrs, zeros);
    const shaped = ({ shape, dtype }: Result) => ({ shape, dtype });
    return Array.isArray(result) ? result.map(shaped) : shaped(result as Result);
  } catch (error) {
    throw new Untraceable(`${kernel} cannot be traced: ${String(error)}`);
  }
}

/** Runs a node on the numbers at the addresses that `at` gives and puts the results in their places. */
export function runFallback(node: Node, memory: WebAssembly.Memory, at: (o: Operand) => number) {
  const view = (o: Operand) => new Float32Array(memory.buffer, at(o), o.value.size);
  const results = [
    runOnCpu(node.kernel, node.inputs, node.attrs, (o) => typed(o.dtype, view(o))),
  ].flat();
  results.forEach(({ values }, i) => view(node.outputs[i]!).set(values));
}

interface Result extends Shaped {
  readonly values: tf.backend_util.TypedArray;
}

function runOnCpu(
  kernel: string,
  x: Inputs,
  attrs: Attrs,
  values: (o: Operand) => tf.backend_util.TypedArray,
): Result | readonly Result[] {
  const backend = tf.findBackend('cpu') as CpuBackend;
  const { kernelFunc } = tf.getKernel(kernel, 'cpu');
  const entries = Object.entries(x);
  const infos = entries.map(([name, o]): [string, tf.TensorInfo] => [
    name,
    backend.makeTensorInfo([...o.shape], o.dtype, values(o)),
  ]);
  // Lists arrive as arrays: their names are positions.
  const list = infos.length > 0 && infos.every(([name], i) => name === String(i));
  const inputs = list ? infos.map(([, info]) => info) : Object.fromEntries(infos);
  const made = kernelFunc({
    inputs: inputs as tf.NamedTensorInfoMap,
    attrs: attrs as tf.NamedAttrMap,
    backend,
  });
  const read = (info: tf.TensorInfo): Result => {
    const found = backend.data.get(info.dataId).values;
    return { shape: info.shape, dtype: info.dtype, values: found };
  };
  const result = Array.isArray(made) ? made.map(read) : read(made as tf.TensorInfo);
  for (const info of [made].flat()) backend.disposeData(info.dataId, true);
  for (const [, info] of infos) backend.disposeData(info.dataId, true);
  return result;
}

/** What the cpu backend offers its kernels. */
interface CpuBackend extends tf.KernelBackend {
  makeTensorInfo(
    shape: number[],
    dtype: tf.DataType,
    values: tf.backend_util.TypedArray,
  ): tf.TensorInfo;
  readonly data: { get(id: object): { values: tf.backend_util.TypedArray } };
}

function typed(dtype: tf.DataType, values: Float32Array): tf.backend_util.TypedArray {
  if (dtype === 'int32') return Int32Array.from(values);
  return dtype === 'bool' ? Uint8Array.from(values) : values;
}
