/** The sections of the gallery, in the order they are shown. */
import type { TemplateResult } from 'lit';
import { answers } from './answers';
import { bars } from './bars';
import { controls } from './controls';
import { curves } from './curves';
import { maps } from './maps';
import { matrices } from './matrices';
import { images, networks } from './networks';
import { plots } from './plots';

export interface Section {
  readonly name: string;
  readonly draw: () => TemplateResult;
}

export const sections: readonly Section[] = [
  controls,
  curves,
  maps,
  networks,
  images,
  bars,
  matrices,
  answers,
  plots,
];
