/** The experiments of this lab. */
import type { Experiment } from '../../core/lab';
import type { Params } from './params';

export const experiments: readonly Experiment<Params>[] = [];
