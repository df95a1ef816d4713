/** What a control's value does: it is shown at once, and taken up by the run in focus or by a new one in its place. */
import { differing, merge, same, type Value, type Values } from '../../core/params';
import type { Edit } from '../../core/run';
import { appText as text } from '../app.text';
import type { LabContext } from './lab-context';
import type { NewRuns } from './new-runs';
import type { Run } from './run';
import type { RunList } from './run-list';
import type { Transport } from './transport';

/** Time until the first live value of a drag is sent (ms); while the run trains, each next wait is so many times as long. */
const DRAG_WAIT = 100;
const DRAG_GROWTH = 4;

/** `drag` while the hand moves, `done` when it lets go. */
export type Phase = 'drag' | 'done';

type Some = Readonly<Record<string, Value>>;

export class ValueControls {
  /** Values under the hand, and live ones on their way to the worker. */
  draft: Some = {};
  /** Live values on their way to the worker, and the one that waits for the hand. */
  readonly #awaited = new Map<string, { readonly run: Run; readonly value: Value }>();
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** The drag under way: how many of its values were sent, and when the last one was, or it began. */
  #drag:
    | { readonly run: Run; readonly key: string; readonly sent: number; readonly since: number }
    | undefined;

  constructor(
    private readonly context: LabContext,
    private readonly runs: RunList,
    private readonly transport: Transport,
    private readonly newRuns: NewRuns,
  ) {}

  /** The values that the controls show: those of the moment looked at, and those under the hand. */
  get values(): Values {
    const { current } = this.runs;
    return { ...current.values(this.transport.cursor ?? current.step), ...this.draft };
  }

  /** Sets a parameter. */
  set(key: string, value: Value, phase: Phase): void {
    const param = this.context.lab.params[key];
    if (!param) return;
    if (this.#atOnce(key)) return this.#revise({ [key]: value }, phase);
    if (param.effect === 'live') return this.#setLive(key, value, phase);
    if (phase === 'drag') {
      this.draft = { ...this.draft, [key]: value };
      return this.context.changed();
    }
    this.setAll({ [key]: value });
  }

  /** Sets several at once, as one change. */
  setAll(some: Some): void {
    const { params } = this.context.lab;
    if (Object.keys(some).every((key) => this.#atOnce(key))) return this.#revise(some, 'done');
    this.draft = {};
    const { values } = this;
    const changed = Object.entries(some).filter(
      ([key, value]) => params[key] && !same(values[key], value),
    );
    if (changed.length === 0) return this.context.changed();
    const restart = changed.some(([key]) => params[key]!.effect !== 'live');
    if (!restart && changed.length === 1) return this.#setLive(...changed[0]!, 'done');
    const drawn = changed.every(([key]) => params[key]!.kind === 'points');
    const { config } = this.runs.current;
    this.newRuns.startAnew(
      { ...config, values: merge(values, Object.fromEntries(changed)), edits: [] },
      this.#changeOf(changed.map(([key]) => key)),
      { replace: drawn },
    );
  }

  /** A new run from step 0 with some values changed, live ones too. */
  startWith(some: Some): void {
    const values = merge(this.values, some);
    const { config } = this.runs.current;
    this.newRuns.startAnew({ ...config, values, edits: [] }, this.#changeOf(Object.keys(some)));
  }

  #changeOf(keys: readonly string[]): string {
    return text.changed(keys.map((key) => this.context.lab.params[key]!.label).join(', '));
  }

  /** Whether a parameter leaves the training alone: there is none, or only what is drawn depends on it. */
  #atOnce(key: string): boolean {
    const { lab } = this.context;
    return lab.kind === 'computes' || lab.params[key]?.effect === 'view';
  }

  /** Other values of the same run, which is computed anew, or drawn anew. */
  #revise(some: Some, phase: Phase): void {
    const { lab, history, changed } = this.context;
    const run = this.runs.current;
    const before = run.config.values;
    const known = Object.entries(some).filter(([key]) => lab.params[key]);
    const keys = known.map(([key]) => key);
    const after = merge(before, Object.fromEntries(known));
    if (differing(before, after).length > 0) {
      const put = (values: Values) => () =>
        lab.kind === 'computes' ? run.revise(values) : run.redraw(values);
      put(after)();
      history.note({
        label: this.#changeOf(keys),
        mark: [run.id, ...keys].join(' '),
        undo: put(before),
        redo: put(after),
      });
    }
    if (phase === 'done') history.seal();
    changed();
  }

  /** A live value is taken up by the next step. */
  #setLive(key: string, value: Value, phase: Phase): void {
    const { history, changed } = this.context;
    const run = this.runs.current;
    const { cursor } = this.transport;
    if (cursor !== undefined && cursor < run.step)
      return this.#setInPast(cursor, { key, value }, phase);
    const before = this.values[key]!;
    if (!same(before, value)) {
      const give = (v: Value) => () => this.#give(run, key, v);
      if (phase === 'drag') this.#giveSoon(run, key, value);
      else give(value)();
      history.note({
        label: this.#changeOf([key]),
        mark: `${run.id} ${key}`,
        undo: give(before),
        redo: give(value),
      });
    } else if (phase === 'done' && this.#soon) this.#give(run, key, value);
    if (phase === 'done') {
      this.#drag = undefined;
      history.seal();
    }
    changed();
  }

  /** In the past, a live value forks a run there once the hand lets go: one drag is one fork. */
  #setInPast(step: number, edit: Pick<Edit, 'key' | 'value'>, phase: Phase): void {
    const run = this.runs.current;
    this.draft = { ...this.draft, [edit.key]: edit.value };
    if (phase === 'done') {
      if (same(run.values(step)[edit.key], edit.value)) this.draft = {};
      else void this.#fork(run, step, edit);
    }
    this.context.changed();
  }

  async #fork(run: Run, step: number, edit: Pick<Edit, 'key' | 'value'>): Promise<void> {
    await this.newRuns.fork(run, step, edit);
    // Where it could not be made, the value of that moment is shown again.
    if (this.runs.current !== run) return;
    this.draft = {};
    this.context.changed();
  }

  /** Sends a live value, and shows it until the worker has said from which step it counts. */
  #give(run: Run, key: string, value: Value): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#awaited.set(key, { run, value });
    this.draft = { ...this.draft, [key]: value };
    run.edit(key, value);
    this.context.changed();
  }

  /**
   * While the hand moves, values act, but few of them: each that a step has used belongs to the run for good, as an edit in
   * its link, a marker on its charts and a line where runs are compared, or the run could not be repeated. None can be
   * merged afterwards. So the waits between them grow, and a drag of t seconds leaves about log₄(10 t) + 1 edits. Where
   * no step is made between them, one takes the place of the other, and the wait stays short.
   */
  #giveSoon(run: Run, key: string, value: Value): void {
    this.draft = { ...this.draft, [key]: value };
    clearTimeout(this.#soon);
    if (this.#drag?.run !== run || this.#drag.key !== key)
      this.#drag = { run, key, sent: 0, since: performance.now() };
    const { sent, since } = this.#drag;
    const wait = DRAG_WAIT * (run.playing ? DRAG_GROWTH ** sent : 1);
    this.#soon = setTimeout(
      () => {
        this.#drag = { run, key, sent: sent + 1, since: performance.now() };
        this.#give(run, key, value);
      },
      Math.max(0, since + wait - performance.now()),
    );
  }

  /** Values that a run has taken up are shown as its own from now on. */
  settle(run: Run): void {
    for (const [key, awaited] of this.#awaited) {
      const taken = same(run.values()[key], awaited.value) || run.status === 'failed';
      if (awaited.run !== run || !taken || this.#soon) continue;
      this.#awaited.delete(key);
      const { [key]: _, ...others } = this.draft;
      this.draft = others;
    }
  }
}
