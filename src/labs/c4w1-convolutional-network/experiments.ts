/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import type { Experiment } from '../../core/lab';
import type { Params } from './params';

export const experiments: readonly Experiment<Params>[] = [];
