/** The stage: the weights as a picture, what the unit makes of pictures, and its mistakes. */
import { html } from 'lit';
import type { Observation } from '../../core/observation';
import { defineView } from '../../ui/lab-view';
import { titled } from '../../ui/surfaces/output-map';
import '../../ui/images/weight-image';
import { cellProbe, scoredAnswers } from '../../ui/images/scored-answers';
import type { Choices } from './choices';
import type { Params } from './params';
import { labText as text } from './text';

export const view = defineView<Observation, Params, Choices>({
  demand: ({ chosen }) => ({ panels: ['weights', 'answers'], probe: cellProbe(chosen.cell) }),
  render(moment, emit) {
    const { frame, train } = moment;
    return html`${titled(
      text.weights,
      html`<weight-image
        .layer=${frame?.view?.layers?.[0]}
        .shape=${train.image!}
        .size=${168}
      ></weight-image>`,
      'wide',
    )}
    ${scoredAnswers(moment, emit.choose)}`;
  },
});
