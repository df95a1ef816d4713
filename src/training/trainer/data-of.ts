/** The data of a run: the learner's own, or the lab's, made in pieces where that takes long. */
import type { Lab, TrainerSetup } from '../../core/lab';
import type { Schema } from '../../core/params';
import type { Dataset } from '../../data/dataset';
import { inPieces } from '../../data/making';

export async function dataOf<S extends Schema>(
  lab: Lab<S>,
  { values, seeds, data, progress }: TrainerSetup<S>,
): Promise<Dataset> {
  if (data) return data;
  const making = lab.making?.(values, seeds);
  if (!making) return lab.dataset!(values, seeds);
  return inPieces(making, (share) => progress?.({ doing: 'data', share }));
}
