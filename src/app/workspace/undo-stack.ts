/** Undo and redo: every change of the workspace is an entry that can be taken back and done again. */

/** One change. `label` is read after "Undo" and "Redo". */
export interface Change {
  readonly label: string;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Changes with the same mark that follow each other count as one (a slider that is being dragged). */
  readonly mark?: string;
}

const LIMIT = 200;

export class UndoStack {
  #done: Change[] = [];
  #undone: Change[] = [];

  /** Notes a change that has just been made. */
  note(change: Change): void {
    const last = this.#done.at(-1);
    const merged =
      last && change.mark !== undefined && last.mark === change.mark
        ? { ...change, undo: last.undo }
        : undefined;
    if (merged) this.#done[this.#done.length - 1] = merged;
    else this.#done.push(change);
    if (this.#done.length > LIMIT) this.#done.shift();
    this.#undone = [];
  }

  /** Ends the merging of changes with the same mark: the hand has let go. */
  seal(): void {
    const last = this.#done.at(-1);
    if (!last) return;
    const { mark: _, ...sealed } = last;
    this.#done[this.#done.length - 1] = sealed;
  }

  undo(): void {
    const change = this.#done.pop();
    if (!change) return;
    change.undo();
    this.#undone.push(change);
  }

  redo(): void {
    const change = this.#undone.pop();
    if (!change) return;
    change.redo();
    this.#done.push(change);
  }

  /** What Undo and Redo would take back or do again; undefined where there is nothing. */
  get next(): { readonly undo: string | undefined; readonly redo: string | undefined } {
    return { undo: this.#done.at(-1)?.label, redo: this.#undone.at(-1)?.label };
  }
}
