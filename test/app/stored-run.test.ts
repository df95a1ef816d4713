/** RunLog of runs: what today's version keeps is opened by every later one; damage closes nothing and is named. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordFromJson, recordToJson } from '../../src/app/workspace/record-json';
import type { StoredRun } from '../../src/app/workspace/run-record';
import { readRun } from '../../src/app/workspace/stored-run';
import type { Lab } from '../../src/core/lab';
import { lab } from '../../src/labs/c1w3-shallow-network/lab';
import { loadTrainer } from '../../src/training/trainers';
import { drive, timeless } from '../training/driver';

const id = 'c1w3-shallow-network';
/** A run of 100 steps with two live changes, as version 1 kept it. */
const fixture = readFileSync('test/fixtures/stored-run-1.json', 'utf8');
const stored = () => recordFromJson(fixture) as StoredRun;
const read = (record: unknown) => readRun(record, id, lab as unknown as Lab);

describe('a run that version 1 kept', () => {
  test('is read as it is', () => {
    const reading = read(stored());
    expect(reading.kind === 'run' && reading.run).toEqual(stored());
  });

  test('goes on to the same numbers as one that was never kept', async () => {
    const { config, kept, records } = stored();
    const create = await loadTrainer(id);
    const again = await drive(create, config, { from: kept! });
    await again.do({ type: 'goal', step: 200 });
    const whole = await drive(create, config);
    await whole.do({ type: 'goal', step: 200 });
    const all = timeless(whole.records.measurements);
    expect(timeless(records.measurements)).toEqual(all.filter(({ step }) => step <= 100));
    expect(timeless(again.records.measurements).filter(({ step }) => step > 100)).toEqual(
      all.filter(({ step }) => step > 100),
    );
    expect(again.of('unfit')).toEqual([]);
  });

  test('survives the way through a file', () => {
    expect(recordFromJson(recordToJson(stored()))).toEqual(stored());
    expect(recordFromJson(recordToJson({ cost: NaN, rate: -Infinity }))).toEqual({
      cost: NaN,
      rate: -Infinity,
    });
  });
});

/** A tree of plain data that may be damaged anywhere. */
// oxlint-disable-next-line typescript/no-explicit-any
type Tree = any;

const damages: readonly (readonly [string, (run: Tree) => unknown])[] = [
  ['the record is a text', () => 'run'],
  ['the record is null', () => null],
  ['the config is missing', (run) => void delete run.config],
  ['the config is null', (run) => void (run.config = null)],
  ['the config is a text', (run) => void (run.config = 'config')],
  ['the values are missing', (run) => void delete run.config.values],
  ['the values are a list', (run) => void (run.config.values = [1, 2])],
  ['the seeds are missing', (run) => void delete run.config.seeds],
  ['a seed is a text', (run) => void (run.config.seeds.weights = 'two')],
  ['the edits are missing', (run) => void delete run.config.edits],
  ['the edits are a number', (run) => void (run.config.edits = 3)],
  ['an edit has no step', (run) => void delete run.config.edits[0].step],
  ['the name of the data is damaged', (run) => void (run.config.data = { sha256: 7 })],
  ['the records are missing', (run) => void delete run.records],
  ['the measurements are missing', (run) => void delete run.records.measurements],
  ['the measurements are null', (run) => void (run.records.measurements = null)],
  ['the measurements are a text', (run) => void (run.records.measurements = 'many')],
  ['a measurement is null', (run) => void (run.records.measurements[3] = null)],
  ['a measurement has no metrics', (run) => void delete run.records.measurements[3].metrics],
  ['a metric is a text', (run) => void (run.records.measurements[3].metrics.cost = 'low')],
  ['a measured step is NaN', (run) => void (run.records.measurements[3].step = NaN)],
  ['the steps do not rise', (run) => void (run.records.measurements[3].step = 0)],
  ['the series are missing', (run) => void delete run.records.series],
  ['the series are null', (run) => void (run.records.series = null)],
  ['a series has no arrays', (run) => void (run.records.series.rate = {})],
  [
    'a series has plain lists',
    (run) => void (run.records.series.rate = { steps: [1], values: [1] }),
  ],
  [
    'a series has arrays of two lengths',
    (run) =>
      void (run.records.series.rate = { steps: new Float64Array(2), values: new Float32Array(3) }),
  ],
  ['the kept state is a text', (run) => void (run.kept = 'state')],
  ['the kept step is NaN', (run) => void (run.kept.step = NaN)],
  ['the kept step is negative', (run) => void (run.kept.step = -1)],
  ['the kept seconds are missing', (run) => void delete run.kept.seconds],
  ['the kept arrays are missing', (run) => void delete run.kept.state],
  ['a kept array is a plain list', (run) => void (run.kept.state.W1 = [1, 2, 3])],
  ['a newer version kept it', (run) => void (run.v = 2)],
  ['its version is a text', (run) => void (run.v = 'new')],
];

test.each(damages)('where %s, it is not opened, and what was expected is said', (_, damage) => {
  const run = stored() as Tree;
  const reading = read(damage(run) ?? (damage.length === 0 ? damage(run) : run));
  expect(reading.kind).toBe('unreadable');
  expect(reading.kind === 'unreadable' && reading.why).toMatch(/expected|version/);
});

const made = (change: (run: Tree) => void): StoredRun => {
  const run = structuredClone(stored()) as Tree;
  change(run);
  const reading = read(run);
  if (reading.kind === 'unreadable') throw new Error(reading.why);
  return reading.run;
};

describe('records of older and newer versions', () => {
  test('without a version are those of before there were any', () => {
    expect(made((run) => delete run.v)).toEqual(stored());
  });

  test('get the default of a parameter that they do not have', () => {
    const run = made((r) => delete r.config.values.activation);
    expect(run.config.values['activation']).toBe(lab.params.activation.default);
    expect(run.kept?.step).toBe(100);
  });

  test('lose a parameter that is not known here', () => {
    const run = made((r) => (r.config.values.momentumOfTomorrow = 3));
    expect(run.config.values).toEqual(stored().config.values);
    expect(run.kept?.step).toBe(100);
  });

  test('start again where an option means nothing here: it is another run', () => {
    const odd = stored() as Tree;
    odd.config.values.activation = 'swish';
    const reading = read(odd);
    expect(reading.kind === 'changed' && reading.changes.join()).toContain('swish');
    expect(reading.kind === 'changed' && reading.run.kept).toBeUndefined();
    expect(reading.kind === 'changed' && reading.run.records.measurements).toEqual([]);
  });

  test('start again where a live change is of a parameter that is not known here', () => {
    const odd = stored() as Tree;
    odd.config.edits[0].key = 'warmth';
    expect(read(odd).kind).toBe('changed');
  });

  test.each([
    ['name', 5],
    ['colour', 'red'],
    ['hidden', 'no'],
    ['order', NaN],
    ['current', null],
  ])('are opened where only their %s is damaged', (field, value) => {
    expect(made((run) => (run[field] = value)).records).toEqual(stored().records);
  });
});

test.each([
  ['misses an array', (state: Tree) => delete state.W1],
  ['has an array of another length', (state: Tree) => (state.W1 = new Float32Array(3))],
  ['has an array of another kind', (state: Tree) => (state.W1 = Float64Array.from(state.W1))],
  ['has one array more', (state: Tree) => (state.W9 = new Float32Array(3))],
  ['is empty', (state: Tree) => Object.keys(state).forEach((name) => delete state[name])],
])(
  'a kept state that %s does not stop the run: it is computed again from the start',
  async (_, damage) => {
    const { config, kept } = stored();
    damage(kept!.state);
    const again = await drive(await loadTrainer(id), config, { from: kept! });
    expect(again.of('unfit')).toMatchObject([{ type: 'unfit', step: 100 }]);
    await again.do({ type: 'goal', step: 100 });
    expect(again.of('failed')).toEqual([]);
    expect(timeless(again.records.measurements)).toEqual(timeless(stored().records.measurements));
  },
);
