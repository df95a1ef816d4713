/** When training stops by itself: conditions on scheduled measurements only, so that they do not depend on the clock. */
import type { Values } from '../../core/params';
import type { StopReason } from '../../core/protocol';
import type { Measurement } from '../../core/run';

/** The conditions as a lab's values state them; 0, or a lab without them, is off. */
export function stopLimits(values: Values) {
  const limit = (key: string) => (typeof values[key] === 'number' ? values[key] : 0);
  return {
    epochs: limit('stopEpochs'),
    cost: limit('stopCost'),
    patience: limit('patience'),
  };
}

/**
 * Why training stops at the last of these measurements, if it does. Epochs stop it when they are reached; `ignored`
 * conditions have stopped it before and the learner went on.
 */
export function stopReason(
  measurements: readonly Measurement[],
  values: Values,
  ignored: ReadonlySet<StopReason['kind']>,
): StopReason | undefined {
  const limits = stopLimits(values);
  const now = measurements.at(-1)!;
  const before = measurements.at(-2)?.epoch ?? 0;
  if (limits.epochs > before && limits.epochs <= now.epoch)
    return { kind: 'epochs', epochs: limits.epochs };
  const cost = now.metrics['cost'];
  if (limits.cost > 0 && cost !== undefined && cost <= limits.cost && !ignored.has('cost'))
    return { kind: 'cost', cost: limits.cost };
  if (limits.patience > 0 && now.metrics['devCost'] !== undefined && !ignored.has('early')) {
    const best = bestOnDev(measurements);
    if (now.epoch - best.epoch >= limits.patience)
      return { kind: 'early', epochs: limits.patience, best: best.step };
  }
  return undefined;
}

/** The first measurement with the lowest dev cost. */
function bestOnDev(measurements: readonly Measurement[]): Measurement {
  const cost = (m: Measurement) => m.metrics['devCost'] ?? Infinity;
  return measurements.reduce((best, m) => (cost(m) < cost(best) ? m : best));
}
