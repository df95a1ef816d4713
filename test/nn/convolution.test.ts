/** Convolution and pooling against the vectors of the course's notebook (course 4, week 1). */
import { expect, test } from 'vitest';
import {
  convolve,
  convolveBackward,
  outputSize,
  padded,
  picture,
  pool,
  poolBackward,
  rowsOf,
  type Kernels,
  type Volume,
} from '../../src/nn/convolution';
import vectors from '../fixtures/course/c4w1_conv.json';

interface Tensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

const { cases } = vectors;

/** The pictures of a batch: m × height × width × channels. */
function batch({ shape, data }: Tensor): readonly Volume[] {
  const [m, height, width, channels] = shape as [number, number, number, number];
  const size = height * width * channels;
  return Array.from({ length: m }, (_, i) => ({
    height,
    width,
    channels,
    data: Float64Array.from(data.slice(i * size, (i + 1) * size)),
  }));
}

function kernels({ shape, data }: Tensor): Kernels {
  const [size, , channels, filters] = shape as [number, number, number, number];
  return { size, channels, filters, data: Float64Array.from(data) };
}

const flat = (volumes: readonly Volume[]) => volumes.flatMap(({ data }) => [...data]);

function expectNear(found: readonly number[], { data }: { readonly data: readonly number[] }) {
  expect(found.length).toBe(data.length);
  const worst = Math.max(...found.map((v, i) => Math.abs(v - data[i]!)));
  expect(worst).toBeLessThan(1e-7);
}

test('pads with zeros as the notebook does', () => {
  const { X, pad } = cases.zero_pad.in;
  expectNear(flat(batch(X).map((x) => padded(x, pad))), cases.zero_pad.out);
});

test('one step of a convolution is the notebook’s', () => {
  const { a_slice_prev: a, W, b } = cases.conv_single_step.in;
  const [height, width, channels] = a.shape as [number, number, number];
  const slice = { height, width, channels, data: Float64Array.from(a.data) };
  const w = { size: height, channels, filters: 1, data: Float64Array.from(W.data) };
  const { data } = convolve(slice, w, b.data, { pad: 0, stride: 1 });
  expect(data).toHaveLength(1);
  expect(data[0]).toBeCloseTo(cases.conv_single_step.out, 7);
});

test('convolves as the notebook does', () => {
  const { A_prev, W, b, pad, stride } = cases.conv_forward.in;
  const out = batch(A_prev).map((a) => convolve(a, kernels(W), b.data, { pad, stride }));
  expectNear(flat(out), cases.conv_forward.out);
});

test.each(['pool_forward_stride1', 'pool_forward_stride2'] as const)('pools: %s', (name) => {
  const { A_prev, f, stride } = cases[name].in;
  for (const kind of ['max', 'average'] as const)
    expectNear(flat(batch(A_prev).map((a) => pool(a, f, stride, kind))), cases[name].out[kind]);
});

test('hands the gradient of a convolution back as the notebook does', () => {
  const { A_prev, W, pad, stride, dZ } = cases.conv_backward.in;
  const [as, dzs] = [batch(A_prev), batch(dZ)];
  const all = as.map((a, i) => convolveBackward(dzs[i]!, a, kernels(W), { pad, stride }));
  const sum = (parts: readonly Float64Array[]) =>
    [...parts[0]!].map((_, i) => parts.reduce((s, part) => s + part[i]!, 0));
  const { dA, dW, db } = cases.conv_backward.out;
  expectNear(flat(all.map((g) => g.dA)), dA);
  expectNear(sum(all.map((g) => g.dW.data)), dW);
  expectNear(sum(all.map((g) => g.db)), db);
});

test('hands the gradient of a pool back as the notebook does', () => {
  const { A_prev, f, stride, dA } = cases.pool_backward.in;
  const [as, das] = [batch(A_prev), batch(dA)];
  for (const kind of ['max', 'average'] as const) {
    const back = as.map((a, i) => poolBackward(das[i]!, a, f, stride, kind));
    expectNear(flat(back), cases.pool_backward.out[kind]);
  }
});

test('finds the vertical edge of the lecture, and none with the kernel on its side', () => {
  const half = picture(Array.from({ length: 6 }, () => [10, 10, 10, 0, 0, 0]));
  const vertical = [1, 0, -1, 1, 0, -1, 1, 0, -1];
  const kernel = (data: readonly number[]): Kernels => ({
    size: 3,
    channels: 1,
    filters: 1,
    data: Float64Array.from(data),
  });
  const sliding = { pad: 0, stride: 1 };
  const found = convolve(half, kernel(vertical), [0], sliding);
  expect(rowsOf(found)).toEqual(Array.from({ length: 4 }, () => [0, 30, 30, 0]));
  const turned = kernel([1, 1, 1, 0, 0, 0, -1, -1, -1]);
  expect(new Set(convolve(half, turned, [0], sliding).data)).toEqual(new Set([0]));
});

test('knows the sizes of the lectures', () => {
  expect(outputSize(7, 3, { pad: 0, stride: 2 })).toBe(3);
  expect(outputSize(63, 7, { pad: 0, stride: 2 })).toBe(29);
  expect(outputSize(15, 1, { pad: 2, stride: 1 })).toBe(19);
  expect(outputSize(3, 5, { pad: 0, stride: 1 })).toBe(0);
});

test('the lab’s example of the course is the first picture and filter of the notebook', async () => {
  const { lab } = await import('../../src/labs/c4w1-steps/lab');
  const { defaults } = await import('../../src/core/params');
  const { view } = lab.compute({ ...defaults(lab.params), example: 'course' });
  const found = (view as { output: number[][][] }).output[0]!.flat();
  const { data, shape } = cases.conv_forward.out;
  const printed = found.map((_, i) => data[i * shape[3]!]!);
  expectNear(found, { data: printed });
});
