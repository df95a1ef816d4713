/** Parameters of every kind, live. */
import { html } from 'lit';
import {
  type AnyValues,
  choice,
  defaults,
  flag,
  number,
  type Schema,
  sizes,
} from '../../src/core/params';
import '../../src/ui/controls/param-panel';
import type { ParamPanel } from '../../src/ui/controls/param-panel';
import type { Section } from './sections';

const schema: Schema = {
  noise: number({
    label: 'Noise',
    help: 'How far the points are scattered.',
    more: 'scatters them farther, so that the classes overlap.',
    less: 'keeps the classes apart.',
    group: 'data',
    effect: 'restart',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.2,
    zeroText: 'off',
  }),
  hidden: sizes({
    label: 'Hidden layers',
    help: 'The units of every hidden layer.',
    group: 'model',
    effect: 'restart',
    max: 64,
    maxLength: 6,
    default: [4, 4],
  }),
  activation: choice({
    label: 'Activation',
    help: 'What each unit does with its sum.',
    group: 'model',
    effect: 'restart',
    options: ['tanh', 'relu'],
    names: ['tanh', 'ReLU'],
    default: 'tanh',
  }),
  bias: flag({
    label: 'Biases',
    help: 'Whether units have a bias.',
    group: 'model',
    effect: 'restart',
    default: true,
  }),
  optimizer: choice({
    label: 'Optimizer',
    help: 'How a gradient becomes a step.',
    group: 'training',
    effect: 'live',
    options: ['gd', 'adam'],
    names: ['Gradient descent', 'Adam'],
    default: 'gd',
  }),
  rate: number({
    label: 'Learning rate',
    symbol: 'α',
    help: 'How far each step goes.',
    more: 'learns faster, until the cost jumps about or grows.',
    less: 'is safe and slow.',
    group: 'training',
    effect: 'live',
    min: 1e-6,
    max: 100,
    scale: 'log',
    default: 0.1,
  }),
  beta2: number({
    label: 'Second moment',
    symbol: 'β₂',
    help: 'How long squared gradients are remembered.',
    group: 'training',
    effect: 'live',
    min: 0,
    max: 0.99999,
    step: 0.001,
    default: 0.999,
    when: (values) => values['optimizer'] === 'adam',
  }),
  batch: number({
    label: 'Batch size',
    help: 'How many examples each step sees.',
    group: 'training',
    effect: 'live',
    min: 1,
    max: 1_000_000,
    scale: 'log',
    integer: true,
    default: 1_000_000,
    top: () => 240,
    topText: 'all',
  }),
  l2: number({
    label: 'L2 penalty',
    symbol: 'λ',
    help: 'How much large weights cost.',
    group: 'regularization',
    effect: 'live',
    min: 0,
    max: 100,
    step: 0.01,
    default: 0,
    zeroText: 'off',
    advanced: true,
  }),
};

const panel = (values: AnyValues, all: boolean) =>
  html`<param-panel
    .schema=${schema}
    .values=${values}
    ?all=${all}
    with-switch
    @param-change=${(e: HTMLElementEventMap['param-change']) => {
      const element = e.currentTarget as ParamPanel;
      element.values = { ...element.values, [e.key]: e.value };
    }}
    @show-all=${(e: HTMLElementEventMap['show-all']) => {
      (e.currentTarget as ParamPanel).all = e.all;
    }}
  ></param-panel>`;

export const controls: Section = {
  name: 'controls',
  draw: () =>
    html`<div class="columns">
      ${panel(defaults(schema), false)}
      ${panel({ ...defaults(schema), optimizer: 'adam', rate: Math.fround(0.03), batch: 32 }, true)}
    </div>`,
};
