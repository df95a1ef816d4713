/** What a run has recorded, and what its average comes to. */
import { movingAverage } from '../../nn/moving-average';
import type { Values } from '../../core/params';
import type { Metrics } from '../../core/run';
import { type Params, weightNames } from './params';
import { season } from './series';

/** θ₁ … θ_t: one series, or those of the three parameters one can choose from. */
export interface Recorded {
  readonly series: readonly Float64Array[];
}

/** The series that is averaged. */
export function thetaOf({ series }: Recorded, { weight }: Pick<Values<Params>, 'weight'>) {
  return series[weightNames.indexOf(weight)] ?? series[0]!;
}

/** The last value and its average, the one as a share of the other, how rough the average is, how calm, how late. */
export function facts(
  theta: Float64Array,
  { beta, corrected, source }: Pick<Values<Params>, 'beta' | 'corrected' | 'source'>,
): Metrics {
  const averages = movingAverage(theta, beta, corrected);
  const [last, average] = [theta.at(-1) ?? 0, averages.at(-1) ?? 0];
  const half = theta.length >> 1;
  const spread = deviation(theta.subarray(half));
  return {
    theta: last,
    average,
    share: last === 0 ? 0 : average / last,
    /** The mean change from day to day. */
    roughness: meanOf(averages.subarray(1).map((v, i) => Math.abs(v - averages[i]!))),
    /** How far the average scatters over the second half, if the values scatter by 1. */
    calm: spread === 0 ? 0 : deviation(averages.subarray(half)) / spread,
    ...(source === 'temperature' && { delay: delay(averages) }),
  };
}

/** By how many days the season has to be put off to fit the average best: 0 … 90, from day 60 on. */
function delay(averages: Float64Array): number {
  let [best, least] = [0, Infinity];
  for (let late = 0; late <= 90; late++) {
    let sum = 0;
    for (let i = 60; i < averages.length; i++) {
      const difference = averages[i]! - season(i + 1 - late);
      sum += difference * difference;
    }
    if (sum < least) [best, least] = [late, sum];
  }
  return best;
}

function meanOf(values: Float64Array): number {
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 0;
}

function deviation(values: Float64Array): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((v) => (v - mean) * (v - mean))));
}
