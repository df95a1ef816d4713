/** Sets that take long to make are made once: the trainer that looks back at the past of a run has the same as the one that trains. */
import type { Dataset } from './dataset';
import type { Making } from './making';

/** The same maker, which keeps what it made last and gives it again when it is asked the same. */
export function keepLast<A extends readonly (number | string)[]>(
  make: (...asked: A) => Making,
): (...asked: A) => Making {
  const last = new Map<string, Dataset>();
  return function* (...asked) {
    const key = JSON.stringify(asked);
    const made = last.get(key) ?? (yield* make(...asked));
    last.clear();
    last.set(key, made);
    return made;
  };
}
