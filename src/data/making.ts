/** Sets that take long to make are made in pieces: whoever makes one can say how far it is, and do other things in between. */
import type { Dataset } from './dataset';

/** Yields the share that is made so far, 0 … 1, and returns the set. */
export type Making = Generator<number, Dataset, void>;

/** The whole set at once. */
export function finish(making: Making): Dataset {
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** The same set; `tell` hears of each piece, and the next is made when it has been told. */
export async function inPieces(
  making: Making,
  tell: (share: number) => Promise<void> | void,
): Promise<Dataset> {
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
    await tell(value);
  }
}
