/** The learner's answers, read as networks and kinds of data. */
import type { Answers, AskedQuestion } from '../../core/params/kinds/answers';
import { type Kind, kinds, type Network, networks, taskIds, type TaskId, tasks } from './tasks';
import { labText as text } from './text';

/** What is asked of each application: first which network, of all of them, then what kind of data. */
export const questions: readonly AskedQuestion[] = [
  ...taskIds.map((id) => ({
    question: `${text.tasks[id].name}: ${text.network}`,
    answers: networks.map((network) => text.networks[network]),
  })),
  ...taskIds.map((id) => ({
    question: `${text.tasks[id].name}: ${text.data}`,
    answers: kinds.map((kind) => text.kinds[kind]),
  })),
];

/** The number of the question, counted from 0. */
export const questionOf = (id: TaskId, part: 'network' | 'kind'): number =>
  taskIds.indexOf(id) + (part === 'network' ? 0 : taskIds.length);

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

/** Reads the answers; what is none counts as none. */
export function answersOf(answers: Answers): readonly Answered[] {
  const read = <T>(options: readonly T[], number: number | undefined, right: T) => {
    const said = options[(number ?? 0) - 1];
    return said && { said, right: said === right };
  };
  return taskIds.map((id) => ({
    id,
    network: read<Network>(networks, answers[questionOf(id, 'network')], tasks[id].network),
    kind: read<Kind>(kinds, answers[questionOf(id, 'kind')], tasks[id].kind),
  }));
}
