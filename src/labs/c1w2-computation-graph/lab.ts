/** The computation graph, forward and backward (course 1, week 2). */
import { computingLab } from '../../core/lab';
import type { Values } from '../../core/params';
import { choices } from './choices';
import { experiments } from './experiments';
import { evaluate, type Evaluated, type Graph, graphs } from './graph';
import { type Params, params } from './params';

/** What the view draws. */
export interface GraphView extends Evaluated {
  /** The last quantity when the input of that name is moved by the nudge. */
  readonly nudged: Readonly<Record<string, number>>;
}

export const lab = computingLab({
  params,
  experiments,
  choices,
  compute: (values) => {
    const graph: Graph = graphs[values.graph];
    const inputs = inputsOf(values);
    const seen = evaluate(graph, inputs);
    const end = graph.steps.at(-1)!.id;
    const at = (name: string) => {
      const moved = { ...inputs, [name]: inputs[name]! + values.nudge };
      return evaluate(graph, moved).values[end]!;
    };
    const nudged = Object.fromEntries(graph.inputs.map((name) => [name, at(name)]));
    const view: GraphView = { ...seen, nudged };
    const { derivatives } = seen;
    return {
      metrics: {
        end: seen.values[end]!,
        da: derivatives['a'] ?? 0,
        db: derivatives['b'] ?? 0,
        dc: derivatives['c'] ?? 0,
        dz: derivatives['z'] ?? 0,
        error: (seen.values['ŷ'] ?? 0) - (inputs['y'] ?? 0),
        dw1: derivatives['w₁'] ?? 0,
        dw: derivatives['w'] ?? 0,
        dz1: derivatives['z⁽¹⁾'] ?? 0,
        dz2: derivatives['z⁽²⁾'] ?? 0,
      },
      view,
    };
  },
});

/** The values of the inputs by their names in the graph. */
export function inputsOf(values: Values<Params>): Readonly<Record<string, number>> {
  if (values.graph === 'lecture') return { a: values.a, b: values.b, c: values.c };
  if (values.graph === 'examples')
    return { 'x⁽¹⁾': values.first, w: values.w, 'b₀': values.bias, 'x⁽²⁾': values.second };
  return {
    'x₁': values.x1,
    'w₁': values.w1,
    'x₂': values.x2,
    'w₂': values.w2,
    'b₀': values.bias,
    y: Number(values.y),
  };
}
