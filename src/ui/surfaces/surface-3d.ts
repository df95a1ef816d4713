/** A surface seen from aslant: where its points lie in the picture, and in which order its cells are painted. */
import type { Pair, Surface } from '../../nn/surfaces';

/** How steeply one looks down on it (radians), and how tall it is beside its width of 2. */
const TILT = 0.6;
const TALL = 1.1;

/** Turns places of a surface into places of a picture, −1.5…1.5 across and about as much down. */
export class Relief {
  readonly #cos: number;
  readonly #sin: number;

  /** `turn` in radians; `low` and `high` bound J. */
  constructor(
    private readonly surface: Pick<Surface, 'domain' | 'value'>,
    private readonly low: number,
    private readonly high: number,
    turn: number,
  ) {
    this.#cos = Math.cos(turn);
    this.#sin = Math.sin(turn);
  }

  /** A place on the surface as (right, down, towards the eye). J beyond the bounds is cut. */
  at(x: number, y: number): readonly [right: number, down: number, near: number] {
    const { domain, value } = this.surface;
    const [u, v] = [share(x, domain.x), share(y, domain.y)];
    const height = Math.min(1, Math.max(0, this.shade(value(x, y)))) - 0.5;
    const near = -(u * this.#sin + v * this.#cos);
    const right = u * this.#cos - v * this.#sin;
    return [right, near * Math.sin(TILT) - TALL * height * Math.cos(TILT), near];
  }

  /** J as a share of its range. */
  shade(j: number): number {
    return (j - this.low) / (this.high - this.low);
  }
}

/** A cell of the net: its four corners, and J in its middle. */
export interface Cell {
  readonly corners: readonly Pair[];
  readonly middle: Pair;
}

/** The cells of a side × side net over the surface, the farthest from the eye first. */
export function cellsFromFar(
  { domain }: Pick<Surface, 'domain'>,
  relief: Relief,
  side: number,
): readonly Cell[] {
  const place = (i: number, k: number): Pair => [
    domain.x[0] + (i / side) * (domain.x[1] - domain.x[0]),
    domain.y[0] + (k / side) * (domain.y[1] - domain.y[0]),
  ];
  const cells = Array.from({ length: side * side }, (_, n) => {
    const [i, k] = [n % side, Math.floor(n / side)];
    const middle = place(i + 0.5, k + 0.5);
    const corners = [place(i, k), place(i + 1, k), place(i + 1, k + 1), place(i, k + 1)];
    return { corners, middle, near: relief.at(...middle)[2] };
  });
  return cells.sort((a, b) => a.near - b.near);
}

/** −1…1 over the range. */
function share(value: number, [from, to]: readonly [number, number]): number {
  return (2 * (value - from)) / (to - from) - 1;
}
