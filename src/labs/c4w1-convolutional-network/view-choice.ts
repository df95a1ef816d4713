/** What follows from what is chosen on the stage: which picture is looked at, and what is asked of the model. */
import type { Demand, Seen } from '../../core/panel';
import type { PictureQuestion } from '../../core/panels/pictures';
import { digitRaster, rasterized } from '../../ui/controls/strokes';
import type { ViewContext, ViewEvents } from '../../ui/lab-view';
import type { Choices } from './choices';
import type { Params } from './params';

export type Context = ViewContext<Params, Choices, Panels>;
export type Events = ViewEvents<Choices>;

/** What is asked of the model. */
export type Panels = 'weights' | 'features' | 'saliency' | 'answers' | 'classes';
export type Shown = Seen<Panels>;

/** What the open tab shows, and how the drawing is read. */
export function demandOf(context: Context): Demand<Panels> {
  const drawn = drawingOf(context);
  return { ...demandOfTab(context), ...(drawn && { classes: drawn }) };
}

function demandOfTab(context: Context): Demand<Panels> {
  const { tab, cell } = context.chosen;
  switch (tab) {
    case 'filters':
      return { weights: true };
    case 'inside':
      return { weights: true, features: pictureOf(context), saliency: pictureOf(context) };
    case 'answers':
      return { answers: cell ?? 'mistakes' };
  }
}

/** The chosen picture; at first, or where there is no such drawing, the first one. */
function pictureOf(context: Context): PictureQuestion {
  const { set = 'train', index = 0 } = context.chosen.picture ?? {};
  if (set !== 'drawing') return { set, index };
  return drawingOf(context) ?? { set: 'train', index: 0 };
}

/** What is on the pad, as the network would read it; undefined where nothing is drawn, or nothing can be. */
export function drawingOf({ train, chosen: { drawing } }: Context): PictureQuestion | undefined {
  const isRead = train.n === digitRaster.side ** 2;
  return isRead && drawing.length > 0 ? { pixels: rasterized(drawing, digitRaster) } : undefined;
}
