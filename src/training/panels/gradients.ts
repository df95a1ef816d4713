/** Gradients of the mean loss on the whole training set. */
import { gradientsOf } from '../observing/gradients-of';
import type { Panel } from '../observing/panels';

export const panel: Panel<'gradients'> = {
  name: 'gradients',
  async read({ state, network, passes, train: { m, x, y } }) {
    const found = await passes.rows(
      'gradients',
      m,
      { x, y },
      (inputs) => gradientsOf(state, inputs),
      () => true,
    );
    return network.layers.flatMap((_, l) => {
      const [dW, db] = [found[`dW${l + 1}`], found[`db${l + 1}`]];
      return dW && db ? [{ dW, db }] : [];
    });
  },
};
