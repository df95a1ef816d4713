/** What a link can bring of what is seen: each offer with its link, and a sentence for all that the link holds. */
import { linkedChoices } from '../../core/choices';
import { encodeShared, MAX_RUNS, type SharedRun } from '../../core/share';
import { appText } from '../app.text';
import { sharingText as text } from './sharing.text';
import type { Run } from '../workspace/run';
import type { Workspace } from '../workspace/workspace';

export interface Offer {
  readonly kind: 'start' | 'here' | 'all' | 'experiment';
  readonly label: string;
  /** From `#` on. */
  readonly link: string;
  /** What the link holds, and nothing else. */
  readonly says: readonly string[];
}

/** The offers of a workspace, the closest to what is seen first. */
export function offersOf(workspace: Workspace): readonly Offer[] {
  const { lab, current, runs, cursor, experiment } = workspace;
  const chosen = linkedChoices(lab.choices ?? {}, workspace.chosen);
  const visible = runs.filter((run) => !run.hidden).slice(0, MAX_RUNS);
  const others = visible.filter((run) => run !== current);
  const trained = lab.kind !== 'computes' && current.step > 0;
  const look = cursor !== undefined && cursor < current.step ? cursor : undefined;
  const onStage = stageOf(Object.keys(chosen));
  const link = (...shared: [SharedRun, ...SharedRun[]]) =>
    encodeShared({ runs: shared, chosen }, lab);
  const here = { ...momentOf(current), ...(look !== undefined && { look }) };
  const all: Offer = {
    kind: 'all',
    label: text.all(others.length + 1),
    link: link(here, ...others.map(momentOf)),
    says: [
      text.allHeld(others.length + 1),
      ...(visible.some(({ step }) => step > 0) ? [text.allTrained] : []),
      ...lookedAt(look),
      ...onStage,
      ...filesOf([current, ...others]),
      ...backendOf([current, ...others]),
    ],
  };
  const single = (kind: 'start' | 'here'): Offer => ({
    kind,
    label: labelOf(kind, workspace),
    link: link(kind === 'here' ? withoutName(here) : { config: current.config }),
    says: [
      lab.kind === 'computes'
        ? text.settings
        : text.held(current.name, current.config.edits.length),
      ...(lab.kind === 'computes'
        ? []
        : [kind === 'here' ? text.trained(current.step) : text.waits]),
      ...(kind === 'here' ? lookedAt(look) : []),
      ...onStage,
      ...filesOf([current]),
      ...backendOf([current]),
    ],
  });
  return [
    ...(trained ? [single('here')] : []),
    single('start'),
    ...(others.length > 0 && lab.kind !== 'computes' ? [all] : []),
    ...(experiment
      ? [
          {
            kind: 'experiment',
            label: text.experiment(experiment.experiment.title),
            link: `#/${workspace.id}/experiment-${experiment.index + 1}`,
            says: [text.experimentHeld],
          } as const,
        ]
      : []),
  ];
}

function labelOf(kind: 'start' | 'here', { lab, current }: Workspace): string {
  if (lab.kind === 'computes') return text.values;
  return kind === 'here' ? text.here(current.step) : text.start;
}

/** A run at the step where it stands, with its name if it was given one. */
function momentOf({ config, step, name }: Run): SharedRun {
  return { config, ...(step > 0 && { at: step }), ...(!isNumbered(name) && { name }) };
}

function withoutName({ name: _, ...run }: SharedRun): SharedRun {
  return run;
}

function isNumbered(name: string): boolean {
  return name === appText.runName(Number(/\d+/.exec(name)?.[0]));
}

/** A sentence for the tab that is open, and one for what else is chosen. */
function stageOf(names: readonly string[]): readonly string[] {
  const others = names.filter((name) => name !== 'tab');
  return [
    ...(names.includes('tab') ? [text.tab] : []),
    ...(others.length > 0 ? [text.chosen] : []),
  ];
}

const lookedAt = (step: number | undefined) => (step === undefined ? [] : [text.looked(step)]);

/** A sentence for each file that is named. */
function filesOf(runs: readonly Run[]): readonly string[] {
  const names = runs.flatMap(({ config }) => config.data?.name ?? []);
  return [...new Set(names)].map((name) => text.namesFile(name));
}

function backendOf(runs: readonly Run[]): readonly string[] {
  const isOwn = ({ config: { backend } }: Run) => backend === 'webgl' || backend === 'webgpu';
  return runs.some(isOwn) ? [text.notEverywhere] : [];
}
