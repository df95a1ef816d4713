/** What the jobs of a workspace share. */
import type { Lab } from '../../core/lab';
import type { Notices } from './notices';
import type { PageState } from './page-state';
import type { MakeHost } from './run';
import type { UndoStack } from './undo-stack';

export interface LabContext {
  readonly id: string;
  readonly lab: Lab;
  /** How things are shown, from one visit to the next. */
  readonly page: PageState;
  readonly history: UndoStack;
  readonly notices: Notices;
  readonly makeHost: MakeHost;
  /** Something that is shown has changed. */
  changed(): void;
}
