/** Times of a matrix product, done in several ways by the machine at hand. They are shown and never recorded. */

/** A product of two n × n matrices, timed. */
export interface ProductTiming {
  readonly n: number;
  /** Milliseconds each: three loops row by column, three loops in the order of the memory, one operation of the compiler. */
  readonly loops: number;
  readonly ordered: number;
  readonly operation: number;
  /** The largest difference between any two of the results, cell by cell. */
  readonly difference: number;
}
