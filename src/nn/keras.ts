/** Words of a Keras program: numbers, calls, and what closes the call of a layer with weights. */
import type { KerasContext } from './layer';

/** A number as Python reads it, without the noise of binary fractions. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A call on one line where it fits, else with an argument a line. */
export function call(name: string, args: readonly string[]): string {
  const line = `${name}(${args.join(', ')})`;
  return line.length <= WIDTH
    ? line
    : `${name}(\n${args.map((a) => `        ${a},\n`).join('')}    )`;
}
const WIDTH = 84;

/** The activation and normalization that Keras takes as arguments of the layer before, and what every layer gets. */
export function closingArguments({ next, common }: KerasContext): readonly string[] {
  return [
    ...(next?.type === 'activation' ? [`activation='${next.activation}'`] : []),
    ...(next?.type === 'batch-norm' ? ['use_bias=False'] : []),
    ...common,
  ];
}
