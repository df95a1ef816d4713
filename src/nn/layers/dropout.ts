/** Where units are dropped in training while keep_prob is below 1 (inverted dropout, course 2, week 1). */
import { plain } from '../keras';
import { layerKind } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    dropout: object;
  }
}

export const kind = layerKind('dropout', {
  isNoisy: true,
  output: (_, input) => input,
  keras: (_, { keepProb }) => (keepProb < 1 ? [`layers.Dropout(${plain(1 - keepProb)})`] : []),
});
