/** Plots of any x: an experiment over a range with a guess drawn, curves, and trials of which one is chosen. */
import { html } from 'lit';
import '../../src/ui/charts/item-axes';
import type { ItemAxes } from '../../src/ui/charts/item-axes';
import '../../src/ui/charts/item-scatter';
import '../../src/ui/charts/sweep-chart';
import type { RangeChart } from '../../src/ui/charts/sweep-chart';
import '../../src/ui/charts/xy-chart';
import type { Section } from './sections';

const places = [1, 2, 3, 4, 5];
const spread = places.map((x) => ({
  x,
  mean: 0.5 + 0.08 * x,
  low: 0.45 + 0.08 * x,
  high: 0.6 + 0.08 * x,
}));

const drawn = (e: HTMLElementEventMap['guess-change']) => {
  (e.currentTarget as RangeChart).guess = e.values;
};

const curve = (label: string, colour: number, f: (x: number) => number) => ({
  label,
  colour,
  points: Array.from(
    { length: 40 },
    (_, i) => [10 ** (i / 10 - 2), f(10 ** (i / 10 - 2))] as const,
  ),
});

const axes = ['α', 'β', 'dev cost'].map((label) => ({
  label,
  ticks: [0, 1].map((at) => ({ at, text: String(at) })),
}));
const items = [0.2, 0.5, 0.8].map((at, i) => ({
  places: [at, 1 - at, at * at],
  shade: 1 - at,
  hollow: i === 1,
  best: i === 0,
  label: `Trial ${i + 1}`,
}));
const choose = (e: HTMLElementEventMap['item-select']) => {
  (e.currentTarget as ItemAxes).selected = e.index;
};

export const plots: Section = {
  name: 'plots',
  draw: () =>
    html`<div class="columns">
      <range-chart
        heading="Dev accuracy"
        xTitle="degree"
        editable
        percent
        .range=${[0, 1]}
        .places=${places}
        @guess-change=${drawn}
      ></range-chart>
      <range-chart
        heading="Cost"
        xTitle="examples"
        .places=${places}
        .lines=${[{ label: 'train', colour: 0, points: spread }]}
      ></range-chart>
      <range-chart heading="Nothing yet" xTitle="λ" .places=${[]}></range-chart>
      <xy-chart
        heading="Slopes"
        .x=${{ title: 'z', log: true, min: 0.013, max: 0.07 }}
        .y=${{ title: 'σ′(z)', log: true }}
        .curves=${[curve('rising', 0, (x) => x), curve('falling', 1, (x) => 1 / x), curve('level', 2, () => 0.5)]}
      ></xy-chart>
      <xy-chart
        heading="No curve"
        .curves=${[{ label: 'later', colour: 0, points: [] }]}
      ></xy-chart>
      <xy-chart
        heading="Not finite"
        .curves=${[
          {
            label: 'lost',
            colour: 0,
            points: [
              [0, 1],
              [1, NaN],
              [2, Infinity],
            ],
          },
        ]}
      ></xy-chart>
      <item-axes label="Trials" .axes=${axes} .items=${items} @item-select=${choose}></item-axes>
      <item-scatter
        label="Trials"
        .axes=${axes.slice(0, 2)}
        .items=${items}
        @item-select=${choose}
      ></item-scatter>
      <item-axes label="None" .axes=${axes} .items=${[]}></item-axes>
    </div>`,
};
