/** Where a lab's training code and declaration are found: by their place, loaded when they are needed. */
import type { CreateTrainer, Lab } from '../core/lab';
import { trainingText as text } from './training.text';

const trainers = import.meta.glob<CreateTrainer>('../labs/*/train.ts', { import: 'train' });

/** The training code of a lab; throws with a sentence where there is none. */
export async function loadTrainer(lab: string): Promise<CreateTrainer> {
  const load = trainers[`../labs/${lab}/train.ts`];
  if (!load) throw new Error(text.noLab(lab));
  return load();
}

const labs = import.meta.glob<Lab>('../labs/*/lab.ts', { import: 'lab' });

/** What a lab declares; throws with a sentence where there is no such lab. */
export async function loadLab(lab: string): Promise<Lab> {
  const load = labs[`../labs/${lab}/lab.ts`];
  if (!load) throw new Error(text.noLab(lab));
  return load();
}
