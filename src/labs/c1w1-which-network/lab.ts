/** Which network suits which data: a matching exercise, and why it matters (course 1, week 1). */
import { computingLab } from '../../core/lab';
import { type Answered, answersOf } from './answers';
import { experiments } from './experiments';
import { params } from './params';
import { enlarged, firstLayer, numbersIn, tasks, type Input, type Network } from './tasks';

/** What the view draws. */
export interface Matching {
  readonly answered: readonly Answered[];
  readonly input: Input;
  readonly numbers: number;
  readonly parameters: Readonly<Partial<Record<Network, number>>>;
}

export const lab = computingLab({
  params,
  experiments,
  compute: ({ task, larger, answers }) => {
    const input = enlarged(tasks[task].input, larger);
    const answered = answersOf(answers);
    const given = answered.flatMap(({ network, kind }) => [network, kind]).filter((a) => a);
    const parameters = firstLayer(input);
    const view: Matching = { answered, input, numbers: numbersIn(input), parameters };
    return {
      metrics: {
        right: given.filter((answer) => answer!.right).length,
        answered: given.length,
        standard: parameters.standard!,
        shared: parameters[tasks[task].network]!,
      },
      view,
    };
  },
});
