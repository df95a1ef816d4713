/** The lab on symmetry: the starts are the notebook's, and the trace of the weights is told again and again. */
import { expect, test } from 'vitest';
import { defaults } from '../../src/core/params';
import { lab } from '../../src/labs/c1w3-symmetry/lab';
import { rowDifference, startOf } from '../../src/labs/c1w3-symmetry/start';
import { train as createTrainer } from '../../src/labs/c1w3-symmetry/train';
import { initialValues } from '../../src/models/initializers';
import { denseLayers, place } from '../../src/nn/layers';

const values = defaults(lab.params);
const make = () => createTrainer({ values, seeds: lab.seeds, backend: 'auto' });
const silent = () => {};

test('a random start is the one that the notebook draws', () => {
  const [first, second] = startOf([2, 4, 1], 'randn', 0.01, 2);
  // np.random.seed(2); np.random.randn(4, 2) * 0.01
  const rows = [
    [-0.00416758, -0.00056267],
    [-0.02136196, 0.01640271],
    [-0.01793436, -0.00841747],
    [0.00502881, -0.01245288],
  ];
  rows.forEach((row, j) => row.forEach((w, k) => expect(first![k * 4 + j]).toBeCloseTo(w, 7)));
  const { placed } = place([2], denseLayers([4, 1], 'tanh'));
  const W2 = placed.flatMap(({ learned }) => learned).find(({ name }) => name === 'W2')!;
  expect(second).toEqual(initialValues(placed, 'normal', 0.01, 2)(W2));
});

test('the difference between rows is the largest for one input', () => {
  const layer = {
    inputs: 2,
    units: 3,
    W: Float32Array.of(1, 2, 4, -1, -1, -0.5),
    b: new Float32Array(3),
  };
  expect(rowDifference(layer)).toBe(3);
  expect(rowDifference({ ...layer, units: 1, inputs: 6 })).toBe(0);
});

test('a trace that was shown, and given away, is shown again', async () => {
  const trainer = await make();
  const demand = { trace: true } as const;
  await trainer.advance(5, silent);
  const first = (await trainer.observe(demand)).trace!;
  expect(first.weights).toHaveLength(7);
  structuredClone(first, { transfer: first.weights.map((W) => W.buffer as ArrayBuffer) });
  const again = (await trainer.observe(demand)).trace!;
  expect(again.weights.every((W) => W.length === 8 && W.every(Number.isFinite))).toBe(true);
  trainer.dispose();
});

test('of a long run the trace is thinned, and a run that is resumed has the same', async () => {
  const [whole, first, second] = [await make(), await make(), await make()];
  await whole.advance(1000, silent);
  await first.advance(333, silent);
  second.load(await first.save());
  await second.advance(667, silent);
  const demand = { trace: true } as const;
  const { every, weights } = (await whole.observe(demand)).trace!;
  expect(every * (weights.length - 2)).toBe(1000);
  expect(weights.length).toBeLessThanOrEqual(130);
  expect((await second.observe(demand)).trace).toEqual({ every, weights });
  for (const trainer of [whole, first, second]) trainer.dispose();
});
