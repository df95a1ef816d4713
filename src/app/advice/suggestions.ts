/** Changes that explain.ts suggests: one parameter, one value, and the words on the button. */
import { log } from '../../core/math';
import { type ActivationName, activationNames, initializerNames } from '../../core/model-params';
import { numberOf, settingKeys } from './settings';
import type { AnyValues, Value } from '../../core/params';
import { explainText as text } from './explain.text';
import { paramText } from '../../core/params.text';

export interface Suggestion {
  readonly label: string;
  /** Of a parameter; a lab need not have it. */
  readonly key: string;
  readonly value: Value;
  /** Whether only another run, from its start, can be helped by it. */
  readonly isAnew?: true;
}

/** A rate two and a half times smaller at least, from 1, 3, 10, 30, … */
export function slower(values: AnyValues): Suggestion {
  return rate(rung(numberOf('rate', values) / 2.5, 'down'));
}

/** Where units have died, smaller steps come too late: another start with a rate ten times smaller at least. */
export function gentler(values: AnyValues): Suggestion {
  const value = rung(numberOf('rate', values) / 10, 'down');
  return { label: text.tryStartWithRate(plain(value)), key: settingKeys.rate, value, isAnew: true };
}

/** A rate two and a half times larger at least, from 1, 3, 10, 30, … */
export function faster(values: AnyValues): Suggestion {
  return rate(rung(numberOf('rate', values) * 2.5, 'up'));
}

function rate(value: number): Suggestion {
  return { label: text.tryRate(plain(value)), key: settingKeys.rate, value };
}

/** A penalty where there was none, or a larger one. */
export function penalty(values: AnyValues): Suggestion {
  const now = numberOf('penalty', values) || 0;
  const value = now === 0 ? 1 : rung(now * 2.5, 'up');
  return { label: text.tryPenalty(plain(value)), key: settingKeys.penalty, value };
}

/** The next power of two that is at least three times as large. */
export function largerBatch(now: number): Suggestion {
  const value = 2 ** (32 - Math.clz32(now * 3 - 1));
  return { label: text.tryBatch(plain(value)), key: settingKeys.batch, value };
}

/** What suits the units' activation: He for ReLU, else Xavier. */
export function initializer(units: ActivationName | undefined): Suggestion {
  const value = units === 'relu' || units === 'leaky-relu' ? 'he' : 'xavier';
  const name = paramText.initializer.names[initializerNames.indexOf(value)]!;
  return { label: text.tryInitializer(name), key: settingKeys.initializer, value };
}

export function activation(value: ActivationName): Suggestion {
  const name = paramText.activation.names[activationNames.indexOf(value)]!;
  return { label: text.tryActivation(name), key: settingKeys.activation, value };
}

export const hiddenLayer: Suggestion = {
  label: text.tryHidden,
  key: settingKeys.hidden,
  value: [4],
};

/** The nearest of …, 0.1, 0.3, 1, 3, … not above (or not below) a positive number. */
function rung(value: number, direction: 'up' | 'down'): number {
  const exponent = Math.floor(log(value) / Math.LN10);
  const rungs = [-1, 0, 1].flatMap((e) =>
    [1, 3].map((digit) => Number(`${digit}e${exponent + e}`)),
  );
  return direction === 'up'
    ? rungs.find((r) => r >= value * (1 - 1e-9))!
    : rungs.findLast((r) => r <= value * (1 + 1e-9))!;
}

/** A number in a sentence: few digits, thin spaces between thousands. */
export function plain(value: number, digits = 2): string {
  if (Number.isInteger(value)) return String(value).replace(/\B(?=(\d{3})+$)/g, '\u2009');
  return String(Number(value.toPrecision(digits)));
}
