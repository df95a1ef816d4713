/** How prices may follow from sizes, and houses drawn from such a law. Sizes in 100 m², prices in 100 thousand. */
import { RandomState } from '../../core/random';
import type { Seeds } from '../../core/run';
import type { Values } from '../../core/params';
import type { Dataset } from '../../data/dataset';
import type { Params } from './params';
import { labText as text } from './text';

/** The sizes that are drawn: 20 to 250 m². */
export const sizes = [0.2, 2.5] as const;

export const laws = {
  /** Below 60 m² nobody pays anything; above, every m² costs 3 thousand. */
  floor: (size: number) => Math.max(0, 3 * (size - 0.6)),
  /** Up to 120 m² every m² costs 4 thousand, and then hardly any more. */
  saturating: (size: number) => Math.min(4 * size, 4.8 + 0.4 * (size - 1.2)),
  /** Small flats in the middle of town are dear, houses of 110 m² on its edge are not, villas are. */
  valley: (size: number) => (size < 1.1 ? 4.5 - 3.5 * (size - 0.2) : 1.35 + 2.5 * (size - 1.1)),
  /** Three price bands, with a steep way from each to the next. */
  bands: (size: number) => 1 + 10 * between(size, 0.8, 0.95) + 15 * between(size, 1.6, 1.7),
} as const;
export type LawName = keyof typeof laws;
export const lawNames = Object.keys(laws) as LawName[];

/** How much of the way from `low` to `high` lies below `at`. */
function between(at: number, low: number, high: number): number {
  return Math.min(Math.max(at - low, 0), high - low);
}

/** Houses with sizes drawn evenly, and prices by the law with noise; none is below 0. */
export function houses({ law, m, noise }: Values<Params>, { data }: Seeds): Dataset {
  const random = new RandomState(data);
  const x = random.uniform(sizes[0], sizes[1], m);
  const errors = random.normal(0, noise / 100, m);
  return {
    name: text.houses,
    x,
    y: x.map((size, i) => Math.max(0, laws[law](size) + errors[i]!)),
    m,
    n: 1,
    classes: 0,
    features: [text.size],
    labels: [text.price],
  };
}
