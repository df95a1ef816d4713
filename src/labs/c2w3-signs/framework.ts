/** The network and its training as a Python program for Keras, from the values in force. */
import { kindOf, type LayerSpec } from '../../nn/layers';
import type { Values } from '../../core/params';
import { optimizerCode } from './framework-optimizer';
import { hiddenLayers } from './network';
import type { Params } from './params';

/** What the pictures are like. */
export interface Pictures {
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly classes: number;
}

/** A whole program: data as in the course's files, layers, optimizer, and training for so many epochs. */
export function kerasCode(values: Values<Params>, pictures: Pictures, epochs: number): string {
  const training = values.code === 'fit' ? fit : tape;
  return [
    imports(values),
    data(values),
    model(values, pictures),
    optimizerCode(values),
    training(values, pictures, epochs),
    answers(pictures),
    '',
  ].join('\n\n');
}

function imports({ code, schedule }: Values<Params>): string {
  return [
    ...(schedule === 'cosine' ? ['import math', ''] : []),
    'import h5py',
    ...(code === 'tape' ? ['import tensorflow as tf'] : []),
    'import keras',
    'from keras import layers',
  ].join('\n');
}

function data({ normalize }: Values<Params>): string {
  return [
    'def read(file, part):',
    "    with h5py.File(file, 'r') as f:",
    "        return f[f'{part}_set_x'][:] / 255.0, f[f'{part}_set_y'][:].reshape(-1)",
    '',
    "X_train, Y_train = read('train_signs.h5', 'train')",
    "X_test, Y_test = read('test_signs.h5', 'test')",
    'm = len(X_train)',
    ...(normalize
      ? [
          '',
          '# every number of a picture has a mean and a deviation of its own',
          'normalize = layers.Normalization(axis=(1, 2, 3))',
          'normalize.adapt(X_train)',
        ]
      : []),
  ].join('\n');
}

function model(values: Values<Params>, { shape, classes }: Pictures): string {
  const penalty = penaltyCode(values);
  const common = [
    ...(startCode(values) ? [`kernel_initializer=${startCode(values)}`] : []),
    ...(penalty ? ['kernel_regularizer=penalty'] : []),
  ];
  const output: LayerSpec = { type: 'dense', units: classes > 2 ? classes : 1 };
  const lines = [...hiddenLayers(values), output].flatMap((spec, i, all) =>
    layerCode(spec, all, i, values, common),
  );
  return [
    ...(penalty ? [`penalty = ${penalty}`] : []),
    'model = keras.Sequential([',
    `    keras.Input((${shape.join(', ')})),`,
    ...(values.normalize ? ['    normalize,'] : []),
    ...lines.map((line) => `    ${line},`),
    '])',
    'model.summary()',
  ].join('\n');
}

/** The lines of layer i; none where it is said with another one. */
function layerCode(
  spec: LayerSpec,
  all: readonly LayerSpec[],
  i: number,
  { keepProb }: Values<Params>,
  common: readonly string[],
): readonly string[] {
  const code = {
    before: all[i - 1],
    next: all[i + 1],
    isFirst: all.findIndex(({ type }) => type === spec.type) === i,
    keepProb,
    common,
  };
  return kindOf(spec.type).keras?.(spec, code) ?? [];
}

/** λ/2m ‖W‖² as a factor of the sum of squares, and λ₁/m. */
function penaltyCode({ l2, l1 }: Values<Params>): string | undefined {
  const squares = `${l2} / (2 * m)`;
  if (l1 > 0) return `keras.regularizers.L1L2(l1=${l1} / m${l2 > 0 ? `, l2=${squares}` : ''})`;
  return l2 > 0 ? `keras.regularizers.L2(${squares})` : undefined;
}

/** Keras draws He's and Xavier's (its LeCun's) normal numbers without the far tails, at the same deviation. */
function startCode({ initializer, scale }: Values<Params>): string {
  switch (initializer) {
    case 'zeros':
      return "'zeros'";
    case 'constant':
      return `keras.initializers.Constant(${scale})`;
    case 'normal':
      return `keras.initializers.RandomNormal(stddev=${scale})`;
    case 'uniform':
      return `keras.initializers.RandomUniform(-${scale}, ${scale})`;
    case 'xavier':
      return "'lecun_normal'";
    case 'he':
      return "'he_normal'";
  }
}

function lossCode({ classes }: Pictures): string {
  const name = classes > 2 ? 'SparseCategoricalCrossentropy' : 'BinaryCrossentropy';
  return `keras.losses.${name}(from_logits=True)`;
}

/** Training by the framework's own loop. */
function fit(values: Values<Params>, pictures: Pictures, epochs: number): string {
  const { patience, schedule, batch } = values;
  const callbacks = [
    ...(schedule === 'constant' ? [] : ['keras.callbacks.LearningRateScheduler(rate)']),
    ...(patience > 0
      ? [`keras.callbacks.EarlyStopping(monitor='val_loss', patience=${patience})`]
      : []),
  ];
  const accuracy =
    pictures.classes > 2 ? "'accuracy'" : 'keras.metrics.BinaryAccuracy(threshold=0.0)';
  return [
    'model.compile(',
    '    optimizer=optimizer,',
    `    loss=${lossCode(pictures)},`,
    `    metrics=[${accuracy}],`,
    ')',
    'model.fit(',
    '    X_train, Y_train,',
    `    epochs=${epochs}, batch_size=${batch},`,
    '    validation_data=(X_test, Y_test),',
    ...(callbacks.length > 0 ? [`    callbacks=[${callbacks.join(', ')}],`] : []),
    ')',
  ].join('\n');
}

/** Training by a loop of one's own: what happens in each step can be read. */
function tape(values: Values<Params>, pictures: Pictures, epochs: number): string {
  const target = pictures.classes > 2 ? 'y' : 'y[:, None]';
  return [
    `loss = ${lossCode(pictures)}`,
    '',
    '@tf.function  # the first call builds a graph, the others run it',
    'def step(x, y):',
    '    with tf.GradientTape() as tape:',
    `        cost = loss(${target}, model(x, training=True)) + sum(model.losses)`,
    '    gradients = tape.gradient(cost, model.trainable_variables)',
    '    optimizer.apply_gradients(zip(gradients, model.trainable_variables))',
    '    return cost',
    '',
    'batches = tf.data.Dataset.from_tensor_slices((X_train, Y_train))',
    `batches = batches.shuffle(m).batch(${values.batch})`,
    `for epoch in range(${epochs}):`,
    ...(values.schedule === 'constant' ? [] : ['    optimizer.learning_rate = rate(epoch)']),
    '    for x, y in batches:',
    '        cost = step(x, y)',
    '    print(epoch, float(cost))',
  ].join('\n');
}

function answers({ classes }: Pictures): string {
  return [
    'Z = model.predict(X_test)',
    classes > 2 ? 'answers = Z.argmax(axis=1)' : 'answers = (Z[:, 0] > 0).astype(int)',
    "print('test accuracy', (answers == Y_test).mean())",
  ].join('\n');
}
