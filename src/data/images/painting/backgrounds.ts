/** What is behind the things in a picture: walls, meadows, skies, things out of focus. */
import type { RandomState } from '../../../core/random';
import { disc } from './outlines';
import { anyColour, between, fill, mixed, paintFigure, type Picture, shaded } from './paint';
import { wave } from './smooth-noise';

/** Paints one of several kinds of background over the whole picture. */
export function paintBackground(picture: Picture, random: RandomState): void {
  const { side } = picture;
  const [upper, lower] = [anyColour(random, [0.2, 0.95], 0.8), anyColour(random, [0.15, 0.9], 0.8)];
  const light = wave(random, 0.1, 6 / side);
  const horizon = random.random() < 0.4 ? side * between(random, 0.35, 0.85) : undefined;
  fill(picture, (x, y) => {
    const part = horizon === undefined ? y / side : Number(y > horizon);
    return shaded(mixed(upper, lower, part), light)(x, y);
  });
  const blurs = Math.floor(4 * random.random());
  for (let i = 0; i < blurs; i++) {
    const spot = [side * random.random(), side * random.random()] as const;
    const radius = side * between(random, 0.08, 0.3);
    paintFigure(picture, disc(spot, radius), anyColour(random), between(random, 0.2, 0.7));
  }
}
