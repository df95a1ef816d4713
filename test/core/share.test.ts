import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, flag, number, points, sizes } from '../../src/core/params';
import { defineLab } from '../../src/core/lab';
import { decodeConfig, defaultConfig, encodeLink, parseLink } from '../../src/core/share';
import type { RunConfig } from '../../src/core/run';

const base = { help: '', group: 'training' } as const;
const lab = defineLab({
  kind: 'trains',
  seeds: { data: 1, weights: 2, order: 3, noise: 4 },
  charts: [],
  experiments: [],
  params: {
    rate: number({ ...base, label: 'Rate', min: 1e-6, max: 10, default: 0.1, effect: 'live' }),
    batch: number({
      ...base,
      label: 'Batch',
      min: 1,
      max: 64,
      integer: true,
      default: 8,
      effect: 'live',
    }),
    kind: choice({
      ...base,
      label: 'Kind',
      options: ['a', 'b'],
      names: ['A', 'B'],
      default: 'a',
      effect: 'restart',
    }),
    bias: flag({ ...base, label: 'Bias', default: true, effect: 'restart' }),
    hidden: sizes({
      ...base,
      label: 'Hidden',
      max: 64,
      maxLength: 6,
      default: [4],
      effect: 'restart',
    }),
    drawn: points({ ...base, label: 'Points', maxLength: 100, default: [], effect: 'restart' }),
  },
});
const usual = defaultConfig('some-lab', lab);
const open = (link: string) => {
  const parsed = parseLink(link)!;
  return decodeConfig(parsed.lab, lab, parsed.query);
};

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const config: fc.Arbitrary<RunConfig> = fc.record({
  v: fc.constant(1 as const),
  lab: fc.constant('some-lab'),
  seeds: fc.record({ data: seed, weights: seed, order: seed, noise: seed }),
  values: fc.record({
    rate: fc.double({ min: 1e-6, max: 10, noNaN: true }),
    batch: fc.integer({ min: 1, max: 64 }),
    kind: fc.constantFrom('a', 'b'),
    bias: fc.boolean(),
    hidden: fc.array(fc.integer({ min: 1, max: 64 }), { maxLength: 6 }),
    drawn: fc.array(
      fc.tuple(
        fc.integer({ min: -9, max: 9 }),
        fc.double({ min: -6, max: 6, noNaN: true }).map((x) => x + 0),
        fc.nat(5),
      ),
      { maxLength: 20 },
    ),
  }),
  edits: fc
    .array(
      fc.record({
        step: fc.nat(1e6),
        key: fc.constant('rate'),
        value: fc.double({ min: 1e-6, max: 10, noNaN: true }),
      }),
      { maxLength: 8 },
    )
    .map((edits) => edits.sort((a, b) => a.step - b.step)),
  backend: fc.constant('cpu' as const),
});

describe('a link', () => {
  test('of a run with nothing changed is only the lab', () => {
    expect(encodeLink(usual, lab)).toBe('#/some-lab');
  });

  test('carries everything that makes a run, exactly', () => {
    fc.assert(
      fc.property(config, (run) => {
        const { config: opened, ignored } = open(`https://example.org/x/${encodeLink(run, lab)}`);
        expect(ignored).toEqual([]);
        expect(opened).toEqual(run);
      }),
      { seed: 1 },
    );
  });

  test('with a file names it by content', () => {
    const data = { name: 'my ~ iris.csv', sha256: 'a'.repeat(64), options: 'label:3' };
    expect(open(encodeLink({ ...usual, data }, lab)).config.data).toEqual(data);
  });

  test('out of range gives the nearest value and says so', () => {
    const { config: opened, ignored } = open('#/some-lab?rate=1000&hidden=5,900');
    expect(opened.values['rate']).toBe(10);
    expect(opened.values['hidden']).toEqual([5, 64]);
    expect(ignored).toHaveLength(2);
  });

  test('with unknown settings, seeds or edits says what was ignored', () => {
    const { config: opened, ignored } = open(
      '#/some-lab?foo=1&seeds=1,2&edits=5~kind~b!7~rate~2&backend=gpu&v=9&data=x',
    );
    expect(opened).toEqual({ ...usual, edits: [{ step: 7, key: 'rate', value: 2 }] });
    expect(ignored).toHaveLength(6);
  });

  test('mutated a thousand times always gives a valid state, and a sentence where something was lost', () => {
    const mutated = fc
      .tuple(
        config,
        fc.array(fc.tuple(fc.nat(400), fc.string({ maxLength: 4 }), fc.nat(6)), {
          minLength: 1,
          maxLength: 5,
        }),
      )
      .map(([run, cuts]) =>
        cuts.reduce(
          (link, [at, put, drop]) =>
            link.slice(0, at % link.length) + put + link.slice((at % link.length) + drop),
          encodeLink(run, lab),
        ),
      );
    fc.assert(
      fc.property(mutated, (link) => {
        const parsed = parseLink(link);
        if (!parsed) return;
        const { config: opened, ignored } = decodeConfig('some-lab', lab, parsed.query);
        expect(open(encodeLink(opened, lab))).toEqual({ config: opened, ignored: [] });
        for (const sentence of ignored) expect(sentence).toMatch(/[.]$/);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});
