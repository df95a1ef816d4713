/** What a lab measures of its own beside cost and accuracy. */
import type { Trainer } from '../../core/lab';
import type { LayerWeights, Observation } from '../../core/observation';
import type { Metrics } from '../../core/run';

/** The same trainer, measuring also what `more` reads from the weights of its layers. */
export function withMetrics(
  trainer: Trainer<Observation>,
  more: (layers: readonly LayerWeights[]) => Metrics,
): Trainer<Observation> {
  const measure = trainer.measure.bind(trainer);
  return Object.assign(trainer, {
    async measure() {
      const metrics = await measure();
      const { layers } = await trainer.observe({ panels: ['weights'] });
      return { ...metrics, ...more(layers!) };
    },
  });
}
