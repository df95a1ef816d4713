/** Function → graph: runs a pure tfjs function on a backend that knows shapes and computes nothing. */
import * as tf from '../models/tf';
import { type InputSpec, type TensorFunction, Untraceable } from '../models/executor';
import { GraphBuilder, hashOf } from './builder';
import { type Graph, type Operand, type Value, textOf } from './graph';

/**
 * The kernel calls of one run of `f`. Variables in `managed` are read and assigned symbolically; what else
 * `f` captures counts as constant. Throws Untraceable when `f` reads values, makes variables or is not
 * the same each time it runs.
 */
export function trace(
  f: TensorFunction,
  inputs: Readonly<Record<string, InputSpec>>,
  managed: ReadonlySet<tf.Variable>,
): Graph {
  const graph = traceOnce(f, inputs, managed);
  if (signature(graph) !== signature(traceOnce(f, inputs, managed)))
    throw new Untraceable('The function does something else each time it runs (random numbers?).');
  return graph;
}

function traceOnce(
  f: TensorFunction,
  inputs: Readonly<Record<string, InputSpec>>,
  managed: ReadonlySet<tf.Variable>,
): Graph {
  const builder = new GraphBuilder();
  return onShapeBackend(builder, managed, (backend) =>
    withPlaceholders(backend, builder, managed, (variables) => {
      const graphInputs: Record<string, Value> = {};
      const outputs: Record<string, Operand> = {};
      tf.tidy(() => {
        const tensors: Record<string, tf.Tensor> = {};
        for (const [name, { shape, dtype }] of Object.entries(inputs)) {
          const operand = builder.source({ kind: 'input', name }, shape, dtype);
          graphInputs[name] = operand.value;
          tensors[name] = backend.tensor(operand);
        }
        for (const [name, t] of Object.entries(f(tensors))) {
          outputs[name] = backend.operand(t);
          // What was kept from the pass in which a gradient is taken is this function's to free.
          if (t.kept && backend.holds(t)) t.dispose();
        }
      });
      const now = [...variables.keys()].map((v) => [v, backend.operand(v)] as const);
      const assigned = new Map(now.filter(([v, { value }]) => value !== variables.get(v)));
      return builder.graph(graphInputs, variables, outputs, assigned);
    }),
  );
}

/** Runs with the shape backend as tfjs's current one; refuses, and takes back, variables made meanwhile. */
function onShapeBackend<T>(
  builder: GraphBuilder,
  managed: ReadonlySet<tf.Variable>,
  run: (backend: ShapeBackend) => T,
): T {
  const backend = shapeBackend();
  tf.backend(); // Chooses one if none has been in use yet.
  const eager = tf.getBackend();
  const registered = tf.engine().registeredVariables;
  const known = new Set(Object.keys(registered));
  backend.builder = builder;
  backend.managed = managed;
  void tf.setBackend(NAME);
  try {
    const result = run(backend);
    if (Object.keys(registered).some((name) => !known.has(name)))
      throw new Untraceable('The function makes variables as it runs.');
    return result;
  } finally {
    for (const [name, v] of Object.entries(registered)) if (!known.has(name)) v.dispose();
    backend.builder = undefined;
    void tf.setBackend(eager);
  }
}

/** Runs while the variables hold placeholders of the graph instead of their values, which come back afterwards. */
function withPlaceholders<T>(
  backend: ShapeBackend,
  builder: GraphBuilder,
  managed: ReadonlySet<tf.Variable>,
  run: (variables: ReadonlyMap<tf.Variable, Value>) => T,
): T {
  const engine = tf.engine();
  const values = new Map<tf.Variable, Value>();
  const before = [...managed].map((v) => [v, v.dataId] as const);
  for (const v of managed) {
    const operand = builder.source({ kind: 'variable', variable: v }, v.shape, v.dtype);
    values.set(v, operand.value);
    v.dataId = backend.hold(operand, 0);
    engine.incRef(v, backend);
  }
  try {
    return run(values);
  } finally {
    for (const [v, id] of before) {
      engine.disposeTensor(v);
      v.dataId = id;
    }
  }
}

/** Everything that makes two graphs the same program, as text. */
function signature({ nodes, outputs, assigned }: Graph): string {
  const operand = ({ value, shape }: Operand) => {
    const { source } = value;
    if (source.kind !== 'constant') return [value.id, shape];
    return [typeof source.data === 'number' ? source.data : `#${hashOf(source.data)}`, shape];
  };
  return textOf([
    nodes.map((n) => [n.kernel, n.attrs, Object.values(n.inputs).map(operand)]),
    Object.entries(outputs).map(([name, o]) => [name, operand(o)]),
    [...assigned].map(([v, o]) => [v.name, operand(o)]),
  ]);
}

const NAME = 'shape';

/** The backend, registered with all its kernels on first use. */
function shapeBackend(): ShapeBackend {
  const existing = tf.findBackend(NAME);
  if (existing) return existing as ShapeBackend;
  const backend = new ShapeBackend();
  tf.registerBackend(NAME, () => backend, -1);
  for (const { kernelName } of tf.getKernelsForBackend('cpu')) {
    tf.registerKernel({
      kernelName,
      backendName: NAME,
      kernelFunc: ({ inputs, attrs }) => backend.record(kernelName, inputs, attrs ?? {}),
    });
  }
  // The factory runs when the backend is first made current, which a trace does at once.
  return backend;
}

interface Entry {
  readonly operand: Operand;
  references: number;
}

/** Tensors here are operands of the graph under construction; kernels append to it. */
class ShapeBackend extends tf.KernelBackend {
  builder: GraphBuilder | undefined;
  managed: ReadonlySet<tf.Variable> = new Set();
  private readonly entries = new Map<object, Entry>();

  hold(operand: Operand, references = 1): object {
    const id = {};
    this.entries.set(id, { operand, references });
    return id;
  }

  tensor(operand: Operand): tf.Tensor {
    return tf
      .engine()
      .makeTensorFromTensorInfo(
        { dataId: this.hold(operand), shape: [...operand.shape], dtype: operand.dtype },
        this,
      );
  }

  /** Whether a tensor, no variable, was made in this trace. */
  holds(t: tf.Tensor): boolean {
    return this.entries.has(t.dataId) && !(t instanceof tf.Variable);
  }

  /** The operand a tensor stands for; tensors of other backends are constants. */
  operand(t: tf.TensorInfo): Operand {
    const entry = this.entries.get(t.dataId);
    if (entry) return { value: entry.operand.value, shape: t.shape, dtype: t.dtype };
    if (t instanceof tf.Variable && !this.managed.has(t))
      throw new Error(`The variable ${t.name} is used in a program but not managed.`);
    const foreign = t as tf.Tensor;
    return this.building.constant(foreign.dataSync(), t.shape, t.dtype);
  }

  record(
    kernel: string,
    inputs: tf.NamedTensorInfoMap,
    attrs: object,
  ): tf.TensorInfo | tf.TensorInfo[] {
    const operands: Record<string, Operand> = {};
    for (const [name, t] of Object.entries(inputs)) {
      if (t === undefined || t === null) continue;
      if (Array.isArray(t)) throw new Untraceable(`${kernel} takes lists of tensors by name.`);
      operands[name] = this.operand(t as tf.TensorInfo);
    }
    const result = this.building.add(kernel, operands, attrs as Record<string, unknown>);
    const held = (o: Operand) => ({ dataId: this.hold(o), shape: [...o.shape], dtype: o.dtype });
    return 'value' in result ? held(result) : result.map(held);
  }

  private get building(): GraphBuilder {
    if (!this.builder) throw new Error('The shape backend computes only within a trace.');
    return this.builder;
  }

  override write(values: tf.backend_util.BackendValues, shape: number[], dtype: tf.DataType) {
    if (dtype === 'string' || dtype === 'complex64')
      throw new Untraceable(`Tensors of type ${dtype} cannot be compiled.`);
    return this.hold(this.building.constant(values as tf.backend_util.TypedArray, shape, dtype));
  }

  override readSync(id: object): tf.backend_util.BackendValues {
    const source = this.entries.get(id)?.operand.value.source;
    const size = this.entries.get(id)?.operand.value.size ?? 0;
    if (source?.kind !== 'constant')
      throw new Untraceable('The function reads the values of a tensor while it runs.');
    return typeof source.data === 'number' ? new Float32Array(size).fill(source.data) : source.data;
  }

  override read(id: object): Promise<tf.backend_util.BackendValues> {
    return Promise.resolve(this.readSync(id));
  }

  override disposeData(id: object): boolean {
    const entry = this.entries.get(id);
    if (entry && --entry.references > 0) return false;
    this.entries.delete(id);
    return true;
  }

  override incRef(id: object): void {
    const entry = this.entries.get(id);
    if (entry) entry.references++;
  }

  override refCount(id: object): number {
    return this.entries.get(id)?.references ?? 0;
  }

  override numDataIds(): number {
    return this.entries.size;
  }

  override memory() {
    return { unreliable: true };
  }

  override floatPrecision(): 16 | 32 {
    return 32;
  }

  override dispose(): void {}
}
