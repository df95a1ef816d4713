/** Says what is seen in a run's curves, by rule, and what to try. */
import {
  activation,
  faster,
  gentler,
  hiddenLayer,
  initializer,
  largerBatch,
  penalty,
  plain,
  slower,
  type Suggestion,
} from './suggestions';
import { isOffered, numberOf } from './settings';
import {
  activationOf,
  batchSize,
  cost,
  gradient,
  hidden,
  isCycling,
  isLate,
  isSettled,
  isStuckGuessing,
  isWholeBatch,
  last,
  rise,
  type Seen,
  spread,
} from './symptoms';
import { explainText as text } from './explain.text';

/** One sentence, and perhaps changes that it suggests. */
export interface Advice {
  readonly rule: string;
  readonly sentence: string;
  readonly suggestions: readonly Suggestion[];
}

/** Below this, the values of units shrink from layer to layer, and their gradients with them. */
const SMALL_GAIN = 0.2;

/** At most two sentences, the more important first; none while there is little to see. */
export function explain(seen: Seen): readonly Advice[] {
  if (!(seen.measurements.length > 1)) return [];
  const found = (seen.recipe ? taught : topics).flatMap((rules) => firstOf(rules, seen) ?? []);
  return found.slice(0, seen.stopped?.kind === 'not-finite' ? 1 : 2);
}

interface Found {
  readonly sentence: string;
  readonly suggestion?: Suggestion;
  /** In the place of one. */
  readonly suggestions?: readonly Suggestion[];
}
type Rule = (seen: Seen) => Found | undefined;
type Rules = Readonly<Record<string, Rule>>;

function firstOf(rules: Rules, seen: Seen): Advice | undefined {
  for (const [rule, look] of Object.entries(rules)) {
    const advice = look(seen);
    if (!advice) continue;
    const { sentence, suggestion, suggestions = suggestion ? [suggestion] : [] } = advice;
    // A button for what a lab has no parameter for would do nothing.
    const possible = suggestions.filter(({ key }) => seen.values[key] !== undefined);
    return { rule, sentence, suggestions: possible };
  }
  return undefined;
}

/** What goes wrong in a descent, whatever the model and the data. */
const failing: Rules = { zeros, alike, dead, vanishing, small, rising, jumping };

/** Why it stopped; how the cost runs; how the training set compares with what was not seen. Each says one thing at most. */
const topics: readonly Rules[] = [
  { notFinite, stopped },
  { ...failing, straight, rare, slow, settled },
  { gap, shaking },
];

/** Where a lab teaches what to say of bias and variance, that is said: two advisers would disagree. */
const taught: readonly Rules[] = [
  { notFinite, stopped },
  { ...failing, recipe },
];

function recipe(seen: Seen) {
  const { step, metrics } = last(seen);
  const found = seen.recipe?.({ step, metrics, values: seen.values });
  return found && { sentence: found.sentence, suggestions: found.remedies };
}

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

/** Risen at each of the last 5 measurements and over 20 steps, by 2 % at least, to a cost above a hundredth of the first. */
function rising(seen: Seen) {
  const { steps, rises, from } = rise(seen);
  const now = cost(last(seen));
  if (steps < 20 || rises < 5 || now < 1.02 * cost(from)) return undefined;
  if (now < 0.01 * cost(seen.measurements[0]!)) return undefined;
  const sentence = text.rising(plain(steps), plain(rate(seen)));
  return { sentence, suggestion: slower(seen.values) };
}

/** Over the last 40 measurements the rises add up to more than half the falls, and two of them are above a tenth; or in between. */
function jumping(seen: Seen) {
  if (isCycling(seen))
    return { sentence: text.cycling(plain(rate(seen))), suggestion: slower(seen.values) };
  const recent = seen.measurements.slice(-40).map(cost);
  if (!isWholeBatch(seen) || recent.length < 12) return undefined;
  const changes = recent.slice(1).map((c, i) => c - recent[i]!);
  const sum = (sign: number) => changes.reduce((total, c) => total + Math.max(0, sign * c), 0);
  const leaps = changes.filter((change, i) => change > 0.1 * recent[i]!).length;
  if (leaps < 2 || sum(1) < 0.5 * sum(-1)) return undefined;
  return { sentence: text.jumping(plain(rate(seen))), suggestion: slower(seen.values) };
}

function zeros(seen: Seen) {
  const isZero = hidden(seen).some(({ weights }) => weights === 'zero');
  if (!isZero || !isStuckGuessing(seen)) return undefined;
  return { sentence: text.zeros, suggestion: initializer(activationOf(seen)) };
}

function alike(seen: Seen) {
  const isAlike = hidden(seen).some(({ units, weights }) => units > 1 && weights === 'alike');
  if (!isAlike || !isLate(seen)) return undefined;
  return { sentence: text.alike, suggestion: initializer(activationOf(seen)) };
}

/** A hidden layer none of whose units is on for any example: seen on the activations, whatever the cost. */
function dead({ health, values }: Seen) {
  const at = health?.hidden.findIndex(
    ({ activation, silent }) => activation === 'relu' && silent >= 1,
  );
  if (at === undefined || at < 0) return undefined;
  const sentence = text.dead(plain(at + 1), health!.hidden.length);
  const offersOthers = isOffered('activation', values);
  return { sentence, suggestion: offersOthers ? activation('leaky-relu') : gentler(values) };
}

function vanishing(seen: Seen) {
  const layers = hidden(seen).length;
  const deep = activationOf(seen) === 'sigmoid' && layers >= 3;
  if (!deep || !isStuckGuessing(seen)) return undefined;
  return { sentence: text.vanishing(plain(layers)), suggestion: activation('tanh') };
}

function small(seen: Seen) {
  const isSmall = hidden(seen).some(({ gain = 1 }) => gain < SMALL_GAIN);
  if (!isSmall || !isStuckGuessing(seen) || !(gradient(seen) < 1e-3)) return undefined;
  return { sentence: text.small, suggestion: initializer(activationOf(seen)) };
}

/** A straight line at its best, and less than 15 points above guessing. */
function straight(seen: Seen) {
  const share = last(seen).metrics['accuracy'];
  if (share === undefined || share > 1 / seen.classes + 0.15 || !isSettled(seen)) return undefined;
  if (seen.health?.hidden.length === 0)
    return { sentence: text.line(share), suggestion: hiddenLayer };
  if (activationOf(seen) !== 'linear') return undefined;
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

/** After 100 steps, less than a tenth of the first cost is gone, though every step has gone down, and the last as far as the first. */
function slow(seen: Seen) {
  if (!isLate(seen) || !isWholeBatch(seen)) return undefined;
  const costs = seen.measurements.slice(-40).map(cost);
  const steady = costs.every((c, i) => i === 0 || c < costs[i - 1]!);
  const [first, now] = [seen.measurements[0]!, last(seen)];
  if (!steady || cost(now) < 0.9 * cost(first) || levelsOff(seen)) return undefined;
  return { sentence: text.slow(plain(rate(seen))), suggestion: faster(seen.values) };
}

/** Whether the second half of the steps has brought less than a third of what the first half has: what is left is the model's limit. */
function levelsOff({ measurements }: Seen): boolean {
  const [first, now] = [measurements[0]!, measurements.at(-1)!];
  const middle = measurements.find(({ step }) => step >= now.step / 2)!;
  return cost(middle) - cost(now) < (cost(first) - cost(middle)) / 3;
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
    suggestion: penalty(seen.values),
  };
}

/** Over the last 50 batches the cost varies by more than a fifth of its mean, and the whole cost no longer falls. */
function shaking(seen: Seen) {
  if (isWholeBatch(seen) || !isLate(seen)) return undefined;
  const { mean, deviation } = spread(seen.series['batchCost']?.values.slice(-50) ?? []);
  const before = seen.measurements[Math.floor(0.7 * seen.measurements.length)]!;
  if (!(deviation > 0.2 * mean) || cost(last(seen)) < 0.95 * cost(before)) return undefined;
  const batch = numberOf('batch', seen.values) || batchSize(seen);
  return { sentence: text.shaking(plain(batch)), suggestion: largerBatch(batch) };
}

function rate({ values }: Seen): number {
  return numberOf('rate', values);
}
