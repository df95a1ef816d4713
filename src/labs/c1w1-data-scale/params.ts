/** What one can change about the scale of data and model. */
import { activationNames } from '../../core/model-params';
import { choice, number, withDefault } from '../../core/params';
import { paramText } from '../../core/params.text';
import { trainingParams } from '../../core/training-params';
import { labText as text } from './text';

/** The hidden layers of the three models. */
export const models = { logistic: [], small: [4], large: [32, 32] } as const;
export type ModelName = keyof typeof models;
const modelNames = Object.keys(models) as ModelName[];

const restart = { effect: 'restart' } as const;

export const params = {
  m: number({
    ...paramText.m,
    ...restart,
    group: 'data',
    symbol: 'm',
    min: 10,
    max: 5000,
    scale: 'log',
    integer: true,
    default: 100,
  }),
  noise: number({
    ...paramText.noise,
    ...restart,
    group: 'data',
    min: 0,
    max: 3,
    step: 0.1,
    default: 2,
  }),
  model: choice({
    ...text.model,
    ...restart,
    group: 'model',
    options: modelNames,
    names: modelNames.map((name) => text.modelNames[name]),
    default: 'large',
  }),
  activation: choice({
    ...paramText.activation,
    ...restart,
    group: 'model',
    options: activationNames,
    default: 'tanh',
    when: ({ model }) => model !== 'logistic',
  }),
  ...trainingParams,
  optimizer: withDefault(trainingParams.optimizer, 'adam'),
  rate: withDefault(trainingParams.rate, 0.01),
  batch: withDefault(trainingParams.batch, 64),
} as const;

export type Params = typeof params;
