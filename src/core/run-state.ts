/**
 * The state of a run in training, over what is asked of it (orders) and what it tells (reports): pure, and the same function for the
 * session, which obeys and reports, and for the page, which asks and is told.
 */
import type { Demand } from './panel';
import type { Command, Report, StopReason } from './protocol';
import { type Edit, type RunConfig, withEdit } from './run';

/** Begins a run, and with it the state. */
export type Start = Extract<Command, { type: 'start' }>;

/** What a session obeys one after the other, between two steps. */
export type Order = Exclude<Command, { type: 'start' | 'ping' | 'drawn' | 'share' }>;

/** Nothing in it is ever changed: another state takes its place. */
export interface RunState {
  readonly config: RunConfig;
  readonly demand: Demand;
  /** Whether the trainer is there. */
  readonly isReady: boolean;
  /** Where the training was when it last told, or is going back to. */
  readonly step: number;
  /** It trains up to this step: Infinity plays. */
  readonly goal: number | 'next-epoch';
  /** At most so many steps a second. */
  readonly pace: number;
  /** Between being asked to go back and being there: frames of before are no news. */
  readonly isRewinding: boolean;
  /** The earlier moment that is looked at, and whether its picture is still to come; undefined follows the training. */
  readonly shown: { readonly step: number; readonly isDue: boolean } | undefined;
  /** The steps of which the state was asked for and has not come. */
  readonly checkpoints: readonly number[];
  /** Why it stopped by itself, and where; until it is to go on. */
  readonly stopped: { readonly why: StopReason; readonly step: number } | undefined;
}

/** A run that is about to start. */
export function startOf({
  config,
  demand,
  from,
}: Pick<Start, 'config' | 'demand' | 'from'>): RunState {
  return {
    config,
    demand,
    isReady: false,
    step: from?.step ?? 0,
    goal: 0,
    pace: Infinity,
    isRewinding: false,
    shown: undefined,
    checkpoints: [],
    stopped: undefined,
  };
}

/** A run without a worker: it stands where it was, and nothing is asked of it any more. */
export function resting(state: RunState): RunState {
  const { config, demand, step, stopped } = state;
  return { ...startOf({ config, demand }), step, stopped };
}

/** Whether steps are left up to its goal. */
export function hasGoal({ goal, step }: RunState): boolean {
  return goal === 'next-epoch' || goal > step;
}

/** The state once an order is obeyed. */
export function afterOrder(state: RunState, order: Order): RunState {
  switch (order.type) {
    case 'goal':
      // A pause does not take back why it had stopped.
      return { ...state, goal: order.step, ...(order.step !== 0 && { stopped: undefined }) };
    case 'pace':
      return { ...state, pace: order.stepsPerSecond };
    case 'demand':
      return { ...state, demand: order.demand, shown: state.shown && lookAt(state.shown.step) };
    case 'look':
      return { ...state, shown: order.step === undefined ? undefined : lookAt(order.step) };
    case 'rewind':
      return {
        ...state,
        config: { ...state.config, edits: order.edits },
        step: order.step,
        // Where other edits make a difference before that step, it has to be trained again from there.
        goal: state.goal === Infinity ? Infinity : order.step,
        isRewinding: true,
        shown: undefined,
        stopped: undefined,
      };
    case 'keep':
      return { ...state, checkpoints: [...new Set([...state.checkpoints, order.step])] };
    case 'edit':
    case 'evaluate':
      return state;
  }
}

/** The state once a report is given. */
export function afterReport(state: RunState, report: Report): RunState {
  switch (report.type) {
    case 'ready':
      return { ...state, isReady: true };
    case 'unfit':
      return { ...state, step: 0 };
    case 'frame':
      return state.isRewinding ? state : { ...state, step: report.frame.step };
    case 'edited':
      return { ...state, config: withEdits(state.config, report.edit) };
    case 'stopped':
      return { ...state, goal: 0, stopped: { why: report.why, step: report.clock.step } };
    case 'rewound':
      return { ...state, step: report.clock.step, isRewinding: false };
    case 'past':
      return { ...state, shown: state.shown && { ...state.shown, isDue: false } };
    case 'kept':
      return { ...state, checkpoints: state.checkpoints.filter((step) => step !== report.asked) };
    case 'alive':
    case 'preparing':
    case 'evaluated':
    case 'refused':
    case 'failed':
    case 'pong':
      return state;
  }
}

const lookAt = (step: number) => ({ step, isDue: true });

function withEdits(config: RunConfig, edit: Edit): RunConfig {
  const edits = withEdit(config.edits, edit);
  return edits === config.edits ? config : { ...config, edits };
}

/** A run as seen from the other side of the messages: what its session had come to when it last told, and what is on its way there. */
export interface Mirror {
  readonly told: RunState;
  /** How many orders were obeyed by then. */
  readonly obeyed: number;
  readonly pending: readonly Order[];
}

/** A run that is to be started, before any order. */
export const mirrorOf = (told: RunState): Mirror => ({ told, obeyed: 0, pending: [] });

/** An order is on its way. */
export function sent(mirror: Mirror, order: Order): Mirror {
  return { ...mirror, pending: [...mirror.pending, order] };
}

/** A report has come. It says how many orders had been obeyed before it: the same ones are obeyed here, in the same order. */
export function received({ told, obeyed, pending }: Mirror, report: Report): Mirror {
  const all = obeyed + pending.length;
  const now = Math.max(obeyed, Math.min(report.obeyed ?? all, all));
  const done = pending.slice(0, now - obeyed);
  return {
    told: afterReport(done.reduce(afterOrder, told), report),
    obeyed: now,
    pending: pending.slice(done.length),
  };
}

/** The state that the run will be in, as far as that depends on what was asked. */
export const expected = ({ told, pending }: Mirror): RunState => pending.reduce(afterOrder, told);
