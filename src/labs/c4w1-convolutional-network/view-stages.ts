/** What the stage shows of each layer, and the arithmetic of a unit that was chosen in it. */
import { blockLayers } from '../../nn/blocks';
import { type LayerSpec, place, type PlacedLayer, type Shape } from '../../nn/layers';
import type { LayerWeights } from '../../core/panels/parameters';
import type { Features } from '../../core/panels/pictures';
import type { Values } from '../../core/params';
import { convolutionAt, denseAt, type Place, poolAt } from '../../nn/unit-arithmetic';
import type { Dataset } from '../../data/dataset';
import type { After, Arithmetic } from '../../ui/images/unit-sum';
import type { Shown } from './view-choice';
import type { Params } from './params';
import { labText as text } from './text';

/** A volume worth looking at: that of `placed[shown]`, which `placed[from]` and what follows it have made. */
export interface Stage {
  readonly title: string;
  readonly from: number;
  readonly shown: number;
}

/** The shape of a picture, or of a row of features. */
export function inputShape({ image, n }: Dataset): Shape {
  return image ? [image.height, image.width, image.channels] : [n];
}

/** The layers that the values describe for pictures like those of `set`, output included. */
export function layersFor({ blocks, hidden }: Values<Params>, set: Dataset) {
  const output: LayerSpec = { type: 'dense', units: set.classes > 2 ? set.classes : 1 };
  return place(inputShape(set), [...blockLayers(blocks, hidden), output]);
}

/** Convolutions and dense layers after their activation, pools, and the output. */
export function stagesOf(placed: readonly PlacedLayer[]): readonly Stage[] {
  const blocks = placed.filter(({ spec }) => spec.type === 'conv').length;
  return placed.flatMap(({ spec, number }, from): Stage[] => {
    switch (spec.type) {
      case 'conv':
        return [{ title: text.convolved(number), from, shown: activationAfter(placed, from) }];
      case 'pool':
        return [{ title: text.pooled(number), from, shown: from }];
      case 'dense':
        return from === placed.length - 1
          ? []
          : [{ title: text.dense(number - blocks), from, shown: activationAfter(placed, from) }];
      default:
        return [];
    }
  });
}

function activationAfter(placed: readonly PlacedLayer[], from: number): number {
  const found = placed.findIndex(({ spec }, i) => i > from && spec.type === 'activation');
  return found < 0 ? from : found;
}

/** How many of a dense unit's products are listed. */
const LISTED = 8;

/** The numbers behind one unit; undefined where frame and values are not of one network. */
export function arithmeticOf(
  placed: readonly PlacedLayer[],
  stage: Stage,
  { weights }: Shown,
  features: Features,
  at: Place,
): Arithmetic | undefined {
  const { spec, number, output } = placed[stage.from]!;
  const input = stage.from === 0 ? features.input : features.layers[stage.from - 1]!;
  const layer = weights?.[number - 1];
  const after = stepsAfter(placed, stage, features, at);
  switch (spec.type) {
    case 'conv':
      if (!isOf(layer, placed[stage.from]!)) return undefined;
      return { kind: 'convolution', sum: convolutionAt(spec, input, layer, at), after };
    case 'pool':
      return { kind: 'pool', pool: spec.pool, pooled: poolAt(spec, input, at) };
    case 'dense':
      if (!isOf(layer, placed[stage.from]!) || at.channel >= output[0]!) return undefined;
      return {
        kind: 'dense',
        inputs: input.values.length,
        ...denseAt(input, layer, at.channel, LISTED),
        after,
      };
    default:
      return undefined;
  }
}

/** What batch norm and ReLU make of z. */
function stepsAfter(
  placed: readonly PlacedLayer[],
  { from, shown }: Stage,
  features: Features,
  { channel, row, column }: Place,
): readonly After[] {
  return placed.slice(from + 1, shown + 1).flatMap(({ spec, output }, i): After[] => {
    const [, width, channels] = output;
    const index = output.length === 3 ? (row * width! + column) * channels! + channel : channel;
    const value = features.layers[from + 1 + i]?.values[index] ?? NaN;
    if (spec.type === 'batch-norm') return [{ name: text.normalized, value }];
    return spec.type === 'activation' ? [{ name: text.activated, value }] : [];
  });
}

function isOf(layer: LayerWeights | undefined, { weights }: PlacedLayer): layer is LayerWeights {
  return layer !== undefined && layer.W.length === weights?.reduce((a, b) => a * b, 1);
}
