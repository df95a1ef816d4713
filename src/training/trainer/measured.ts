/** A trainer that is measured by more than its own metrics. */
import type { Trainer } from '../../core/lab';
import type { Schema } from '../../core/params';
import type { Metrics } from '../../core/run';

/** The same trainer, with metrics that follow from its own beside them. */
export function alsoMeasured<V, S extends Schema>(
  trainer: Trainer<V, S>,
  more: (metrics: Metrics) => Metrics,
): Trainer<V, S> {
  const { nextMeasurement, locate, evaluate, health } = trainer;
  return {
    get clock() {
      return trainer.clock;
    },
    end: trainer.end,
    nextMeasurement,
    isHeavy: trainer.isHeavy ?? false,
    advance: (n, note) => trainer.advance(n, note),
    stepsUntil: (epoch) => trainer.stepsUntil(epoch),
    configure: (values) => trainer.configure(values),
    async measure(progress) {
      const metrics = await trainer.measure(progress);
      return { ...metrics, ...more(metrics) };
    },
    observe: (demand) => trainer.observe(demand),
    save: () => trainer.save(),
    load: (checkpoint) => trainer.load(checkpoint),
    ...(locate && { locate: () => locate.call(trainer) }),
    ...(health && { health: () => health.call(trainer) }),
    ...(evaluate && { evaluate: (test) => evaluate.call(trainer, test) }),
    status: () => trainer.status(),
    dispose: () => trainer.dispose(),
  };
}
