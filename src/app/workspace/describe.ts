/** Words for values and runs: "α 0.03", "Adam", and what sets runs apart. */
import { chartsOf, type Lab } from '../../core/lab';
import { differing, type Param, type Value } from '../../core/params';
import { appText as text } from '../app.text';
import { formatNumber } from '../../ui/format/format';
import type { Run } from './run';

/** A value as a learner reads it. */
export function valueText(param: Param, value: Value): string {
  return param.codec.words(param, value, formatNumber);
}

/** A parameter and its value: "α 0.03", "Activation tanh". */
export function settingText(param: Param, value: Value): string {
  return `${param.symbol ?? param.label} ${valueText(param, value)}`;
}

/** How a metric is called on the lab's charts: chart and line; and whether it is a share from 0 to 1. */
export function metricName(lab: Lab, metric: string) {
  for (const { title, lines, y } of chartsOf(lab)) {
    const line = lines.find((l) => l.metric === metric);
    if (line) return { title, line: line.label, isShare: y === 'unit' };
  }
  return { title: metric, line: metric, isShare: false };
}

/** One way in which runs differ: its name, and what each has. */
export interface Difference {
  readonly label: string;
  readonly values: readonly string[];
}

/** All in which these runs differ: values at the start, seeds, data, backend, live edits. */
export function differences(runs: readonly Run[], lab: Lab): readonly Difference[] {
  const configs = runs.map((run) => run.config);
  const [first] = configs;
  if (!first) return [];
  const keys = new Set(configs.flatMap((config) => differing(first.values, config.values)));
  const values = Object.entries(lab.params)
    .filter(([key, param]) => keys.has(key) && configs.some((c) => param.when?.(c.values) ?? true))
    .map(([key, param]) => ({
      label: param.symbol ? `${param.label} ${param.symbol}` : param.label,
      values: configs.map((c) => valueText(param, c.values[key]!)),
    }));
  const others: readonly Difference[] = [
    { label: text.seedsLabel, values: configs.map((c) => Object.values(c.seeds).join(', ')) },
    { label: text.dataLabel, values: configs.map((c) => c.data?.name ?? text.labData) },
    { label: text.backendLabel, values: configs.map((c) => c.backend ?? text.automatic) },
    {
      label: text.editsLabel,
      values: configs.map((c) =>
        c.edits.length === 0
          ? text.none
          : c.edits
              .map((e) => text.editAt(settingText(lab.params[e.key]!, e.value), e.step))
              .join('; '),
      ),
    },
  ];
  return [...values, ...others.filter(({ values: v }) => new Set(v).size > 1)];
}

/** What sets one run apart from the others, in a few words; empty where nothing does. */
export function apartText(run: Run, runs: readonly Run[], lab: Lab): string {
  const keys = new Set(runs.flatMap((other) => differing(run.config.values, other.config.values)));
  const own = Object.entries(lab.params)
    .filter(([key, param]) => keys.has(key) && (param.when?.(run.config.values) ?? true))
    .map(([key, param]) => settingText(param, run.config.values[key]!));
  const seeds = runs.some((r) => r.config.seeds.weights !== run.config.seeds.weights);
  if (seeds) own.push(text.seedOf(run.config.seeds.weights));
  if (run.config.edits.length > 0) own.push(text.edits(run.config.edits.length));
  return own.join(' · ');
}
