/** A rectangle of the plane on a canvas: from coordinates to pixels and back, y up. */
import type { Domain } from '../../core/panels/maps';

export class Plane {
  constructor(
    readonly domain: Domain,
    readonly width: number,
    readonly height: number,
  ) {}

  /** Pixels of a point. */
  at(x: number, y: number): readonly [number, number] {
    const { x: across, y: up } = this.domain;
    return [
      ((x - across[0]) / (across[1] - across[0])) * this.width,
      (1 - (y - up[0]) / (up[1] - up[0])) * this.height,
    ];
  }

  /** The point at these pixels, held inside the rectangle. */
  point(px: number, py: number): readonly [number, number] {
    const { x, y } = this.domain;
    const [u, v] = [inside(px / this.width), inside(1 - py / this.height)];
    return [x[0] + u * (x[1] - x[0]), y[0] + v * (y[1] - y[0])];
  }
}

const inside = (share: number) => Math.min(1, Math.max(0, share));
