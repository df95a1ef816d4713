/** The cost at certain steps, kept by the trainer so that it can be set beside printed figures. */
import type { SeriesSink, Trainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import type { Checkpoint } from '../../core/run';

/** What the view is shown: the costs at those steps, NaN where the run has not been yet. */
export type Seen = Observation & { readonly noted?: Float64Array };

/** The same trainer, noting its cost at `steps` (ascending), and showing the notes. */
export async function noting(
  trainer: Trainer<Observation>,
  steps: readonly number[],
): Promise<Trainer<Seen>> {
  const [advance, observe] = [trainer.advance.bind(trainer), trainer.observe.bind(trainer)];
  const [save, load] = [trainer.save.bind(trainer), trainer.load.bind(trainer)];
  const noted = new Float64Array(steps.length).fill(NaN);
  const note = async () => {
    const at = steps.indexOf(trainer.clock.step);
    if (at >= 0) noted[at] = (await trainer.measure())['cost']!;
  };
  await note();
  return Object.assign(trainer, {
    async advance(n: number, sink: SeriesSink) {
      const end = trainer.clock.step + n;
      while (trainer.clock.step < end) {
        const { step } = trainer.clock;
        const next = steps.find((s) => s > step) ?? end;
        await advance(Math.min(next, end) - step, sink);
        await note();
      }
    },
    async observe(demand: Parameters<Trainer['observe']>[0]) {
      return { ...(await observe(demand)), noted: noted.slice() };
    },
    async save(): Promise<Checkpoint> {
      const checkpoint = await save();
      return { ...checkpoint, state: { ...checkpoint.state, noted: noted.slice() } };
    },
    load(checkpoint: Checkpoint) {
      const { noted: before, ...state } = checkpoint.state;
      load({ ...checkpoint, state });
      noted.set(before!);
    },
  });
}
