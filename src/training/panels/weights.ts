/** The parameters of every layer with weights. */
import type { Panel } from '../observing/panels';

export const panel = {
  name: 'weights',
  read: ({ network, executor }) =>
    Promise.all(
      network.layers.map(async ({ W, b, norm }) => {
        const units = W.shape.at(-1)!;
        const [f, , channels] = W.shape as [number, number, number];
        return {
          inputs: W.size / units,
          units,
          W: await executor.read(W),
          b: await executor.read(norm?.beta ?? b!),
          ...(norm && { gamma: await executor.read(norm.gamma) }),
          ...(W.rank === 4 && { kernel: [f, f, channels] as const }),
        };
      }),
    ),
} satisfies Panel<'weights'>;
