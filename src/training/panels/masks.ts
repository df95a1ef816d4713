/** The masks of the very next step. */
import { sizeOf } from '../../nn/layers';
import type { Panel } from '../observing/panels';
import { masksAhead } from '../trainer/dropout-masks';

export const panel: Panel<'masks'> = {
  name: 'masks',
  read({ network, nextStep }) {
    const { noise, size, keepProb } = nextStep();
    return masksAhead(noise, network.dropped.map(sizeOf), size, keepProb);
  },
};
