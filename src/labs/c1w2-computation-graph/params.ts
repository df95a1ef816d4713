/** The inputs of a computation graph, and what is nudged. */
import { type AnyValues, choice, number } from '../../core/params';
import { type Graph, type GraphName, graphs, orderOf } from './graph';
import { labText as text } from './text';

const names = ['lecture', 'logistic', 'examples'] as const;
const lecture = ({ graph }: AnyValues) => graph === 'lecture';
const logistic = ({ graph }: AnyValues) => graph === 'logistic';
const examples = ({ graph }: AnyValues) => graph === 'examples';
const input = (
  key: keyof typeof text.inputs,
  value: number,
  when: (values: AnyValues) => boolean,
) =>
  number({
    label: text.inputs[key],
    help: text.inputHelp,
    group: 'data',
    min: -10,
    max: 10,
    step: 0.1,
    default: value,
    when,
  });

/** How many values and derivatives there are to work out. */
export function stopsOf(graph: Graph): number {
  const { forward, backward } = orderOf(graph);
  return forward.length + backward.length;
}

const MOST_STOPS = Math.max(...names.map((name) => stopsOf(graphs[name])));

export const params = {
  graph: choice({
    ...text.params.graph,
    group: 'model',
    options: names,
    names: names.map((id) => text.graphs[id]),
    default: 'lecture',
  }),
  a: input('a', 5, lecture),
  b: input('b', 3, lecture),
  c: input('c', 2, lecture),
  w1: input('w1', 1, logistic),
  w2: input('w2', -2, logistic),
  bias: input('bias', 0.5, ({ graph }) => graph !== 'lecture'),
  w: input('w', 1, examples),
  first: input('first', 2, examples),
  second: input('second', 1, examples),
  x1: input('x1', 2, logistic),
  x2: input('x2', 1, logistic),
  y: choice({
    ...text.params.y,
    group: 'data',
    options: ['1', '0'],
    names: ['1', '0'],
    default: '1',
    when: logistic,
  }),
  /** How far it has come: first values forward, then derivatives backward. */
  done: number({
    ...text.params.done,
    group: 'view',
    min: 0,
    max: MOST_STOPS,
    step: 1,
    integer: true,
    top: ({ graph }: AnyValues) => stopsOf(graphs[graph as GraphName]),
    topText: text.all,
    default: MOST_STOPS,
  }),
  nudge: number({
    ...text.params.nudge,
    group: 'training',
    min: 1e-4,
    max: 1,
    scale: 'log',
    default: 0.001,
  }),
} as const;

export type Params = typeof params;
