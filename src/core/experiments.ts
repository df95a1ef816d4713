/** Experiments in words: title, claim and reason, with the names of the runs beside what differs in them. */
import type { Schema, Values } from './params';

/** What a lab's text says of one experiment. */
export interface ExperimentText {
  readonly title: string;
  readonly claim: string;
  readonly why: string;
  readonly question: string;
  /** A name for each run. */
  readonly runs: readonly string[];
}

/** What its text says of an experiment, and a run for each of `values`: what differs from the lab's defaults. */
export function experimentOf<S extends Schema>(
  { title, claim, why, runs }: ExperimentText,
  ...values: readonly Partial<Values<S>>[]
) {
  return { title, claim, why, runs: values.map((v, i) => ({ label: runs[i]!, values: v })) };
}
