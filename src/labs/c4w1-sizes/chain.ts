/** A chain of layers: the size of each volume, and what each layer has to learn (course 4, week 1). */
import { outputSize } from '../../nn/convolution';
import type { Matrix } from '../../core/params/kinds/matrix';

export const types = ['conv', 'pool', 'dense'] as const;
export type LayerType = (typeof types)[number];

/** A row of the `layers` parameter: type, f, s, p, filters or units. */
export interface Layer {
  readonly type: LayerType;
  /** The side of the window. */
  readonly f: number;
  readonly stride: number;
  readonly pad: number;
  /** Filters of a convolution, units of a dense layer. */
  readonly units: number;
}

/** A layer in its place. */
export interface Link extends Layer {
  readonly input: Shape;
  /** Undefined where the window does not fit. */
  readonly output: Shape | undefined;
  readonly parameters: number;
  readonly multiplications: number;
}

/** Height (and width), and channels; a dense layer is 1 high and wide. */
export interface Shape {
  readonly side: number;
  readonly channels: number;
}

export const volumeOf = ({ side, channels }: Shape): number => side * side * channels;

/** The layers of a matrix, whatever a damaged link has put there made whole. */
export function layersOf(rows: Matrix): readonly Layer[] {
  const whole = (n: number | undefined, least: number) => Math.max(least, Math.round(n ?? least));
  return rows.map(([type, f, stride, pad, units]) => ({
    type: types[Math.min(2, whole(type, 0))]!,
    f: whole(f, 1),
    stride: whole(stride, 1),
    pad: whole(pad, 0),
    units: whole(units, 1),
  }));
}

export const rowOf = ({ type, f, stride, pad, units }: Layer): readonly number[] => [
  types.indexOf(type),
  f,
  stride,
  pad,
  units,
];

/** Each layer behind the one before it, up to the first that does not fit. */
export function chain(input: Shape, layers: readonly Layer[]): readonly Link[] {
  const links: Link[] = [];
  let shape: Shape | undefined = input;
  for (const layer of layers) {
    if (!shape) break;
    const link: Link = linkOf(layer, shape);
    links.push(link);
    shape = link.output;
  }
  return links;
}

function linkOf(layer: Layer, input: Shape): Link {
  const { type, f, stride, pad, units } = layer;
  if (type === 'dense') {
    const n = volumeOf(input);
    return {
      ...layer,
      input,
      output: { side: 1, channels: units },
      parameters: (n + 1) * units,
      multiplications: n * units,
    };
  }
  const sliding = { pad: type === 'pool' ? 0 : pad, stride };
  const side = outputSize(input.side, f, sliding);
  const channels = type === 'pool' ? input.channels : units;
  const learned = type === 'conv' && side > 0 ? (f * f * input.channels + 1) * units : 0;
  return {
    ...layer,
    input,
    output: side > 0 ? { side, channels } : undefined,
    parameters: learned,
    multiplications: type === 'conv' ? side * side * f * f * input.channels * units : 0,
  };
}
