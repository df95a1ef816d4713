/** What a kernel of the module is: the shape it gives and the functions it calls. */
import type * as tf from '../models/tf';
import type { GraphBuilder, Inputs } from './builder';
import type { Attrs, Node, Operand } from './graph';

/** A float32 argument among the int32 ones. */
export interface Float {
  readonly float: number;
}

/** One call of a function of the module: addresses, sizes and numbers in its order. */
export interface Call {
  readonly name: string;
  readonly args: readonly (number | Float)[];
}

export interface Shaped {
  readonly shape: readonly number[];
  readonly dtype: tf.DataType;
}

/** What a lowering knows: the node and where things lie. */
export interface Placed {
  readonly x: Inputs;
  readonly attrs: Attrs;
  readonly outputs: readonly Operand[];
  /** Address of an operand. */
  at(o: Operand | undefined): number;
  /** Address of `scratch` floats of working space. */
  readonly scratch: number;
}

export interface Kernel {
  /** Shape and type of the result, or of each when the kernel gives a list. */
  result(x: Inputs, attrs: Attrs): Shaped | readonly Shaped[];
  /** Floats of working space that the calls need. */
  scratch?(node: Node): number;
  calls(node: Placed): readonly Call[];
}

/** Gives what stands for a call, or undefined to leave it as it is. */
export type Rewrite = (
  g: GraphBuilder,
  x: Inputs,
  attrs: Attrs,
) => Operand | readonly Operand[] | undefined;
