/** What the learner has chosen on the stage; it travels in the demand, whose panels follow from it. */
import type { Demand } from '../../core/lab';
import type { PicturesProbe } from '../../core/observation';
import type { Dataset } from '../../data/dataset';
import type { ViewContext } from '../../ui/lab-view';
import type { Params, Tab } from './params';
import type { UnitChoice } from './view-stages';

export interface Choice extends PicturesProbe {
  readonly tab: Tab;
  /** Which of the pictures on offer is looked at; −1 for the drawing, undefined for one from elsewhere. */
  readonly index?: number | undefined;
  readonly unit?: UnitChoice | undefined;
}

const panelsOf: Readonly<Record<Tab, readonly string[]>> = {
  filters: ['weights'],
  inside: ['weights', 'features', 'saliency'],
  answers: ['answers'],
};

/** What was chosen so far; at first the filters, and for a look inside the first picture. */
export function choiceOf({ demand, train }: ViewContext<Params>): Choice {
  const known = demand.probe as Choice | undefined;
  if (known?.tab && fits(known, train)) return known;
  return { tab: known?.tab ?? 'filters', index: 0, picture: { pixels: pixelsOf(train, 0) } };
}

/** Whether the chosen picture has as many numbers as the pictures of this set. */
function fits({ picture }: Choice, { n }: Dataset): boolean {
  return picture !== undefined && 'pixels' in picture && picture.pixels.length === n;
}

export function demandOf(choice: Choice): Demand {
  const { tab, picture, drawn, cell, ...view } = choice;
  const probe = {
    tab,
    ...view,
    ...(picture && { picture }),
    ...(drawn && { drawn }),
    ...(cell && { cell }),
  };
  return { panels: [...panelsOf[tab], ...(drawn ? ['classes'] : [])], probe };
}

/** A picture of the set as whole numbers 0 … 255; made once. */
export function pixelsOf(set: Dataset, index: number): readonly number[] {
  let pixels = known.get(set)?.get(index);
  if (!pixels) {
    const { x, n } = set;
    pixels = Array.from(x.subarray(index * n, (index + 1) * n), (v) => Math.round(255 * v));
    const all = known.get(set) ?? new Map<number, readonly number[]>();
    known.set(set, all.set(index, pixels));
  }
  return pixels;
}
const known = new WeakMap<Dataset, Map<number, readonly number[]>>();
