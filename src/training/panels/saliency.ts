/** Where the answer to a picture comes from: the gradient of the largest logit by the picture (Simonyan et al. 2013). */
import * as tf from '../../models/tf';
import type { Panel } from '../observing/panels';
import { pictureOf } from '../observing/picture';

export const panel: Panel<'saliency'> = {
  name: 'saliency',
  async read(from, question) {
    const picture = pictureOf(from, question);
    if (!picture) return undefined;
    const { passes, state } = from;
    const { slope } = await passes.whole('saliency', 1, { x: picture.x }, (inputs) => {
      const strongest = (x: tf.Tensor) =>
        tf.max(state.model.values({ x }, ['logits'])['logits']!) as tf.Scalar;
      return { slope: tf.grad(strongest)(inputs['x']!) };
    });
    return slope;
  },
};
