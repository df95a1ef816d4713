/** How one picture is read. */
import type { Panel } from '../observing/panels';
import { pictureOf, pixelsOf } from '../observing/picture';

export const panel: Panel<'classes'> = {
  name: 'classes',
  async read(from, question) {
    const picture = pictureOf(from, question);
    if (!picture) return undefined;
    const { x, truth } = picture;
    const { output } = await from.passes.whole('classes', 1, { x }, (inputs) =>
      from.state.model.values(inputs, ['output']),
    );
    return { pixels: pixelsOf(from, x), truth, output: output! };
  },
};
