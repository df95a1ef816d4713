/** Maps of two classes, of three, and of one unit, with points that can be drawn. */
import { html } from 'lit';
import type { GridMap } from '../../src/core/panels/maps';
import type { Dataset } from '../../src/data/dataset';
import '../../src/ui/surfaces/decision-map';
import type { DecisionMap } from '../../src/ui/surfaces/decision-map';
import type { Section } from './sections';

const domain = { x: [-2, 2], y: [-2, 2] } as const;

function map(outputs: number, f: (x: number, y: number) => readonly number[], side = 60): GridMap {
  const place = (i: number) => -2 + (4 * (i + 0.5)) / side;
  const cells = Array.from({ length: side * side }, (_, c) =>
    f(place(c % side), -place(Math.floor(c / side))),
  );
  return { domain, side, outputs, values: Float32Array.from(cells.flat()) };
}

function points(m: number, turn: number, classes: number): Dataset {
  const angle = Array.from({ length: m }, (_, i) => turn + ((i * 2.4) % (2 * Math.PI)));
  const radius = angle.map((_, i) => 0.3 + (1.5 * ((i * 37) % m)) / m);
  return {
    name: 'turns',
    x: Float64Array.from(
      angle.flatMap((a, i) => [radius[i]! * Math.cos(a), radius[i]! * Math.sin(a)]),
    ),
    y: Float64Array.from(angle, (a) => Math.floor((a / (2 * Math.PI)) * classes) % classes),
    m,
    n: 2,
    classes,
    features: ['x₁', 'x₂'],
    labels: Array.from({ length: classes }, (_, c) => `class ${c}`),
  };
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const binary = map(1, (x, y) => [sigmoid(4 * (y - Math.sin(2 * x)))]);
const three = map(3, (x, y) => {
  const e = [Math.exp(2 * x), Math.exp(-2 * x + y), Math.exp(-2 * y)];
  const sum = e.reduce((a, b) => a + b);
  return e.map((v) => v / sum);
});
const broken = map(1, (x) => [x > 0.5 ? NaN : sigmoid(3 * x)]);

const drawn = (e: HTMLElementEventMap['points-change']) => {
  (e.currentTarget as DecisionMap).points = e.points;
};

export const maps: Section = {
  name: 'maps',
  draw: () =>
    html`<div class="columns">
      <decision-map
        editable
        label="Output"
        .map=${binary}
        .train=${points(80, 0, 2)}
        .dev=${points(20, 1, 2)}
        @points-change=${drawn}
      ></decision-map>
      <decision-map
        label="Output"
        .classes=${3}
        .map=${three}
        .train=${points(90, 0, 3)}
      ></decision-map>
      <decision-map label="Not finite" .map=${broken} .train=${points(40, 0, 2)}></decision-map>
      <decision-map label="Untrained" .domain=${domain} .train=${points(40, 0, 2)}></decision-map>
    </div>`,
};
