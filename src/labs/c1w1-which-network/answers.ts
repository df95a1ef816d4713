/** The learner's answers: kept as numbers, read as networks and kinds of data. */
import type { Matrix } from '../../core/params/kinds/matrix';
import { type Kind, kinds, type Network, networks, taskIds, type TaskId, tasks } from './tasks';

/** What was answered, if anything, and whether it is right. */
export interface Answer<T> {
  readonly said: T;
  readonly right: boolean;
}

/** Both answers on one application. */
export interface Answered {
  readonly id: TaskId;
  readonly network: Answer<Network> | undefined;
  readonly kind: Answer<Kind> | undefined;
}

/** Reads the rows of the parameter; what is no answer counts as none. */
export function answersOf([ofNetworks = [], ofKinds = []]: Matrix): readonly Answered[] {
  const read = <T>(options: readonly T[], cell: number | undefined, right: T) => {
    const said = options[(cell ?? 0) - 1];
    return said && { said, right: said === right };
  };
  return taskIds.map((id, i) => ({
    id,
    network: read<Network>(networks, ofNetworks[i], tasks[id].network),
    kind: read<Kind>(kinds, ofKinds[i], tasks[id].kind),
  }));
}

/** The rows with one answer changed; `undefined` takes it back. */
export function withAnswer(
  answers: Matrix,
  id: TaskId,
  part: 'network' | 'kind',
  said: Network | Kind | undefined,
): Matrix {
  const options: readonly string[] = part === 'network' ? networks : kinds;
  const code = said ? options.indexOf(said) + 1 : 0;
  return [0, 1].map((row) =>
    taskIds.map((other, i) =>
      other === id && row === (part === 'network' ? 0 : 1) ? code : (answers[row]?.[i] ?? 0),
    ),
  );
}
