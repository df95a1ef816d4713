/** The learner's own data sets: which run trains on which, and the one that a link waits for. */
import type { Values } from '../../core/params';
import type { RunConfig } from '../../core/run';
import type { Link } from '../../core/share';
import { appText as text } from '../app.text';
import { type OwnSet, valuesFor } from '../../data/pictures';
import type { NewRuns } from './new-runs';
import type { Run } from './run';
import type { RunList } from './run-list';
import { storeData, storedData } from './storage';

/** A data set of the learner's own, with how it is named in links. */
export interface OwnData {
  readonly ref: NonNullable<RunConfig['data']>;
  readonly dataset: OwnSet;
}

export class OwnSets {
  /** A link that names a file which is not here yet, and the run that waits for it. */
  #awaited: { readonly config: RunConfig; readonly link: Link } | undefined;

  constructor(
    private readonly runs: RunList,
    private readonly newRuns: NewRuns,
    /** The values that the controls show. */
    private readonly shown: () => Values,
  ) {}

  /** What is to be trained on a file which is not here yet. */
  get awaiting(): RunConfig | undefined {
    return this.#awaited?.config;
  }

  wait(config: RunConfig, link: Link): void {
    this.#awaited = { config, link };
  }

  /**
   * Trains on the learner's own set from now on; undefined returns to the lab's. The result is the link that waited for this very
   * file: what else it brings can come now.
   */
  set(own: OwnData | undefined): Link | undefined {
    const { config: waiting, link } = this.#awaited ?? {};
    this.#awaited = undefined;
    const { config: present } = this.runs.current;
    const { data: _, ...config } = waiting ?? { ...present, values: this.shown(), edits: [] };
    if (own) void storeData(own.ref, own.dataset);
    const values = own && !waiting ? valuesFor(own.dataset, config.values) : config.values;
    this.newRuns.startAnew(
      { ...config, values, ...(own && { data: own.ref }) },
      own ? text.dataLoaded(own.ref.name) : text.dataRemoved,
      { data: own?.dataset ?? null },
    );
    const { data } = waiting ?? {};
    const isIt = own?.ref.sha256 === data?.sha256 && own?.ref.options === data?.options;
    return own && isIt ? link : undefined;
  }

  /** The own set that a config names: of a run at hand, else as the browser keeps it. */
  async of({ data: ref }: RunConfig): Promise<OwnSet | undefined> {
    if (!ref) return undefined;
    const isSame = ({ config: { data } }: Run) =>
      data?.sha256 === ref.sha256 && data.options === ref.options;
    return this.runs.all.find(isSame)?.data ?? (await storedData(ref));
  }
}
