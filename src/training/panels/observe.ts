/** What a supervised model shows of itself: its output and its units over the input plane, weights, gradients, predictions; pictures and histograms by parts of their own. */
import type { Demand } from '../../core/lab';
import type { Domain, GridMap, LayerWeights, Observation, UnitProbe } from '../../core/observation';
import type { Scale } from '../../data/dataset';
import type { Executor, TensorFunction } from '../../models/executor';
import { type Batch, lookingPass } from '../../models/model';
import * as tf from '../../models/tf';
import { type Examples, type Scaling, unscaled } from '../trainer/examples';
import type { Classifier } from '../../models/classifier';
import type { TrainingState } from '../trainer/training-state';
import { layerStatistics } from './observe-layers';
import { normStates } from './observe-norms';
import { Pictures } from './observe-pictures';
import { stepAhead } from './observe-steps';
import type { Passes } from '../trainer/batched-programs';

/** Cells along each side of the maps that one looks at closely, and of the small ones in the network diagram. */
const MAP_SIDE = 100;
const UNITS_SIDE = 24;

/** Answers demands about one model. `train` and `dev` are the examples that it is measured on. */
export class PanelReader {
  readonly #grids = new Map<number, Float32Array>();
  readonly #executor: Executor;
  readonly #pictures: Pictures;

  constructor(
    private readonly state: TrainingState<Classifier>,
    private readonly passes: Passes,
    private readonly train: Examples,
    private readonly dev: Examples,
    private readonly domain: Domain,
    private readonly scaling: Scaling | undefined,
  ) {
    this.#executor = state.executor;
    this.#pictures = new Pictures(state.model, passes, train, dev, scaling);
  }

  async observe({ panels, probe }: Demand): Promise<Observation> {
    const asked = (panel: string) => panels.includes(panel);
    const planar = this.#inputs <= 2;
    const hidden = this.state.model.network.layers.length > 1;
    const unit = asked('unit') ? this.#unitOf(probe) : undefined;
    return {
      ...(asked('map') && planar && { map: await this.#map() }),
      ...(asked('units') && planar && hidden && { units: await this.#units() }),
      ...(unit && planar && { unit: await this.#unit(unit) }),
      ...((asked('weights') || asked('gradients')) && {
        layers: await this.#layers(asked('gradients')),
      }),
      ...(asked('predictions') && { predictions: await this.#predictions() }),
      ...(asked('histograms') && {
        histograms: await layerStatistics(this.state, this.passes, this.train),
      }),
      ...(asked('norms') && { norms: await normStates(this.state, this.passes, this.train) }),
      ...(asked('steps') && {
        steps: await stepAhead(this.state, this.passes, this.train),
      }),
      ...(await this.#pictures.observe(panels, probe)),
    };
  }

  /** The number of features; maps are drawn for one (then alike all the way up) and two. */
  get #inputs(): number {
    return this.state.model.network.inputs;
  }

  async #map(): Promise<GridMap> {
    return this.#gridMap(MAP_SIDE, await this.#predict(this.#grid(MAP_SIDE)));
  }

  /** The model's output for any number of inputs, m × outputs. */
  async #predict(x: Float32Array): Promise<Float32Array> {
    const { model } = this.state;
    const { output } = await this.passes.rows('output', x.length / this.#inputs, { x }, (inputs) =>
      model.values(inputs, ['output']),
    );
    return unscaled(output!, this.scaling);
  }

  async #units(): Promise<readonly GridMap[]> {
    const { network } = this.state.model;
    const x = this.#grid(UNITS_SIDE);
    const maps = await this.passes.whole('units', x.length / this.#inputs, { x }, (inputs) => {
      const { A } = network.forward(inputs['x']!);
      return Object.fromEntries(A.map((a, l) => [`A${l + 1}`, a]));
    });
    return network.layers.slice(1).map((_, l) => this.#gridMap(UNITS_SIDE, maps[`A${l + 1}`]!));
  }

  async #unit({ layer, unit }: UnitProbe): Promise<GridMap> {
    const { network } = this.state.model;
    const x = this.#grid(MAP_SIDE);
    const m = x.length / this.#inputs;
    const { A } = await this.passes.whole(`layer ${layer}`, m, { x }, (inputs) => ({
      A: network.forward(inputs['x']!).A[layer - 1]!,
    }));
    const units = network.layers[layer - 1]!.W.shape[1]!;
    return this.#gridMap(
      MAP_SIDE,
      A!.filter((_, i) => i % units === unit),
    );
  }

  /** Values at the grid's inputs as a map. */
  #gridMap(side: number, values: Float32Array): GridMap {
    if (this.#inputs === 2)
      return { domain: this.domain, side, outputs: values.length / side ** 2, values };
    const rows = new Float32Array(values.length * side);
    for (let row = 0; row < side; row++) rows.set(values, row * values.length);
    return { domain: this.domain, side, outputs: values.length / side, values: rows };
  }

  /** The probed unit, if this network has it. */
  #unitOf(probe: unknown): UnitProbe | undefined {
    if (typeof probe !== 'object' || probe === null) return undefined;
    const { layer, unit } = probe as Partial<UnitProbe>;
    const hidden = this.state.model.network.layers.slice(0, -1);
    if (typeof layer !== 'number' || typeof unit !== 'number') return undefined;
    const units = hidden[layer - 1]?.W.shape.at(-1) ?? 0;
    return unit >= 0 && unit < units ? { layer, unit } : undefined;
  }

  async #layers(withGradients: boolean): Promise<readonly LayerWeights[]> {
    const gradients = withGradients ? await this.#gradients() : {};
    return Promise.all(
      this.state.model.network.layers.map(async ({ W, b, norm }, l) => {
        const [dW, db] = [gradients[`dW${l + 1}`], gradients[`db${l + 1}`]];
        const units = W.shape.at(-1)!;
        const [f, , channels] = W.shape as [number, number, number];
        return {
          inputs: W.size / units,
          units,
          W: await this.#executor.read(W),
          b: await this.#executor.read(norm?.beta ?? b!),
          ...(norm && { gamma: await this.#executor.read(norm.gamma) }),
          ...(W.rank === 4 && { kernel: [f, f, channels] as const }),
          ...(dW && db && { dW, db }),
        };
      }),
    );
  }

  /** Gradients of the mean loss on the whole training set, by name: dW1, db1, … */
  async #gradients(): Promise<Readonly<Record<string, Float32Array>>> {
    const { m, x, y } = this.train;
    const f: TensorFunction = (inputs) => gradientsOf(this.state, inputs);
    return this.passes.rows('gradients', m, { x, y }, f, () => true);
  }

  async #predictions() {
    const train = await this.#predict(this.train.x);
    const dev = this.dev.m === 0 ? new Float32Array(0) : await this.#predict(this.dev.x);
    return { train, dev };
  }

  /**
   * Names the first thing that is not finite, in the course's notation: forward W1, b1, Z1 … ZL and the cost J, then back
   * from dWL to db1. Undefined where all is finite.
   */
  async locate(): Promise<string | undefined> {
    const { state, passes, train } = this;
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
        if (!allFinite(await this.#executor.read(variable))) return name;
      if (!allFinite(parts[`Z${l}`]!)) return `Z${l}`;
    }
    if (!allFinite(parts['J']!)) return 'J';
    const back = layers.toReversed().flatMap((l) => parameters(l).map(({ name }) => `d${name}`));
    return back.find((name) => !allFinite(parts[name]!));
  }

  /** The inputs at the centres of side² cells over the domain, row 0 at the top; of one row where there is one feature. */
  #grid(side: number): Float32Array {
    let grid = this.#grids.get(side);
    if (!grid) {
      grid = gridOver(this.domain, side, this.#inputs, this.scaling?.features);
      this.#grids.set(side, grid);
    }
    return grid;
  }
}

/** Gradients and cost as outputs of a program, by name. */
function gradientsOf(
  { model, trained }: TrainingState<Classifier>,
  batch: Batch,
): Record<string, tf.Tensor> {
  const { value, grads } = tf.variableGrads(
    () => model.cost(batch, lookingPass).cost,
    trained.map((p) => p.variable),
  );
  const named = trained.map((p) => [`d${p.name}`, grads[p.variable.name]!] as const);
  return { J: value, ...Object.fromEntries(named) };
}

function gridOver(
  { x, y }: Domain,
  side: number,
  features: number,
  scale: Scale | undefined,
): Float32Array {
  const centre = ([low, high]: Domain['x'], cell: number) =>
    low + ((cell + 0.5) / side) * (high - low);
  const scaled = (value: number, j: number) =>
    scale ? (value - scale.mean[j]!) / scale.deviation[j]! : value;
  const grid = new Float32Array(side ** features * features);
  for (let i = 0; i < grid.length / features; i++) {
    grid[i * features] = scaled(centre(x, i % side), 0);
    if (features === 2) grid[2 * i + 1] = scaled(centre(y, side - 1 - Math.floor(i / side)), 1);
  }
  return grid;
}

/** The first `count` of m rows. */
const firstRows = (values: Float32Array, count: number, m: number) =>
  values.subarray(0, (values.length / m) * count);

const allFinite = (values: Float32Array) => values.every(Number.isFinite);
