/** The sections of the gallery, in the order they are shown. */
import type { TemplateResult } from 'lit';
import { controls } from './controls';
import { images, networks } from './networks';

export interface Section {
  readonly name: string;
  readonly draw: () => TemplateResult;
}

export const sections: readonly Section[] = [controls, networks, images];
