/** What the control of one kind of parameter is: which parts of it stand in a param-control, and what they are given. */
import type { TemplateResult } from 'lit';
import type { AnyValues, Param } from '../../../core/params';
import type { Reading } from '../number-input';

/** `drag` while the hand still moves, `done` when it lets go. */
export type Phase = 'drag' | 'done';

/** The element around the control. */
export interface ControlHost<P extends Param = Param> {
  readonly param: P;
  readonly value: P['default'];
  /** All values of the lab, on which a range may depend. */
  readonly values: AnyValues;
  readonly disabled: boolean;
  /** The sentence that says why what was typed is no value; empty where it is one. */
  readonly problem: string;
  /** What is being typed, as long as it is not a value. */
  readonly draft: string | undefined;
  emit(value: P['default'], phase: Phase): void;
  /** Takes up what was typed into the field. What is no value is left as it stands, with the sentence that says why. */
  read(field: HTMLInputElement, reading: Reading): void;
  /** Shows a sentence below the control, or with '' none. */
  say(problem: string): void;
}

/** The control of a kind. Methods, so that the controls of all kinds are of one type. */
export interface Control<P extends Param = Param> {
  /** Whose name the parameter's name is: of the field with the id `field`, of a control that brings it itself, or of no one part. */
  readonly names: 'field' | 'itself' | 'group';
  /** Beside name and help. */
  head?(host: ControlHost<P>): TemplateResult;
  /** Below them. */
  body?(host: ControlHost<P>): TemplateResult;
  /** A value as the field shows it while nobody types. */
  shown?(host: ControlHost<P>, value: P['default']): string;
}
