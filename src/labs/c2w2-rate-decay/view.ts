/** The stage: the ravine from close above, with the ways of all runs. */
import { html } from 'lit';
import type { Frame } from '../../core/run';
import type { DescentView } from '../../nn/surface-descent';
import { formatLive, formatNumber } from '../../ui/format/format';
import { defineView } from '../../ui/lab-view';
import { surfaceStage } from '../../ui/surfaces/surface-stage';
import { EPOCH, type Params, sceneOf } from './params';
import { labText as text } from './text';

export const view = defineView<DescentView, Params>({
  render(context, emit) {
    const { frame } = context;
    return html`${surfaceStage(frame, context, emit, { sceneOf, readings: rateOf(frame) })}`;
  },
});

/** The epoch, and the rate in it. */
function rateOf(frame: Frame | undefined): readonly string[] {
  if (!frame) return [];
  const epoch = Math.max(1, Math.ceil(frame.step / EPOCH));
  return [text.inEpoch(formatNumber(epoch), formatLive(frame.metrics['rate'] ?? NaN))];
}
