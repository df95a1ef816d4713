/** A surface as a grid of values, its contour levels, and round places on it. */
import type { Domain, GridMap } from '../../core/panels/maps';
import type { Pair, Surface } from '../../nn/surfaces';

type Compared = Pick<Surface, 'domain' | 'value'>;

/** The values of J at the centres of side × side cells, with the least and greatest of them. */
export function gridOf({ domain, value }: Pick<Surface, 'domain' | 'value'>, side: number) {
  const values = new Float32Array(side * side);
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [x, y] = placeAt(domain, (column + 0.5) / side, 1 - (row + 0.5) / side);
      const j = value(x, y);
      values[row * side + column] = j;
      low = Math.min(low, j);
      high = Math.max(high, j);
    }
  }
  const map: GridMap = { domain, side, outputs: 1, values };
  return { map, low, high };
}

/** Cells a side on which two surfaces are compared. */
const COMPARED = 7;

/** Whether two surfaces are one: the same part of the plane, and the same heights over it. */
export function isSameSurface(a: Compared, b: Compared): boolean {
  if (a === b) return true;
  const ends = (d: Domain) => [...d.x, ...d.y];
  if (ends(a.domain).some((end, i) => end !== ends(b.domain)[i])) return false;
  const heights = gridOf(a, COMPARED).map.values;
  return gridOf(b, COMPARED).map.values.every((height, i) => Object.is(height, heights[i]));
}

/** The place at these shares of the domain's width and height. */
export function placeAt({ x, y }: Domain, u: number, v: number): Pair {
  return [x[0] + u * (x[1] - x[0]), y[0] + v * (y[1] - y[0])];
}

/** `count` levels between low and high: evenly spaced at power 1, in a bowl as even rings at power 2. */
export function contourLevels(
  low: number,
  high: number,
  count: number,
  power: number,
): readonly number[] {
  return Array.from(
    { length: count },
    (_, k) => low + (high - low) * ((k + 1) / (count + 1)) ** power,
  );
}

/** The place at the nearest round numbers, some fifty across, inside the domain. */
export function roundPlace({ x, y }: Domain, [u, v]: Pair): Pair {
  return [nearest(u, x), nearest(v, y)];
}

/** The distance between round numbers: about a fiftieth of the range. */
export function roundStep([from, to]: readonly [number, number]): number {
  const rough = (to - from) / 50;
  const unit = 10 ** Math.floor(Math.log10(rough));
  return unit * ([1, 2, 5].find((m) => m * unit >= rough * (1 - 1e-9)) ?? 10);
}

function nearest(value: number, range: readonly [number, number]): number {
  const step = roundStep(range);
  const inside = Math.min(
    Math.floor(range[1] / step + 1e-9),
    Math.max(Math.ceil(range[0] / step - 1e-9), Math.round(value / step)),
  );
  return Number((inside * step).toPrecision(12)) + 0;
}
