/** The runs of a lab at hand and which of them is in focus; each change of the list can be taken back. */
import type { RunConfig } from '../../core/run';
import { appText as text } from '../app.text';
import { freeColour, freeName, nextName } from './apart';
import type { LabContext } from './lab-context';
import { type Memo, memosOf } from './memos';
import { newId } from './new-id';
import { Run, type RunInit } from './run';

/** What goes with the list. */
export interface RunListListener {
  runChanged(run: Run): void;
  /** Another run takes the focus: nothing of the last one is looked at or under the hand any more. */
  leaving(): void;
  /** Remembers what else is taken back with a change of the list; the result puts it back. */
  remember(): () => void;
}

export class RunList {
  all: readonly Run[] = [];
  current!: Run;
  /** How many runs were numbered. */
  #count = 0;

  constructor(
    private readonly context: LabContext,
    private readonly listener: RunListListener,
  ) {}

  /** Makes a change of the list, its focus or what goes with it, and notes how to take it back. */
  change(label: string, mutate: () => void): void {
    const undo = this.#remember();
    mutate();
    this.context.history.note({ label, undo, redo: this.#remember() });
    this.context.changed();
  }

  #remember(): () => void {
    const { all, current } = this;
    const hidden = all.map((run) => run.hidden);
    const putBack = this.listener.remember();
    return () => {
      for (const run of this.all) if (!all.includes(run)) run.retire();
      putBack();
      this.all = all;
      all.forEach((run, i) => run.show(!hidden[i]));
      this.enter(current);
    };
  }

  /** Puts a run into focus. */
  enter(run: Run): void {
    const old = this.current as Run | undefined;
    this.listener.leaving();
    if (old && old !== run && !old.playing) old.retire();
    this.current = run;
    run.show(true);
    run.wake();
  }

  /** A new run at the end of the list, told apart from all others. */
  add(config: RunConfig, more: Partial<RunInit> = {}): Run {
    const others = [...this.all, ...this.elsewhere()];
    const name = more.name ? freeName(more.name, others) : nextName(++this.#count, others);
    return this.bring({ id: newId(), colour: freeColour(others), ...more, name, config });
  }

  /** A run as it was, at the end of the list. `order` is its place of then: numbers go on after it. */
  bring(init: RunInit, order = -1): Run {
    const run = new Run(init, this.context.makeHost);
    run.addEventListener('change', () => this.listener.runChanged(run));
    this.all = [...this.all, run];
    this.#count = Math.max(this.#count, Math.min(order, this.all.length) + 1);
    return run;
  }

  /** The runs of this lab that other tabs have, as far as is known. */
  elsewhere(mine: readonly string[] = []): readonly Memo[] {
    const ids = new Set([...mine, ...this.all.map((run) => run.id)]);
    return memosOf(this.context.id).filter(({ id }) => !ids.has(id));
  }

  drop(run: Run): void {
    this.all = this.all.filter((each) => each !== run);
  }

  /** A run with which nothing was done need not stay. */
  dropIfUntouched(run: Run): void {
    if (run.step === 0 && run.due === undefined && !run.playing) this.drop(run);
  }

  focus(run: Run): void {
    if (run === this.current) return;
    this.change(text.focused(run.name), () => this.enter(run));
  }

  remove(run: Run): void {
    const { notices, history, changed } = this.context;
    this.change(text.deleted(run.name), () => {
      this.drop(run);
      run.retire();
      if (run !== this.current) return;
      const { config, data } = run;
      this.enter(this.all.at(-1) ?? this.add({ ...config, edits: [] }, data && { data }));
    });
    const undo = () => {
      history.undo();
      changed();
    };
    notices.notify('info', text.deleted(run.name), [{ label: text.undo, act: undo }]);
  }

  rename(run: Run, name: string): void {
    const before = run.name;
    if (name.trim() === '' || name === before) return this.context.changed();
    run.rename(name);
    this.context.history.note({
      label: text.renamed,
      undo: () => run.rename(before),
      redo: () => run.rename(name),
    });
    this.context.changed();
  }

  show(run: Run, visible: boolean): void {
    run.show(visible);
    this.context.history.note({
      label: visible ? text.shown(run.name) : text.hidden(run.name),
      undo: () => run.show(!visible),
      redo: () => run.show(visible),
    });
    this.context.changed();
  }
}
