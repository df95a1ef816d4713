/** Style transfer (course 4, week 4): the picture is the only parameter, and there is no data. */
import { gramMatrix } from '../../../src/models/losses';
import type { Model } from '../../../src/models/model';
import { chosen } from '../../../src/models/of-network';
import * as tf from '../../../src/models/tf';
import { variable } from '../../../src/models/variable';
import { none } from '../../../src/training/trainer/samplers/none';
import { type LaterModel, normal, usualValues } from './later';

const [SIDE, FILTERS] = [12, 8];
const SHAPE = [1, SIDE, SIDE, 3] as const;

export function style(): LaterModel {
  const tensor = (values: Float32Array, shape: readonly number[]) => tf.tensor(values, [...shape]);
  const filters = normal(3 * 3 * 3 * FILTERS, 7).map((w) => w / 5);
  const [content, look] = [normal(SIDE * SIDE * 3, 5), normal(SIDE * SIDE * 3, 6)];
  const picture = variable(tensor(normal(SIDE * SIDE * 3, 8), SHAPE));
  const features = (image: tf.Tensor) =>
    tf.relu(
      tf.conv2d(
        image as tf.Tensor4D,
        tensor(filters, [3, 3, 3, FILTERS]) as tf.Tensor4D,
        1,
        'same',
      ),
    );
  const meanSquare = (a: tf.Tensor, b: tf.Tensor) => tf.mean(tf.square(tf.sub(a, b)));
  const gram = (a: tf.Tensor) => tf.div(gramMatrix(a), SIDE * SIDE);
  const model: Model = {
    inputs: {},
    parameters: [{ name: 'G', layer: 0, variable: picture, decays: false, trainable: true }],
    state: [],
    noise: () => ({}),
    cost(_, { live }) {
      const made = features(picture);
      const contentCost = meanSquare(made, features(tensor(content, SHAPE)));
      const styleCost = meanSquare(gram(made), gram(features(tensor(look, SHAPE))));
      return {
        cost: tf.add<tf.Scalar>(contentCost, tf.mul(live['styleWeight']!, styleCost)),
        noted: { contentCost: contentCost as tf.Scalar, styleCost: styleCost as tf.Scalar },
      };
    },
    values: (_, names) => chosen(names, { picture: () => picture }),
    dispose: () => picture.dispose(),
  };
  return {
    model,
    sampler: none(),
    rows: {},
    values: { ...usualValues, styleWeight: 10 } as LaterModel['values'],
  };
}
