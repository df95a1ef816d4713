/** Each rule on curves made for it, and the most telling ones on real runs. */
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/app/advice/explain';
import type { Health, HiddenLayer } from '../../src/core/health';
import type { TrainingLab } from '../../src/core/lab';
import { type AnyValues, defaults, type Value } from '../../src/core/params';
import type { StopReason } from '../../src/core/protocol';
import type { Measurement, Metrics, Series } from '../../src/core/run';
import { nextMeasurement } from '../../src/core/schedule';
import type { Seen } from '../../src/app/advice/symptoms';
import { train as createLogistic } from '../../src/labs/c1w2-logistic-regression/train';
import { lab as logistic } from '../../src/labs/c1w2-logistic-regression/lab';
import { train as createNetwork } from '../../src/labs/c1w3-shallow-network/train';
import { lab as network } from '../../src/labs/c1w3-shallow-network/lab';

describe('on curves made for them', () => {
  const layer = (silent: number, activation: 'relu' | 'tanh' = 'relu'): HiddenLayer => ({
    activation,
    units: 4,
    silent,
    weights: 'different',
    gain: 1,
  });

  test('nothing is said before the first step', () => {
    expect(explain(seen([1]))).toEqual([]);
  });

  test('nothing is said of a cost that simply falls', () => {
    expect(explain(seen(curve(80, (i) => 0.3 + 0.5 * 0.95 ** i)))).toEqual([]);
  });

  test('a cost that rises for 20 steps suggests a lower rate', () => {
    const [advice] = explain(
      seen([...curve(10, (i) => 1 - 0.05 * i), ...curve(25, (i) => 0.6 + 0.1 * i)]),
    );
    expect(advice).toMatchObject({ rule: 'rising', suggestions: [{ key: 'rate', value: 0.3 }] });
  });

  test('one rise between measurements that are far apart is none, nor is one to a cost that does not matter', () => {
    const far = seen([1, 0.1, 0.2]);
    const measurements = far.measurements.map((m, i) => ({ ...m, step: 10_000 * i }));
    expect(rulesOf({ ...far, measurements })).not.toContain('rising');
    const tiny = seen([1, ...curve(30, (i) => 1e-6 * 1.2 ** i)]);
    expect(rulesOf(tiny)).not.toContain('rising');
  });

  test('a cost that is the same at every measurement has not settled while the steps are large', () => {
    const flat = seen(
      curve(200, () => 1.04),
      { rate: 10 },
    );
    const [advice] = explain({ ...flat, series: { gradNorm: noted([0.36]) } });
    expect(advice).toMatchObject({ rule: 'jumping', suggestions: [{ key: 'rate', value: 3 }] });
    expect(rulesOf({ ...flat, series: { gradNorm: noted([1e-5]) } })).toEqual(['settled']);
  });

  test('a cost that levels off is at the model’s limit, not slow', () => {
    const run = seen(curve(150, (i) => 0.62 + 0.05 * 0.97 ** i));
    expect(rulesOf(run)).not.toContain('slow');
  });

  test('no button is offered for what the lab has no parameter for', () => {
    const [advice] = explain({
      ...seen(curve(60, () => Math.LN2)),
      values: { rate: 1, hidden: [2], initializer: 'zeros' },
      health: { hidden: [{ ...layer(0, 'tanh'), weights: 'zero' }] },
    });
    expect(advice).toMatchObject({ rule: 'zeros', suggestions: [{ key: 'initializer' }] });
    const measurements = curve(90, (i) => 1 - 0.01 * i).map((cost, i) => ({
      cost,
      devCost: 0.5 + 0.001 * (i - 30) ** 2,
    }));
    const [gap] = explain({ ...seen(measurements), values: { rate: 1 } });
    expect([gap!.rule, gap!.suggestions]).toEqual(['gap', []]);
  });

  test('a lab that teaches what to say of bias and variance is the one that says it, but for how the descent goes', () => {
    const measurements = curve(90, (i) => 1 - 0.01 * i).map((cost, i) => ({
      cost,
      devCost: 0.5 + 0.001 * (i - 30) ** 2,
    }));
    const remedies = [
      { label: 'Try more data', key: 'm', value: 1000 },
      { label: 'Try what this lab does not have', key: 'none', value: 1 },
    ];
    const recipe = () => ({ sentence: 'High variance.', remedies });
    expect(explain({ ...seen(measurements), recipe })).toEqual([
      { rule: 'recipe', sentence: 'High variance.', suggestions: [remedies[0]] },
    ]);
    expect(rulesOf({ ...seen(measurements), recipe: () => undefined })).toEqual([]);
    const rising = seen([...curve(10, (i) => 1 - 0.05 * i), ...curve(25, (i) => 0.6 + 0.1 * i)]);
    expect(rulesOf({ ...rising, recipe })).toEqual(['rising']);
  });

  test('a rise of a hair is not worth a word', () => {
    expect(explain(seen(curve(30, (i) => 1 + 1e-5 * i)))).toEqual([]);
  });

  test('a cost that leaps up and down suggests a lower rate', () => {
    const [advice] = explain(seen(curve(50, (i) => (i % 2 ? 2 : 1) - 0.001 * i)));
    expect(advice).toMatchObject({ rule: 'jumping', suggestions: [{ key: 'rate' }] });
  });

  test('two leaps on a curve that falls by much more are no reason to slow down', () => {
    const leaps = (i: number) => (i === 20 || i === 30 ? 2 : 0);
    const [advice] = explain(seen(curve(50, (i) => 10 - 0.2 * i + leaps(i))));
    expect(advice?.rule).not.toBe('jumping');
  });

  test('ln 2 for ever from zeros suggests another start', () => {
    const [advice] = explain(
      seen(
        curve(60, () => Math.LN2),
        { initializer: 'zeros' },
      ),
    );
    expect(advice).toMatchObject({
      rule: 'zeros',
      suggestions: [{ key: 'initializer', value: 'xavier' }],
    });
  });

  test('He is what ReLU units are offered', () => {
    const values = { initializer: 'zeros', activation: 'relu' };
    const [advice] = explain(
      seen(
        curve(60, () => Math.LN2),
        values,
      ),
    );
    expect(advice?.suggestions[0]?.value).toBe('he');
  });

  test('zeros are no trouble where there is no hidden layer', () => {
    const values = { initializer: 'zeros', hidden: [] };
    expect(
      rulesOf(
        seen(
          curve(60, () => Math.LN2),
          values,
        ),
      ),
    ).not.toContain('zeros');
  });

  test('equal weights are called that once there has been time to learn', () => {
    const values = { initializer: 'constant' };
    expect(
      rulesOf(
        seen(
          curve(120, (i) => 1 - 0.001 * i),
          values,
        ),
      ),
    ).toContain('alike');
    expect(
      rulesOf(
        seen(
          curve(20, (i) => 1 - 0.001 * i),
          values,
        ),
      ),
    ).not.toContain('alike');
  });

  test('what the values call it does not count, but what the model is', () => {
    const flat = seen(
      curve(60, () => Math.LN2),
      { initializer: 'he', hidden: [] },
    );
    const hidden = [{ ...layer(0, 'tanh'), weights: 'zero' as const }];
    expect(rulesOf({ ...flat, values: { rate: 1, start: 'zeros' }, health: { hidden } })).toEqual([
      'zeros',
    ]);
    expect(rulesOf({ ...flat, values: { rate: 1, initializer: 'zeros' } })).not.toContain('zeros');
  });

  test('one unit a layer has nobody to be alike with', () => {
    const values = { initializer: 'constant', hidden: [1] };
    expect(
      rulesOf(
        seen(
          curve(120, (i) => 1 - 0.001 * i),
          values,
        ),
      ),
    ).not.toContain('alike');
  });

  test.each([
    ['the first hidden layer', [layer(1), layer(0.25)], 'hidden layer 1'],
    ['a later one', [layer(0.5), layer(1)], 'hidden layer 2'],
    ['the only one', [layer(1)], 'All hidden ReLU units'],
  ])(
    'ReLU units that are all off are named where that is %s, whatever the cost',
    (_, hidden, named) => {
      for (const costs of [curve(60, () => Math.LN2), curve(60, (i) => (i % 2 ? 1.04 : 1.4))]) {
        const [advice, ...others] = explain({
          ...seen(costs, { activation: 'relu' }),
          health: { hidden },
        });
        expect(advice).toMatchObject({
          rule: 'dead',
          suggestions: [{ key: 'activation', value: 'leaky-relu' }],
        });
        expect(advice!.sentence).toContain(named);
        expect(others).toEqual([]);
      }
    },
  );

  test.each([
    ['most ReLU units are off', { hidden: [layer(0.75)] }],
    ['units of another kind give 0', { hidden: [layer(1, 'tanh')] }],
    ['nobody has looked', undefined],
  ])('no network is called dead because %s', (_, health) => {
    expect(rulesOf({ ...seen(curve(60, () => Math.LN2)), health })).not.toContain('dead');
  });

  test('where no other activation is offered, a dead network is started again with smaller steps', () => {
    const [advice] = explain({
      ...seen(curve(60, () => Math.LN2)),
      values: { rate: 10, hidden: [] },
      health: { hidden: [layer(1)] },
    });
    expect(advice?.suggestions[0]).toMatchObject({ key: 'rate', value: 1, isAnew: true });
  });

  test('layers that the values do not name make no straight line', () => {
    const measurements = curve(200, () => 0.673).map((cost) => ({ cost, accuracy: 0.47 }));
    const run = seen(measurements, { hidden: [] });
    expect(rulesOf({ ...run, health: { hidden: [layer(0.2)] } })).toEqual(['settled']);
  });

  test('deep sigmoids that stay at guessing suggest tanh', () => {
    const values = { activation: 'sigmoid', hidden: [8, 8, 8], initializer: 'xavier' };
    expect(
      explain(
        seen(
          curve(60, () => Math.LN2 + 1e-5),
          values,
        ),
      )[0],
    ).toMatchObject({
      rule: 'vanishing',
      suggestions: [{ key: 'activation', value: 'tanh' }],
    });
  });

  test('tiny weights with hardly a gradient suggest a start that fits the layer', () => {
    const values = { initializer: 'normal' };
    const series = { gradNorm: noted([1e-6]) };
    expect(
      explain({
        ...seen(
          curve(60, () => Math.LN2),
          values,
        ),
        series,
      })[0],
    ).toMatchObject({
      rule: 'small',
      suggestions: [{ key: 'initializer', value: 'xavier' }],
    });
  });

  test('a line that has settled near guessing suggests a hidden layer', () => {
    const measurements = curve(200, () => 0.673).map((cost) => ({ cost, accuracy: 0.47 }));
    expect(explain(seen(measurements, { hidden: [] }))[0]).toMatchObject({
      rule: 'straight',
      suggestions: [{ key: 'hidden', value: [4] }],
    });
  });

  test('a lab without hidden layers offers none', () => {
    const measurements = curve(200, () => 0.673).map((cost) => ({ cost, accuracy: 0.47 }));
    const [advice] = explain({ ...seen(measurements, { hidden: [] }), values: { rate: 0.1 } });
    expect(advice?.rule).toBe('straight');
    expect(advice?.suggestions).toEqual([]);
  });

  test('linear units that have settled near guessing suggest tanh', () => {
    const measurements = curve(200, () => 0.673).map((cost) => ({ cost, accuracy: 0.47 }));
    expect(explain(seen(measurements, { activation: 'linear' }))[0]).toMatchObject({
      rule: 'straight',
      suggestions: [{ key: 'activation', value: 'tanh' }],
    });
  });

  test('an accuracy that is only the share of the larger class is called so', () => {
    const measurements = curve(30, (i) => 0.69 - 0.01 * i).map((cost) => ({
      cost,
      accuracy: 0.83,
    }));
    expect(rulesOf(seen(measurements))).toEqual(['rare']);
  });

  test('a slow fall suggests a higher rate', () => {
    const [advice] = explain(
      seen(
        curve(150, (i) => 1 - 0.0003 * i),
        { rate: 0.0007 },
      ),
    );
    expect(advice).toMatchObject({ rule: 'slow', suggestions: [{ key: 'rate', value: 0.003 }] });
  });

  test('a settled cost is called settled, and complete where every example is right', () => {
    const flat = curve(200, () => 0.1234);
    expect(explain(seen(flat))[0]!.sentence).toContain('0.123');
    const right = flat.map((cost) => ({ cost, accuracy: 1 }));
    expect(explain(seen(right))[0]!.sentence).toContain('every training example');
  });

  test('a dev cost that has risen suggests a penalty, after what the cost does', () => {
    const measurements = curve(90, (i) => 1 - 0.01 * i).map((cost, i) => ({
      cost,
      devCost: 0.5 + 0.001 * (i - 30) ** 2,
    }));
    expect(explain(seen(measurements))[0]).toMatchObject({
      rule: 'gap',
      suggestions: [{ key: 'l2', value: 1 }],
    });
    expect(explain(seen(measurements, { l2: 1 }))[0]?.suggestions[0]?.value).toBe(3);
  });

  test('batches that shake without the cost falling suggest larger ones', () => {
    const batchCost = noted(curve(100, (i) => 0.5 + 0.3 * (i % 2)));
    const run = seen(
      curve(150, (i) => 0.4 + 0.01 * (i % 3)),
      { batch: 16 },
      0.1,
    );
    expect(explain({ ...run, series: { batchCost } })[0]).toMatchObject({
      rule: 'shaking',
      suggestions: [{ key: 'batch', value: 64 }],
    });
  });

  test('early stopping says when the dev cost was lowest', () => {
    const stopped: StopReason = { kind: 'early', epochs: 50, best: 1200 };
    const [advice] = explain({ ...seen(curve(60, (i) => 1 - 0.01 * i)), stopped });
    expect(advice!.sentence).toContain('1\u2009200');
  });

  test('a cost that is no number any more is all that is said, with where it began', () => {
    const stopped: StopReason = { kind: 'not-finite', part: 'W2', step: 57, last: 50 };
    const advice = explain({ ...seen(curve(57, (i) => 2 ** i)), stopped });
    expect(advice).toHaveLength(1);
    expect(advice[0]!.sentence).toMatch(/step 57.*W2.*step 50/);
    expect(advice[0]!.suggestions[0]).toMatchObject({ key: 'rate', value: 0.3 });
  });
});

describe('on real runs', () => {
  test('the course’s flower network gives no cause for a word', async () => {
    expect(rulesOf(await trained(network, createNetwork, {}, 800))).toEqual([]);
  });

  test('a rate of 30 makes it jump', async () => {
    const run = await trained(network, createNetwork, { rate: 30 }, 300);
    expect(rulesOf(run).some((rule) => rule === 'jumping' || rule === 'rising')).toBe(true);
  });

  test('from zeros it stays at ln 2', async () => {
    const run = await trained(network, createNetwork, { initializer: 'zeros' }, 100);
    expect(rulesOf(run)).toEqual(['zeros']);
  });

  test('six layers of sigmoids let no gradient through', async () => {
    const hidden = [8, 8, 8, 8, 8, 8];
    const values = { hidden, activation: 'sigmoid', initializer: 'xavier', rate: 0.1 };
    expect(rulesOf(await trained(network, createNetwork, values, 400))).toEqual(['vanishing']);
  });

  test('linear layers on the flower are one straight line', async () => {
    const values = { activation: 'linear', initializer: 'xavier', rate: 0.3 };
    expect(rulesOf(await trained(network, createNetwork, values, 1000))).toEqual(['straight']);
  });

  test('a large network on few noisy points learns the noise', async () => {
    const data = { dataset: 'moons', m: 200, noise: 2, devFraction: 0.5 };
    const net = { hidden: [32, 32], initializer: 'xavier', optimizer: 'adam', rate: 0.01 };
    expect(rulesOf(await trained(network, createNetwork, { ...data, ...net }, 500))).toContain(
      'gap',
    );
  });

  test('the flower defeats logistic regression, which is said', async () => {
    expect(rulesOf(await trained(logistic, createLogistic, { dataset: 'flower' }, 1000))).toEqual([
      'straight',
    ]);
  });

  test('a rate of .001 is slow on the moons', async () => {
    expect(rulesOf(await trained(logistic, createLogistic, { rate: 0.001 }, 200))).toEqual([
      'slow',
    ]);
  });
});

function curve(length: number, cost: (i: number) => number): number[] {
  return Array.from({ length }, (_, i) => cost(i));
}

/** A run measured at every step, with α = 1 and a tanh network unless said otherwise. */
function seen(
  costs: readonly (number | Metrics)[],
  values: Readonly<Record<string, Value>> = {},
  epochsPerStep = 1,
): Seen {
  const measurements = costs.map((cost, step): Measurement => ({
    step,
    epoch: step * epochsPerStep,
    examples: step,
    seconds: 0,
    metrics: typeof cost === 'number' ? { cost } : cost,
  }));
  const usual: AnyValues = { ...defaults(network.params), initializer: 'he', rate: 1 };
  const all = { ...usual, ...values };
  return { measurements, series: {}, classes: 2, values: all, health: reportedOf(all) };
}

/** What a trainer reports of a network with such values while nothing has moved. */
function reportedOf(values: AnyValues): Health {
  const { initializer, activation, hidden } = values as {
    readonly initializer: string;
    readonly activation: HiddenLayer['activation'];
    readonly hidden: readonly number[];
  };
  const alike = { zeros: 'zero', constant: 'alike' } as Record<string, HiddenLayer['weights']>;
  const isSmall = initializer === 'normal' || initializer === 'uniform';
  return {
    hidden: hidden.map((units) => ({
      activation,
      units,
      silent: 0,
      weights: alike[initializer] ?? 'different',
      gain: isSmall ? 0.02 : 1,
    })),
  };
}

function noted(values: readonly number[]): Series {
  return { steps: Float64Array.from(values.keys()), values: Float32Array.from(values) };
}

function rulesOf(run: Seen): readonly string[] {
  return explain(run).map(({ rule }) => rule);
}

/** A real run, measured on schedule. */
async function trained(
  lab: TrainingLab,
  create: typeof createNetwork | typeof createLogistic,
  some: Readonly<Record<string, Value>>,
  steps: number,
): Promise<Seen> {
  const values = { ...defaults(lab.params), ...some } as never;
  const trainer = await create({ values, seeds: lab.seeds, backend: 'auto' });
  const gradients: number[] = [];
  const measurements: Measurement[] = [];
  const measure = async () =>
    measurements.push({ ...trainer.clock, seconds: 0, metrics: await trainer.measure() });
  await measure();
  while (trainer.clock.step < steps) {
    const { step } = trainer.clock;
    const next = Math.min(steps, nextMeasurement(step));
    await trainer.advance(next - step, (name, _, value) => {
      if (name === 'gradNorm') gradients.push(value);
    });
    await measure();
  }
  const { classes } = lab.dataset(values, lab.seeds);
  const health = await trainer.health?.();
  trainer.dispose();
  return { measurements, series: { gradNorm: noted(gradients) }, classes, values, health };
}
