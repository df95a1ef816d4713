/** The markers as SVG: the same shapes as on canvases. */
import type { Marker } from '../theme/colours';
import { traceMarker } from './markers';

/** The `d` of a path that draws a marker of radius r around (x, y). */
export function markerPath(marker: Marker, x: number, y: number, r: number): string {
  const parts: string[] = [];
  const at = (letter: string, ...numbers: number[]) =>
    void parts.push(letter + numbers.map((n) => Number(n.toFixed(2))).join(' '));
  const path = {
    moveTo: (px: number, py: number) => at('M', px, py),
    lineTo: (px: number, py: number) => at('L', px, py),
    closePath: () => at('Z'),
    rect: (px: number, py: number, w: number, h: number) => {
      at('M', px, py);
      at('h', w);
      at('v', h);
      at('h', -w);
      at('Z');
    },
    /** Markers have whole circles only. */
    arc: (cx: number, cy: number, radius: number) => {
      at('M', cx + radius, cy);
      at('A', radius, radius, 0, 1, 1, cx - radius, cy);
      at('A', radius, radius, 0, 1, 1, cx + radius, cy);
    },
  };
  traceMarker(path as unknown as CanvasPath, marker, x, y, r);
  return parts.join('');
}
