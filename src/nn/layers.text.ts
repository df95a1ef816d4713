/** What the page says of the layers of a network. */
import type { Shape } from './layers';

const count = (n: number) => n.toLocaleString('en').replaceAll(',', '\u202f');

export const layersText = {
  shape: (shape: Shape) => shape.join('×'),
  parameters: (n: number) => (n === 1 ? '1 parameter' : `${count(n)} parameters`),
  total: (n: number) => `${count(n)} parameters in all`,
  diagram: 'Layers of the network',
  input: 'Picture',
  conv: (filters: number, kernel: number) => `${filters} @ ${kernel}×${kernel}`,
  convName: 'Convolution',
  batchNorm: 'Batch norm',
  relu: 'ReLU',
  pool: {
    max: (size: number) => `max pool ${size}`,
    average: (size: number) => `average pool ${size}`,
  },
  dense: 'Dense',
  flatten: 'Flatten',
  outputs: { one: 'Sigmoid', several: 'Softmax' },
  blockName: (number: number) => `Block ${number}`,
  denseName: (number: number) => `Dense layer ${number}`,
  filters: 'Filters',
  kernel: 'Kernel',
  stride: 'Stride',
  padding: 'Padding',
  paddings: { valid: 'valid: none', same: 'same: keeps the size' },
  norm: 'Batch norm',
  poolLabel: 'Pool',
  pools: { none: 'none', max: 'max', average: 'average' },
  poolOption: (pool: 'max' | 'average', size: number) => `${pool} ${size}×${size}`,
  units: 'Units',
  addBlock: 'Add a block',
  addDense: 'Add a dense layer',
  remove: (what: string) => `Remove ${what}`,
  change: (what: string) => `Change ${what}`,
  done: 'Done',
  misfit: {
    conv: (block: number, kernel: number, side: number) =>
      `Block ${block} does not fit: its ${kernel}×${kernel} kernel needs an input at least ${kernel} wide, and this one is ${side} wide. Take a smaller kernel, “same” padding, or less pooling before it.`,
    pool: (block: number, size: number, side: number) =>
      `The pool of block ${block} does not fit: its ${size}×${size} window needs an input at least ${size} wide, and this one is ${side} wide. Take a smaller kernel or window, or “same” padding.`,
    shapes: (expected: string, found: string) =>
      `The two ways through this block do not fit together: expected ${expected}, found ${found}.`,
    kept: 'The network in training stays as it was.',
  },
} as const;
