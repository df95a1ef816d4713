/** Networks small and large, pictures, and weights as pictures. */
import { html } from 'lit';
import type { GridMap } from '../../src/core/panels/maps';
import type { LayerWeights } from '../../src/core/panels/parameters';
import '../../src/ui/images/image-grid';
import type { ImageGrid } from '../../src/ui/images/image-grid';
import '../../src/ui/network/network-graph';
import type { NetworkGraph } from '../../src/ui/network/network-graph';
import '../../src/ui/images/weight-image';
import type { Section } from './sections';

/** Made-up numbers −1…1 that are the same at every visit. */
const wave = (i: number, seed: number) =>
  Math.sin(i * 12.9898 + seed * 78.233) * Math.cos(i * 4.1 + seed);

const madeUpLayers = (sizes: readonly number[]): readonly LayerWeights[] =>
  sizes.slice(1).map((units, l) => ({
    inputs: sizes[l]!,
    units,
    W: Float32Array.from({ length: sizes[l]! * units }, (_, i) => 2 * wave(i, l + 1)),
    b: Float32Array.from({ length: units }, (_, i) => wave(i, l + 9)),
  }));

const domain = { x: [-4, 4], y: [-4, 4] } as const;
const side = 24;

const madeUpMap = (outputs: number, layer: number): GridMap => ({
  domain,
  side,
  outputs,
  values: Float32Array.from({ length: side * side * outputs }, (_, i) => {
    const [cell, unit] = [Math.floor(i / outputs), i % outputs];
    const [x, y] = [(cell % side) / 6 - 2, 2 - Math.floor(cell / side) / 6];
    const [a, b] = [2 * wave(unit, layer), 2 * wave(unit, layer + 3)];
    return Math.tanh(a * x + b * y + layer * a * Math.sin(b * x * y));
  }),
});

const network = (
  inputs: readonly string[],
  sizes: readonly number[],
  outputs: readonly string[],
  known = true,
) => {
  const whole = [inputs.length, ...sizes, outputs.length];
  return html`<network-graph
    editable
    .inputs=${inputs}
    .sizes=${sizes}
    .outputs=${outputs}
    .layers=${known ? madeUpLayers(whole) : undefined}
    .units=${known && inputs.length === 2 ? sizes.map((n, l) => madeUpMap(n, l + 1)) : undefined}
    @sizes-change=${(e: HTMLElementEventMap['sizes-change']) => {
      const element = e.currentTarget as NetworkGraph;
      element.sizes = e.sizes;
      element.layers = madeUpLayers([inputs.length, ...e.sizes, outputs.length]);
      element.units = inputs.length === 2 ? e.sizes.map((n, l) => madeUpMap(n, l + 1)) : undefined;
    }}
    @unit-select=${(e: HTMLElementEventMap['unit-select']) => {
      (e.currentTarget as NetworkGraph).selected = e.probe;
    }}
  ></network-graph>`;
};

const plane = ['x₁', 'x₂'];
const features = ['bedrooms', 'area', 'year built', 'distance to centre', 'floors'];

export const networks: Section = {
  name: 'networks',
  draw: () => html`
    <div style="max-inline-size: 44rem">${network(plane, [4], ['ŷ'])}</div>
    <div style="max-inline-size: 44rem">${network(plane, [8, 6, 3], ['A', 'B', 'C'])}</div>
    <div class="columns">
      ${network(plane, [], ['ŷ'])} ${network(features, [5, 2], ['price'], false)}
    </div>
    ${network(plane, [12, 16, 64, 10, 1, 40], ['ŷ'])}
    ${network(
      Array.from({ length: 30 }, (_, i) => `feature ${i + 1}`),
      [20, 20],
      ['ŷ'],
    )}
  `,
};

const shape = { height: 28, width: 28, channels: 1 };

/** Discs and rings of different sizes, as greys. */
const discs = (count: number) =>
  Float32Array.from({ length: count * 784 }, (_, i) => {
    const [picture, pixel] = [Math.floor(i / 784), i % 784];
    const radius = Math.hypot((pixel % 28) - 13.5, Math.floor(pixel / 28) - 13.5);
    const size = 5 + (picture % 7);
    const distance = picture % 2 ? Math.abs(radius - size) - 1.5 : radius - size;
    return Math.min(1, Math.max(0, 0.5 - distance));
  });

const classes = ['disc', 'ring', 'a class with a long name'];
const pictures = {
  m: 14,
  names: (i: number) => `${classes[i % 2]!} → ${classes[i % 5 === 4 ? 2 : i % 2]!}`,
};

const pictureWeights = (units: number): LayerWeights => ({
  inputs: 784,
  units,
  W: Float32Array.from({ length: 784 * units }, (_, i) => {
    const [pixel, unit] = [Math.floor(i / units), i % units];
    const [x, y] = [(pixel % 28) / 14 - 1, Math.floor(pixel / 28) / 14 - 1];
    return 0.08 * Math.cos(3 * (unit + 1) * Math.hypot(x, y)) * Math.exp(-2 * (x * x + y * y));
  }),
  b: new Float32Array(units),
});

export const images: Section = {
  name: 'images',
  draw: () => html`
    <image-grid
      selectable
      selected="2"
      .images=${discs(pictures.m)}
      .shape=${shape}
      .captions=${Array.from({ length: pictures.m }, (_, i) => pictures.names(i))}
      .right=${Array.from({ length: pictures.m }, (_, i) => i % 5 !== 4)}
      @image-select=${(e: HTMLElementEventMap['image-select']) => {
        (e.currentTarget as ImageGrid).selected = e.index;
      }}
    ></image-grid>
    <h3>without captions</h3>
    <image-grid .images=${discs(8)} .shape=${shape} size="28"></image-grid>
    <h3>weights</h3>
    <weight-image .layer=${pictureWeights(1)} .shape=${shape} size="168"></weight-image>
    <h3>weights of classes</h3>
    <weight-image .layer=${pictureWeights(3)} .shape=${shape} .labels=${classes}></weight-image>
    <h3>before the first frame</h3>
    <weight-image .shape=${shape}></weight-image>
  `,
};
