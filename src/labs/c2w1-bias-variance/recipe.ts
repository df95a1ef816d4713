/** The recipe of the lectures: first bias, then variance. */
import type { Moment, Recipe } from '../../core/lab';
import type { Metrics } from '../../core/run';
import { diagnose, type Errors, verdictOf } from './diagnosis';
import type { Params } from './params';
import { labText as text } from './text';

/** Before this step nothing is said of a network. */
const EARLY = 200;

/** What is high, and what to try against it. */
export function recipe({ step, metrics, values }: Moment<Params>): Recipe | undefined {
  if (isEarly(step)) return undefined;
  const found = diagnose(errorsOf(metrics));
  const { width, m, l2 } = values;
  const { bigger, data, penalty, noPenalty } = text.remedies;
  const first = [
    width < 64 ? { label: bigger, key: 'width', value: Math.min(64, width * 4) } : undefined,
    l2 > 0 ? { label: noPenalty, key: 'l2', value: 0 } : undefined,
  ];
  const second = [
    m < 5000 ? { label: data, key: 'm', value: Math.min(5000, m * 5) } : undefined,
    { label: penalty, key: 'l2', value: 0.1 },
  ];
  const remedies = found.highBias ? first : found.highVariance ? second : [];
  return {
    sentence: text.recipe[verdictOf(found)],
    remedies: remedies.filter((remedy) => remedy !== undefined),
  };
}

/** Whether it has hardly been trained. */
export function isEarly(step: number): boolean {
  return step < EARLY;
}

export function errorsOf(metrics: Metrics): Errors {
  return {
    bayes: metrics['bayesError'] ?? 0,
    train: metrics['trainError'] ?? 0,
    dev: metrics['devError'] ?? 0,
  };
}
