/** The plane through the present weights on which paths are seen best: along where one leads, and across where the other strays. */

/** Two directions of length 1 at right angles, from a place in the space of all weights. */
export interface Basis {
  readonly origin: Float64Array;
  readonly axes: readonly [Float64Array, Float64Array];
  /** (u, v) of each place, one after the other. */
  project(places: readonly Float64Array[]): Float64Array;
}

/** The first axis goes from start to end of `along`; the second where the places of `across` lie furthest from it (their first principal component). */
export function planeThrough(
  along: readonly Float64Array[],
  across: readonly Float64Array[],
): Basis {
  const origin = along[0]!;
  const first = unit(minus(along.at(-1)!, origin)) ?? axis(origin.length, 0);
  const strays = [...across, ...along].map((place) => without(minus(place, origin), first));
  const second = principal(strays) ?? unit(without(axis(origin.length, least(first)), first))!;
  return {
    origin,
    axes: [first, second],
    project: (places) =>
      Float64Array.from(
        places.flatMap((place) => {
          const from = minus(place, origin);
          return [dot(from, first), dot(from, second)];
        }),
      ),
  };
}

/** The direction of greatest spread around the origin, by power iteration from the longest of the vectors. */
function principal(vectors: readonly Float64Array[]): Float64Array | undefined {
  const longest = vectors.reduce((a, b) => (dot(b, b) > dot(a, a) ? b : a));
  let direction = unit(longest);
  for (let turn = 0; direction && turn < 30; turn++) {
    const sum = new Float64Array(direction.length);
    for (const vector of vectors) {
      const share = dot(vector, direction);
      for (let j = 0; j < sum.length; j++) sum[j]! += share * vector[j]!;
    }
    direction = unit(sum);
  }
  return direction;
}

const minus = (a: Float64Array, b: Float64Array) => a.map((value, j) => value - b[j]!);
const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, j) => sum + value * b[j]!, 0);

/** What of a vector is at right angles to a direction. */
function without(vector: Float64Array, direction: Float64Array): Float64Array {
  const share = dot(vector, direction);
  return vector.map((value, j) => value - share * direction[j]!);
}

/** The same direction with length 1; undefined for one that has no length to speak of. */
function unit(vector: Float64Array): Float64Array | undefined {
  const length = Math.sqrt(dot(vector, vector));
  return length > 1e-9 ? vector.map((value) => value / length) : undefined;
}

const axis = (n: number, j: number) => Float64Array.from({ length: n }, (_, i) => Number(i === j));

/** The entry with the least size. */
function least(vector: Float64Array): number {
  return vector.reduce(
    (best, value, j) => (Math.abs(value) < Math.abs(vector[best]!) ? j : best),
    0,
  );
}
