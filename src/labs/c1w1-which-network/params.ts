/** The application looked at, how large its input is, and the answers given so far. */
import { type AnyValues, choice, number } from '../../core/params';
import { matrix } from '../../core/params/kinds/matrix';
import { taskIds, tasks, type TaskId } from './tasks';
import { labText as text } from './text';

export const params = {
  task: choice({
    ...text.params.task,
    group: 'data',
    options: taskIds,
    names: taskIds.map((id) => text.tasks[id].name),
    default: 'photo',
  }),
  larger: number({
    ...text.params.larger,
    group: 'data',
    min: 1,
    max: 8,
    step: 1,
    integer: true,
    default: 1,
    when: ({ task }: AnyValues) => tasks[task as TaskId].input.type !== 'table',
  }),
  /** A row of networks and a row of kinds of data, in the order of the tasks; counted from 1, 0 is no answer. */
  answers: matrix({
    ...text.params.answers,
    group: 'data',
    control: 'view',
    min: 0,
    max: 4,
    maxRows: 2,
    maxColumns: taskIds.length,
    default: [taskIds.map(() => 0), taskIds.map(() => 0)],
  }),
} as const;

export type Params = typeof params;
