import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneOf, place } from '../../src/core/choices';
import { choice, flag, number, points, sizes } from '../../src/core/params';
import { steppingLab, trainingLab } from '../../src/core/lab';
import {
  decodeConfig,
  decodeShared,
  defaultConfig,
  encodeLink,
  encodeShared,
  parseLink,
  type SharedRun,
} from '../../src/core/share';
import type { RunConfig } from '../../src/core/run';
import { planarDataset, planarParams } from '../../src/data/planar/planar-params';

const base = { help: '', group: 'training' } as const;
const lab = steppingLab({
  seeds: { data: 1, weights: 2, order: 3, noise: 4 },
  choices: { tab: oneOf(['filters', 'inside', 'answers'], 'filters'), place },
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

/** One link as programs and people pass it on; `open` is what it should be. */
const sent = 'https://example.org/x/#/some-lab?v=1&rate=0.5&hidden=5,6';
const altered: readonly (readonly [string, string])[] = [
  ['as it is', sent],
  ['with an upper-case host', sent.replace('https://example.org', 'HTTPS://EXAMPLE.ORG')],
  ['with an upper-case lab', sent.replace('some-lab', 'Some-Lab')],
  ['with an encoded "?"', sent.replace('?', '%3F')],
  ['with an encoded "/"', sent.replace('#/', '#%2F')],
  ['with an encoded "="', sent.replaceAll('=', '%3D')],
  ['with an encoded "&"', sent.replaceAll('&', '%26')],
  ['with an encoded ","', sent.replace(',', '%2C')],
  ['with an encoded "#"', sent.replace('#', '%23')],
  ['encoded as a whole', encodeURIComponent(sent)],
  ['encoded after "#"', sent.replace(/#.*/, (hash) => `#${encodeURIComponent(hash.slice(1))}`)],
  ['encoded twice', encodeURIComponent(encodeURIComponent(sent))],
  ['with a value encoded twice', sent.replace(',', '%252C')],
  ['of an old hash-bang kind', sent.replace('#/', '#!/')],
  ['with no "/" after "#"', sent.replace('#/', '#')],
  ['with a "/" before "?"', sent.replace('?', '/?')],
  ['with "&" in the place of "?"', sent.replace('?', '&')],
  ['with "&amp;"', sent.replaceAll('&', '&amp;')],
  ['with "&amp;" twice', sent.replaceAll('&', '&amp;amp;')],
  ['with an encoded "&amp;"', sent.replaceAll('&', '%26amp%3B')],
  ['in brackets, a sentence and quotation marks', `${sent}).`],
  ...[')', ',', '.', '>', '"', "'", ']', ';', '%3E', '%22', '”', '…', '*', '**', '%20', '#'].map(
    (end) => [`with ${end} after it`, sent + end] as const,
  ),
  [
    'with a sign without width',
    sent.replace('shallow', 'sh\u200ballow').replace('0.5', '0\u200b.5'),
  ],
  ['with an encoded sign without width', sent.replace('0.5', '0%E2%80%8B.5')],
  ['with a byte order mark', `\ufeff${sent}`],
  ['broken by mail in a value', sent.replace('0.5', '0.=\r\n5')],
  ['broken by mail in the lab', sent.replace('some-lab', 'some-=\nlab')],
  ['in the "quoted-printable" of mail', sent.replaceAll('=', '=3D')],
  ['with a blank in a value', sent.replace('5,6', '5,%206')],
  ['with long hyphens', sent.replace('some-lab', 'some\u2010lab')],
];

describe('a link that was altered on its way', () => {
  test.each(altered)('%s, opens the same run without a word', (_, link) => {
    const parsed = parseLink(link);
    expect(parsed?.lab).toBe('some-lab');
    const { config: opened, ignored } = decodeConfig('some-lab', lab, parsed!.query);
    expect(ignored).toEqual([]);
    expect(opened.values).toEqual({ ...usual.values, rate: 0.5, hidden: [5, 6] });
  });

  test.each(['#/some-lab)', '#/some-lab/', '#some-lab.', '#!/some-lab', '%23%2Fsome-lab'])(
    '%s names the lab all the same',
    (link) => expect(parseLink(link)?.lab).toBe('some-lab'),
  );

  test('names no lab where nothing can be made of it', () => {
    for (const link of ['#/%E0%A4', '#/?rate=1', '#/a lab/of/mine', '#/:~:text=x', ''])
      expect(parseLink(link)).toBeUndefined();
  });
});

describe('a key that is given twice', () => {
  test.each([
    ['rate', 'rate=0.2&rate=0.9'],
    ['seeds', 'seeds=1,2,3,4&seeds=9,9,9,9'],
    ['edits', 'edits=7~rate~2&edits=8~rate~3'],
    ['backend', 'backend=cpu&backend=webgl'],
    ['v', 'v=1&v=2'],
    ['at', 'at=5&at=6'],
  ])('%s: the first counts, and a sentence says so', (key, query) => {
    const both = decodeShared('some-lab', lab, new URLSearchParams(query));
    const first = decodeShared('some-lab', lab, new URLSearchParams(query.split('&')[0]));
    expect(both).toEqual({
      ...first,
      ignored: [expect.stringContaining(`“${key}” is given twice`)],
    });
  });

  test('with the same value says nothing', () => {
    expect(open('#/some-lab?rate=0.2&rate=0.2').ignored).toEqual([]);
  });
});

test('a newer version is told from one that never was', () => {
  expect(open('#/some-lab?v=2').ignored).toEqual([expect.stringContaining('newer version')]);
  for (const v of ['0', '-1', 'NaN', 'x'])
    expect(open(`#/some-lab?v=${v}`).ignored).toEqual([
      expect.stringContaining('is not a version'),
    ]);
});

const shared: fc.Arbitrary<SharedRun> = fc
  .record({
    config,
    at: fc.integer({ min: 1, max: 1e6 }),
    early: fc.option(fc.nat(1e6), { nil: undefined }),
    name: fc.option(fc.constantFrom('two & 2=3', 'ε', 'a.b', '100 %'), { nil: undefined }),
  })
  .map(({ config: of, at, early, name }) => ({
    config: of,
    at,
    ...(early !== undefined && early < at && { look: early }),
    ...(name !== undefined && { name }),
  }));

describe('a link of what its sender saw', () => {
  const decode = (link: string) => {
    const parsed = parseLink(link)!;
    return decodeShared(parsed.lab, lab, parsed.query);
  };

  test('brings every run, the step of each, the moment looked at, names and what is chosen, exactly', () => {
    fc.assert(
      fc.property(
        fc.array(shared, { minLength: 1, maxLength: 12 }),
        fc.option(
          fc.oneof(
            fc.record({ tab: fc.constantFrom('inside', 'answers') }),
            fc.record({ place: fc.record({ row: fc.nat(1e6), column: fc.nat(9) }) }),
          ),
          { nil: undefined },
        ),
        ([first, ...others], chosen) => {
          const all = { runs: [first!, ...others] as const, ...(chosen && { chosen }) };
          expect(decode(encodeShared(all, lab))).toEqual({ ...all, ignored: [] });
        },
      ),
      { seed: 3 },
    );
  });

  test('mutated a thousand times gives what makes a link again, the same', () => {
    const cut = fc.tuple(fc.nat(900), fc.string({ maxLength: 4 }), fc.nat(6));
    fc.assert(
      fc.property(
        fc.array(shared, { minLength: 1, maxLength: 4 }),
        fc.array(cut, { minLength: 1, maxLength: 5 }),
        ([first, ...others], cuts) => {
          const link = cuts.reduce(
            (so, [at, put, drop]) =>
              so.slice(0, at % so.length) + put + so.slice((at % so.length) + drop),
            encodeShared({ runs: [first!, ...others] }, lab),
          );
          const parsed = parseLink(link);
          if (!parsed) return;
          const { ignored, ...read } = decodeShared('some-lab', lab, parsed.query);
          expect(decode(encodeShared(read, lab))).toEqual({ ...read, ignored: [] });
          for (const sentence of ignored) expect(sentence).toMatch(/[.]$/);
        },
      ),
      { numRuns: 1000, seed: 4 },
    );
  });

  test('says of further runs only what differs', () => {
    const race = [2, 8, 32].map((width) => ({
      config: { ...usual, values: { ...usual.values, hidden: [width] } },
      at: 500,
    })) as unknown as readonly [SharedRun, ...SharedRun[]];
    expect(encodeShared({ runs: race }, lab)).toBe(
      '#/some-lab?v=1&hidden=2&at=500&2.hidden=8&2.at=500&3.hidden=32&3.at=500',
    );
  });

  test('brings a run that is like the first too', () => {
    const link = encodeShared({ runs: [{ config: usual }, { config: usual }] }, lab);
    const { runs, ignored } = decodeShared('some-lab', lab, parseLink(link)!.query);
    expect(runs).toEqual([{ config: usual }, { config: usual }]);
    expect(ignored).toEqual([]);
  });

  test('of a run without its sender’s moment is the link it always was', () => {
    expect(encodeShared({ runs: [{ config: usual }] }, lab)).toBe('#/some-lab');
  });

  test('says a sentence for a step, a moment, an experiment or a choice that makes no sense', () => {
    const said = (query: string) => decode(`#/some-lab?${query}`).ignored;
    for (const query of [
      'at=x',
      'at=-1',
      'at=1.5',
      'at=1e99',
      'look=3',
      'at=5&look=5',
      'tab=<b>',
      'place=1',
      '2.tab=inside',
    ])
      expect(said(query), query).toHaveLength(1);
    expect(said('experiment=1')).toEqual([expect.stringContaining('this lab has none')]);
    expect(decode('#/some-lab/experiment-x').ignored).toHaveLength(1);
    expect(said('2.v=1')).toHaveLength(1);
    expect(said(Array.from({ length: 20 }, (_, i) => `${i + 2}.rate=1`).join('&'))).toEqual([
      expect.stringContaining('12 runs at most'),
    ]);
  });
});

describe('drawn points in a link', () => {
  const planar = trainingLab({
    seeds: { data: 1, weights: 2, order: 3, noise: 4 },
    charts: [],
    experiments: [],
    params: planarParams,
    dataset: (values, { data }) => planarDataset('moons', values, data),
  });
  const opened = (query: string) => decodeConfig('planar', planar, new URLSearchParams(query));

  test('of a class that the data set does not have are left out, with a sentence', () => {
    const { config: of, ignored } = opened('points=0,0,1000;1,1,0.5;2,2,-3;1,2,1');
    expect(of.values['points']).toEqual([[1, 2, 1]]);
    expect(ignored).toEqual([expect.stringMatching(/^3 drawn points were left out.*from 0 to 1/)]);
  });

  test('of classes that it has are kept, without a word', () => {
    expect(opened('points=0,0,0;1,1,1&m=0').ignored).toEqual([]);
  });

  test('no examples at all, or a single one, get a sentence', () => {
    expect(opened('m=0').ignored).toEqual([expect.stringContaining('10 examples are used')]);
    expect(opened('m=0&points=0,0,1').ignored).toEqual([
      expect.stringContaining('a single example'),
    ]);
  });
});

describe('a run that starts from the weights of another', () => {
  const before = fc.record({ run: config, step: fc.nat(1000) }, { noNullPrototype: true });
  const names = fc.constantFrom(undefined, 'W1', 'W*,b1');

  test('survives a link, and says nothing of what is usual', () => {
    fc.assert(
      fc.property(config, before, names, (run, { run: other, step }, some) => {
        const { weights: _, ...alone } = other;
        const weights = { run: alone, step, ...(some && { names: some }) };
        expect(open(encodeLink({ ...run, weights }, lab))).toEqual({
          config: { ...run, weights },
          ignored: [],
        });
      }),
    );
    const link = encodeLink(
      { ...usual, weights: { run: { ...usual, values: { ...usual.values, rate: 1 } }, step: 9 } },
      lab,
    );
    expect(link).toBe('#/some-lab?v=1&from=*&from.rate=1&from.at=9');
  });

  test('is told apart from others of the link', () => {
    const weights = { run: usual, step: 5 };
    const runs = [
      { config: { ...usual, weights } },
      { config: usual },
      { config: { ...usual, weights } },
    ] as const;
    const { query } = parseLink(
      encodeShared(
        { runs: [runs[0], { ...runs[1], name: 'plain' }, { ...runs[2], name: 'same' }] },
        lab,
      ),
    )!;
    expect(decodeShared('some-lab', lab, query).runs.map((run) => run.config.weights)).toEqual([
      weights,
      undefined,
      weights,
    ]);
  });

  test('is damaged: what is understood is kept, and a sentence says what was not', () => {
    const said = (text: string) => open(`#/some-lab?v=1&${text}`);
    expect(said('from=W1&from.at=7&from.rate=no').ignored).toHaveLength(1);
    expect(said('from=<b>&from.at=7')).toMatchObject({
      config: { weights: { step: 7 } },
      ignored: [expect.stringContaining('from=<b>')],
    });
    expect(said('from.at=7').config.weights).toBeUndefined();
    expect(said('from.at=7').ignored).toHaveLength(1);
    expect(said('from=*&from.from=*&from.from.at=3').config.weights!.run).toEqual(usual);
  });
});
