/** Blocks of a convolutional network, changed on its diagram: a convolution, batch norm if wanted, ReLU, and a pool if wanted. */
import { type Base, type Codec, declared, type Def } from '../param';
import { blockText } from './blocks.text';
import { kindText as text } from './kinds.text';

/** One block. A learner changes it on the diagram. */
export interface Block {
  readonly filters: number;
  /** The side f of the kernel. */
  readonly kernel: number;
  readonly stride: number;
  /** Whether the input is padded so that the side stays (at stride 1). */
  readonly padding: 'valid' | 'same';
  readonly norm: boolean;
  readonly pool: 'none' | 'max' | 'average';
  /** The side of the pool's window. */
  readonly size: number;
}

export interface BlocksParam extends Base<readonly Block[]> {
  readonly kind: 'blocks';
}
declare module '../param' {
  interface ParamKinds {
    blocks: BlocksParam;
  }
}

export const MOST_BLOCKS = 3;
export const MOST_FILTERS = 64;
export const kernelSides = [1, 3, 5, 7, 9, 11] as const;
export const strides = [1, 2, 3, 4] as const;
export const poolSizes = [2, 3, 4] as const;

/** What a new block is like. */
export const plainBlock: Block = {
  filters: 8,
  kernel: 5,
  stride: 1,
  padding: 'valid',
  norm: false,
  pool: 'max',
  size: 2,
};

const codec: Codec<BlocksParam> = {
  format: (_, value) => formatBlocks(value),
  parse(_, said) {
    const value = parseBlocks(said);
    return { value, exact: value !== undefined && formatBlocks(value) === said };
  },
  words: (_, value) => value.map(blockText).join(' – ') || text.none,
  ends: ({ default: usual }) => [[], usual.map((block) => ({ ...block, padding: 'same' }))],
};

/** Declares blocks. */
export const blocks = (def: Def<BlocksParam>): BlocksParam => ({
  ...declared('blocks', codec),
  ...def,
});

/** Blocks for a link: "8x5m2,16x3s2pn" has 8 filters of 5×5 and a max pool of 2; then 16 of 3×3, stride 2, padded ("same"), with batch norm. */
export function formatBlocks(blocks: readonly Block[]): string {
  return blocks.map(formatBlock).join(',');
}

function formatBlock({ filters, kernel, stride, padding, norm, pool, size }: Block): string {
  return [
    `${filters}x${kernel}`,
    stride > 1 ? `s${stride}` : '',
    padding === 'same' ? 'p' : '',
    norm ? 'n' : '',
    pool === 'none' ? '' : `${pool === 'max' ? 'm' : 'a'}${size}`,
  ].join('');
}

const PATTERN = /^(\d{1,4})x(\d{1,4})(?:s(\d{1,4}))?(p)?(n)?(?:([ma])(\d{1,4}))?$/;

/** Reads blocks; undefined where the text is none. Numbers that are not offered become the nearest that are. */
export function parseBlocks(text: string): readonly Block[] | undefined {
  if (text === '') return [];
  const blocks = text.split(',').slice(0, MOST_BLOCKS).map(parseBlock);
  return blocks.every((block) => block !== undefined) ? blocks : undefined;
}

function parseBlock(text: string): Block | undefined {
  const found = PATTERN.exec(text);
  if (!found) return undefined;
  const [, filters, kernel, stride, padded, norm, pool, size] = found;
  return {
    filters: Math.min(MOST_FILTERS, Math.max(1, Number(filters))),
    kernel: closest(kernelSides, Number(kernel)),
    stride: closest(strides, Number(stride ?? 1)),
    padding: padded ? 'same' : 'valid',
    norm: norm !== undefined,
    pool: pool === undefined ? 'none' : pool === 'm' ? 'max' : 'average',
    size: closest(poolSizes, Number(size ?? 2)),
  };
}

function closest(offered: readonly number[], said: number): number {
  return offered.reduce((best, side) =>
    Math.abs(side - said) < Math.abs(best - said) ? side : best,
  );
}
