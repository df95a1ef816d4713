/** What a link leads to: runs at hand or new ones, trained to where their sender saw them. */
import type { Lab } from '../../core/lab';
import type { RunConfig } from '../../core/run';
import { decodeShared, defaultConfig, encodeLink, type Link } from '../../core/share';
import { appText as text } from '../app.text';
import { Arrivals } from './arrivals';
import type { LabContext } from './lab-context';
import type { OwnSets } from './own-sets';
import type { Run } from './run';
import type { RunList } from './run-list';
import type { StageChoices } from './stage-choices';
import { MOST_PLAYING, type Transport } from './transport';

/** Where a link led: the index of an experiment. */
export interface Sought {
  readonly experiment?: number;
}

export class Links {
  /** Where the last link led. */
  sought: Sought = {};
  readonly arrivals = new Arrivals(MOST_PLAYING, (run, look) => this.#arrive(run, look));
  /** Counts openings of links, so that one which waited too long is dropped. */
  #opening = 0;

  constructor(
    private readonly context: LabContext,
    private readonly runs: RunList,
    private readonly transport: Transport,
    private readonly own: OwnSets,
    private readonly stage: StageChoices,
  ) {}

  /** The run in focus, from its start. */
  get present(): string {
    return encodeLink(this.runs.current.config, this.context.lab);
  }

  /**
   * Shows what a link describes: runs at hand where they are the same, else new ones, each trained to the step that the
   * link says. Where it brings several, the others are hidden. A link to the lab as a whole leads to the `usual` run.
   */
  async open(link: Link, usual?: Run): Promise<void> {
    const opening = ++this.#opening;
    const { id, lab, notices } = this.context;
    const { runs, experiment, chosen, ignored } = decodeShared(id, lab, link.query);
    for (const sentence of ignored) notices.notify('warning', sentence);
    const stays = experiment === undefined ? undefined : (this.runs.current as Run | undefined);
    const [first] = runs;
    const sets = await Promise.all(runs.map(({ config }) => this.own.of(config)));
    if (opening !== this.#opening) return;
    this.arrivals.stop();
    this.sought = { ...(experiment !== undefined && { experiment }) };
    if (chosen) this.stage.bring(chosen);
    const there = isBare(link, lab) ? (usual ?? stays) : undefined;
    if (there) return this.#enter(there);
    const missing = runs.find(({ config }, i) => config.data && !sets[i]);
    if (missing) {
      this.own.wait(first.config.data ? first.config : missing.config, link);
      notices.notify('warning', text.fileNeeded(missing.config.data!.name));
      return this.#enter(usual ?? this.runs.add(defaultConfig(id, lab)));
    }
    const opened: Run[] = [];
    for (const [i, { config, name }] of runs.entries()) {
      const data = sets[i];
      const more = { ...(data && { data }), ...(name && { name }) };
      opened.push(this.#atHand(config, opened, usual) ?? this.runs.add(config, more));
    }
    if (opened.length > 1) this.#hideOthers(opened);
    this.#enter(opened[0]!);
    this.arrivals.start(opened.map((run, i) => [run, runs[i]!] as const));
  }

  #hideOthers(opened: readonly Run[]): void {
    for (const run of this.runs.all) {
      run.show(opened.includes(run));
      if (run.hidden) run.retire();
    }
  }

  #enter(run: Run): void {
    this.runs.enter(run);
    this.context.changed();
  }

  /** A run that a link may mean; each means one of its own, though two be the same but for their step. */
  #atHand(config: RunConfig, taken: readonly Run[], usual?: Run): Run | undefined {
    const { lab } = this.context;
    const wanted = encodeLink(config, lab);
    return [...(usual ? [usual] : []), ...this.runs.all].find(
      (run) => !taken.includes(run) && encodeLink(run.config, lab) === wanted,
    );
  }

  /** A run is where its link leads. */
  #arrive(run: Run, look: number | undefined): void {
    run.pace(this.transport.pace);
    if (run !== this.runs.current) return run.retire();
    if (look !== undefined) this.transport.look(look);
  }
}

/** Whether a link says nothing of a run. */
export function isBare({ query }: Link, { choices = {} }: Lab): boolean {
  return [...query.keys()].every((key) => key === 'experiment' || Object.hasOwn(choices, key));
}
