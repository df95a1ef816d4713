/** The axes on which trials are drawn: each hyperparameter on the scale that suits it, however it was searched. */
import { log } from '../../core/math';
import { costOf, isDone, type SeenTrial } from '../../search/progress';
import { type Range, type Scale, shareOf } from '../../search/space';
import { formatNumber } from '../../ui/format/format';
import type { Item, ItemAxis } from '../../ui/charts/plot-items';
import { logTicks } from '../../ui/charts/chart-axis';
import { labText as text } from './text';

/** The scale of the axis; a rate that was searched linearly is still drawn on a logarithmic one, to show where it went. */
const shownOn = ({ scale }: Range): Scale => (scale === 'linear' ? 'log' : scale);

export function axisOf(range: Range): ItemAxis {
  const ticks = ticksOf(range).map((value) => ({
    at: shareOf(range, value, shownOn(range)),
    text: formatNumber(value),
  }));
  return { label: nameOf(range.key), ticks };
}

/** The axis of dev costs, logarithmic from the least to the greatest. */
export function costAxis(trials: readonly SeenTrial[]): ItemAxis {
  const [low, high] = costExtent(trials);
  const ticks = logTicks(low, high, 4).map((cost) => ({
    at: place(cost, low, high),
    text: formatNumber(cost),
  }));
  return { label: text.devCost, ticks };
}

/** Each trial with its place on every range, and on the axis of costs after them. */
export function itemsOf(
  trials: readonly SeenTrial[],
  ranges: readonly Range[],
  best: number | undefined,
): readonly Item[] {
  const [low, high] = costExtent(trials);
  return trials.map((trial) => {
    const cost = costOf(trial);
    const height = Math.min(1, place(cost, low, high));
    const values = ranges.map((range) => shareOf(range, trial.values[range.key]!, shownOn(range)));
    return {
      places: [...values, height],
      shade: 1 - height,
      hollow: !isDone(trial),
      best: trial.index === best,
      label: sentenceOf(trial),
    };
  });
}

/** "Trial 3: α 0.01, ε 10⁻⁸; dev cost 0.25". */
export function sentenceOf(trial: SeenTrial): string {
  const values = Object.entries(trial.values).map(
    ([key, v]) => `${nameOf(key)} ${formatNumber(v)}`,
  );
  return text.trial(trial.index + 1, values.join(', '), formatNumber(costOf(trial)));
}

export const nameOf = (key: string): string =>
  (text.keyNames as Readonly<Record<string, string>>)[key] ?? key;

function ticksOf({ low, high, scale, integer }: Range): readonly number[] {
  if (scale === 'one-minus') return [0.9, 0.99, 0.999];
  const factor = integer ? 4 : high / low > 1e4 ? 100 : 10;
  const ticks: number[] = [];
  for (let value = low; value < high * 1.001; value *= factor)
    ticks.push(Number(value.toPrecision(6)));
  return ticks;
}

/** The least and the greatest finite cost; far costs are held at ten times the least. */
function costExtent(trials: readonly SeenTrial[]): readonly [number, number] {
  const costs = trials.map(costOf).filter(Number.isFinite);
  if (costs.length === 0) return [0.1, 1];
  const low = Math.min(...costs);
  return [low, Math.max(low * 1.2, Math.min(low * 10, Math.max(...costs)))];
}

const place = (cost: number, low: number, high: number) =>
  (log(cost) - log(low)) / (log(high) - log(low));
