/** The network that the values describe, as layers. */
import { blockLayers } from '../../nn/blocks';
import type { Block } from '../../core/params/kinds/blocks';
import type { LayerSpec } from '../../nn/layers';
import type { Values } from '../../core/params';
import type { Params } from './params';

/** The convolutions there are: none in the dense network. */
export function blocksOf({ model, blocks }: Values<Params>): readonly Block[] {
  return model === 'cnn' ? blocks : [];
}

/** The hidden layers, output excluded. */
export function hiddenLayers(values: Values<Params>): readonly LayerSpec[] {
  return blockLayers(blocksOf(values), values.hidden);
}
