/** What a lab declares of its training, and what it is spared: data are made once for a run, and first weights are the lab's own. */
import { expect, test, vi } from 'vitest';
import { trainingLab } from '../../src/core/lab';
import { defaults, number } from '../../src/core/params';
import { trainingParams } from '../../src/core/training-params';
import { planarSets } from '../../src/data/planar/planar';
import { denseLayers } from '../../src/nn/layers';
import { training } from '../../src/training/trainer/training';
import { drive } from './driver';

const moons = planarSets.moons.generate({ ...planarSets.moons.defaults, m: 60 });
const dataset = vi.fn((_: unknown) => moons);
const param = { label: '', help: '', effect: 'restart' } as const;
const lab = trainingLab({
  params: {
    noise: number({ ...param, group: 'data', min: 0, max: 1, default: 0 }),
    units: number({ ...param, group: 'model', min: 1, max: 8, default: 3 }),
    ...trainingParams,
  },
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: [],
  experiments: [],
  dataset,
});
const values = defaults(lab.params);
const train = training(lab, {
  layers: ({ units }) => denseLayers([units], 'tanh'),
  start:
    ({ units }, { by }) =>
    (parameter) =>
      parameter.name === 'b1' ? new Float32Array(units).fill(0.5) : by('xavier')(parameter),
  metrics: async (model, { cost }) => ({
    twice: 2 * cost!,
    units: (await model.layers())[0]!.units,
  }),
});

test('data are made once, also for the trainer that looks back', async () => {
  dataset.mockClear();
  const run = await drive((setup) => train({ ...setup, values: { ...values, ...setup.values } }), {
    values,
  });
  await run.do({ type: 'goal', step: 300 });
  await run.do({ type: 'look', step: 7 });
  expect(run.of('past')).toHaveLength(1);
  expect(dataset).toHaveBeenCalledTimes(1);
});

test('first weights and metrics are those that the lab declares', async () => {
  const trainer = await train({ values, seeds: lab.seeds, backend: 'auto' });
  const { state } = await trainer.save();
  expect([...state['b1']!]).toEqual([0.5, 0.5, 0.5]);
  expect([...state['b2']!]).toEqual([0]);
  const { cost, twice, units } = await trainer.measure();
  expect([twice, units]).toEqual([2 * cost!, 3]);
  trainer.dispose();
});
