/** Where the units of a network diagram stand, which of them is next, and which edges are worth drawing. All in pixels. */
import type { LayerWeights } from '../../core/panels/parameters';

/** A unit of the diagram; layer 0 is the input, the last one the output. */
export interface Place {
  readonly layer: number;
  readonly unit: number;
}

/** The square of a unit, by its top left corner. */
export interface Square extends Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A layer: its squares, and what is above and below them. */
export interface Column {
  readonly layer: number;
  readonly x: number;
  readonly width: number;
  readonly squares: readonly Square[];
  /** Units not shown. */
  readonly more: number;
  /** Whether the layer is too large to be shown whole unless the learner asks for it. */
  readonly large: boolean;
  /** Whether its squares stand in one column, with room for a name beside each. */
  readonly single: boolean;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
}

export interface NetworkSpec {
  /** Units of every layer, input and output included. */
  readonly sizes: readonly number[];
  /** The room there is; the diagram is wider only where it must be. */
  readonly width: number;
  /** The room for names left of the inputs and right of the outputs. */
  readonly names: readonly [inputs: number, outputs: number];
  /** Large layers that are shown whole. */
  readonly expanded: ReadonlySet<number>;
}

/** The height of every diagram, so that nothing below it moves when units come and go. */
export const networkHeight = 340;
const field = 308;
const header = 84;
const gaps = { buttons: 4, least: 36, most: 150 };
/** Units that stand below one another; more form a grid. */
export const singleMost = 10;
const single = { pitch: 60, gap: 10 };
const grid = { collapsed: 16, pitch: 36, dense: 28, gap: 5 };

/** Lays a network out: up to ten units below one another, more in a grid, of which sixteen are shown until it is expanded. */
export function networkLayout({ sizes, width, names, expanded }: NetworkSpec): NetworkLayout {
  const last = sizes.length - 1;
  const blocks = sizes.map((units, layer) => block(units, expanded.has(layer)));
  const outer = (layer: number) => (layer === 0 || layer === last ? 0 : header);
  const widths = blocks.map((b, layer) => Math.max(b.columns * b.pitch - b.gap, outer(layer)));
  const taken = widths.reduce((sum, w) => sum + w, names[0] + names[1]);
  // Where room is short, what counts is the room between squares: buttons above them may stand closer.
  const spare = (layer: number) =>
    (widths[layer]! - (blocks[layer]!.columns * blocks[layer]!.pitch - blocks[layer]!.gap)) / 2;
  const least = widths
    .slice(1)
    .map((_, l) => Math.max(gaps.buttons, gaps.least - spare(l) - spare(l + 1)));
  const tight = taken + least.reduce((sum, gap) => sum + gap, 0);
  const each = Math.min(gaps.most, (width - taken) / Math.max(1, last));
  const isTight = each < Math.max(...least, 0);
  const share = isTight ? Math.max(0, width - tight) / Math.max(1, last) : 0;
  const gapAfter = (layer: number) => (layer === last ? 0 : isTight ? least[layer]! + share : each);
  const whole = taken + sizes.reduce((sum, _, layer) => sum + gapAfter(layer), 0);
  let x = names[0] + Math.max(0, (width - whole) / 2);
  const columns = blocks.map((b, layer): Column => {
    const column = {
      layer,
      x,
      width: widths[layer]!,
      squares: squares(b, layer, x + widths[layer]! / 2),
      more: sizes[layer]! - b.shown,
      large: sizes[layer]! > grid.collapsed,
      single: b.columns === 1,
    };
    x += widths[layer]! + gapAfter(layer);
    return column;
  });
  return { width: Math.max(width, whole), height: networkHeight, columns };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The unit an arrow key leads to: the next of the layer, or the nearest of the next file of squares. */
export function neighbour(
  layout: NetworkLayout,
  { layer, unit }: Place,
  direction: Direction,
): Square | undefined {
  const own = layout.columns[layer]?.squares ?? [];
  const from = own[unit];
  if (!from) return undefined;
  if (direction === 'up') return own[unit - 1];
  if (direction === 'down') return own[unit + 1];
  const way = direction === 'right' ? 1 : -1;
  const ahead = layout.columns.flatMap((c) => c.squares).filter((s) => way * across(from, s) > 1);
  const nearest = Math.min(...ahead.map((s) => Math.abs(across(from, s))));
  return ahead
    .filter((s) => Math.abs(across(from, s)) <= nearest + 1)
    .sort((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)))[0];
}

/** The weights of each layer that belong to this network; undefined where a frame is of an earlier shape. */
export function fitting(
  layers: readonly LayerWeights[] | undefined,
  sizes: readonly number[],
): readonly LayerWeights[] | undefined {
  const fits =
    layers?.length === sizes.length - 1 &&
    layers.every((l, i) => l.inputs === sizes[i] && l.units === sizes[i + 1]);
  return fits ? layers : undefined;
}

/** The size a weight must have to be drawn, so that at most `most` of the shown edges are; 0 draws all. */
export function faintest(sizes: Float32Array, most: number): number {
  return sizes.length <= most ? 0 : sizes.slice().sort()[sizes.length - most]!;
}

interface Block {
  readonly shown: number;
  readonly columns: number;
  readonly rows: number;
  readonly pitch: number;
  readonly gap: number;
}

function block(units: number, expanded: boolean): Block {
  if (units <= singleMost) {
    const pitch = Math.min(single.pitch, Math.floor(field / units));
    const gap = Math.min(single.gap, Math.ceil(pitch / 6));
    return { shown: units, columns: 1, rows: units, pitch, gap };
  }
  const all = expanded || units <= grid.collapsed;
  const shown = all ? units : grid.collapsed;
  const dense = shown > grid.collapsed;
  const pitch = dense ? grid.dense : grid.pitch;
  const columns = Math.max(2, Math.ceil(shown / Math.floor(field / pitch)));
  return { shown, columns, rows: Math.ceil(shown / columns), pitch, gap: dense ? 4 : grid.gap };
}

/** Squares of a block about the line `centre`, file after file from the top. */
function squares({ shown, columns, rows, pitch, gap }: Block, layer: number, centre: number) {
  const left = centre - (columns * pitch - gap) / 2;
  const top = (field - (rows * pitch - gap)) / 2;
  return Array.from({ length: shown }, (_, unit): Square => {
    const x = left + Math.floor(unit / rows) * pitch;
    return { layer, unit, x, y: top + (unit % rows) * pitch, size: pitch - gap };
  });
}

const across = (from: Square, to: Square) => to.x + to.size / 2 - (from.x + from.size / 2);
const middle = (s: Square) => s.y + s.size / 2;
