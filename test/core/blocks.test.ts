/** Blocks in links, and as layers. */
import { describe, expect, test } from 'vitest';
import { formatBlocks, parseBlocks, plainBlock } from '../../src/core/params/kinds/blocks';
import { blockLayers } from '../../src/nn/blocks';

describe('blocks in a link', () => {
  test.each(['', '8x5m2', '8x5m2,16x5m2', '4x3s2pna3,64x11,1x1s4n'])('%j comes back', (text) => {
    expect(formatBlocks(parseBlocks(text)!)).toBe(text);
  });

  test.each(['8', 'x5', '8x5q', '8x5m', '-8x5', '8x5m2,', '8x5 m2', '1e3x5'])(
    '%j is none',
    (text) => {
      expect(parseBlocks(text)).toBeUndefined();
    },
  );

  test('numbers that are not offered become the nearest that are, and at most three blocks stay', () => {
    const read = parseBlocks('999x4s9m9,8x5,8x5,8x5')!;
    expect(read).toHaveLength(3);
    expect(formatBlocks(read)).toBe('64x3s4m4,8x5,8x5');
  });
});

test('a block is convolution, batch norm, ReLU, pool and a place for dropout; dense layers follow', () => {
  const layers = blockLayers(
    [
      { ...plainBlock, norm: true },
      { ...plainBlock, pool: 'none' },
    ],
    [9],
  );
  expect(layers.map(({ type }) => type)).toEqual([
    'conv',
    'batch-norm',
    'activation',
    'pool',
    'dropout',
    'conv',
    'activation',
    'dropout',
    'dense',
    'activation',
    'dropout',
  ]);
});
