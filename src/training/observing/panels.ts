/** Panels: what can be asked of a model in training, a file each in `panels`, found by its place. */
import type { Demand, PanelName, Panels, Seen } from '../../core/panel';
import type { Readable } from './readable';

/** A panel: how its question is answered. Undefined where the model has no answer. */
export interface Panel<N extends PanelName> {
  readonly name: N;
  read(
    from: Readable,
    question: Panels[N]['question'],
  ): Promise<Panels[N]['answer'] | undefined> | Panels[N]['answer'] | undefined;
}

const files = import.meta.glob<Panel<PanelName>>('../panels/*.ts', {
  import: 'panel',
  eager: true,
});
const panels = new Map(Object.values(files).map((panel) => [panel.name, panel]));

/** The names of all panels there are. */
export const panelNames: readonly PanelName[] = [...panels.keys()];

/** The answers to a demand; a panel that is not of such models has none. */
export async function answersTo(demand: Demand, from: Readable): Promise<Seen> {
  const seen: Record<string, unknown> = {};
  for (const [name, question] of Object.entries(demand)) {
    const answer = await panels.get(name as PanelName)?.read(from, question);
    if (answer !== undefined) seen[name] = answer;
  }
  return seen;
}
