// What happens before each step: rows of the mini-batch are gathered, noise is drawn.
import { uniform } from './noise';
import { gatherOrder } from './rows';

/**
 * At `control`, int32 words: the number of gathers, the number of noises, the address of the generator's state,
 * then (to, from, rows, width, stride, skip) per gather and (to, count) per noise. Row r is `width` numbers from
 * from + stride · order[skip + r] on: with a stride below the width, rows overlap (windows of a text).
 */
export function prepare(control: usize, order: usize): void {
  const gathers = load<i32>(control);
  const noises = load<i32>(control, 4);
  const state = load<usize>(control, 8);
  let p = control + 12;
  for (let i = 0; i < gathers; i++, p += 24)
    gatherOrder(
      load<usize>(p),
      load<usize>(p, 4),
      order + (load<usize>(p, 20) << 2),
      load<i32>(p, 8),
      load<i32>(p, 12),
      load<i32>(p, 16),
    );
  for (let i = 0; i < noises; i++, p += 8) uniform(load<usize>(p), load<i32>(p, 4), state);
}
