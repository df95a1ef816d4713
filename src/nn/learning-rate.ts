/** Learning-rate schedules: α as a function of the whole epochs done (course 2, week 2). */
import { cos, exp, log } from '../core/math';
import type { ScheduleName } from '../core/training-params';

/** What a schedule needs to know. */
export interface Schedule {
  readonly schedule: ScheduleName;
  /** α₀. */
  readonly rate: number;
  readonly decayRate: number;
  readonly decayEpochs: number;
}

/** The learning rate in the epoch that follows `epoch` whole ones. */
export function learningRate(
  { schedule, rate, decayRate, decayEpochs }: Schedule,
  epoch: number,
): number {
  const t = epoch / decayEpochs;
  switch (schedule) {
    case 'constant':
      return rate;
    // decayRate is the factor applied every decayEpochs epochs, at once or gradually.
    case 'step':
      return rate * power(decayRate, Math.floor(t));
    case 'exponential':
      return rate * power(decayRate, t);
    // The course's α₀ / (1 + decayRate · epoch), with epochs counted in units of decayEpochs.
    case 'inverse':
      return rate / (1 + decayRate * t);
    // Half a cosine from α₀ to 0 (Loshchilov and Hutter 2017).
    case 'cosine':
      return (rate * (1 + cos(Math.PI * Math.min(1, t)))) / 2;
    case 'warmup':
      return rate * Math.min(1, (epoch + 1) / decayEpochs);
  }
}

/** base^exponent for base ≥ 0, with the same bits everywhere. */
function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  return base === 0 ? 0 : exp(exponent * log(base));
}
