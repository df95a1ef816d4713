/** The sections of the gallery, in the order they are shown. */
import type { TemplateResult } from 'lit';
import { answers } from './answers';
import { bars } from './bars';
import { controls } from './controls';
import { curves } from './curves';
import { kinds } from './kinds';
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
  kinds,
  curves,
  maps,
  networks,
  images,
  bars,
  matrices,
  answers,
  plots,
];
