/** The way that a point in the plane has come: its newest places, as state of fixed size. */

/** Places at most. */
const MOST = 512;

/** A ring of places that lie at least `reach` apart, each from the one before. */
export class Trail {
  /** (x, y) after (x, y), and how many places there have been; both change in place. */
  readonly state: { readonly trail: Float64Array; readonly trailed: Float64Array };
  readonly #reach: number;

  constructor(start: ArrayLike<number>, reach: number) {
    const trail = new Float64Array(2 * MOST);
    trail.set(start);
    this.state = { trail, trailed: Float64Array.of(1) };
    this.#reach = reach;
  }

  /** Adds a place, unless it lies where the last one does. */
  add(place: Float64Array): void {
    const { trail, trailed } = this.state;
    const last = 2 * ((trailed[0]! - 1) % MOST);
    const [dx, dy] = [place[0]! - trail[last]!, place[1]! - trail[last + 1]!];
    if (dx * dx + dy * dy < this.#reach * this.#reach) return;
    trail.set(place, 2 * (trailed[0]! % MOST));
    trailed[0]!++;
  }

  /** A copy of the places, oldest first. */
  places(): Float64Array {
    const { trail, trailed } = this.state;
    if (trailed[0]! <= MOST) return trail.slice(0, 2 * trailed[0]!);
    const first = 2 * (trailed[0]! % MOST);
    const all = new Float64Array(2 * MOST);
    all.set(trail.subarray(first));
    all.set(trail.subarray(0, first), 2 * MOST - first);
    return all;
  }
}
