/** The application looked at, how large its input is, and the answers given so far. */
import { type AnyValues, choice, number } from '../../core/params';
import { answers } from '../../core/params/kinds/answers';
import { questions } from './answers';
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
  answers: answers({ ...text.params.answers, group: 'data', control: 'view', questions }),
} as const;

export type Params = typeof params;
