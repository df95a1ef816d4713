/** Gradients and cost as outputs of a program. */
import type { Classifier } from '../../models/classifier';
import { type Batch, lookingPass } from '../../models/model';
import * as tf from '../../models/tf';
import type { TrainingState } from '../trainer/training-state';

/** The mean loss J and its gradients by name: dW1, db1, … */
export function gradientsOf(
  { model, trained }: TrainingState<Classifier>,
  batch: Batch,
): Record<string, tf.Tensor> {
  const { value, grads } = tf.variableGrads(
    () => model.cost(batch, lookingPass).cost,
    trained.map((p) => p.variable),
  );
  const named = trained.map((p) => [`d${p.name}`, grads[p.variable.name]!] as const);
  return { J: value, ...Object.fromEntries(named) };
}
