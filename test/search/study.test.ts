import { describe, expect, test } from 'vitest';
import type { SeenTrial } from '../../src/search/progress';
import { importance, LOOKS } from '../../src/search/progress';
import { type Range, shareOf, valueAt } from '../../src/search/space';
import { best, configOf, jobCount, knownTrials, openJobs } from '../../src/search/study';
import type { Job, Outcome, Study } from '../../src/search/study';

const rate: Range = { key: 'rate', low: 1e-4, high: 1, scale: 'log' };
const epsilon: Range = { key: 'epsilon', low: 1e-10, high: 1e-4, scale: 'log' };
const study: Study = {
  lab: 'adder',
  values: { start: 7 },
  seeds: { data: 1, weights: 2, order: 3, noise: 4 },
  ranges: [rate, epsilon],
  sampler: 'random',
  metric: 'cost',
  budget: 25,
  steps: 80,
  fine: false,
  halving: false,
  seed: 1,
};

/** Does all jobs of a study with a cost for each trial, and says which were done. */
function search(of: Study, cost: (job: Job) => number) {
  const outcomes: Outcome[] = [];
  const jobs: Job[] = [];
  for (let open = openJobs(of, outcomes); open.length > 0; open = openJobs(of, outcomes)) {
    jobs.push(...open);
    outcomes.push(
      ...open.map((job) => ({ trial: job.trial.index, steps: job.to, cost: cost(job) })),
    );
  }
  return { outcomes, jobs };
}

/** Lowest at α = 0.03, whatever ε is. */
const valley = ({ trial }: Job) => Math.abs(Math.log10(trial.values['rate']! / 0.03));

describe('a range', () => {
  test('on the course’s scale for α, r from −4 to 0 gives 10^r', () => {
    for (const u of [0, 0.25, 0.5, 0.75, 1])
      expect(valueAt(rate, u)).toBeCloseTo(10 ** (-4 + 4 * u), 12);
  });

  test('on the course’s scale for β, r from 0 to 1 gives 1 − 10^(−r−1), from 0.9 to 0.99', () => {
    const beta: Range = { key: 'beta', low: 0.9, high: 0.99, scale: 'one-minus' };
    for (const r of [0, 0.2, 0.5, 0.9, 1])
      expect(valueAt(beta, r)).toBeCloseTo(1 - 10 ** (-r - 1), 4);
    expect([valueAt(beta, 0), valueAt(beta, 1)]).toEqual([0.9, 0.99]);
  });

  test('linear, has nine tenths of [0.0001, 1] above 0.1; logarithmic, a quarter', () => {
    const above = (range: Range) => 1 - shareOf(range, 0.1);
    expect(above({ ...rate, scale: 'linear' })).toBeCloseTo(0.9, 3);
    expect(above(rate)).toBeCloseTo(0.25, 12);
  });

  test('knows the share at which a value lies, on any scale', () => {
    const beta: Range = { key: 'beta', low: 0.9, high: 0.999, scale: 'one-minus' };
    for (const range of [rate, epsilon, beta, { ...rate, scale: 'linear' as const }])
      for (const u of [0, 0.3, 0.8, 1]) expect(shareOf(range, valueAt(range, u))).toBeCloseTo(u, 3);
  });

  test('of whole numbers gives whole numbers', () => {
    const units: Range = { key: 'hidden', low: 1, high: 32, scale: 'log', integer: true };
    for (const u of [0, 0.1, 0.5, 0.9, 1]) expect(valueAt(units, u) % 1).toBe(0);
  });
});

describe('a study', () => {
  test('of 25 trials tries 5 values of α on a grid and 25 at random', () => {
    const distinct = (sampler: Study['sampler']) =>
      new Set(knownTrials({ ...study, sampler }, []).map(({ values }) => values['rate'])).size;
    expect(distinct('grid')).toBe(5);
    expect(distinct('random')).toBe(25);
  });

  test('has the same trials each time, and others with another seed', () => {
    const values = (seed: number) => knownTrials({ ...study, seed }, []).map((t) => t.values);
    expect(values(1)).toEqual(values(1));
    expect(values(1)).not.toEqual(values(2));
  });

  test('stays within its ranges and within its budget', () => {
    for (const sampler of ['grid', 'random'] as const)
      for (const budget of [4, 7, 30, 100]) {
        const trials = knownTrials({ ...study, sampler, budget }, []);
        expect(trials.length).toBeLessThanOrEqual(budget);
        for (const { shares } of trials)
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      }
  });

  test('trains each trial once to its end, where none is dropped', () => {
    const { jobs } = search(study, valley);
    expect(jobs.map(({ from, to }) => [from, to])).toEqual(Array(25).fill([0, 80]));
    expect(new Set(jobs.map(({ trial }) => trial.index)).size).toBe(25);
  });

  test('drops the worse half at each look and spends a third', () => {
    const halving = { ...study, halving: true };
    const { jobs, outcomes } = search(halving, valley);
    const at = (to: number) => jobs.filter((job) => job.to === to);
    expect([10, 20, 40, 80].map((to) => at(to).length)).toEqual([25, 13, 7, 4]);
    const spent = jobs.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(spent / (25 * 80)).toBeCloseTo(0.34, 2);
    const ranked = at(10).toSorted((a, b) => valley(a) - valley(b));
    expect(new Set(at(20).map((j) => j.trial.index))).toEqual(
      new Set(ranked.slice(0, 13).map((j) => j.trial.index)),
    );
    expect(best(halving, outcomes)!.trial).toBe(ranked[0]!.trial.index);
  });

  test('counts a cost that is no number as the worst', () => {
    const halving = { ...study, halving: true };
    const { jobs } = search(halving, (job) => (job.trial.index < 12 ? NaN : valley(job)));
    expect(jobs.filter(({ to }) => to === 20).every(({ trial }) => trial.index >= 12)).toBe(true);
  });

  test('goes from coarse to fine: the second half lies in a third of each range around the best', () => {
    const fine = { ...study, fine: true };
    const { jobs, outcomes } = search(fine, valley);
    const [coarse, second] = [jobs.slice(0, 13), jobs.slice(13)];
    expect(second).toHaveLength(12);
    const first = best(
      fine,
      outcomes.filter(({ trial }) => trial < 13),
    )!.trial;
    const centre = coarse[first]!.trial.shares;
    for (const { trial } of second)
      for (const [axis, share] of trial.shares.entries())
        expect(Math.abs(share - centre[axis]!)).toBeLessThanOrEqual(1 / 3);
    expect(best(fine, outcomes)!.cost).toBeLessThanOrEqual(
      best(study, search(study, valley).outcomes)!.cost,
    );
  });

  test('knows beforehand how many jobs it comes to', () => {
    for (const sampler of ['grid', 'random'] as const)
      for (const fine of [false, true])
        for (const halving of [false, true])
          for (const budget of [4, 25, 31]) {
            const of = { ...study, sampler, fine, halving, budget };
            expect(search(of, valley).jobs).toHaveLength(jobCount(of));
          }
  });

  test('makes a run of a trial: its lab’s defaults, what all trials share, its own values', () => {
    const [trial] = knownTrials(study, []);
    const config = configOf(study, trial!, { rate: 1, epsilon: 1, start: 1, hidden: [4] });
    expect(config.values).toEqual({ ...trial!.values, start: 7, hidden: [4] });
    const units: Range = { key: 'hidden', low: 8, high: 8.1, scale: 'linear', integer: true };
    const [wide] = knownTrials({ ...study, ranges: [units] }, []);
    expect(configOf({ ...study, ranges: [units] }, wide!, { hidden: [4] }).values).toMatchObject({
      hidden: [8],
    });
  });
});

describe('what the cost depends on', () => {
  const trials = knownTrials({ ...study, budget: 100 }, []);
  const seen = (cost: (shares: readonly number[]) => number) =>
    trials.map((trial): SeenTrial => ({
      ...trial,
      costs: new Float64Array(LOOKS).fill(Math.exp(cost(trial.shares))),
      accuracy: 1,
    }));

  test('is α alone where only α changes it', () => {
    const [alpha, other] = importance(seen(([a]) => 10 * (a! - 0.5) ** 2))!;
    expect(alpha).toBeGreaterThan(0.75);
    expect(other).toBeLessThan(0.1);
  });

  test('is shared where two change it alike', () => {
    const [alpha, other] = importance(seen(([a, b]) => a! + b!))!;
    expect(alpha! + other!).toBeGreaterThan(0.8);
    expect(Math.abs(alpha! - other!)).toBeLessThan(0.25);
  });

  test('is nothing where nothing changes it, and not said of a few trials', () => {
    expect(importance(seen(() => 1))).toEqual([0, 0]);
    expect(importance(seen(() => 1).slice(0, 14))).toBeUndefined();
  });
});
