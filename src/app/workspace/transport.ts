/** Which run trains, how fast, and which moment is shown. */
import { appText as text } from '../app.text';
import type { LabContext } from './lab-context';
import { isNumber } from './page-state';
import type { Run } from './run';
import type { RunList } from './run-list';

/** So many runs train at the same time at most. */
export const MOST_PLAYING = 4;
const PROCESSORS = globalThis.navigator?.hardwareConcurrency ?? 4;

export class Transport {
  /** The step that is looked at; undefined follows the training. */
  cursor: number | undefined;
  /** At most so many steps a second, for all runs of the lab. */
  pace: number;
  /** The runs that were paused because others train. */
  readonly #paused = new Set<Run>();

  constructor(
    private readonly context: LabContext,
    private readonly runs: RunList,
  ) {
    const { page, lab } = context;
    const usual = lab.kind === 'computes' ? undefined : lab.pace;
    this.pace = (page.get('pace', isNumber) ?? usual ?? Infinity) || Infinity;
  }

  play(): void {
    this.#goBack();
    this.playOne(this.runs.current, Infinity);
  }

  /** One step, one epoch, or up to step n. */
  advance(to: 'step' | 'epoch' | number): void {
    const run = this.runs.current;
    this.#goBack();
    this.playOne(run, to === 'epoch' ? 'next-epoch' : to === 'step' ? run.step + 1 : to);
  }

  /** What is trained from an earlier moment is trained from there. */
  #goBack(): void {
    const { cursor } = this;
    const run = this.runs.current;
    if (cursor !== undefined && cursor < run.step) this.rewind(run, cursor);
  }

  setPace(stepsPerSecond: number): void {
    this.pace = stepsPerSecond;
    // JSON has no Infinity: full speed is 0.
    this.context.page.set('pace', stepsPerSecond === Infinity ? 0 : stepsPerSecond);
    for (const run of this.runs.all) run.pace(stepsPerSecond);
    this.context.changed();
  }

  /** Trains a run; where others train already, the oldest of too many pauses. */
  playOne(run: Run, to: number | 'next-epoch'): void {
    const others = this.runs.all.filter((r) => r.playing && r !== run);
    if (others.length >= MOST_PLAYING) {
      if (others[0]!.due === undefined) others[0]!.pause();
      else others[0]!.hold();
      this.#notePaused(others[0]!);
    }
    this.look(undefined);
    run.pace(this.pace);
    run.trainTo(to);
    this.context.changed();
  }

  /** One notice counts the runs that were paused, until it is dismissed. */
  #notePaused(run: Run): void {
    const { notices } = this.context;
    if (!notices.isSaid('paused')) this.#paused.clear();
    this.#paused.add(run);
    const names = [...this.#paused].map(({ name }) => name);
    notices.notify('info', text.mostPlaying(MOST_PLAYING, names), [], 'paused');
  }

  /** Goes back to `step` of the same run. */
  rewind(run: Run, step: number): void {
    const before = run.snapshot();
    this.follow();
    run.rewind(step);
    this.context.history.note({
      label: step === 0 ? text.reset : text.wentBack(step),
      undo: () => {
        run.restore(before);
        run.wake();
      },
      redo: () => run.rewind(step),
    });
    this.context.changed();
  }

  /**
   * Shows the picture of `step`; undefined, or the end, follows the training again. In labs that step, whose stage has
   * the ways of all visible runs and whose workers are cheap to wake, the others go back with the one in focus.
   */
  look(step: number | undefined): void {
    const { current, all } = this.runs;
    const at =
      step === undefined || step >= current.step ? undefined : Math.max(0, Math.round(step));
    if (at === undefined) this.follow();
    else {
      this.cursor = at;
      current.look(at);
      if (this.context.lab.kind === 'steps')
        for (const run of all)
          if (run !== current && !run.hidden) run.look(at < run.step ? at : undefined);
    }
    this.context.changed();
  }

  /** Follows the training again, with every run. */
  follow(): void {
    this.cursor = undefined;
    for (const run of this.runs.all) {
      if (!run.isLooking) continue;
      run.look(undefined);
      if (run !== this.runs.current && !run.playing) run.retire();
    }
  }

  /**
   * The part of the time that each of those may compute which train, `beside` workers among them: all share the processors but
   * one, which is the page's: it draws what they do. One alone has all it can take.
   */
  shareTime(beside: number): number {
    const busy = this.runs.all.filter((run) => run.playing).length + beside;
    const share = Math.min(1, Math.max(1, PROCESSORS - 1) / Math.max(1, busy));
    for (const run of this.runs.all) run.share(share);
    return share;
  }
}
