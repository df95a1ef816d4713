/** Says what is seen in a run's curves, by rule, and what to try. */
import {
  activation,
  faster,
  hiddenLayer,
  initializer,
  largerBatch,
  penalty,
  plain,
  slower,
  type Suggestion,
} from './suggestions';
import {
  cost,
  gradient,
  guessing,
  hidden,
  isLate,
  isSettled,
  isStuckGuessing,
  isWholeBatch,
  last,
  rise,
  type Seen,
  spread,
} from './symptoms';
import { explainText as text } from './text/explain';

/** One sentence, and perhaps a change that it suggests. */
export interface Advice {
  readonly rule: string;
  readonly sentence: string;
  readonly suggestion?: Suggestion;
}

/** At most two sentences, the more important first; none while there is little to see. */
export function explain(seen: Seen): readonly Advice[] {
  if (!(seen.measurements.length > 1)) return [];
  const found = topics.flatMap((rules) => firstOf(rules, seen) ?? []);
  return found.slice(0, seen.stopped?.kind === 'not-finite' ? 1 : 2);
}

type Rule = (seen: Seen) => Omit<Advice, 'rule'> | undefined;
type Rules = Readonly<Record<string, Rule>>;

function firstOf(rules: Rules, seen: Seen): Advice | undefined {
  for (const [rule, look] of Object.entries(rules)) {
    const advice = look(seen);
    if (advice) return { rule, ...advice };
  }
  return undefined;
}

/** Why it stopped; how the cost runs; how the training set compares with what was not seen. Each says one thing at most. */
const topics: readonly Rules[] = [
  { notFinite, stopped },
  { rising, jumping, zeros, alike, dead, vanishing, small, straight, rare, slow, settled },
  { gap, shaking },
];

function notFinite({ stopped: why, values }: Seen) {
  if (why?.kind !== 'not-finite') return undefined;
  const sentence = text.notFinite(why.part, plain(why.step), plain(why.last));
  return { sentence, suggestion: slower(values) };
}

function stopped({ stopped: why }: Seen) {
  switch (why?.kind) {
    case 'epochs':
      return { sentence: text.stoppedEpochs(plain(why.epochs)) };
    case 'cost':
      return { sentence: text.stoppedCost(plain(why.cost)) };
    case 'early':
      return { sentence: text.stoppedEarly(plain(why.epochs), plain(why.best)) };
    case 'goal':
    case 'end':
    case 'not-finite':
    case undefined:
      return undefined;
  }
}

/** Risen at each of the last measurements, over 20 steps and by 2 % at least. */
function rising(seen: Seen) {
  const { steps, from } = rise(seen);
  if (steps < 20 || cost(last(seen)) < 1.02 * cost(from)) return undefined;
  const sentence = text.rising(plain(steps), plain(rate(seen)));
  return { sentence, suggestion: slower(seen.values) };
}

/** Over the last 40 measurements the rises add up to more than half the falls, and two of them are above a tenth. */
function jumping(seen: Seen) {
  const recent = seen.measurements.slice(-40).map(cost);
  if (!isWholeBatch(seen) || recent.length < 12) return undefined;
  const changes = recent.slice(1).map((c, i) => c - recent[i]!);
  const sum = (sign: number) => changes.reduce((total, c) => total + Math.max(0, sign * c), 0);
  const leaps = changes.filter((change, i) => change > 0.1 * recent[i]!).length;
  if (leaps < 2 || sum(1) < 0.5 * sum(-1)) return undefined;
  return { sentence: text.jumping(plain(rate(seen))), suggestion: slower(seen.values) };
}

function zeros(seen: Seen) {
  const { values } = seen;
  const applies = values['initializer'] === 'zeros' && hidden(seen).length > 0;
  if (!applies || !isStuckGuessing(seen)) return undefined;
  return { sentence: text.zeros, suggestion: initializer(values) };
}

function alike(seen: Seen) {
  const { values } = seen;
  const wide = hidden(seen).some((units) => units > 1);
  if (values['initializer'] !== 'constant' || !wide || !isLate(seen)) return undefined;
  return { sentence: text.alike, suggestion: initializer(values) };
}

/** Back at the cost of guessing after having been clearly below it. */
function dead(seen: Seen) {
  if (seen.values['activation'] !== 'relu' || !isStuckGuessing(seen)) return undefined;
  const best = Math.min(...seen.measurements.map(cost));
  if (best > 0.9 * guessing(seen)) return undefined;
  return { sentence: text.dead, suggestion: activation('leaky-relu') };
}

function vanishing(seen: Seen) {
  const layers = hidden(seen).length;
  const deep = seen.values['activation'] === 'sigmoid' && layers >= 3;
  if (!deep || !isStuckGuessing(seen)) return undefined;
  return { sentence: text.vanishing(plain(layers)), suggestion: activation('tanh') };
}

function small(seen: Seen) {
  const { values } = seen;
  const scaled = values['initializer'] === 'normal' || values['initializer'] === 'uniform';
  const stuck = isStuckGuessing(seen) && gradient(seen) < 1e-3;
  if (!scaled || hidden(seen).length === 0 || !stuck) return undefined;
  return { sentence: text.small, suggestion: initializer(values) };
}

/** A straight line at its best, and less than 15 points above guessing. */
function straight(seen: Seen) {
  const share = last(seen).metrics['accuracy'];
  if (share === undefined || share > 1 / seen.classes + 0.15 || !isSettled(seen)) return undefined;
  if (hidden(seen).length === 0)
    return {
      sentence: text.line(share),
      ...(seen.values['hidden'] !== undefined && { suggestion: hiddenLayer }),
    };
  if (seen.values['activation'] !== 'linear') return undefined;
  return { sentence: text.linear(share), suggestion: activation('tanh') };
}

/** Two classes of unequal size, and after 20 steps the accuracy is still that of the start. */
function rare({ measurements, classes }: Seen) {
  const shares = measurements.map((m) => m.metrics['accuracy'] ?? NaN);
  const [start] = shares;
  const unequal = classes === 2 && start! > 0.7 && start! < 1;
  const still = shares.length > 20 && shares.every((share) => share === start);
  return unequal && still ? { sentence: text.rare(start!) } : undefined;
}

/** After 100 steps, less than a tenth of the first cost is gone, though every step has gone down. */
function slow(seen: Seen) {
  if (!isLate(seen) || !isWholeBatch(seen)) return undefined;
  const costs = seen.measurements.slice(-40).map(cost);
  const steady = costs.every((c, i) => i === 0 || c < costs[i - 1]!);
  if (!steady || cost(last(seen)) < 0.9 * cost(seen.measurements[0]!)) return undefined;
  return { sentence: text.slow(plain(rate(seen))), suggestion: faster(seen.values) };
}

function settled(seen: Seen) {
  if (!isSettled(seen)) return undefined;
  const say = last(seen).metrics['accuracy'] === 1 ? text.settledRight : text.settled;
  return { sentence: say(plain(cost(last(seen)), 3)) };
}

/** The dev cost is a quarter and .05 above its lowest, and the training cost has gone down since. */
function gap(seen: Seen) {
  const dev = ({ metrics }: (typeof seen.measurements)[number]) => metrics['devCost'] ?? Infinity;
  const best = seen.measurements.reduce((a, b) => (dev(b) < dev(a) ? b : a));
  const now = last(seen);
  const risen = dev(now) > 1.25 * dev(best) && dev(now) > dev(best) + 0.05;
  if (!risen || cost(now) >= cost(best)) return undefined;
  return {
    sentence: text.gap(plain(best.step)),
    suggestion: penalty(seen.values['l2'] as number),
  };
}

/** Over the last 50 batches the cost varies by more than a fifth of its mean, and the whole cost no longer falls. */
function shaking(seen: Seen) {
  if (isWholeBatch(seen) || !isLate(seen)) return undefined;
  const { mean, deviation } = spread(seen.series['batchCost']?.values.slice(-50) ?? []);
  const before = seen.measurements[Math.floor(0.7 * seen.measurements.length)]!;
  if (!(deviation > 0.2 * mean) || cost(last(seen)) < 0.95 * cost(before)) return undefined;
  const batch = seen.values['batch'] as number;
  return { sentence: text.shaking(plain(batch)), suggestion: largerBatch(batch) };
}

function rate({ values }: Seen): number {
  return values['rate'] as number;
}
