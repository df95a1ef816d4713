/** Runs that are made of the one at hand: with other values or seeds, from one of its moments, or once more. */
import type { Values } from '../../core/params';
import { type Checkpoint, type Edit, type RunConfig, type Seeds, withEdit } from '../../core/run';
import { appText as text } from '../app.text';
import type { OwnSet } from '../../data/pictures';
import type { LabContext } from './lab-context';
import type { Run } from './run';
import type { RunList } from './run-list';
import type { Transport } from './transport';

export class NewRuns {
  constructor(
    private readonly context: LabContext,
    private readonly runs: RunList,
    private readonly transport: Transport,
    /** The values that the controls show. */
    private readonly shown: () => Values,
  ) {}

  /**
   * A new run in the place of the present one, which stays on the chart if it had been trained; not so with `replace`,
   * for changes that come in crowds, such as one drawn point after another.
   */
  startAnew(
    config: RunConfig,
    label: string,
    {
      data = this.runs.current.data,
      replace = false,
    }: { data?: OwnSet | null | undefined; replace?: boolean } = {},
  ): void {
    const { runs } = this;
    const { playing } = runs.current;
    runs.change(label, () => {
      const old = runs.current;
      runs.enter(runs.add(config, data ? { data } : {}));
      if (replace) runs.drop(old);
      else runs.dropIfUntouched(old);
    });
    if (playing) this.transport.playOne(runs.current, Infinity);
  }

  /** Back to step 0 of the same run: same weights, same values, and the edits again at their steps. */
  reset(): void {
    const run = this.runs.current;
    const values = run.values();
    const { edits } = run.config;
    this.transport.rewind(run, 0);
    if (edits.length === 0) return;
    const act = () => this.startAnew({ ...run.config, values, edits: [] }, text.reset);
    this.context.notices.notify('info', text.resetWithEdits(edits.length), [
      { label: text.startWithPresent, act },
    ]);
  }

  /** The same data and values with other weights, order and noise. */
  newSeed(): void {
    const { seeds } = this.runs.current.config;
    const next = (seed: number) => (seed + 1) % 2 ** 32;
    const fresh = {
      data: seeds.data,
      weights: next(seeds.weights),
      order: next(seeds.order),
      noise: next(seeds.noise),
    };
    this.setSeeds(fresh, text.newSeed);
  }

  setSeeds(seeds: Seeds, label: string = text.seeds): void {
    const { config } = this.runs.current;
    this.startAnew({ ...config, values: this.shown(), seeds, edits: [] }, label);
  }

  setBackend(backend: RunConfig['backend'] | 'auto'): void {
    const { backend: _, ...config } = this.runs.current.config;
    const chosen = backend === 'auto' || !backend ? {} : { backend };
    this.startAnew({ ...config, ...chosen, values: this.shown(), edits: [] }, text.backend);
  }

  /** A run that starts from `run` at `step`, with its weights, optimizer state and batch order; perhaps with one value changed. */
  async fork(run: Run, step: number, edit?: Pick<Edit, 'key' | 'value'>): Promise<void> {
    let kept: Checkpoint | undefined;
    try {
      if (step > 0) kept = await run.keep(step);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return this.context.notices.notify('warning', text.forkFailed(run.name, step, why));
    }
    const { measurements, series } = run.records.snapshot();
    const before = run.config.edits.filter((e) => e.step <= step);
    const edits = edit ? withEdit(before, { step, ...edit }) : before;
    const records = { measurements: measurements.filter((m) => m.step <= step), series };
    this.runs.change(text.forked(run.name), () => {
      const fork = this.runs.add(
        { ...run.config, edits },
        {
          records,
          ...(kept && { kept }),
          ...(run.data && { data: run.data }),
          name: text.forkName(run.name, step),
        },
      );
      fork.records.cut(step);
      this.runs.enter(fork);
    });
  }

  /** The very same run once more, up to where it came. */
  repeat(run: Run): void {
    const { runs } = this;
    const end = run.records.last?.step ?? 0;
    const data = run.data && { data: run.data };
    runs.change(text.again, () =>
      runs.enter(runs.add(run.config, { name: text.againName(run.name), ...data })),
    );
    this.transport.playOne(runs.current, Math.max(end, 1));
  }
}
