/** Kinds of parameters: every value survives a link, whatever was done to the text, and damaged text gives a valid value or none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { steppingLab } from '../../src/core/lab';
import {
  choice,
  defaults,
  flag,
  number,
  type Param,
  points,
  sizes,
  type Value,
} from '../../src/core/params';
import { answers, withAnswer } from '../../src/core/params/kinds/answers';
import { blocks, plainBlock } from '../../src/core/params/kinds/blocks';
import { boxes } from '../../src/core/params/kinds/boxes';
import { layers } from '../../src/core/params/kinds/layers';
import { matrix } from '../../src/core/params/kinds/matrix';
import { line, text } from '../../src/core/params/kinds/text';
import { decodeConfig, encodeLink, parseLink } from '../../src/core/share';

const base = { label: 'It', help: '', group: 'model' } as const;
const asked = ['a', 'b', 'c'].map((question) => ({ question, answers: ['yes', 'no', 'perhaps'] }));

/** One parameter of each kind. */
const params = {
  rate: number({ ...base, min: -10, max: 10, default: 1 }),
  option: choice({ ...base, options: ['one', 'two'], names: ['One', 'Two'], default: 'one' }),
  bias: flag({ ...base, default: true }),
  hidden: sizes({ ...base, max: 64, maxLength: 6, default: [4] }),
  drawn: points({ ...base, maxLength: 5, default: [] }),
  kernel: matrix({ ...base, min: -9, max: 9, maxRows: 3, maxColumns: 3, default: [[1, 2]] }),
  blocks: blocks({ ...base, default: [plainBlock] }),
  prompt: text({ ...base, maxLength: 20, default: 'Once' }),
  quiz: answers({ ...base, questions: asked }),
  boxes: boxes({ ...base, labels: ['car', 'tree'], maxLength: 4, default: [] }),
  layers: layers({
    ...base,
    maxLength: 5,
    default: [],
    offered: {
      dense: {
        name: 'dense',
        layer: { type: 'dense', units: 8 },
        fields: { units: number({ ...base, min: 1, max: 64, integer: true, default: 8 }) },
      },
      conv: {
        name: 'convolution',
        layer: { type: 'conv', filters: 8, kernel: 3, stride: 1, padding: 'same' },
        fields: {
          filters: number({ ...base, min: 1, max: 64, integer: true, default: 8 }),
          padding: choice({
            ...base,
            options: ['valid', 'same'],
            names: ['valid', 'same'],
            default: 'same',
          }),
        },
      },
      flatten: { name: 'flatten', layer: { type: 'flatten' }, fields: {} },
    },
  }),
};
const lab = steppingLab({ params, charts: [], experiments: [] });

const part = fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0);
const box = fc
  .record({ left: part, top: part, right: part, bottom: part, label: fc.nat(1) })
  .filter(({ left, top, right, bottom }) => left < right && top < bottom);
const units = fc.integer({ min: 1, max: 64 });
const padding = fc.constantFrom('valid' as const, 'same' as const);
const layer = fc.oneof(
  units.map((n) => ({ type: 'dense', units: n })),
  fc
    .record({ filters: units, padding })
    .map((some) => ({ ...params.layers.offered.conv!.layer, ...some })),
  fc.constant({ type: 'flatten' }),
);

/** Values of the kinds that are not tried lab by lab. */
const arbitrary: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  prompt: fc.string({ unit: 'grapheme' }).map((said) => line(params.prompt, said)),
  quiz: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
  boxes: fc.array(box, { maxLength: 4 }),
  layers: fc.array(layer, { maxLength: 5 }),
};

describe.each(Object.keys(arbitrary))('a value of the kind of %s', (key) => {
  test('survives a link, as a value and as an edit', () => {
    fc.assert(
      fc.property(arbitrary[key]!, fc.nat(1000), (some, step) => {
        const value = some as Value;
        const values = { ...defaults(lab.params), [key]: value } as never;
        const edits = [{ step, key, value }];
        const { seeds } = decodeConfig('kinds', lab, new URLSearchParams()).config;
        const config = { v: 1, lab: 'kinds', seeds, values, edits } as const;
        const { query } = parseLink(encodeLink(config, lab))!;
        expect(decodeConfig('kinds', lab, query)).toEqual({ config, ignored: [] });
      }),
    );
  });
});

describe.each(Object.entries(params))('text for a parameter such as %s', (_, declared) => {
  const param: Param = declared;
  const { format, parse, ends, words } = param.codec;
  const isStable = (value: Value) =>
    expect(parse(param, format(param, value))).toEqual({ value, exact: true });

  test('gives a value that is valid, or none, however damaged it is', () => {
    const letters = fc.constantFrom(...'0123456789.,;:/-_~! abcdens'.split(''));
    const damaged = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(damaged, (said) => {
        const { value } = parse(param, said);
        if (value !== undefined) isStable(value);
      }),
    );
  });

  test('with a sign taken out or put in does too', () => {
    const whole = ends(param).map((value) => format(param, value));
    const sign = fc.constantFrom(...'0,;/:_x-'.split(''));
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(200), fc.option(sign), (said, at, put) => {
        const text = said.slice(0, at) + (put ?? '') + said.slice(put ? at : at + 1);
        const { value } = parse(param, text);
        if (value !== undefined) isStable(value);
      }),
    );
  });

  test('is made of its default and of both ends of its range, and words are there for them', () => {
    for (const value of [param.default, ...ends(param)]) {
      isStable(value);
      expect(words(param, value, String)).toEqual(expect.any(String));
    }
  });
});

test('a line of text has no line break, no half characters and no more than its length', () => {
  const { parse } = params.prompt.codec;
  const of = (said: string) => parse(params.prompt, said).value;
  expect(of('two\nlines')).toBe('two lines');
  expect(of('\ud83d')).toBe('\ufffd');
  expect(of('👋'.repeat(30))).toBe('👋'.repeat(20));
});

test('a text in a link is left as it is as far as links allow', () => {
  const { format } = params.prompt.codec;
  expect(format(params.prompt, 'the cat, (a) dog')).toBe('the cat, (a) dog');
  expect(format(params.prompt, 'a&b')).toBe('a_26_b');
});

test('answers of links of before, in rows, are read; an answer is given and taken back', () => {
  const { parse } = params.quiz.codec;
  expect(parse(params.quiz, '1,0/3')).toEqual({ value: [1, 0, 3], exact: true });
  expect(parse(params.quiz, '0.5,4')).toEqual({ value: [0, 0, 0], exact: false });
  expect(withAnswer([0, 0, 0], 1, 2)).toEqual([0, 3, 0]);
  expect(withAnswer([0, 3, 0], 1, undefined)).toEqual([0, 0, 0]);
});

test('a box beyond the picture ends at its edge, its edges in order', () => {
  const { parse } = params.boxes.codec;
  expect(parse(params.boxes, '0.9,0.2,0.5,7,1')).toEqual({
    value: [{ left: 0.5, top: 0.2, right: 0.9, bottom: 1, label: 1 }],
    exact: false,
  });
  expect(parse(params.boxes, '0.5,0.2,0.5,1,1').value).toBeUndefined();
});

test('layers that are not offered are left out, fields that make no sense are as they come', () => {
  const { parse } = params.layers.codec;
  expect(parse(params.layers, 'conv:400,valid/lstm:8/dense')).toEqual({
    value: [
      { type: 'conv', filters: 64, kernel: 3, stride: 1, padding: 'valid' },
      { type: 'dense', units: 8 },
    ],
    exact: false,
  });
});
