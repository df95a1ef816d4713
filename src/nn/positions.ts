/** Positional encoding of course 5, week 4. */
import { cos, exp, log, sin } from '../core/math';

/** PE(pos, 2i) = sin(pos/10000^(2i/d)), PE(pos, 2i + 1) = cos of the same; steps × units, row-major. */
export function positionalEncoding(steps: number, units: number): Float64Array {
  return Float64Array.from({ length: steps * units }, (_, at) => {
    const [position, unit] = [Math.floor(at / units), at % units];
    const pair = unit - (unit % 2);
    const angle = position / exp((pair / units) * log(10_000));
    return unit % 2 === 0 ? sin(angle) : cos(angle);
  });
}
