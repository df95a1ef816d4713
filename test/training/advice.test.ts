/** What is said of real runs, trained in the session of the page's workers: for each situation the one right advice. */
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/app/advice/explain';
import { type Lab, trainingOf } from '../../src/core/lab';
import { decodeConfig, parseLink } from '../../src/core/share';
import { valuesAt } from '../../src/core/run';
import { loadTrainer } from '../../src/training/trainers';
import { drive } from './driver';

const labs = import.meta.glob<Lab>('../../src/labs/*/lab.ts', { import: 'lab' });

/** What the page would say of a link's run after so many steps. */
async function adviceOn(link: string, ...steps: readonly number[]) {
  const { lab: id, query } = parseLink(link)!;
  const lab = await labs[`../../src/labs/${id}/lab.ts`]!();
  const { config, ignored } = decodeConfig(id, lab, query);
  expect(ignored).toEqual([]);
  const run = await drive(await loadTrainer(id), config);
  const said = [];
  for (const step of steps) {
    await run.do({ type: 'goal', step });
    const { records } = run;
    const names = records.seriesNames.map((name) => [name, records.series(name)!] as const);
    const stopped = run.of('stopped').at(-1)?.why;
    const health = run.of('frame').findLast((r) => r.health)?.health;
    said.push(
      ...explain({
        measurements: records.measurements,
        series: Object.fromEntries(names),
        values: valuesAt(config, step),
        classes: trainingOf(lab)?.dataset(config.values, config.seeds).classes ?? 0,
        stopped,
        health,
        recipe: trainingOf(lab)?.recipe,
      }),
    );
  }
  run.session.dispose();
  return said.map(({ rule, suggestions }) => {
    const changes = suggestions.map(({ key, value }) => `${key} ${String(value)}`);
    return changes.length > 0 ? `${rule}: ${changes.join(', ')}` : rule;
  });
}

const relu = '#/c1w3-shallow-network?activation=relu';
const leaky = 'dead: activation leaky-relu';

describe('the one right advice', () => {
  test.each([
    [
      'a ReLU network died at once',
      `${relu}&rate=3&hidden=8,8&initializer=he`,
      [50, 200, 1000],
      [leaky],
    ],
    ['its output weights go to and fro', `${relu}&rate=10&hidden=8`, [50, 200, 1000], [leaky]],
    [
      'a convolutional network died, and has no other activation',
      '#/c4w1-convolutional-network?optimizer=gd&rate=10&m=500',
      [60],
      ['dead: rate 1'],
    ],
    [
      'one pair of measurements far apart has risen to 10⁻⁵',
      '#/c2w1-bias-variance',
      [25_000],
      ['recipe: m 250, l2 0.1'],
    ],
    [
      'the lab’s own recipe finds high variance',
      '#/c2w1-bias-variance?m=20',
      [1000],
      ['recipe: m 100, l2 0.1'],
    ],
    [
      'the lab’s own recipe finds high bias',
      '#/c2w1-bias-variance?width=1&m=1000',
      [500, 2000],
      ['recipe: width 4'],
    ],
    ['the course’s network learns', '#/c1w3-shallow-network', [100, 400, 2000], []],
    ['one hidden unit does what it can', '#/c1w3-shallow-network?hidden=1', [200, 1000, 5000], []],
    ['logistic regression learns', '#/c1w2-logistic-regression', [100, 1000], []],
    [
      'its rate is far too small',
      '#/c1w2-logistic-regression?rate=0.001',
      [200],
      ['slow: rate 0.003'],
    ],
    [
      'its rate is far too large',
      '#/c1w2-logistic-regression?rate=100',
      [100],
      ['jumping: rate 30'],
    ],
    ['its data need a bend', '#/c1w2-logistic-regression?dataset=flower', [1000], ['straight']],
    [
      'a bowl is crossed and crossed back',
      '#/c1w2-gradient-descent?curvature=4&rate=0.5',
      [200, 1000],
      ['jumping: rate 0.1'],
    ],
    ['a network that does not name its layers has some', '#/c2w3-softmax?units=4', [500, 2000], []],
    [
      'a lab calls its start by another name, and it is all zeros',
      '#/c1w3-symmetry?start=zeros',
      [200, 1000],
      ['zeros'],
    ],
    [
      'a lab calls its start by another name, and all units are alike',
      '#/c1w3-symmetry?start=constant',
      [200, 1000],
      ['alike'],
    ],
    ['a regression has arrived', '#/c1w1-house-prices', [3000], ['settled']],
  ] as const)('where %s', { timeout: 120_000 }, async (_, link, steps, right) => {
    expect([...new Set(await adviceOn(link, ...steps))]).toEqual(right);
  });
});
