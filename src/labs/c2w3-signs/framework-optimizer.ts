/** Optimizer and learning rate as a program for Keras says them. */
import type { Values } from '../../core/params';
import { plain } from '../../nn/keras';
import type { Params } from './params';

/** The learning rate of each epoch, where it changes, and the optimizer. */
export function optimizerCode(values: Values<Params>): string {
  const lines = schedulesCode(values);
  const { optimizer } = values;
  const start = lines.length > 0 ? 'rate(0)' : rateOf(values, plain(values.rate));
  const name = optimizers[optimizer].name;
  const args = [`learning_rate=${start}`, ...optimizers[optimizer].args(values)];
  if (values.clip > 0) args.push(`global_clipnorm=${plain(values.clip)}`);
  return [
    ...lines,
    ...(optimizer === 'momentum' || optimizer === 'nesterov'
      ? ['# Keras adds the whole gradient to the momentum, the course 1 - beta of it']
      : []),
    `optimizer = keras.optimizers.${name}(${args.join(', ')})`,
    ...(optimizer === 'adamw'
      ? ["optimizer.exclude_from_weight_decay(var_names=['bias', 'gamma', 'beta'])"]
      : []),
  ].join('\n');
}

/** v = βv + (1 − β) dW with α makes the steps of v = βv + dW with α (1 − β). */
function rateOf({ optimizer, beta }: Values<Params>, rate: string): string {
  const isMomentum = optimizer === 'momentum' || optimizer === 'nesterov';
  return isMomentum ? `${rate} * ${plain(1 - beta)}` : rate;
}

/** The function `rate` of the epochs done; nothing where the rate is constant. */
function schedulesCode(values: Values<Params>): string[] {
  const { schedule, rate, decayRate, decayEpochs } = values;
  if (schedule === 'constant') return [];
  const [a, r] = [rateOf(values, plain(rate)), plain(decayRate)];
  const t = `epoch / ${decayEpochs}`;
  const factor = {
    step: `${r} ** (epoch // ${decayEpochs})`,
    exponential: `${r} ** (${t})`,
    inverse: `1 / (1 + ${r} * ${t})`,
    cosine: `(1 + math.cos(math.pi * min(1, ${t}))) / 2`,
    warmup: `min(1, (epoch + 1) / ${decayEpochs})`,
  }[schedule];
  return ['def rate(epoch, _=None):', `    return ${a} * ${factor}`, ''];
}

interface Optimizer {
  readonly name: string;
  args(values: Values<Params>): readonly string[];
}

const averages = ({ beta1, beta2, epsilon }: Values<Params>) => [
  `beta_1=${plain(beta1)}`,
  `beta_2=${plain(beta2)}`,
  `epsilon=${plain(epsilon)}`,
];
const ofSquares = ({ rho, epsilon }: Values<Params>) => [
  `rho=${plain(rho)}`,
  `epsilon=${plain(epsilon)}`,
];

const optimizers: Readonly<Record<Values<Params>['optimizer'], Optimizer>> = {
  gd: { name: 'SGD', args: () => [] },
  momentum: { name: 'SGD', args: ({ beta }) => [`momentum=${plain(beta)}`] },
  nesterov: { name: 'SGD', args: ({ beta }) => [`momentum=${plain(beta)}`, 'nesterov=True'] },
  rmsprop: { name: 'RMSprop', args: ofSquares },
  adagrad: {
    name: 'Adagrad',
    args: ({ epsilon }) => ['initial_accumulator_value=0.0', `epsilon=${plain(epsilon)}`],
  },
  adadelta: { name: 'Adadelta', args: ofSquares },
  adam: { name: 'Adam', args: averages },
  adamw: {
    name: 'AdamW',
    args: (values) => [...averages(values), `weight_decay=${plain(values.weightDecay)}`],
  },
};
