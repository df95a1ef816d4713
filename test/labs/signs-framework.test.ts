/** The program for Keras that a network and its training are written as. */
import { describe, expect, test } from 'vitest';
import { defaults, type Values } from '../../src/core/params';
import { kerasCode } from '../../src/labs/c2w3-signs/framework';
import { lab } from '../../src/labs/c2w3-signs/lab';
import type { Params } from '../../src/labs/c2w3-signs/params';

const signs = { shape: [64, 64, 3], classes: 6 } as const;
const code = (some: Partial<Values<Params>> = {}, classes = 6, epochs = 40) =>
  kerasCode({ ...defaults(lab.params), ...some }, { ...signs, classes }, epochs);

/** The layers between `keras.Sequential([` and `])`, each on one line. */
const layersIn = (program: string) =>
  program
    .slice(program.indexOf('Sequential([') + 12, program.indexOf('\n])'))
    .replace(/\(\n {8}/g, '(')
    .replace(/,\n {8}/g, ', ')
    .replace(/,\n {4}\)/g, ')')
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter(Boolean);

test('the dense network is 12288–25–12–6, of He’s start, its output scores', () => {
  expect(layersIn(code())).toEqual([
    'keras.Input((64, 64, 3))',
    'normalize',
    'layers.Flatten()',
    "layers.Dense(25, activation='relu', kernel_initializer='he_normal')",
    "layers.Dense(12, activation='relu', kernel_initializer='he_normal')",
    "layers.Dense(6, kernel_initializer='he_normal')",
  ]);
  expect(code()).toContain('loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)');
});

test('it is trained by Adam, for the epochs and with the batches in force', () => {
  expect(code({ rate: 0.0003 })).toContain(
    'keras.optimizers.Adam(learning_rate=0.0003, beta_1=0.9, beta_2=0.999, epsilon=1e-8)',
  );
  expect(code({ batch: 64 }, 6, 12)).toContain('epochs=12, batch_size=64');
});

test('convolutions keep their stride, padding and pool, and only the first dense layer flattens', () => {
  const lines = layersIn(code({ model: 'cnn', hidden: [16] }));
  expect(lines.slice(2)).toEqual([
    "layers.Conv2D(8, 5, strides=2, padding='same', activation='relu', kernel_initializer='he_normal')",
    'layers.MaxPooling2D(2)',
    "layers.Conv2D(16, 3, padding='same', activation='relu', kernel_initializer='he_normal')",
    'layers.MaxPooling2D(2)',
    "layers.Conv2D(16, 3, padding='same', activation='relu', kernel_initializer='he_normal')",
    'layers.MaxPooling2D(2)',
    'layers.Flatten()',
    "layers.Dense(16, activation='relu', kernel_initializer='he_normal')",
    "layers.Dense(6, kernel_initializer='he_normal')",
  ]);
});

test('batch norm stands before the activation, and its convolution has no b', () => {
  const { blocks } = defaults(lab.params);
  const lines = layersIn(code({ model: 'cnn', blocks: [{ ...blocks[0]!, norm: true }] }));
  expect(lines[2]).toContain('use_bias=False');
  expect(lines[2]).not.toContain('activation=');
  expect(lines.slice(3, 5)).toEqual([
    'layers.BatchNormalization(momentum=0.9, epsilon=1e-5)',
    "layers.Activation('relu')",
  ]);
});

describe('what holds it back', () => {
  test('the penalty is λ/2m times the sum of squares, on every W', () => {
    const program = code({ l2: 0.7 });
    expect(program).toContain('penalty = keras.regularizers.L2(0.7 / (2 * m))');
    expect(layersIn(program).filter((l) => l.includes('kernel_regularizer=penalty'))).toHaveLength(
      3,
    );
    expect(code()).not.toContain('penalty');
  });

  test('L1 and L2 are said together', () => {
    expect(code({ l1: 0.1, l2: 2 })).toContain('L1L2(l1=0.1 / m, l2=2 / (2 * m))');
  });

  test('Dropout is told the share that goes, not the share that is kept', () => {
    const lines = layersIn(code({ keepProb: 0.8 }));
    expect(lines.filter((l) => l === 'layers.Dropout(0.2)')).toHaveLength(2);
    expect(code()).not.toContain('Dropout');
  });

  test('early stopping and a bound of the gradient', () => {
    const program = code({ patience: 7, clip: 2 });
    expect(program).toContain("EarlyStopping(monitor='val_loss', patience=7)");
    expect(program).toContain('global_clipnorm=2)');
  });
});

test('momentum takes the rate that makes the course’s steps', () => {
  expect(code({ optimizer: 'momentum', rate: 0.1, beta: 0.9 })).toContain(
    'SGD(learning_rate=0.1 * 0.1, momentum=0.9)',
  );
  // v = 0.9 v + 0.1 g with α, and v = 0.9 v + g with 0.1 α
  let [course, keras, x, y] = [0, 0, 0, 0];
  for (const g of [1, -2, 0.5]) {
    course = 0.9 * course + 0.1 * g;
    keras = 0.9 * keras + g;
    [x, y] = [x - 0.1 * course, y - 0.1 * 0.1 * keras];
  }
  expect(y).toBeCloseTo(x, 12);
});

test('a rate that changes is a function of the epochs done', () => {
  const program = code({ schedule: 'inverse', rate: 0.001, decayRate: 1, decayEpochs: 10 });
  expect(program).toContain('return 0.001 * 1 / (1 + 1 * epoch / 10)');
  expect(program).toContain('callbacks=[keras.callbacks.LearningRateScheduler(rate)]');
  expect(code({ schedule: 'cosine' })).toContain('import math');
  expect(code({ schedule: 'cosine', code: 'tape' })).toContain('optimizer.learning_rate = rate');
});

test('the loop written out adds the penalties to the loss, and takes the gradients from the tape', () => {
  const program = code({ code: 'tape' });
  expect(program).toContain('import tensorflow as tf');
  expect(program).toContain('model(x, training=True)) + sum(model.losses)');
  expect(program).toContain('tape.gradient(cost, model.trainable_variables)');
  expect(program).not.toContain('model.fit');
  expect(code()).not.toContain('GradientTape');
});

test('two classes have one output', () => {
  const program = code({}, 2);
  expect(layersIn(program).at(-1)).toBe("layers.Dense(1, kernel_initializer='he_normal')");
  expect(program).toContain('BinaryCrossentropy(from_logits=True)');
  expect(program).toContain('(Z[:, 0] > 0)');
});
