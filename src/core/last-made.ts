/** What took long to make is kept until another is asked for: the trainers of a run, and of the next on the same data, share it. */
export class LastMade {
  #last: { readonly key: readonly unknown[]; readonly made: Promise<unknown> } | undefined;

  /** What `make` gave for this key, made now unless it was the last. The key says its type and all that it is made from. */
  get<T>(key: readonly unknown[], make: () => Promise<T>): Promise<T> {
    const last = this.#last;
    if (last?.key.length === key.length && last.key.every((part, i) => Object.is(part, key[i])))
      return last.made as Promise<T>;
    // Let go before the next is made, so that memory never holds both.
    this.#last = undefined;
    const made = make();
    const kept = { key, made };
    this.#last = kept;
    made.catch(() => {
      if (this.#last === kept) this.#last = undefined;
    });
    return made;
  }
}
