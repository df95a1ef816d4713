/** Colour scales as tables of 256 entries, and maps painted with them. */
import type { GridMap } from '../../core/panels/maps';
import { classShade, diverging, type RGB, sequential } from '../theme/colours';

/** How the numbers of a map become colours. */
export type Scale =
  | { readonly kind: 'diverging'; readonly from: number; readonly to: number } // middle = neutral
  | { readonly kind: 'sequential'; readonly from: number; readonly to: number }
  | { readonly kind: 'classes' }; // outputs are probabilities: the most probable class, by its certainty, pale under points

/** Paints a map, one pixel a cell; for a map of several units, the one asked for. Cells that are not finite come out striped. */
export function paint(map: GridMap, scale: Scale, output = 0): ImageData {
  const { side, outputs, values } = map;
  const image = new ImageData(side, side);
  const colours = scale.kind === 'classes' ? undefined : palettes[scale.kind];
  for (let cell = 0; cell < side * side; cell++) {
    const at = cell * outputs;
    if (scale.kind === 'classes') {
      paintClass(image.data, cell, values.subarray(at, at + outputs));
      continue;
    }
    const t = (values[at + output]! - scale.from) / (scale.to - scale.from || 1);
    if (Number.isFinite(t)) copy(image.data, cell, colours!, t);
    else stripe(image.data, cell, side);
  }
  return image;
}

/** Paints a picture of signed numbers, as wide as the row is long; `most` is the size that gets the full colour. */
export function paintSigned(values: ArrayLike<number>, width: number, most: number): ImageData {
  const image = new ImageData(width, values.length / width);
  for (let i = 0; i < values.length; i++) {
    const t = 0.5 + values[i]! / (2 * most || 1);
    if (Number.isFinite(t)) copy(image.data, i, palettes.diverging, t);
    else stripe(image.data, i, width);
  }
  return image;
}

const table = (colour: (t: number) => RGB) =>
  Uint8ClampedArray.from(Array.from({ length: 256 }, (_, i) => colour(i / 255)).flat());

const palettes = { diverging: table((t) => diverging(2 * t - 1)), sequential: table(sequential) };
const classPalettes = new Map<number, Uint8ClampedArray>();

function paintClass(data: Uint8ClampedArray, cell: number, probabilities: Float32Array): void {
  let best = 0;
  for (let c = 1; c < probabilities.length; c++)
    if (probabilities[c]! > probabilities[best]!) best = c;
  let palette = classPalettes.get(best);
  if (!palette) classPalettes.set(best, (palette = table((t) => classShade(best, t))));
  const least = 1 / probabilities.length;
  const certainty = (probabilities[best]! - least) / (1 - least || 1);
  if (Number.isFinite(certainty)) copy(data, cell, palette, 0.12 + 0.48 * certainty);
  else stripe(data, cell, Math.sqrt(data.length / 4));
}

function copy(data: Uint8ClampedArray, cell: number, colours: Uint8ClampedArray, t: number): void {
  const entry = 3 * Math.min(255, Math.max(0, Math.round(t * 255)));
  data[4 * cell] = colours[entry]!;
  data[4 * cell + 1] = colours[entry + 1]!;
  data[4 * cell + 2] = colours[entry + 2]!;
  data[4 * cell + 3] = 255;
}

function stripe(data: Uint8ClampedArray, cell: number, width: number): void {
  const dark = (Math.floor(cell / width) + (cell % width)) % 6 < 2;
  data.set(dark ? [90, 96, 102, 255] : [226, 228, 230, 255], 4 * cell);
}
