/** What follows from what is chosen on the stage: which picture is looked at, and what is asked of the model. */
import type { Demand } from '../../core/lab';
import type { PictureProbe, PicturesProbe } from '../../core/observation';
import { digitRaster, rasterized } from '../../ui/controls/strokes';
import { cellProbe } from '../../ui/images/scored-answers';
import type { ViewContext, ViewEvents } from '../../ui/lab-view';
import type { Choices } from './choices';
import type { Params, Tab } from './params';

export type Context = ViewContext<Params, Choices>;
export type Events = ViewEvents<Choices>;

const panelsOf: Readonly<Record<Tab, readonly string[]>> = {
  filters: ['weights'],
  inside: ['weights', 'features', 'saliency'],
  answers: ['answers'],
};

/** What the open tab shows, and how the drawing is read. */
export function demandOf(context: Context): Demand {
  const { tab, cell } = context.chosen;
  const drawn = drawingOf(context);
  const probe: PicturesProbe = {
    ...(tab === 'inside' && { picture: pictureOf(context) }),
    ...(drawn && { drawn }),
    ...(tab === 'answers' && cellProbe(cell)),
  };
  return { panels: [...panelsOf[tab], ...(drawn ? ['classes'] : [])], probe };
}

/** The chosen picture; at first, or where there is no such drawing, the first one. */
function pictureOf(context: Context): PictureProbe {
  const { set = 'train', index = 0 } = context.chosen.picture ?? {};
  if (set !== 'drawing') return { set, index };
  return drawingOf(context) ?? { set: 'train', index: 0 };
}

/** What is on the pad, as the network would read it; undefined where nothing is drawn, or nothing can be. */
export function drawingOf({ train, chosen: { drawing } }: Context): PictureProbe | undefined {
  const isRead = train.n === digitRaster.side ** 2;
  return isRead && drawing.length > 0 ? { pixels: rasterized(drawing, digitRaster) } : undefined;
}
