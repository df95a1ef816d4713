/** One picture in every layer. */
import type { Feature } from '../../core/panels/pictures';
import { predictions } from '../../models/losses';
import type * as tf from '../../models/tf';
import type { Shape } from '../../nn/layers';
import type { Panel } from '../observing/panels';
import { pictureOf } from '../observing/picture';

export const panel: Panel<'features'> = {
  name: 'features',
  async read(from, question) {
    const picture = pictureOf(from, question);
    if (!picture) return undefined;
    const { x, truth } = picture;
    const { network, passes, state } = from;
    const { placed, architecture } = network;
    const seen = await passes.whole('features', 1, { x }, (inputs) => {
      const { outputs, output } = network.forward(inputs['x']!);
      const named = outputs.map((value, i) => [`layer${i}`, value] as const);
      return {
        ...Object.fromEntries(named),
        output: predictions[state.model.output](output as tf.Tensor2D),
      };
    });
    const feature = (shape: Shape, values: Float32Array): Feature => ({ shape, values });
    return {
      input: feature(architecture.input, x.slice()),
      truth,
      layers: placed.map(({ output }, i) => feature(output, seen[`layer${i}`]!)),
      output: seen['output']!,
    };
  },
};
