/** Where the next steps will lead, with the present mini-batches and with all examples, on a slice through the cost. */
import type { GridMap } from '../../core/panels/maps';
import { FULL_BATCH } from '../../core/training-params';
import type { Classifier } from '../../models/classifier';
import { penalty } from '../../models/losses';
import { lookingPass } from '../../models/model';
import { add } from '../../models/tf';
import { type Basis, planeThrough } from '../observing/path-plane';
import type { Panel } from '../observing/panels';
import type { Readable } from '../observing/readable';
import type { TrainingState } from '../trainer/training-state';

/** Steps looked ahead, and cells along each side of the slice. */
const STEPS = 30;
const SIDE = 25;

/** Takes the steps ahead, projects them on the plane that shows most of them, and comes back to where it was. */
export const panel: Panel<'path'> = {
  name: 'path',
  async read(from) {
    const walker = from.walker();
    const here = await walker.save();
    const walk = async (size: number) => {
      const places = [await weightsOf(from.state)];
      for (let step = 0; step < STEPS; step++) {
        await walker.step(size);
        places.push(await weightsOf(from.state));
      }
      walker.load(here);
      return places;
    };
    try {
      const paths = [await walk(walker.batch), await walk(FULL_BATCH)] as const;
      const basis = planeThrough(paths[1], paths[0]);
      const [batches, whole] = [basis.project(paths[0]), basis.project(paths[1])];
      const cost = await slice(from, basis, squareAround(batches, whole));
      return { cost, batches, whole };
    } catch (error) {
      // Wherever it failed, the training goes on from where it was.
      walker.load(here);
      throw error;
    }
  },
};

/** Every W and b in one row. */
async function weightsOf({
  parameters,
  executor,
}: TrainingState<Classifier>): Promise<Float64Array> {
  const parts = await Promise.all(parameters.map((p) => executor.read(p.variable)));
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

/** The cost of the training set over a square of the plane; the weights are put back as they were. */
async function slice(
  { state, passes, train: { m, x, y } }: Readable,
  { origin, axes }: Basis,
  domain: GridMap['domain'],
): Promise<GridMap> {
  const { executor, parameters, model, live, weights } = state;
  const before = await Promise.all(parameters.map((p) => executor.read(p.variable)));
  const values = new Float32Array(SIDE * SIDE);
  const at = ([low, high]: readonly [number, number], cell: number) =>
    low + ((cell + 0.5) / SIDE) * (high - low);
  for (let i = 0; i < values.length; i++) {
    const [u, v] = [at(domain.x, i % SIDE), at(domain.y, SIDE - 1 - Math.floor(i / SIDE))];
    let from = 0;
    for (const { variable } of parameters) {
      const start = from;
      const moved = Float32Array.from({ length: variable.size }, (_, k) => {
        const j = start + k;
        return origin[j]! + u * axes[0][j]! + v * axes[1][j]!;
      });
      executor.write(variable, moved);
      from += variable.size;
    }
    const { cost } = await passes.whole('slice', m, { x, y }, (inputs) => {
      const { cost: loss } = model.cost(inputs, lookingPass);
      return { cost: add(loss, penalty(weights, live)!) };
    });
    values[i] = cost![0]!;
  }
  for (const [i, { variable }] of parameters.entries()) executor.write(variable, before[i]!);
  return { domain, side: SIDE, outputs: 1, values };
}

/** A square that holds all places, with room around them. */
function squareAround(...paths: readonly Float64Array[]): GridMap['domain'] {
  const of = (axis: 0 | 1) => paths.flatMap((path) => [...path].filter((_, i) => i % 2 === axis));
  const ranges = [of(0), of(1)].map((all) => [Math.min(...all), Math.max(...all)] as const);
  const half = Math.max(1e-6, ...ranges.map(([low, high]) => ((high - low) / 2) * 1.25));
  const [x, y] = ranges.map(([low, high]) => {
    const middle = (low + high) / 2;
    return [middle - half, middle + half] as const;
  });
  return { x: x!, y: y! };
}
