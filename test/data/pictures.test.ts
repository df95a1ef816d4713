/** Pictures as bytes: unpacked, divided as the worker divides them, and in part for the page. */
import { expect, test } from 'vitest';
import { type Dataset, split } from '../../src/data/dataset';
import {
  assorted,
  inverted,
  picked,
  type Pictures,
  previewOf,
  unpacked,
} from '../../src/data/pictures';

const set: Pictures = {
  name: 'some',
  bytes: Uint8Array.from({ length: 10 * 12 }, (_, i) => (7 * i) % 256),
  y: Uint8Array.from({ length: 10 }, (_, i) => (i < 7 ? 0 : i % 2)),
  m: 10,
  labels: ['cat', 'dog'],
  image: { height: 2, width: 2, channels: 3 },
};

test('a byte is 1/255 of a value', () => {
  const { x, y, m, n, classes, features, image } = unpacked(set);
  expect([m, n, classes, image]).toEqual([10, 12, 2, set.image]);
  expect(x).toEqual(Float32Array.from(set.bytes, (byte) => byte / 255));
  expect([...y]).toEqual([...set.y]);
  expect(features.slice(0, 4)).toEqual([
    'pixel 1, 1, red',
    'pixel 1, 1, green',
    'pixel 1, 1, blue',
    'pixel 1, 2, red',
  ]);
});

test('a small set is divided on the page as in the worker', () => {
  expect(previewOf(set, 0.3, 5)).toEqual(split(unpacked(set), 0.3, 5));
  const withTest = { ...set, test: picked(set, [1, 8]) };
  for (const fraction of [0, 0.3])
    expect(previewOf(withTest, fraction, 5)).toEqual(split(unpacked(withTest), fraction, 5));
});

test('of a large set the page has the first of each side', () => {
  const m = 1500;
  const bytes = new Uint8Array(128 * 128 * m).map((_, i) => i % 251);
  const image = { height: 128, width: 128, channels: 1 };
  const large: Pictures = { ...set, bytes, m, y: new Uint8Array(m), image };
  const { train, dev } = previewOf(large, 0.1, 1);
  const whole = split(unpacked(large), 0.1, 1);
  expect([train.m, dev.m]).toEqual([2 ** 20 / 128 ** 2, 2 ** 20 / 128 ** 2]);
  expect(train.x.every((value, i) => value === whole.train.x[i])).toBe(true);
  expect(dev.x.every((value, i) => value === whole.dev.x[i])).toBe(true);
});

test('of a large table too, with blanks filled', () => {
  const m = 600_000;
  const table: Dataset = {
    name: 'large',
    m,
    n: 4,
    classes: 2,
    features: ['a', 'b', 'c', 'd'],
    labels: ['0', '1'],
    x: Float64Array.from({ length: 4 * m }, (_, i) => (i === 5 ? NaN : i % 97)),
    y: Float64Array.from({ length: m }, (_, i) => i % 2),
    fills: 'later',
  };
  const { train, dev } = previewOf(table, 0, 1);
  expect([train.m, dev.m]).toEqual([2 ** 18, 0]);
  expect(train.x[5]).toBe(48);
});

test('some of each class take turns', () => {
  expect(assorted(set, 5)).toEqual([0, 7, 1, 9, 2]);
  expect(assorted(set, 99)).toHaveLength(10);
});

test('dark and light are exchanged in the test set too', () => {
  const twice = inverted(inverted({ ...set, test: picked(set, [0]) }));
  expect(twice).toEqual({ ...set, test: picked(set, [0]) });
  expect(inverted(set).bytes[1]).toBe(255 - 7);
});
