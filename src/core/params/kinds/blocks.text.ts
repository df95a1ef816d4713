/** Blocks in words. */
import type { Block } from './blocks';

/** A block in a few characters: "8 @ 5×5, max 2". */
export const blockText = ({ filters, kernel, stride, padding, norm, pool, size }: Block) =>
  [
    `${filters} @ ${kernel}×${kernel}`,
    stride > 1 ? `stride ${stride}` : '',
    padding === 'same' ? 'same' : '',
    norm ? 'batch norm' : '',
    pool === 'none' ? '' : `${pool === 'max' ? 'max' : 'average'} ${size}`,
  ]
    .filter(Boolean)
    .join(', ');
