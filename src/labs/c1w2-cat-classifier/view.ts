/** The stage: the weights as a picture, what the unit makes of pictures, and its mistakes. */
import { html } from 'lit';
import type { Observation } from '../../core/observation';
import type { LabView } from '../../ui/lab-view';
import { titled } from '../../ui/surfaces/output-map';
import '../../ui/images/weight-image';
import { answersDemand, scoredAnswers } from '../../ui/images/scored-answers';
import type { Params } from './params';
import { labText as text } from './text';

const panels = ['weights', 'answers'];

export const view: LabView<Observation, Params> = (frame, { train, demand }, emit) => {
  const asked = answersDemand(panels, demand);
  emit.demand(asked);
  return html`${titled(
    text.weights,
    html`<weight-image
      .layer=${frame?.view?.layers?.[0]}
      .shape=${train.image!}
      .size=${168}
    ></weight-image>`,
    'wide',
  )}
  ${scoredAnswers(frame, train, asked, emit.demand)}`;
};
