/** The layers of a convolutional network that is given by its blocks. */
import type { Block } from '../core/params/kinds/blocks';
import { denseLayers, type LayerSpec } from './layers';

/** The hidden layers of blocks and of dense ReLU layers behind them. Units can be dropped after each block and each dense layer. */
export function blockLayers(
  blocks: readonly Block[],
  hidden: readonly number[],
): readonly LayerSpec[] {
  return [...blocks.flatMap(layersOf), ...denseLayers(hidden, 'relu')];
}

/** The layers of one block, in order. */
export function layersOf(block: Block): readonly LayerSpec[] {
  const { filters, kernel, stride, padding, norm, pool, size } = block;
  return [
    { type: 'conv', filters, kernel, stride, padding },
    ...(norm ? [{ type: 'batch-norm' } as const] : []),
    { type: 'activation', activation: 'relu' },
    ...(pool === 'none' ? [] : [{ type: 'pool', pool, size } as const]),
    { type: 'dropout' },
  ];
}
