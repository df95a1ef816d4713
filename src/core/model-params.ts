/** The parameters of a fully connected network: its hidden layers, their activation, and how weights start. */
import { type AnyValues, choice, number, sizes } from './params';
import { paramText as text } from './params.text';

export const activationNames = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'linear'] as const;
export type ActivationName = (typeof activationNames)[number];

export const initializerNames = ['zeros', 'constant', 'normal', 'uniform', 'xavier', 'he'] as const;
export type InitializerName = (typeof initializerNames)[number];

const model = { group: 'model', effect: 'restart' } as const;

/** How weights start. */
export const initializerParams = {
  initializer: choice({
    ...text.initializer,
    ...model,
    options: initializerNames,
    default: 'he',
  }),
  scale: number({
    ...text.scale,
    ...model,
    min: 1e-4,
    max: 1000,
    scale: 'log',
    default: 0.01,
    when: ({ initializer }: AnyValues) =>
      initializer === 'constant' || initializer === 'normal' || initializer === 'uniform',
  }),
} as const;

/** All of a network; the hidden layers are changed on its diagram. */
export const networkParams = {
  hidden: sizes({
    ...text.hidden,
    ...model,
    control: 'view',
    max: 64,
    maxLength: 6,
    default: [4],
  }),
  activation: choice({
    ...text.activation,
    ...model,
    options: activationNames,
    default: 'tanh',
    when: ({ hidden }: AnyValues) => (hidden as readonly number[]).length > 0,
  }),
  ...initializerParams,
} as const;
