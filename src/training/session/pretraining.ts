/** Runs that start from what another has learned: that one is trained first, from its own start, and is never shown. */
import type { CreateTrainer, TrainerSetup, Weights } from '../../core/lab';
import type { Pretraining, RunConfig } from '../../core/run';
import { trainingText as text } from '../training.text';
import { advance } from './replay';

/** The page is told so often of how far it is, whatever the clock says. */
const REPORTS = 1000;

/** Makes trainers whose first weights are those that `config` names, learned once for all of them. */
export function startingFrom(create: CreateTrainer, config: RunConfig): CreateTrainer {
  const { weights } = config;
  if (!weights) return create;
  let learned: Promise<Weights> | undefined;
  return async (setup) => {
    // What it goes on from holds its weights already.
    if (setup.goesOn) return create(setup);
    learned ??= learnedBy(create, weights, config, setup);
    const found = await learned;
    const trainer = await create(setup);
    if (trainer.adopt?.(found, weights.names).length) return trainer;
    trainer.dispose();
    throw new Error(text.noWeights(weights.names));
  };
}

/** What the run has learned after its steps. Throws a sentence where its file is not at hand. */
async function learnedBy(
  create: CreateTrainer,
  { run, step }: Pretraining,
  config: RunConfig,
  { data, progress }: TrainerSetup,
): Promise<Weights> {
  const { values, seeds, backend = 'auto' } = run;
  if (run.data && run.data.sha256 !== config.data?.sha256)
    throw new Error(text.pretrainedOnFile(run.data.name));
  const trainer = await create({ values, seeds, backend, ...(run.data && data && { data }) });
  try {
    if (!trainer.weights) throw new Error(text.noWeights());
    while (trainer.clock.step < step) {
      const done = trainer.clock.step;
      await progress?.({ doing: 'pretraining', share: done / step });
      const some = Math.min(step - done, Math.ceil(step / REPORTS));
      await advance(trainer, some, run, () => {});
    }
    return await trainer.weights();
  } finally {
    trainer.dispose();
  }
}
