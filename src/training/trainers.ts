/** Where a lab's training code is found: labs/<id>/train.ts, loaded when it is needed. */
import type { CreateTrainer } from '../core/lab';
import { trainingText as text } from '../core/text/training';

const trainers = import.meta.glob<CreateTrainer>('../labs/*/train.ts', { import: 'createTrainer' });

/** The training code of a lab; throws with a sentence where there is none. */
export async function loadTrainer(lab: string): Promise<CreateTrainer> {
  const load = trainers[`../labs/${lab}/train.ts`];
  if (!load) throw new Error(text.noLab(lab));
  return load();
}
