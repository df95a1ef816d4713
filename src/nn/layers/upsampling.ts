/** Every value repeated `factor` times in height and width (nearest neighbour). */
import { layerKind, volumeOf } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    upsampling: { readonly factor: number };
  }
}

export const kind = layerKind('upsampling', {
  output({ factor }, input) {
    const [height, width, channels] = volumeOf(input);
    return [height * factor, width * factor, channels];
  },
});
