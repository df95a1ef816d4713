/** What the first weights have been on the way: kept by the trainer, so that a past moment knows its own past. */
import type { CreateTrainer, Trainer } from '../../core/lab';
import type { Demand, Seen } from '../../core/panel';
import type { Schema } from '../../core/params';
import type { Checkpoint } from '../../core/run';

/** W of the first layer at steps 0, `every`, 2 · `every`, …, and at last the present; each inputs × units. */
export interface Trace {
  readonly every: number;
  readonly weights: readonly Float32Array[];
}

declare module '../../core/panel' {
  interface Panels {
    trace: PanelOf<true, Trace>;
  }
}

/** As many moments are kept; then every other is let go, and they are kept half as often. */
const MOST = 128;

/** The same trainers, remembering, and showing in the panel `trace`. */
export const traced =
  <S extends Schema>(create: CreateTrainer<Seen, S>): CreateTrainer<Seen, S> =>
  async (setup) =>
    remembering(await create(setup));

async function remembering<S extends Schema>(trainer: Trainer<Seen, S>): Promise<Trainer<Seen, S>> {
  const now = async () => (await trainer.observe({ weights: true })).weights![0]!.W;
  const { advance, observe, save, load } = bound(trainer);
  let kept: readonly Float32Array[] = [await now()];
  let every = 1;
  return Object.assign(trainer, {
    async advance(...[n, note]: Parameters<Trainer['advance']>) {
      for (let left = n; left > 0;) {
        const some = Math.min(left, every - (trainer.clock.step % every));
        await advance(some, note);
        left -= some;
        if (trainer.clock.step % every === 0) kept = [...kept, await now()];
        if (kept.length <= MOST) continue;
        kept = kept.filter((_, i) => i % 2 === 0);
        every *= 2;
      }
    },
    async observe(demand: Demand) {
      const seen = await observe(demand);
      if (!demand.trace) return seen;
      return { ...seen, trace: { every, weights: [...kept.map((W) => W.slice()), await now()] } };
    },
    async save(): Promise<Checkpoint> {
      const checkpoint = await save();
      const trace = Float32Array.from(kept.flatMap((W) => [...W]));
      return { ...checkpoint, state: { ...checkpoint.state, trace } };
    },
    load(checkpoint: Checkpoint) {
      const { trace, ...state } = checkpoint.state;
      load({ ...checkpoint, state });
      const size = kept[0]!.length;
      kept = Array.from({ length: trace!.length / size }, (_, i) =>
        Float32Array.from(trace!.subarray(i * size, (i + 1) * size)),
      );
      every = strideAt(checkpoint.step);
    },
  });
}

function bound<S extends Schema>(trainer: Trainer<Seen, S>) {
  return {
    advance: trainer.advance.bind(trainer),
    observe: trainer.observe.bind(trainer),
    save: trainer.save.bind(trainer),
    load: trainer.load.bind(trainer),
  };
}

/** How many steps lie between two moments kept, at this step. */
function strideAt(step: number): number {
  let every = 1;
  while (step / every >= MOST) every *= 2;
  return every;
}
