/** The settings of a run that advice speaks of and can change. Which parameter of a lab each of them is, is said here and nowhere else. */
import type { AnyValues } from '../../core/params';

/** Settings by what they are, and the key that parameters of that meaning have in labs. */
export const settingKeys = {
  rate: 'rate',
  penalty: 'l2',
  batch: 'batch',
  initializer: 'initializer',
  activation: 'activation',
  hidden: 'hidden',
} as const;

export type Setting = keyof typeof settingKeys;

/** Whether a lab lets the learner change this. */
export function isOffered(setting: Setting, values: AnyValues): boolean {
  return values[settingKeys[setting]] !== undefined;
}

/** A setting that is a number; NaN where the lab has none. */
export function numberOf(setting: 'rate' | 'penalty' | 'batch', values: AnyValues): number {
  const value = values[settingKeys[setting]];
  return typeof value === 'number' ? value : NaN;
}
