/** What page and worker say to each other. Every message is plain data; large arrays are transferred. */
import type { OwnSet } from '../data/pictures';
import type { Health } from './health';
import type { Evaluation, Preparation, TrainerStatus } from './lab';
import type { Demand } from './panel';
import type { Checkpoint, Clock, Edit, Frame, Measurement, RunConfig, Series } from './run';

/** Where a run is trained: a worker, or what stands in its place. Its owner sets both handlers. */
export interface RunHost {
  postMessage(command: Command): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  /** It has died of an error that nobody caught. */
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Page to worker. */
export type Command =
  | {
      readonly type: 'start';
      readonly config: RunConfig;
      readonly demand: Demand;
      /** Steps at which a measurement is needed besides the schedule's own (reference figures, experiment ends). */
      readonly also: readonly number[];
      readonly data?: OwnSet;
      /** To go on from here instead of from step 0. */
      readonly from?: Checkpoint;
      /** A lock that the worker is to hold as long as it lives, so that the page learns of its end. */
      readonly lock?: string;
    }
  /** Trains up to this step: Infinity plays, 0 pauses, now + n advances. */
  | { readonly type: 'goal'; readonly step: number | 'next-epoch' }
  /** At most so many steps a second; Infinity is full speed. */
  | { readonly type: 'pace'; readonly stepsPerSecond: number }
  /** The part of the time, above 0 and up to 1, that it may compute while it trains: others need the processors too. */
  | { readonly type: 'share'; readonly share: number }
  | { readonly type: 'edit'; readonly key: string; readonly value: Edit['value'] }
  | { readonly type: 'demand'; readonly demand: Demand }
  /** Shows the run as it was after `step` steps, and again whenever the demand changes; training goes on untouched. Answered by `past`. Undefined ends it. */
  | { readonly type: 'look'; readonly step: number | undefined }
  /** Goes back to `step`: later edits and measurements are forgotten, training goes on from there. */
  | { readonly type: 'rewind'; readonly step: number; readonly edits: readonly Edit[] }
  /** Asks for the exact state after `step` steps, to start another run there. Answered by `kept`. */
  | { readonly type: 'keep'; readonly step: number }
  | { readonly type: 'evaluate'; readonly test: OwnSet }
  /** The frame with this number has been drawn: the next one may come. */
  | { readonly type: 'drawn'; readonly frame: number }
  | { readonly type: 'ping' };

/** Worker to page. `obeyed`: how many commands that change the run's state were obeyed before; where a host does not say, all. */
export type Report = Said & { readonly obeyed?: number };

type Said =
  /** The lock of the start is held: when it is free, this worker is gone. */
  | { readonly type: 'alive' }
  | ({ readonly type: 'preparing' } & Preparation)
  /** The state of `step` that it was to go on from is not one of this model: the training starts at step 0. */
  | { readonly type: 'unfit'; readonly step: number }
  | { readonly type: 'ready'; readonly status: TrainerStatus }
  | {
      readonly type: 'frame';
      readonly number: number;
      readonly frame: Frame;
      /** Everything recorded since the last frame, oldest first; nothing is ever left out. */
      readonly measurements: readonly Measurement[];
      readonly series: Readonly<Record<string, Series>>;
      readonly status: TrainerStatus;
      readonly stepsPerSecond: number;
      /** Now and then, where the trainer can tell. */
      readonly health?: Health;
    }
  | { readonly type: 'edited'; readonly edit: Edit }
  | { readonly type: 'stopped'; readonly why: StopReason; readonly clock: Clock }
  | { readonly type: 'past'; readonly frame: Frame }
  /** `asked`: the step of the `keep` this answers; absent for the checkpoints the worker sends of itself. */
  | { readonly type: 'kept'; readonly checkpoint: Checkpoint; readonly asked?: number }
  | { readonly type: 'rewound'; readonly clock: Clock }
  | { readonly type: 'evaluated'; readonly evaluation: Evaluation }
  /** What was asked cannot be done, and this sentence says why; the run goes on as it was. */
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'failed'; readonly message: string; readonly step: number }
  | { readonly type: 'pong' };

/** Why training stopped. */
export type StopReason =
  | { readonly kind: 'goal' }
  /** There is nothing left to do. */
  | { readonly kind: 'end' }
  | { readonly kind: 'epochs'; readonly epochs: number }
  | { readonly kind: 'cost'; readonly cost: number }
  /** The dev cost has not improved for so many epochs; it was best at `best`. */
  | { readonly kind: 'early'; readonly epochs: number; readonly best: number }
  /** The cost is no longer a number: `part` of the model went first, at `step`; `last` is the last finite step kept. */
  | {
      readonly kind: 'not-finite';
      readonly part: string;
      readonly step: number;
      readonly last: number;
    };
